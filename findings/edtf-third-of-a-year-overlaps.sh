#!/usr/bin/env bash
# edtf 4.11.1: the thirds of a year overlap.
#
# EDTF level 2 ("Sub-year groupings") has 37 to 39 for the thirds of a year, "4 months in duration" each. Here the first and the
# second have five: `2024-37` ends with May and `2024-38` with September, months that are also the first of the next. The newer
# @edtf-ts/core 0.4.2 has four.
#
# Why it matters: what a four-monthly report covers is dated so. An event of May belongs to two of them, and the counts of the
# three parts add up to more than the year's.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error edtf@4.11.1 @edtf-ts/core@0.4.2 >/dev/null
cat >see.mjs <<'JS'
import { parse } from '@edtf-ts/core';
import edtf from 'edtf';
const months = ({ min, max }) => [min, max].map((ms) => new Date(Number(ms)).toISOString().slice(0, 7)).join(' to ');
for (const text of ['2024-37', '2024-38', '2024-39', '2024-40'])
  console.log(text, 'edtf', months(edtf(text)), '@edtf-ts/core', months(parse(text).value));
console.log('15 May 2024 is in the first third:', edtf('2024-37').covers(edtf('2024-05-15')), 'and in the second:', edtf('2024-38').covers(edtf('2024-05-15')));
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
2024-37 edtf 2024-01 to 2024-05 @edtf-ts/core 2024-01 to 2024-04
2024-38 edtf 2024-05 to 2024-09 @edtf-ts/core 2024-05 to 2024-08
2024-39 edtf 2024-09 to 2024-12 @edtf-ts/core 2024-09 to 2024-12
2024-40 edtf 2024-01 to 2024-06 @edtf-ts/core 2024-01 to 2024-06
15 May 2024 is in the first third: true and in the second: true
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
