#!/usr/bin/env bash
# align-diarized-text 1.0.9: of two people who give the same answer, the second is timed at the first.
#
# It puts the times of a recognised recording to a transcript with speakers, and finds the speakers again by the words of a
# turn. So Pat Doe's "No." of second 7 stands at second 3, where Ilse Berg said hers. Quotation marks within a turn are taken
# out of its words, which were given as correct ("the accurate text", says the readme).
#
# Why it matters: hearings consist of short answers that are alike. A reader who follows the link to the second hears somebody
# else say it, and a turn that quoted a third person says so no longer.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error align-diarized-text@1.0.9 >/dev/null
cat >see.mjs <<'JS'
import align from 'align-diarized-text';
const turns = [
  ['Ada Rivera', 'Did you call?'],
  ['Ilse Berg', 'No.'],
  ['Ada Rivera', 'Did anybody call?'],
  ['Pat Doe', 'No.'],
  ['Ada Rivera', 'Who then was "my deputy"?'],
];
const heard = turns.flatMap(([, text]) => text.toLowerCase().replace(/[^a-z ]/g, '').split(' '));
const words = heard.map((text, second) => ({ id: second, text, start: second, end: second + 0.9 }));
console.log('heard', heard.map((text, second) => `${second} ${text}`).join(', '));
const log = console.log;
console.log = () => {};
const timed = align(turns.map(([speaker, text]) => ({ speaker, text })), { words });
console.log = log;
for (const { speaker, text, start } of timed) console.log(start, `${speaker}: ${text}`);
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
heard 0 did, 1 you, 2 call, 3 no, 4 did, 5 anybody, 6 call, 7 no, 8 who, 9 then, 10 was, 11 my, 12 deputy
0 Ada Rivera: Did you call?
3 Ilse Berg: No.
5 Ada Rivera: Did anybody call?
3 Pat Doe: No.
9 Ada Rivera: Who then was my deputy?
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
