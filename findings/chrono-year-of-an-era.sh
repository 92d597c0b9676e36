#!/usr/bin/env bash
# chrono-node 2.10.3: a year of a Japanese or a Taiwanese era is read as one of the first centuries.
#
# "令和6年" (2024), "平成" and "昭和" are known. "大正12年9月1日", the day of the great Kanto earthquake of 1923, is 1 September of the year
# 12, as if its first two letters were not there, and "民國113年5月3日", which is how Taiwan dates 3 May 2024, is a day of the year
# 113. Both are given as certain. JavaScript's own calendars have 12 and 113 for these two days.
#
# Why it matters: papers of Taiwan carry that year on each page today, and digitised Japanese ones before 1926 all do. On a
# timeline they stand two thousand years before the others, which at least is seen; a filter by years just leaves them out.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error chrono-node@2.10.3 >/dev/null
cat >see.mjs <<'JS'
import { ja, zh } from 'chrono-node';
const own = (calendar, day) => new Intl.DateTimeFormat(`en-u-ca-${calendar}`, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
for (const [reader, text, calendar, meant] of [
  [ja, '令和6年5月3日', 'japanese', '2024-05-03'],
  [ja, '昭和20年8月15日', 'japanese', '1945-08-15'],
  [ja, '大正12年9月1日', 'japanese', '1923-09-01'],
  [zh.hant, '2024年5月3日', 'gregory', '2024-05-03'],
  [zh.hant, '民國113年5月3日', 'roc', '2024-05-03'],
]) {
  const [{ text: found, start }] = reader.parse(text, { instant: new Date('2024-06-25T12:00:00Z'), timezone: 0 });
  console.log(`${text} (${meant}, ${own(calendar, meant)}): ${start.date().toISOString().slice(0, 10)} from ${found}${start.isCertain('year') ? ', year certain' : ''}`);
}
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
令和6年5月3日 (2024-05-03, May 3, 6 Reiwa): 2024-05-03 from 令和6年5月3日, year certain
昭和20年8月15日 (1945-08-15, August 15, 20 Shōwa): 1945-08-15 from 昭和20年8月15日, year certain
大正12年9月1日 (1923-09-01, September 1, 12 Taishō): 0012-09-01 from 12年9月1日, year certain
2024年5月3日 (2024-05-03, May 3, 2024): 2024-05-03 from 2024年5月3日, year certain
民國113年5月3日 (2024-05-03, May 3, 113 Minguo): 0113-05-03 from 113年5月3日, year certain
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
