#!/usr/bin/env bash
# spacetime 7.15.0: an article of 1938 is of the month and day on which it is read.
#
# Of a year alone the README says that 1 January is assumed (`spacetime('2030')`, "Configure 'today' context"). It is the
# current month and day: read on 10 March, "1938" is 10 March 1938, and read on 20 November 20 November. A month with its year
# is its first day, as the README says.
#
# Why it matters: of old clippings the year may be all that is known. They stand on a timeline as if their day were known, and
# on another one when it is drawn anew tomorrow; the agreement of that September comes before them or after.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error spacetime@7.15.0 >/dev/null
cat >see.mjs <<'JS'
const RealDate = Date;
let clock = '';
globalThis.Date = class extends RealDate {
  constructor(...given) {
    super(...(given.length > 0 ? given : [clock]));
  }
  static now() {
    return new RealDate(clock).getTime();
  }
};
const { default: spacetime } = await import('spacetime');
for (const day of ['2025-03-10', '2025-11-20']) {
  clock = `${day}T12:00:00Z`;
  const read = (text) => spacetime(text, 'UTC').format('iso-short');
  console.log(`read on ${day}: "1938" is ${read('1938')}, "2030" is ${read('2030')}, "September 1938" is ${read('September 1938')}`);
}
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
read on 2025-03-10: "1938" is 1938-03-10, "2030" is 2030-03-10, "September 1938" is 1938-09-01
read on 2025-11-20: "1938" is 1938-11-20, "2030" is 2030-11-20, "September 1938" is 1938-09-01
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
