#!/usr/bin/env bash
# diff 9.0.0: outside the Latin script `diffWords` compares letters, not words.
#
# "He said so" and "He sold so" differ in a word: `said` is out and `sold` is in. "Он сказал" and "Он показал" (he said, he showed)
# differ in "с" and "по", letters within a word; so do words of Persian. The signs of a word are listed as Latin ones, and every
# other letter is a word of its own. With `intlSegmenter`, which is an option, whole words are compared.
#
# Why it matters: two renderings of one statement are compared word by word, and in Russian, Ukrainian, Persian and Arabic the
# answer marks pieces of words and counts them as words that were changed.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error diff@9.0.0 >/dev/null
cat >see.mjs <<'JS'
import { diffWords } from 'diff';
const show = (parts) => parts.map(({ added, removed, value }) => `${added ? '+' : removed ? '-' : ' '}[${value}]`).join(' ');
for (const [one, other, language] of [
  ['He said so', 'He sold so', 'en'],
  ['Он сказал правду', 'Он показал правду', 'ru'],
  ['وزیر گفت بله', 'وزیر رفت بله', 'fa'],
]) {
  console.log(language, show(diffWords(one, other)));
  const intlSegmenter = new Intl.Segmenter(language, { granularity: 'word' });
  console.log(language, 'by segments', show(diffWords(one, other, { intlSegmenter })));
}
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
en  [He ] -[said] +[sold]  [ so]
en by segments  [He ] -[said] +[sold]  [ so]
ru  [Он ] -[с] +[по]  [казал правду]
ru by segments  [Он ] -[сказал] +[показал]  [ правду]
fa  [وزیر ] -[گ] +[ر]  [فت بله]
fa by segments  [وزیر ] -[گفت] +[رفت]  [ بله]
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
