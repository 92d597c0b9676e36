#!/usr/bin/env bash
# wikibase-sdk 11.6.6: the storm on the Winter Palace, of 25 October 1917 in the Julian calendar, is put thirteen days early.
#
# A time of Wikidata says in which calendar its digits are; dates of Russia before 1918 are Julian (Wikibase, "JSON", section "time":
# how the string is to be read depends on `calendarmodel`). `simplifyClaim` gives an ISO date and the milliseconds since 1970, both of
# which are Gregorian, and takes the digits over: 25 October instead of 7 November. What was asked for as a number keeps no trace of
# the calendar; two claims of one day, one in each calendar, are two days.
#
# Why it matters: history is compared across borders by such dates. A report of 7 November from London comes thirteen days after
# what it reports, and letters arrive before they are written.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error wikibase-sdk@11.6.6 >/dev/null
cat >see.mjs <<'JS'
import { simplifyClaim } from 'wikibase-sdk';
const calendars = { Julian: 'Q1985786', Gregorian: 'Q1985727' };
function claim(time, calendar) {
  const value = { time, timezone: 0, before: 0, after: 0, precision: 11, calendarmodel: `http://www.wikidata.org/entity/${calendars[calendar]}` };
  return { id: 'Q1$1', type: 'statement', rank: 'normal', mainsnak: { snaktype: 'value', property: 'P585', datatype: 'time', datavalue: { type: 'time', value } } };
}
const same = [claim('+1917-10-25T00:00:00Z', 'Julian'), claim('+1917-11-07T00:00:00Z', 'Gregorian')];
console.log('one day, in two calendars:', same.map((one) => simplifyClaim(one, { timeConverter: 'iso' })).join(' and '));
const [julian, gregorian] = same.map((one) => simplifyClaim(one, { timeConverter: 'epoch' }));
console.log('days between:', (gregorian - julian) / 86_400_000);
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
one day, in two calendars: 1917-10-25T00:00:00.000Z and 1917-11-07T00:00:00.000Z
days between: 13
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
