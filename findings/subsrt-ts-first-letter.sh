#!/usr/bin/env bash
# subsrt-ts 2.1.2: in an ASS file the first letter of each line is cut off, and 42 people are two.
#
# In the line of an event the text follows the last comma at once ("...,0,0,0,,We did not call."), as the format's own header
# counts the fields. The library steps over the comma and one character more. "No." is "o.", "I called." has lost who called,
# and a file that the library has written itself comes back so.
#
# Why it matters: a missing letter is seen; a missing digit is not. In a transcript of figures just those at the beginning of a
# line are wrong, by one digit, and the rest of the file gives no hint.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error subsrt-ts@2.1.2 >/dev/null
cat >see.mjs <<'JS'
import { convert, parse } from 'subsrt-ts';
const head = ['[Script Info]', 'ScriptType: v4.00+', '', '[Events]', 'Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text'];
const wordsOf = (file) => parse(file).filter(({ type }) => type === 'caption').map(({ text }) => text.trim());
for (const said of ['We did not call.', 'I called.', '42 people were hurt.'])
  console.log(`${said} -> ${wordsOf([...head, `Dialogue: 0,0:00:01.50,0:00:04.00,Default,Ada,0,0,0,,${said}`, ''].join('\n'))}`);
const srt = '1\n00:00:01,000 --> 00:00:04,000\n42 people were hurt.\n';
console.log(`from SRT to ASS and back: ${wordsOf(convert(srt, { format: 'ass' }))}`);
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
We did not call. -> e did not call.
I called. -> called.
42 people were hurt. -> 2 people were hurt.
from SRT to ASS and back: 2 people were hurt.
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
