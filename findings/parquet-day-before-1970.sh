#!/usr/bin/env bash
# parquetjs 0.11.2 and @dsnp/parquetjs 1.8.9: a day before 1970 is written as the day after.
#
# A Parquet DATE is the number of days from 1 January 1970. Both writers divide the instant and drop the rest towards zero, which
# is forwards before 1970: the evening of 30 September 1938 is stored as 1 October, that of 25 June 2024 as 25 June. apache-arrow
# 21.2.0 says 30 September for the same Date.
#
# Why it matters: in a corpus of digitised newspapers that is exported to Parquet every article with a time of day moves to the
# next issue, but only in the older part, so a check of recent rows finds nothing.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error parquetjs@0.11.2 @dsnp/parquetjs@1.8.9 apache-arrow@21.2.0 hyparquet@1.33.0 >/dev/null
cat >see.mjs <<'JS'
import { readFileSync } from 'node:fs';
import newer from '@dsnp/parquetjs';
import { DateDay, vectorFromArray } from 'apache-arrow';
import { parquetReadObjects } from 'hyparquet';
import older from 'parquetjs';
const moments = ['1938-09-30T20:00:00Z', '1969-12-31T13:00:00Z', '2024-06-25T20:00:00Z'].map((text) => new Date(text));
const day = (date) => date.toISOString().slice(0, 10);
for (const [name, { ParquetSchema, ParquetWriter }] of [['parquetjs', older], ['@dsnp/parquetjs', newer]]) {
  const writer = await ParquetWriter.openFile(new ParquetSchema({ day: { type: 'DATE' } }), 'days.parquet');
  for (const moment of moments) await writer.appendRow({ day: moment });
  await writer.close();
  const bytes = readFileSync('days.parquet');
  const rows = await parquetReadObjects({ file: new Uint8Array(bytes).buffer });
  console.log(name, ...rows.map((row) => day(row.day)));
}
console.log('apache-arrow', ...[...vectorFromArray(moments, new DateDay())].map((ms) => day(new Date(ms))));
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
parquetjs 1938-10-01 1970-01-01 2024-06-25
@dsnp/parquetjs 1938-10-01 1970-01-01 2024-06-25
apache-arrow 1938-09-30 1969-12-31 2024-06-25
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
