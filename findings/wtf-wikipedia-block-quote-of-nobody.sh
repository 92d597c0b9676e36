#!/usr/bin/env bash
# wtf_wikipedia 10.4.2: the text of an article has the words of a {{blockquote}}, but not who said them.
#
# The template's second parameter is the author, its third the source (https://en.wikipedia.org/wiki/Template:Blockquote), and the
# page shows both below the words. In the text of the parser {{quote}}, the same template by its older name, ends with "- Ada
# Rivera"; {{blockquote}} has the words alone. The list of templates holds the author of both.
#
# Why it matters: texts of Wikipedia are taken with `.text()` for corpora. Words that a minister said stand there as the encyclopaedia's
# own, between sentences that are.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error wtf_wikipedia@10.4.2 >/dev/null
cat >see.mjs <<'JS'
import wtf from 'wtf_wikipedia';
for (const name of ['quote', 'blockquote', 'Blockquote']) {
  const page = wtf(`The talks ended. {{${name}|We act now.|Ada Rivera|Herald}}`);
  console.log(name, JSON.stringify(page.text()), JSON.stringify(page.templates().map((one) => one.json().author)));
}
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
quote "The talks ended. \"We act now.\"\n\n- Ada Rivera" ["Ada Rivera"]
blockquote "The talks ended. \"We act now.\"" ["Ada Rivera"]
Blockquote "The talks ended. \"We act now.\"" ["Ada Rivera"]
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
