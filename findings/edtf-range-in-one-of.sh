#!/usr/bin/env bash
# edtf 4.11.1: the end of a range inside "one of" is not counted.
#
# `[2024-05-01..2024-05-20]` (EDTF level 2, "some day between these") has 20 members when it is walked through, but its
# `max` is the end of 1 May, and `covers` denies 10 May. With a comma instead of the two dots the end is right.
#
# Why it matters: "between the 1st and the 20th" is how an undated article is bounded by what it mentions. A timeline or
# an "as known on" rule built on `max` puts such an article on its earliest possible day.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error edtf@4.11.1 >/dev/null
cat >see.mjs <<'JS'
import edtf from 'edtf';
for (const text of ['[2024-05-01..2024-05-20]', '[2024-05-01,2024-05-20]']) {
  const date = edtf(text);
  console.log(text, [...date].length, new Date(date.max).toISOString(), date.covers(edtf('2024-05-10')));
}
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
[2024-05-01..2024-05-20] 20 2024-05-01T23:59:59.999Z false
[2024-05-01,2024-05-20] 2 2024-05-20T23:59:59.999Z true
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
