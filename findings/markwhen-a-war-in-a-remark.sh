#!/usr/bin/env bash
# @markwhen/parser 1.2.0: an event of "Feb. 24, 2022" is a remark on the event before it, and one of "25.06.2024" is nowhere.
#
# A line of a timeline that begins with a date and a colon is an event. Months are known in full and by three letters without a stop;
# "Feb.", "Sept" and "Tuesday, June 25, 2024" are no dates, and nor are EDTF's `2024-06~` and `~2024`. Such a line is taken for more
# text of the event above, or left out where there are only digits, and no message is given.
#
# Why it matters: American papers shorten months with a stop. A chronology that is pasted from one loses its events one by one into
# those before them, where their words still stand, so that nothing seems to be missing.
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
  const { events, parseMessages } = parse(text);
  walk(events);
  const shown = found.map(({ dateRangeIso, firstLine, supplemental }) => {
    const more = supplemental.map(({ raw }) => raw).join(' ');
    return `${dateRangeIso.fromDateTimeIso.slice(0, 10)} ${firstLine.restTrimmed}${more === '' ? '' : ` (${more})`}`;
  });
  return `${shown.join(' | ')} [${parseMessages.length} messages]`;
}
for (const day of ['February 24, 2022', 'Feb 24 2022', 'Feb. 24, 2022', 'Thursday, February 24, 2022', '2022-02~', '24.02.2022'])
  console.log(eventsOf(`2021-12-17: Drafts\n${day}: Invasion\n2022-03-02: Vote\n`));
JS
TZ=UTC node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
2021-12-17 Drafts | 2022-02-24 Invasion | 2022-03-02 Vote [0 messages]
2021-12-17 Drafts | 2022-02-24 Invasion | 2022-03-02 Vote [0 messages]
2021-12-17 Drafts (Feb. 24, 2022: Invasion) | 2022-03-02 Vote [0 messages]
2021-12-17 Drafts (Thursday, February 24, 2022: Invasion) | 2022-03-02 Vote [0 messages]
2021-12-17 Drafts (2022-02~: Invasion) | 2022-03-02 Vote [0 messages]
2021-12-17 Drafts | 2022-03-02 Vote [0 messages]
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
