#!/usr/bin/env bash
# @markwhen/parser 1.2.0: the 1930s are half an hour of today, and the nineties a minute and a half.
#
# Markwhen is a language for timelines, one line an event: what it is called stands behind a date and a colon. An `s` behind a
# number is a span of seconds, counted from now. "1930s: The lean years" so becomes an event that begins with the reading and
# ends 1930 seconds later, with no message. The decade of ISO 8601-2 and EDTF, `193X`, is no event at all; as `1930/1939` it is right.
#
# Why it matters: "the 1930s" is how English writes a decade, and a line of a chronology is pasted as it is. It stands at the wrong end
# of the axis, stretches the axis to today, and moves with each look at it.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error @markwhen/parser@1.2.0 >/dev/null
cat >see.mjs <<'JS'
import { Event, parse } from '@markwhen/parser';
function eventsOf(text) {
  const found = [];
  const walk = (one) => (one instanceof Event ? found.push(one) : (one.children ?? []).forEach(walk));
  const read = parse(text);
  walk(read.events);
  return { found, messages: read.parseMessages?.length ?? 0 };
}
for (const line of ['1930s: The lean years', '90s: The nineties', '193X: The lean years', '1930/1939: The lean years', '1938: Munich']) {
  const before = Date.now();
  const { found, messages } = eventsOf(`${line}\n`);
  const spans = found.map(({ dateRangeIso: { fromDateTimeIso, toDateTimeIso } }) => {
    const [from, to] = [new Date(fromDateTimeIso), new Date(toDateTimeIso)];
    const isNow = Math.abs(from.getTime() - before) < 60_000;
    return isNow ? `from now on, ${Math.round((to - from) / 1000)} seconds` : `${from.toISOString().slice(0, 10)} to ${to.toISOString().slice(0, 10)}`;
  });
  console.log(JSON.stringify(line), spans.join() || 'no event', `(${messages} messages)`);
}
JS
TZ=UTC node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
"1930s: The lean years" from now on, 1930 seconds (0 messages)
"90s: The nineties" from now on, 90 seconds (0 messages)
"193X: The lean years" no event (0 messages)
"1930/1939: The lean years" 1930-01-01 to 1940-01-01 (0 messages)
"1938: Munich" 1938-01-01 to 1939-01-01 (0 messages)
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
