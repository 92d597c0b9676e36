#!/usr/bin/env bash
# node-iptc 1.0.5: a press photograph was taken a month later, and wherever it was taken, in Greenwich.
#
# IPTC IIM keeps the day as CCYYMMDD (2:55) and the time as HHMMSS with the offset from UTC (2:60). `date_time` puts the two
# together and counts months from one where JavaScript counts from nought: 25 June is 25 July, 30 January is 1 March. (The
# readme's own sample turns 19 November into 19 December.) The offset is read over; ts-node-iptc 1.0.11 mends the month alone.
#
# Why it matters: a photograph dates an event when texts do not. One o'clock at night in Tehran is the evening before in UTC, so
# even the mended reader may have the wrong day. Take the two fields as written.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error node-iptc@1.0.5 ts-node-iptc@1.0.11 >/dev/null
cat >see.mjs <<'JS'
import readIptc from 'node-iptc';
import module from 'ts-node-iptc';
const field = (number, text) => Buffer.from([0x1c, 2, number, 0, text.length, ...Buffer.from(text, 'ascii')]);
const photo = (day, time) => {
  const record = Buffer.concat([field(55, day), field(60, time)]);
  const resource = Buffer.concat([Buffer.from('Photoshop 3.0\0' + '8BIM\x04\x04\0\0\0\0\0', 'latin1'), Buffer.from([record.length]), record]);
  return Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xed, 0, resource.length + 2]), resource, Buffer.from([0xff, 0xd9])]);
};
for (const [day, time] of [['20240625', '100000+0000'], ['20240625', '010000+0330'], ['20240130', '100000+0000']]) {
  const older = readIptc(photo(day, time)).date_time;
  const newer = module.IptcParser.parse(photo(day, time)).date_time;
  console.log(day, time, 'node-iptc', older.toISOString(), 'ts-node-iptc', newer.toISOString());
}
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
20240625 100000+0000 node-iptc 2024-07-25T10:00:00.000Z ts-node-iptc 2024-06-25T10:00:00.000Z
20240625 010000+0330 node-iptc 2024-07-25T01:00:00.000Z ts-node-iptc 2024-06-25T01:00:00.000Z
20240130 100000+0000 node-iptc 2024-03-01T10:00:00.000Z ts-node-iptc 2024-01-30T10:00:00.000Z
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
