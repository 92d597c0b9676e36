#!/usr/bin/env bash
# compromise-dates 3.9.0: a summit of 9-11 July 2024 is held on 1 July, from nine to eleven o'clock.
#
# With the month first ("July 9-11, 2024") the answer is 9 to 11 July. With the day first and a year, the two numbers are hours
# of the first of the month: "25-27 June 2024" is 1 June, from 11:00 to 23:00. A dash, a long dash and "to" are read alike; without
# the year ("12-14 July") the days are days.
#
# Why it matters: conferences, visits and ceasefires last for days, and are written so. Each stands on the first of its month, and
# what was said there comes before what it answers.
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
const texts = ['July 9-11, 2024', '9-11 July 2024', '9 to 11 July 2024', '25-27 June 2024', '28\u201330 September 1938', '12-14 July'];
for (const text of texts) {
  const found = nlp(text).dates({ today: '2024-07-10', timezone: 'UTC' }).get();
  console.log(JSON.stringify(text), found.map(({ start, end }) => `${start.slice(0, 16)} to ${end.slice(0, 16)}`).join(', '));
}
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
"July 9-11, 2024" 2024-07-09T00:00 to 2024-07-11T23:59
"9-11 July 2024" 2024-07-01T09:00 to 2024-07-01T11:00
"9 to 11 July 2024" 2024-07-01T09:00 to 2024-07-01T11:00
"25-27 June 2024" 2024-06-01T11:00 to 2024-06-01T23:00
"28–30 September 1938" 1938-09-01T11:00 to 1938-09-01T23:00
"12-14 July" 2024-07-12T00:00 to 2024-07-14T23:59
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
