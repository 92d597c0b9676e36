#!/usr/bin/env bash
# @knight-lab/timelinejs 3.9.11: a negative year is one off on its way to "BCE".
#
# ISO 8601 and EDTF have a year zero, so -0043 is 44 BCE, and JavaScript's own Date, which the library keeps inside, counts
# so too. The display date drops the sign: year -43 is shown as "43 BCE".
#
# Why it matters: a timeline that travels as TimelineJS JSON moves every event before the common era by a year, unless the
# writer sends a `display_date` of its own, and a reader cannot tell which of the two countings a given file used.
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
for (const year of [-43, 0, 44]) {
  const date = new TLDate({ year });
  console.log(year, date.data.date_obj.getUTCFullYear(), date.getDisplayDate(new Language('en')).replace(/<[^>]*>/g, ''));
}
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
-43 -43 43 BCE
0 0 January 1, 0
44 44 44
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
