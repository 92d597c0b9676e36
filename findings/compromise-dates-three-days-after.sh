#!/usr/bin/env bash
# compromise-dates 3.9.0: three days after 25 June 2024 is the evening of 4 June, and two days after 12 July noon of the 3rd.
#
# Where the month comes first, "three days after June 25, 2024" is 28 June. Where the day comes first, its number is taken for a
# clock, and the days are counted from the first of the month: the answer lies before the day that it is counted from. The day
# alone ("25 June 2024") is read in either order.
#
# Why it matters: outlets outside the United States write the day first. "Two days after 12 July 2024", the report of a call, is
# put on 3 July, before the call was made, and nothing marks the answer as a guess.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error compromise@14.17.0 compromise-dates@3.9.0 >/dev/null
cat >see.mjs <<'JS'
import nlp from 'compromise';
import dates from 'compromise-dates';
nlp.plugin(dates);
const texts = ['25 June 2024', 'three days after June 25, 2024', 'three days after 25 June 2024', 'two days after 12 July 2024', 'a week after 24 February 2022', 'three days before June 25, 2024', 'three days before 25 June 2024'];
for (const text of texts) {
  const found = nlp(text).dates({ today: '2024-07-10', timezone: 'UTC' }).get();
  console.log(JSON.stringify(text), found.map(({ start, end }) => `${start.slice(0, 16)} to ${end.slice(0, 16)}`).join(', '));
}
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
"25 June 2024" 2024-06-25T00:00 to 2024-06-25T23:59
"three days after June 25, 2024" 2024-06-28T00:00 to 2024-06-28T23:59
"three days after 25 June 2024" 2024-06-04T23:00 to 2024-06-04T23:59
"two days after 12 July 2024" 2024-07-03T12:00 to 2024-07-03T23:59
"a week after 24 February 2022" 2022-02-08T23:00 to 2022-02-08T23:59
"three days before June 25, 2024" 2024-06-22T00:00 to 2024-06-22T23:59
"three days before 25 June 2024" 2024-05-29T23:00 to 2024-05-29T23:59
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
