#!/usr/bin/env bash
# @persian-tools/persian-tools 4.0.4: half a million is a million, and three point five is eight.
#
# `wordsToNumber` leaves out words that it does not know and adds up the others. "Half" and "point" are such words: "half a
# million" is 1000000, "two and a half million" 2000000, "three point five" 8, and "two or three people", which Persian says as
# "two three", 5. "Five hundred thousand" is right.
#
# Why it matters: how many marched is what reports of one event may differ in, and a figure twice as high, or of twice as many
# victims, is one that some other report may well give.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error @persian-tools/persian-tools@4.0.4 >/dev/null
cat >see.mjs <<'JS'
import { wordsToNumber } from '@persian-tools/persian-tools';
for (const [meaning, words] of [
  ['five hundred thousand', 'پانصد هزار'],
  ['half a million', 'نیم میلیون'],
  ['two and a half million', 'دو و نیم میلیون'],
  ['three point five', 'سه ممیز پنج'],
  ['two or three people', 'دو سه نفر'],
])
  console.log(`${meaning}: ${words} -> ${wordsToNumber(words)}`);
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
five hundred thousand: پانصد هزار -> 500000
half a million: نیم میلیون -> 1000000
two and a half million: دو و نیم میلیون -> 2000000
three point five: سه ممیز پنج -> 8
two or three people: دو سه نفر -> 5
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
