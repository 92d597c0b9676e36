#!/usr/bin/env bash
# @persian-tools/persian-tools 4.0.4: the year 1403, written in words, is read back as 1107.
#
# `numberToWords` writes four hundred as two words, with a blank between "four" and "hundred", and all other hundreds as one.
# `wordsToNumber` adds up what it knows, so that the two words are 4 and 100. Of the numbers from 0 to 2999 all that have a four
# for their hundreds come back wrong, and no others; "four hundred" in one word is read as 400.
#
# Why it matters: the years of the Persian calendar since March 2021 are such numbers, and are written out in headlines and
# formal statements. The year comes out as one of the eighteenth century, or a toll of 400 as 104.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error @persian-tools/persian-tools@4.0.4 >/dev/null
cat >see.mjs <<'JS'
import { numberToWords, wordsToNumber } from '@persian-tools/persian-tools';
for (const number of [303, 403, 1399, 1400, 1403]) {
  const words = numberToWords(number);
  console.log(number, words, wordsToNumber(words));
}
console.log('in one word', 'هزار و چهارصد و سه', wordsToNumber('هزار و چهارصد و سه'));
const wrong = Array.from({ length: 3000 }, (_, number) => number).filter((number) => wordsToNumber(numberToWords(number)) !== number);
console.log(wrong.length, 'of 3000 are wrong, their hundreds:', [...new Set(wrong.map((number) => Math.floor(number / 100) % 10))].join());
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
303 سیصد و سه 303
403 چهار صد و سه 107
1399 یک هزار و سیصد و نود و نه 1399
1400 یک هزار و چهار صد 1104
1403 یک هزار و چهار صد و سه 1107
in one word هزار و چهارصد و سه 1403
300 of 3000 are wrong, their hundreds: 4
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
