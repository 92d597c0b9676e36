#!/usr/bin/env bash
# @rr0/time 0.11.2: an offset of three and a half hours west is two and a half, and times are compared without their offsets.
#
# `-03:30` is Newfoundland, `-09:30` the Marquesas; hours and minutes of an offset are one shift with one sign (EDTF level 0, "Date
# and Time"). Here the minutes are added whatever the sign, and the date is written back with another offset. Offsets in the
# east, and of whole hours, are right. `compare`, `isEqual` and `isBefore` leave the offset out: half past ten in Delhi, which is
# five o'clock UTC, is after six o'clock UTC.
#
# Why it matters: who reported first is a matter of hours between zones. A report of St. John's moves by one with each round
# trip, and the order of two reports follows their clocks on the wall.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error @rr0/time@0.11.2 >/dev/null
cat >see.mjs <<'JS'
import { Level2Date } from '@rr0/time';
const date = (text) => Level2Date.fromString(text);
let text = '2024-06-25T10:30:00-03:30';
for (let trip = 1; trip <= 2; trip++) {
  const read = date(text);
  console.log(text, 'is read as', read.timeshift.value, 'minutes and written as', String(read));
  text = String(read);
}
for (const whole of ['2024-06-25T10:30:00-05:00', '2024-06-25T10:30:00+05:30'])
  console.log(whole, 'is read as', date(whole).timeshift.value, 'minutes');
const [delhi, utc] = ['2024-06-25T10:30:00+05:30', '2024-06-25T06:00:00Z'];
console.log(delhi, 'before', utc, date(delhi).isBefore(date(utc)), 'and in truth', Date.parse(delhi) < Date.parse(utc));
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
2024-06-25T10:30:00-03:30 is read as -150 minutes and written as 2024-06-25T10:30:00-02:30
2024-06-25T10:30:00-02:30 is read as -90 minutes and written as 2024-06-25T10:30:00-01:30
2024-06-25T10:30:00-05:00 is read as -300 minutes
2024-06-25T10:30:00+05:30 is read as 330 minutes
2024-06-25T10:30:00+05:30 before 2024-06-25T06:00:00Z false and in truth true
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
