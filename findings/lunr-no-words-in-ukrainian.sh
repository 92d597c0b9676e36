#!/usr/bin/env bash
# lunr 2.3.9 and elasticlunr 0.9.5: a search among Ukrainian, Russian or Persian quotes finds nothing, and says nothing.
#
# Both cut from each word what is no sign of `\w`, which in JavaScript are Latin letters, digits and the low line. Of "правду" nothing
# is left in the index. Both take in the quote and answer an empty list, as for a word that is not there; "minister" is found. From
# Czech and Polish words the first and last letters are cut where they have a mark: "řekl" (said) is not found by lunr, either.
#
# Why it matters: both are what static sites search with. An empty list reads as "nobody said this".
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error elasticlunr@0.9.5 lunr@2.3.9 >/dev/null
cat >see.mjs <<'JS'
import elasticlunr from 'elasticlunr';
import lunr from 'lunr';
const quotes = ['The minister said no', 'Міністр сказав правду', 'Министр сказал правду', 'وزیر گفت بله', 'Ministr řekl ne'];
const words = ['minister', 'правду', 'міністр', 'گفت', 'řekl'];
console.warn = () => undefined;
const index = lunr(function () {
  this.ref('id');
  this.field('text');
  for (const [id, text] of quotes.entries()) this.add({ id, text });
});
const other = elasticlunr(function () {
  this.addField('text');
  this.setRef('id');
});
for (const [id, text] of quotes.entries()) other.addDoc({ id, text });
const holding = (word) => quotes.filter((quote) => quote.toLowerCase().split(' ').includes(word)).length;
for (const word of words)
  console.log(word, 'stands in', holding(word), 'lunr', index.search(word).length, 'elasticlunr', other.search(word, { fields: { text: {} } }).length);
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
minister stands in 1 lunr 1 elasticlunr 1
правду stands in 2 lunr 0 elasticlunr 0
міністр stands in 1 lunr 0 elasticlunr 0
گفت stands in 1 lunr 0 elasticlunr 0
řekl stands in 1 lunr 0 elasticlunr 1
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
