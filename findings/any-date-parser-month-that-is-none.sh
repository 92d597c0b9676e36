#!/usr/bin/env bash
# any-date-parser 2.2.4: a date in the other order is not refused, but cut until it is some other day.
#
# Where the day comes first (en, en-GB, fr, de, uk), "6/25/2024" has no month 25. It is read as 6 February 2024: the 2 of the 25
# is taken for the month, and the 5 is dropped. "12/31/2024" becomes 12 March, "7/13/2024" 7 January. Where the month comes first
# (en-US) "13/7/2024" becomes 7 March. No result says that anything was left over.
#
# Why it matters: a table of articles from American and British outlets holds both orders. The half of the rows that could tell
# that the order was wrong, because their day is above 12, turn into days of other months, and a timeline puts them there.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error any-date-parser@2.2.4 >/dev/null
cat >see.mjs <<'JS'
import parser from 'any-date-parser';
const rows = [
  ['6/25/2024', 'en-GB'],
  ['12/31/2024', 'en-GB'],
  ['7/13/2024', 'fr'],
  ['6/25/2024', 'uk'],
  ['13/7/2024', 'en-US'],
  ['25/6/2024', 'en-GB'],
];
for (const [text, locale] of rows) {
  const { year, month, day } = parser.attempt(text, locale);
  console.log(text, locale, `year ${year} month ${month} day ${day}`);
}
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
6/25/2024 en-GB year 2024 month 2 day 6
12/31/2024 en-GB year 2024 month 3 day 12
7/13/2024 fr year 2024 month 1 day 7
6/25/2024 uk year 2024 month 2 day 6
13/7/2024 en-US year 2024 month 3 day 7
25/6/2024 en-GB year 2024 month 6 day 25
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
