#!/usr/bin/env bash
# subtitle 4.2.2: a WebVTT file whose cues have names is refused.
#
# A cue may be preceded by an identifier that is any text without an arrow; transcripts of speeches use it for the section.
# The reader takes numbers only and stops at the first name with "expected timestamp".
#
# Why it matters: whole transcripts cannot be opened for a line that the format allows.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error subtitle@4.2.2 >/dev/null
cat >see.mjs <<'JS'
import { parseSync } from 'subtitle';
const cue = (name) => `WEBVTT\n\n${name}\n00:00:01.000 --> 00:00:04.000\nWe did not call.\n`;
for (const name of ['1', 'opening remarks'])
  try {
    console.log(name, '->', parseSync(cue(name)).filter(({ type }) => type === 'cue').length, 'cue');
  } catch (error) {
    console.log(name, '->', error.message);
  }
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
1 -> 1 cue
opening remarks -> expected timestamp at row 3, but received: "opening remarks"
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
