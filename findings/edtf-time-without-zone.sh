#!/usr/bin/env bash
# edtf 4.11.1: a time without a zone becomes an instant of the machine's own zone, and is written back as UTC.
#
# `2024-06-25T10:00` says a clock, not an instant. Read in Tehran and written again it is `2024-06-25T06:30:00.000Z`; read
# in New York `…T14:00:00.000Z`. The zoneless form does not survive one round trip, and two colleagues get two texts.
#
# Why it matters: news texts give clock times without a zone all the time. Whoever stores what this library writes has
# invented a zone.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error edtf@4.11.1 >/dev/null
cat >see.mjs <<'JS'
import { execFileSync } from 'node:child_process';
if (process.argv[2] === 'read') {
  const { default: edtf } = await import('edtf');
  process.stdout.write(edtf('2024-06-25T10:00').toEDTF());
} else
  for (const TZ of ['UTC', 'Asia/Tehran', 'America/New_York'])
    console.log(TZ, execFileSync(process.execPath, ['see.mjs', 'read'], { env: { ...process.env, TZ } }).toString());
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
UTC 2024-06-25T10:00:00.000Z
Asia/Tehran 2024-06-25T06:30:00.000Z
America/New_York 2024-06-25T14:00:00.000Z
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
