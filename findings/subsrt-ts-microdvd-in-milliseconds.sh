#!/usr/bin/env bash
# subsrt-ts 2.1.2: what was said in the first minute of a MicroDVD file was said within a twentieth of a second.
#
# MicroDVD counts frames, `{1500}{1575}`; at 25 frames a second that is one minute. The times of all other formats are
# milliseconds. Here they are seconds under the same name, 60 and 63, so that the SRT file that is made of it begins at
# 00:00:00,060. The words are right, and so is their order.
#
# Why it matters: a quote of a recording is cited by its time. All quotes of two hours stand in the first eight seconds, and
# whoever goes there to hear them hears something else.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error subsrt-ts@2.1.2 >/dev/null
cat >see.mjs <<'JS'
import { convert, parse } from 'subsrt-ts';
const sub = '{1500}{1575}We did not call.\n{180000}{180050}Thank you.\n';
const srt = '1\n00:01:00,000 --> 00:01:03,000\nWe did not call.\n';
console.log('MicroDVD:', JSON.stringify(parse(sub, { fps: 25 }).map(({ start, end }) => [start, end])));
console.log('SRT:     ', JSON.stringify(parse(srt).map(({ start, end }) => [start, end])));
console.log(convert(sub, { fps: 25, format: 'srt' }).replaceAll('\r', '').trim());
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
MicroDVD: [[60,63],[7200,7202]]
SRT:      [[60000,63000]]
1
00:00:00,060 --> 00:00:00,063
We did not call.

2
00:00:07,200 --> 00:00:07,202
Thank you.
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
