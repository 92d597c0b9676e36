#!/usr/bin/env bash
# world-calendars 1.0.4: in the Nepali years 2081 and 2082 days are a day off, and the protests of 23 Bhadra fall on the 22nd.
#
# The months of Bikram Sambat follow no rule; their lengths are read from the almanac of each year, and the package has a table.
# In it 2081 and 2082 (2024 to 2026) have other months than in bikram-sambat 1.8.1 and nepali-date-converter 3.4.0, which agree: 8
# September 2025 is 23 Bhadra 2082 to both, and to the papers of that day (https://www.cinkhabar.com/detail/5245). From 2072
# to 2080 all three agree.
#
# Why it matters: plotly.js draws its axes with the package. Reports from Nepal are dated in these years, and half of the days between
# April 2024 and April 2026 stand a day from where the press has them.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error bikram-sambat@1.8.1 nepali-date-converter@3.4.0 world-calendars@1.0.4 >/dev/null
cat >see.mjs <<'JS'
import bikram from 'bikram-sambat';
import converter from 'nepali-date-converter';
import calendars from 'world-calendars';
import 'world-calendars/dist/calendars/nepali.js';
const NepaliDate = converter.default ?? converter;
const [nepali, gregorian] = ['nepali', 'gregorian'].map((name) => calendars.instance(name));
const joined = (...parts) => parts.map((part) => String(part).padStart(2, '0')).join('-');
function inNepal(day) {
  const [year, month, date] = day.split('-').map(Number);
  const world = nepali.fromJD(gregorian.newDate(year, month, date).toJD());
  const other = bikram.toBik(day);
  return {
    'world-calendars': joined(world.year(), world.month(), world.day()),
    'bikram-sambat': joined(other.year, other.month, other.day),
    'nepali-date-converter': new NepaliDate(new Date(year, month - 1, date)).format('YYYY-MM-DD'),
  };
}
for (const day of ['2024-04-13', '2024-06-25', '2025-09-08', '2026-04-14']) console.log(day, JSON.stringify(inNepal(day)));
const off = {};
for (let time = Date.UTC(2015, 3, 14); time < Date.UTC(2027, 3, 14); time += 86_400_000) {
  const of = inNepal(new Date(time).toISOString().slice(0, 10));
  const year = of['bikram-sambat'].slice(0, 4);
  off[year] ??= { world: 0, converter: 0 };
  if (of['world-calendars'] !== of['bikram-sambat']) off[year].world++;
  if (of['nepali-date-converter'] !== of['bikram-sambat']) off[year].converter++;
}
console.log('days of a year that are another than in bikram-sambat:');
console.log(Object.entries(off).map(([year, { world, converter: other }]) => `${year} ${world} (nepali-date-converter ${other})`).join(', '));
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
2024-04-13 {"world-calendars":"2081-01-01","bikram-sambat":"2081-01-01","nepali-date-converter":"2081-01-01"}
2024-06-25 {"world-calendars":"2081-03-12","bikram-sambat":"2081-03-11","nepali-date-converter":"2081-03-11"}
2025-09-08 {"world-calendars":"2082-05-22","bikram-sambat":"2082-05-23","nepali-date-converter":"2082-05-23"}
2026-04-14 {"world-calendars":"2083-01-01","bikram-sambat":"2083-01-01","nepali-date-converter":"2083-01-01"}
days of a year that are another than in bikram-sambat:
2072 0 (nepali-date-converter 0), 2073 0 (nepali-date-converter 0), 2074 0 (nepali-date-converter 0), 2075 0 (nepali-date-converter 0), 2076 0 (nepali-date-converter 0), 2077 0 (nepali-date-converter 0), 2078 0 (nepali-date-converter 0), 2079 0 (nepali-date-converter 0), 2080 0 (nepali-date-converter 0), 2081 63 (nepali-date-converter 0), 2082 140 (nepali-date-converter 0), 2083 90 (nepali-date-converter 0)
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
