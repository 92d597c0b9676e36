#!/usr/bin/env bash
# @rr0/time 0.11.2: the day after New Year's Eve is New Year's Eve a year later, and January follows a month late on December.
#
# `next` of 31 December 2024 is 31 December 2025, of 31 January 31 February, and of 28 February 2023 a 29th that there was not;
# `previous` of 1 January 2024 is 1 January 2023, and the month before January 2024 is January 2023. Durations are counted with
# months of 31 days each: from 30 June to 1 July are two days. In EDTF a day is a day of the calendar (level 0, "Date").
#
# Why it matters: the library is made for timelines with uncertain dates. Who steps through one by day or month skips a year, and
# who asks how long after a call its report was printed is told a day too many.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error @rr0/time@0.11.2 >/dev/null
cat >see.mjs <<'JS'
import { Level2Date } from '@rr0/time';
const date = (text) => Level2Date.fromString(text);
for (const text of ['2024-12-30', '2024-12-31', '2024-01-31', '2023-02-28', '2024-12'])
  console.log('after', text, 'comes', String(date(text).next()));
for (const text of ['2024-01-02', '2024-01-01', '2024-01']) console.log('before', text, 'was', String(date(text).previous()));
for (const [from, to] of [['2024-06-29', '2024-06-30'], ['2024-06-30', '2024-07-01'], ['2024-02-29', '2024-03-01']])
  console.log(`from ${from} to ${to}`, date(to).compare(date(from)) / 86_400_000, 'days');
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
after 2024-12-30 comes 2024-12-31
after 2024-12-31 comes 2025-12-31
after 2024-01-31 comes 2024-02-31
after 2023-02-28 comes 2023-02-29
after 2024-12 comes 2025-12
before 2024-01-02 was 2024-01-01
before 2024-01-01 was 2023-01-01
before 2024-01 was 2023-01
from 2024-06-29 to 2024-06-30 1 days
from 2024-06-30 to 2024-07-01 2 days
from 2024-02-29 to 2024-03-01 3 days
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
