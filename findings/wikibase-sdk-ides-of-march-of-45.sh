#!/usr/bin/env bash
# wikibase-sdk 11.6.6: the Ides of March of 44 BCE are those of 45 BCE, or of 44, by the way in which they are asked for.
#
# In Wikidata's JSON years have no zero: `-0044` is 44 BCE; in its SPARQL endpoint they have, and 44 BCE is `-0043` (Wikibase, "JSON",
# section "time": historical against astronomical numbering). ISO 8601 and JavaScript's Date have a year zero, too. `simplifyClaim`
# passes -0044 on as the ISO year -000044, and as the milliseconds of it. `simplifySparqlResults` leaves -0043 as it is. Nothing
# in the two answers says that they count differently.
#
# Why it matters: who dates ancient events by entity and by query gets two years for one event, and in the first a span across
# the turn of the era is a year too long.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error wikibase-sdk@11.6.6 >/dev/null
cat >see.mjs <<'JS'
import { simplifyClaim, simplifySparqlResults } from 'wikibase-sdk';
const claim = (time) => ({
  id: 'Q1$1', type: 'statement', rank: 'normal',
  mainsnak: { snaktype: 'value', property: 'P570', datatype: 'time', datavalue: { type: 'time', value: { time, timezone: 0, before: 0, after: 0, precision: 11, calendarmodel: 'http://www.wikidata.org/entity/Q1985786' } } },
});
const bce = (iso) => `${1 - Number(/^-?\d+/.exec(iso)[0])} BCE`;
const ides = claim('-0044-03-15T00:00:00Z');
const iso = simplifyClaim(ides, { timeConverter: 'iso' });
console.log('JSON, -0044 is 44 BCE:', iso, '=', bce(iso));
console.log('as milliseconds:', new Date(simplifyClaim(ides, { timeConverter: 'epoch' })).toLocaleDateString('en', { era: 'short', year: 'numeric', timeZone: 'UTC' }));
const [{ died }] = simplifySparqlResults({
  head: { vars: ['died'] },
  results: { bindings: [{ died: { type: 'literal', datatype: 'http://www.w3.org/2001/XMLSchema#dateTime', value: '-0043-03-13T00:00:00Z' } }] },
});
console.log('SPARQL, -0043 is 44 BCE:', died, '=', bce(died));
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
JSON, -0044 is 44 BCE: -000044-03-15T00:00:00.000Z = 45 BCE
as milliseconds: 45 BC
SPARQL, -0043 is 44 BCE: -0043-03-13T00:00:00Z = 44 BCE
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
