#!/usr/bin/env bash
# @knight-lab/timelinejs 3.9.11: a month that does not exist moves the event instead of being refused.
#
# A sheet with days first (25/06/2024) is read as month 25, and {year: 2024, month: 13} is shown as "February 2024", not
# even the January after: the month runs over and is then counted from one once more. 30 February becomes 1 March.
#
# Why it matters: TimelineJS sheets are the most common public timelines. A converter that passes on what the viewer
# accepts publishes dates that nobody wrote; they must be checked before, against a real calendar.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error jsdom@26.1.0 esbuild@0.28.2 @knight-lab/timelinejs@3.9.11 >/dev/null
cat >see.mjs <<'JS'
import { writeFileSync } from 'node:fs';
import { buildSync } from 'esbuild';
import { JSDOM } from 'jsdom';
const at = (file) => ['@knight-lab/timelinejs', 'src', 'js', file].join('/');
writeFileSync(
  'dates.js',
  `export { TLDate, parseDate } from '${at('date/TLDate.js')}';
export { Language } from '${at('language/Language.js')}';
`,
);
buildSync({ entryPoints: ['dates.js'], bundle: true, format: 'esm', outfile: 'dates.mjs', loader: { '.less': 'empty' } });
const { window } = new JSDOM('<!doctype html><body></body>');
Object.assign(globalThis, { window, document: window.document, getComputedStyle: window.getComputedStyle });
const { TLDate, parseDate, Language } = await import('./dates.mjs');
console.log(JSON.stringify(parseDate('25/06/2024')));
for (const given of [{ year: 2024, month: 13 }, { year: 2024, month: 2, day: 30 }])
  console.log(JSON.stringify(given), '->', new TLDate(given).getDisplayDate(new Language('en')));
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
{"month":"25","day":"06","year":"2024"}
{"year":2024,"month":13} -> February 2024
{"year":2024,"month":2,"day":30} -> March 1, 2024
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
