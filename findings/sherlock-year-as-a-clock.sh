#!/usr/bin/env bash
# sherlockjs 1.4.2 and @holistics/date-parser 3.0.2: the year of a date is the time of day.
#
# Four digits are taken for a clock without a colon. To the first "30 September 1938" is 30 September of this year at 19:38, in
# either order of the words, and "May 1938" is today at 19:38, with "May" for a title; "3 May 2024" is right. To the second
# "2024-06" is today, 20:24. Neither says that the year was guessed.
#
# Why it matters: a date that is given to the day, or to the month as a magazine's is, comes back as a time of the present. It
# is sound to every later check, and it sorts an archive among this week's news.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error @holistics/date-parser@3.0.2 sherlockjs@1.4.2 >/dev/null
cat >see.mjs <<'JS'
import holistics from '@holistics/date-parser';
import Sherlock from 'sherlockjs';
process.env.TZ = 'UTC';
const now = new Date('2024-06-25T12:00:00Z');
Sherlock._setNow(now);
for (const text of ['3 May 2024', 'September 30, 1938', '30 September 1938', 'May 1938']) {
  const { startDate, isAllDay, eventTitle } = Sherlock.parse(text);
  console.log(`sherlockjs ${text}: ${startDate.toISOString().slice(0, isAllDay ? 10 : 16)}${eventTitle ? `, titled ${eventTitle}` : ''}`);
}
for (const text of ['June 2024', '2024-06-03', '2024-06']) {
  console.log(`date-parser ${text}: ${holistics.parse(text, now, { parserVersion: 3, output: 'timestamp_utc' }).start}`);
}
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
sherlockjs 3 May 2024: 2024-05-03
sherlockjs September 30, 1938: 2024-09-30T19:38
sherlockjs 30 September 1938: 2024-09-30T19:38
sherlockjs May 1938: 2024-06-25T19:38, titled May
date-parser June 2024: 2024-06-01T00:00:00.000+00:00
date-parser 2024-06-03: 2024-06-03T00:00:00.000+00:00
date-parser 2024-06: 2024-06-25T20:24:00.000+00:00
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
