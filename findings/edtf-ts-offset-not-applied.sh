#!/usr/bin/env bash
# @edtf-ts/core 0.4.2: the offset of a time is read and not applied.
#
# `2024-06-25T10:00:00+03:30` (Tehran) and `2024-06-25T10:00:00Z` get the same earliest instant, three and a half hours
# apart in truth.
#
# Why it matters: who reported first is decided by hours. Two outlets that stamp the same moment in their own zones come
# out in an order that nobody stated.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error @edtf-ts/core@0.4.2 >/dev/null
cat >see.mjs <<'JS'
import { parse } from '@edtf-ts/core';
for (const text of ['2024-06-25T10:00:00+03:30', '2024-06-25T10:00:00-04:00', '2024-06-25T10:00:00Z'])
  console.log(text, new Date(Number(parse(text).value.min)).toISOString());
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
2024-06-25T10:00:00+03:30 2024-06-25T10:00:00.000Z
2024-06-25T10:00:00-04:00 2024-06-25T10:00:00.000Z
2024-06-25T10:00:00Z 2024-06-25T10:00:00.000Z
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
