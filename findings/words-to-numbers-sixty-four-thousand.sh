#!/usr/bin/env bash
# words-to-numbers 1.5.1 and @insomnia-dev/words-to-numbers 2.2.0: "sixty-four thousand people" are 4060 people.
#
# Numbers in words are replaced by digits within a sentence. Where two words stand before "thousand" or "million", the thousand
# is put to the second alone and the first is added: 60 and 4000. "Twenty-one million" is 1000020. "Sixty thousand" is right,
# and so is "twenty thousand five hundred and sixty-nine", the example of the README.
#
# Why it matters: papers with a house style write out what another prints in digits, and to compare the two is what the digits
# are wanted for. A crowd is fifteen times as large in one report as in the other, and both are of the same number.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error @insomnia-dev/words-to-numbers@2.2.0 words-to-numbers@1.5.1 >/dev/null
cat >see.mjs <<'JS'
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const { wordsToNumbers } = require('words-to-numbers');
const fork = require('@insomnia-dev/words-to-numbers').wordsToNumbers;
for (const text of [
  'sixty thousand people marched',
  'sixty-four thousand people marched',
  'sixty four thousand people marched',
  'one hundred sixty-four thousand people marched',
  'twenty-one million people voted',
  'twenty thousand five hundred and sixty-nine people voted',
])
  console.log(`${text} -> ${wordsToNumbers(text)} -> ${fork(text)}`);
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
sixty thousand people marched -> 60000 people marched -> 60000 people marched
sixty-four thousand people marched -> 4060 people marched -> 4060 people marched
sixty four thousand people marched -> 4060 people marched -> 4060 people marched
one hundred sixty-four thousand people marched -> 4160 people marched -> 4160 people marched
twenty-one million people voted -> 1000020 people voted -> 1000020 people voted
twenty thousand five hundred and sixty-nine people voted -> 20569 people voted -> 20569 people voted
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
