#!/usr/bin/env bash
# @formkit/tempo 1.1.0: 25 June, in Russian, Polish, Czech, Croatian or Finnish, is the 25th of the month in which it is read.
#
# In these languages a month has one form alone and another in a date. `format` writes the one of a date; `parse` knows the one
# alone. What it does not find on its list is no error: the day and the year are taken from the text, the month from the clock,
# with `dateOverflow: 'throw'` as well. So is "Sept 5, 2024" in English, and a month that there is not. German dates are right.
#
# Why it matters: an archive read in March is an archive of March. Days and years are right, so that each article looks dated,
# and read again in April all have moved. Whatever the library wrote itself is read in the same way.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error @formkit/tempo@1.1.0 >/dev/null
cat >see.mjs <<'JS'
const RealDate = Date;
const clock = '2025-03-10T12:00:00Z';
globalThis.Date = class extends RealDate {
  constructor(...given) {
    super(...(given.length > 0 ? given : [clock]));
  }
};
const { format, parse } = await import('@formkit/tempo');
const read = (date, pattern, locale) => parse({ date, format: pattern, locale, dateOverflow: 'throw' }).toISOString().slice(0, 10);
const june = new Date('2024-06-25T12:00:00Z');
console.log('read on', clock.slice(0, 10));
for (const locale of ['de', 'ru', 'pl', 'cs', 'hr', 'fi']) {
  const written = format(june, 'D MMMM YYYY', locale);
  console.log(locale, written, '->', read(written, 'D MMMM YYYY', locale));
}
console.log('en Sept 5, 2024 ->', read('Sept 5, 2024', 'MMM D, YYYY', 'en'));
console.log('en 25 Smarch 2024 ->', read('25 Smarch 2024', 'D MMMM YYYY', 'en'));
JS
TZ=UTC node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
read on 2025-03-10
de 25 Juni 2024 -> 2024-06-25
ru 25 июня 2024 -> 2024-03-25
pl 25 czerwca 2024 -> 2024-03-25
cs 25 června 2024 -> 2024-03-25
hr 25 lipnja 2024 -> 2024-03-25
fi 25 kesäkuuta 2024 -> 2024-03-25
en Sept 5, 2024 -> 2024-03-05
en 25 Smarch 2024 -> 2024-03-25
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
