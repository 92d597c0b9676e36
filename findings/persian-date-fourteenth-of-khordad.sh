#!/usr/bin/env bash
# persian-date 1.1.0: a whole year of the Persian calendar is a day off, and the uprising of 15 Khordad 1342 falls on the 14th.
#
# The calendar begins its year with the day of the equinox in Iran, which its civil tables have fixed for the past. With the
# mode that the library uses by default ("astronomical") 21 March 1963 is still the last day of 1341, and every day until March
# 1964 is one too low; 1309 is off as well. The other mode, moment-jalaali 0.10.5 and JavaScript's own calendar have 5 June 1963
# as 15 Khordad 1342, by which it is known. (The library warns in any zone but Tehran's, which it has here.)
#
# Why it matters: Iranian events are named by their day. An archive whose days are turned with it puts that year's articles on
# the day before, and no neighbouring year shows it.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error persian-date@1.1.0 moment-jalaali@0.10.5 moment@2.30.1 >/dev/null
cat >see.mjs <<'JS'
import { createRequire } from 'node:module';
process.env.TZ = 'Asia/Tehran';
const PersianDate = createRequire(import.meta.url)('persian-date');
const moment = createRequire(import.meta.url)('moment-jalaali');
const own = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', { day: 'numeric', month: 'numeric', year: 'numeric' });
const ownDay = (day) => {
  const { year, month, day: date } = Object.fromEntries(own.formatToParts(day).map(({ type, value }) => [type, value]));
  return [year, month, date].join('/');
};
const dayIn = (mode, day) => {
  const read = new PersianDate(day).toLeapYearMode(mode);
  return [read.year(), read.month(), read.date()].join('/');
};
for (const [year, month, date] of [[1962, 6, 5], [1963, 3, 21], [1963, 6, 5], [1964, 3, 20], [1964, 3, 21], [1979, 2, 11]]) {
  const day = new Date(year, month - 1, date, 12);
  console.log(`${year}-${month}-${date}: astronomical ${dayIn('astronomical', day)}, algorithmic ${dayIn('algorithmic', day)}, moment-jalaali ${moment(day).format('jYYYY/jM/jD')}, JavaScript ${ownDay(day)}`);
}
const fresh = new PersianDate(new Date(1963, 5, 5, 12));
console.log('with no mode asked for:', [fresh.year(), fresh.month(), fresh.date()].join('/'));
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
1962-6-5: astronomical 1341/3/15, algorithmic 1341/3/15, moment-jalaali 1341/3/15, JavaScript 1341/3/15
1963-3-21: astronomical 1341/12/30, algorithmic 1342/1/1, moment-jalaali 1342/1/1, JavaScript 1342/1/1
1963-6-5: astronomical 1342/3/14, algorithmic 1342/3/15, moment-jalaali 1342/3/15, JavaScript 1342/3/15
1964-3-20: astronomical 1342/12/29, algorithmic 1342/12/30, moment-jalaali 1342/12/30, JavaScript 1342/12/30
1964-3-21: astronomical 1343/1/1, algorithmic 1343/1/1, moment-jalaali 1343/1/1, JavaScript 1343/1/1
1979-2-11: astronomical 1357/11/22, algorithmic 1357/11/22, moment-jalaali 1357/11/22, JavaScript 1357/11/22
with no mode asked for: 1342/3/14
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
