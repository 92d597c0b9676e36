#!/usr/bin/env bash
# @edtf-ts/core 0.4.2: the years 0000 to 0099 are put into the twentieth century.
#
# `0044` is parsed as valid, and its earliest instant is 1 January 1944. `0100` and `-0001` are right.
#
# Why it matters: a case on ancient or religious history (or one that a class makes to try the format) sorts year 44 between
# 1943 and 1945 without any error.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error @edtf-ts/core@0.4.2 >/dev/null
cat >see.mjs <<'JS'
import { parse } from '@edtf-ts/core';
for (const text of ['0044', '0044-03-15', '0099', '0100', '-0001'])
  console.log(text, parse(text).success, new Date(Number(parse(text).value.min)).toISOString().slice(0, -14));
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
0044 true 1944-01-01
0044-03-15 true 1944-03-15
0099 true 1999-01-01
0100 true 0100-01-01
-0001 true -000001-01-01
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
