#!/usr/bin/env bash
# @markwhen/parser 1.2.0 with ical.js 2.2.1: east of Greenwich, a day of a timeline is the day before in its calendar file.
#
# `toICal` marks an event of whole days as a date and writes the instant of its local midnight, in UTC: for 25 June 2024 in Kyiv
# `DTSTART;VALUE=DATE:20240624T210000Z`. A DATE of iCalendar is eight digits, year, month and day, without a time or zone (RFC
# 5545, 3.3.4); a reader that keeps to these has 24 June. West of Greenwich the digits are right and the time behind them is not;
# there the package's own `parseICal` makes the evening of 24 June of them. In UTC both are right.
#
# Why it matters: a class subscribes to the calendar of a timeline, and each event in it is a day early, or not, by where it was saved.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error @markwhen/parser@1.2.0 ical.js@2.2.1 >/dev/null
cat >see.mjs <<'JS'
import { execFileSync } from 'node:child_process';
import { parse, parseICal, toICal } from '@markwhen/parser';
import ICAL from 'ical.js';
if (process.argv[2] === undefined) {
  for (const zone of ['UTC', 'Europe/Kyiv', 'America/New_York'])
    process.stdout.write(execFileSync(process.execPath, ['see.mjs', zone], { env: { ...process.env, TZ: zone } }));
} else {
  const calendar = toICal(parse('2024-06-25: Call\n'));
  const event = new ICAL.Event(new ICAL.Component(ICAL.parse(calendar)).getFirstSubcomponent('vevent'));
  console.log(process.argv[2], /^DTSTART.*$/m.exec(calendar)[0].trim(), '| ical.js', String(event.startDate), '| parseICal', parseICal(calendar).trim());
}
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
UTC DTSTART;VALUE=DATE:20240625T000000Z | ical.js 2024-06-25 | parseICal 2024-06-25/2024-06-26: Call
Europe/Kyiv DTSTART;VALUE=DATE:20240624T210000Z | ical.js 2024-06-24 | parseICal 24 Jun 2024 03:00 - 25 Jun 2024 03:00: Call
America/New_York DTSTART;VALUE=DATE:20240625T040000Z | ical.js 2024-06-25 | parseICal 24 Jun 2024 20:00 - 25 Jun 2024 20:00: Call
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
