#!/usr/bin/env bash
# compromise-dates 3.9.0: of two calls on 25 June and 12 July 2024, the first is made a year after the second.
#
# A year that stands once holds for both days. It is given to the last alone; the other gets the year of its next return after
# the day of reading: with `today` on 10 July 2024, 25 June is that of 2025. "June 25 and 27, 2024" is 25 June 2025, and the 27th is
# left out; of "25 and 27 June 2024" the 25th is. A span ("from 25 June to 12 July 2024") is read as one.
#
# Why it matters: two days with one year is how a sentence reports two calls. One of them is put into the future, or dropped, and the
# order of the two is turned round.
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
const texts = ['from 25 June to 12 July 2024', 'calls on 25 June and 12 July 2024', 'calls on June 25 and July 12, 2024', 'calls on June 25 and 27, 2024', 'calls on 25 and 27 June 2024'];
for (const text of texts) {
  const found = nlp(text).dates({ today: '2024-07-10', timezone: 'UTC' }).get();
  console.log(JSON.stringify(text), found.map(({ start, end }) => `${start.slice(0, 16)} to ${end.slice(0, 16)}`).join(', '));
}
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
"from 25 June to 12 July 2024" 2024-06-25T00:00 to 2024-07-12T23:59
"calls on 25 June and 12 July 2024" 2025-06-25T00:00 to 2025-06-25T23:59, 2024-07-12T00:00 to 2024-07-12T23:59
"calls on June 25 and July 12, 2024" 2025-06-25T00:00 to 2025-06-25T23:59, 2024-07-12T00:00 to 2024-07-12T23:59
"calls on June 25 and 27, 2024" 2025-06-25T00:00 to 2025-06-25T23:59
"calls on 25 and 27 June 2024" 2024-06-27T00:00 to 2024-06-27T23:59
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
