#!/usr/bin/env bash
# word-count 0.3.1: a word with a printer's apostrophe is two words, with a typewriter's one.
#
# "It doesn't" has two words, "It doesn’t" three. In Ukrainian, where the apostrophe is a letter of its word, "об’єднані" (united)
# is two, and in Persian a word with a zero width non-joiner, as "می‌گویند" (they say), is two. words-count 2.0.2 and alfaaz 1.1.0 count
# each as one; "50,000" is two to word-count and to alfaaz.
#
# Why it matters: quotes are compared per 1,000 words. One outlet prints ’ and another ', and the same text is shorter in one of them.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error alfaaz@1.1.0 word-count@0.3.1 words-count@2.0.2 >/dev/null
cat >see.mjs <<'JS'
import alfaaz from 'alfaaz';
import wordCount from 'word-count';
import wordsCount from 'words-count';
const others = { 'words-count': wordsCount.default ?? wordsCount, alfaaz: alfaaz.countWords ?? alfaaz };
for (const text of ["It doesn't", 'It doesn\u2019t', "об'єднані", 'об\u2019єднані', 'می\u200cگویند', '50,000'])
  console.log(JSON.stringify(text), 'word-count', wordCount(text), ...Object.entries(others).flatMap(([name, count]) => [name, count(text)]));
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
"It doesn't" word-count 2 words-count 2 alfaaz 2
"It doesn’t" word-count 3 words-count 2 alfaaz 2
"об'єднані" word-count 1 words-count 1 alfaaz 1
"об’єднані" word-count 2 words-count 1 alfaaz 1
"می‌گویند" word-count 2 words-count 1 alfaaz 1
"50,000" word-count 2 words-count 1 alfaaz 2
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
