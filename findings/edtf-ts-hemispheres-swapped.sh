#!/usr/bin/env bash
# @edtf-ts/core 0.4.2: a season of the northern hemisphere is that of the southern, and the southern hemisphere has none.
#
# EDTF level 2 ("Sub-year groupings") has codes that leave nothing open: 25 to 28 are spring to winter in the northern hemisphere,
# 29 to 32 in the southern. Here `2024-25` is September to November, and `2024-29`, which would be that, is refused.
#
# Why it matters: whoever writes 25 in place of 21 does so to be sure of the months. It is the careful record that is moved by
# half a year, past every event that it is compared with.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error @edtf-ts/core@0.4.2 >/dev/null
cat >see.mjs <<'JS'
import { parse } from '@edtf-ts/core';
const month = (ms) => new Date(Number(ms)).toISOString().slice(0, 7);
for (const [text, meaning] of [
  ['2024-25', 'spring, northern hemisphere'],
  ['2024-26', 'summer, northern hemisphere'],
  ['2024-27', 'autumn, northern hemisphere'],
  ['2024-28', 'winter, northern hemisphere'],
  ['2024-29', 'spring, southern hemisphere'],
]) {
  const { success, value } = parse(text);
  console.log(text, `(${meaning})`, success ? `${month(value.min)} to ${month(value.max)}` : 'refused');
}
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
2024-25 (spring, northern hemisphere) 2024-09 to 2024-11
2024-26 (summer, northern hemisphere) 2024-12 to 2025-02
2024-27 (autumn, northern hemisphere) 2024-03 to 2024-05
2024-28 (winter, northern hemisphere) 2024-06 to 2024-08
2024-29 (spring, southern hemisphere) refused
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
