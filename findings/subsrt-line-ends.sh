#!/usr/bin/env bash
# subsrt 1.1.1: a transcript with plain line feeds is one cue.
#
# With carriage returns the two cues of this file are two. With line feeds alone (what every tool on Linux and macOS writes)
# the first cue swallows the numbers, stamps and words of all that follow, and a WebVTT file becomes one "meta" record.
#
# Why it matters: one speaker is given everybody's words, and the count of quotes is 1. No error is raised.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error subsrt@1.1.1 >/dev/null
cat >see.mjs <<'JS'
import subsrt from 'subsrt';
for (const end of ['\r\n', '\n']) {
  const lines = ['1', '00:00:01,000 --> 00:00:04,000', 'ADA: One.', '', '2', '00:00:05,000 --> 00:00:06,000', 'BEA: Two.', ''];
  const cues = subsrt.parse(lines.join(end));
  console.log(JSON.stringify(end), cues.length, /BEA/.test(cues[0].text));
}
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
"\r\n" 2 false
"\n" 1 true
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
