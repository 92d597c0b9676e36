#!/usr/bin/env bash
# jalaliday 3.1.1: in January and February of a leap year every Persian day is a day late.
#
# The plugin turns a common day into one of the Persian calendar. From 1 January to 29 February 2024, 2020, 1988 it answers the
# next day (12 for 11 Dey 1402), from 1 March on the right one, so that two common days share one Persian day. The other way is
# right in all months: a day that is read and written again has moved. date-fns-jalali 4.4.0-0 is right both ways.
#
# Why it matters: an article of the Persian press is cited by its printed day. Written out for a citation, the day of an event
# in these two months is that of the next morning's paper, and nothing shows it in the three years after.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error date-fns-jalali@4.4.0-0 dayjs@1.11.23 jalaliday@3.1.1 >/dev/null
cat >see.mjs <<'JS'
import { format } from 'date-fns-jalali';
import dayjs from 'dayjs';
import jalaliday from 'jalaliday';
dayjs.extend(jalaliday);
for (const [year, month, day] of [[1988, 1, 31], [2020, 2, 10], [2023, 1, 1], [2023, 12, 31], [2024, 1, 1], [2024, 2, 29], [2024, 3, 1]]) {
  const noon = new Date(year, month - 1, day, 12);
  console.log(dayjs(noon).format('YYYY-MM-DD'), 'jalaliday', dayjs(noon).calendar('jalali').format('YYYY-MM-DD'), 'date-fns-jalali', format(noon, 'yyyy-MM-dd'));
}
const printed = dayjs('1402-10-11', { jalali: true });
console.log('1402-10-11 is', printed.format('YYYY-MM-DD'), 'and is written again as', printed.calendar('jalali').format('YYYY-MM-DD'));
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
1988-01-31 jalaliday 1366-11-12 date-fns-jalali 1366-11-11
2020-02-10 jalaliday 1398-11-22 date-fns-jalali 1398-11-21
2023-01-01 jalaliday 1401-10-11 date-fns-jalali 1401-10-11
2023-12-31 jalaliday 1402-10-10 date-fns-jalali 1402-10-10
2024-01-01 jalaliday 1402-10-12 date-fns-jalali 1402-10-11
2024-02-29 jalaliday 1402-12-11 date-fns-jalali 1402-12-10
2024-03-01 jalaliday 1402-12-11 date-fns-jalali 1402-12-11
1402-10-11 is 2024-01-01 and is written again as 1402-10-12
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
