#!/usr/bin/env bash
# compromise 14.17.0: two and a half million people are two million, and tens of thousands are none.
#
# `numbers()` finds "two and a half million" as one number, and its value is 2000000; written into the sentence with
# `toNumber()`, the half is gone. Of "tens of thousands of people" the thousands are 0. "Two and a half hours" and "half a
# million" are right, so that the half is known.
#
# Why it matters: how many marched is what reports of one event may differ in. The sentence that comes out has a round number in
# it that nobody gave, and the text that was found shows that the half was read.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error compromise@14.17.0 >/dev/null
cat >see.mjs <<'JS'
import nlp from 'compromise';
for (const text of ['two and a half million people marched', 'three and a half thousand people marched', 'tens of thousands of people marched', 'half a million people marched', 'it took two and a half hours']) {
  const found = nlp(text).numbers().json().map(({ text: words, number }) => `${words} = ${number.num}`);
  console.log(`${text} | ${found.join(', ')} | ${nlp(text).numbers().toNumber().all().text()}`);
}
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
two and a half million people marched | two and a half million = 2000000 | 2000000 people marched
three and a half thousand people marched | three and a half thousand = 3000 | 3000 people marched
tens of thousands of people marched | thousands = 0 | tens of 0 of people marched
half a million people marched | half a million = 500000 | 500000 people marched
it took two and a half hours | two and a half = 2.5 | it took 2.5 hours
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
