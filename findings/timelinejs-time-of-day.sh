#!/usr/bin/env bash
# @knight-lab/timelinejs 3.9.11: a date with a time of day (ISO 8601) cannot be parsed: the parser names a variable that
# does not exist.
#
# `parseDate('2024-05-02')` answers year, month and day. `parseDate('2024-05-02T10:00')` ends in a ReferenceError ("cls is
# not defined") when the module is built as an ES module, where undeclared names are errors.
#
# Why it matters: the ISO form is what every other tool exports. A writer of TimelineJS data has to split the time into
# the fields hour and minute and never leave it in one text.
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
console.log(JSON.stringify(parseDate('2024-05-02')));
try {
  console.log(JSON.stringify(parseDate('2024-05-02T10:00')));
} catch (error) {
  console.log(error.name, error.message);
}
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
{"year":"2024","month":"05","day":"02"}
ReferenceError cls is not defined
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
