#!/usr/bin/env bash
# edtf 4.11.1 and @edtf-ts/core 0.4.2: "spring 2024" (`2024-21`) is January to March in one, March to May in the other.
#
# EDTF gives seasons a number and leaves their months to the application. The older library treats 21 to 24 as quarters of
# the year; the newer one as northern meteorological seasons, so its winter 2024 ends in February 2025.
#
# Why it matters: the same file shows an event up to five months apart in two tools, and neither says which convention it
# used. A case should not carry a season that has to be drawn on an axis.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error edtf@4.11.1 @edtf-ts/core@0.4.2 >/dev/null
cat >see.mjs <<'JS'
import { parse } from '@edtf-ts/core';
import edtf from 'edtf';
const day = (ms) => new Date(Number(ms)).toISOString().slice(0, 10);
for (const text of ['2024-21', '2024-22', '2024-23', '2024-24']) {
  const [a, b] = [edtf(text), parse(text).value];
  console.log(text, 'edtf', day(a.min), day(a.max), '@edtf-ts/core', day(b.min), day(b.max));
}
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
2024-21 edtf 2024-01-01 2024-03-31 @edtf-ts/core 2024-03-01 2024-05-31
2024-22 edtf 2024-04-01 2024-06-30 @edtf-ts/core 2024-06-01 2024-08-31
2024-23 edtf 2024-07-01 2024-09-30 @edtf-ts/core 2024-09-01 2024-11-30
2024-24 edtf 2024-10-01 2024-12-31 @edtf-ts/core 2024-12-01 2025-02-28
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
