#!/usr/bin/env bash
# @edtf-ts/core 0.4.2: an interval whose end is unknown reaches as far as one that is still going on.
#
# EDTF tells `2022-02/` (it ended, nobody knows when) from `2022-02/..` (open). The older library answers null for the
# first and Infinity for the second; the newer one gives both the last instant that JavaScript has.
#
# Why it matters: an affair that ended at an unknown time is drawn as going on for ever, and overlaps every later filter.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error @edtf-ts/core@0.4.2 edtf@4.11.1 >/dev/null
cat >see.mjs <<'JS'
import { parse } from '@edtf-ts/core';
import edtf from 'edtf';
for (const text of ['2022-02/', '2022-02/..'])
  console.log(text, 'edtf', edtf(text).max, '@edtf-ts/core', new Date(Number(parse(text).value.max)).toISOString());
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
2022-02/ edtf null @edtf-ts/core +275760-09-13T00:00:00.000Z
2022-02/.. edtf Infinity @edtf-ts/core +275760-09-13T00:00:00.000Z
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
