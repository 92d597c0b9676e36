#!/usr/bin/env bash
# chrono-node 2.10.3: "the night of 30 September 1938" is found as a date, and the date is that of the day of reading.
#
# The answer's `text` holds the whole phrase, day, month and year included; nothing of it is known in `start`, which is the day
# given as reference. In English it happens after "night", "evening" and "morning" with "of", in Russian after "вечером".
# Without the time of day, or with it behind ("3 May 2024 at night"), the day is right.
#
# Why it matters: that is how articles date what happened, and the text that is marked as found looks right to anybody who
# checks. The event is put on the day on which somebody read about it.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error chrono-node@2.10.3 >/dev/null
cat >see.mjs <<'JS'
import { en, ru } from 'chrono-node';
const reading = { instant: new Date('2024-06-25T12:00:00Z'), timezone: 0 };
for (const [reader, phrase] of [
  [en, 'on 30 September 1938'],
  [en, 'on the night of 30 September 1938'],
  [en, 'on the evening of 3 May 2024'],
  [en, 'on the morning of 3 May 2024'],
  [en, '3 May 2024 at night'],
  [ru, '3 мая 2024 года'],
  [ru, 'вечером 3 мая 2024 года'],
]) {
  const [{ text, start }] = reader.parse(phrase, reading);
  console.log(`${JSON.stringify(text)}: ${start.date().toISOString().slice(0, 10)}, of which is known: ${['year', 'month', 'day'].filter((part) => start.isCertain(part)).join(', ') || 'nothing'}`);
}
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
"on 30 September 1938": 1938-09-30, of which is known: year, month, day
"night of 30 September 1938": 2024-06-25, of which is known: nothing
"evening of 3 May 2024": 2024-06-25, of which is known: nothing
"morning of 3 May 2024": 2024-06-25, of which is known: nothing
"3 May 2024 at night": 2024-05-03, of which is known: year, month, day
"3 мая 2024 года": 2024-05-03, of which is known: year, month, day
"вечером 3 мая 2024 года": 2024-06-25, of which is known: nothing
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
