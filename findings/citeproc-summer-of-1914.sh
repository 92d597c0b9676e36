#!/usr/bin/env bash
# citeproc 2.4.63: a history of 1914-18 is of summer 1914, one of 2003-04 of April, and a report of 18 o'clock of September 0.
#
# A date of CSL-JSON may be `raw`, in the words of the source, and the processor reads it. Two digits behind a year are taken for a
# month: 04 is April, and 18 the second of a second row of seasons; of "Winter 1938-39" the season is left out as well, as it is of
# "Autumn 1938", though "Fall 1938" keeps it. A time of day behind the day costs the day. "1914-1918" is right.
#
# Why it matters: spans of years are written so in bibliographies and catalogues ("The war of 1914-18"). The citation is well formed,
# and says something that the source does not.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error @citation-js/core@0.9.0 @citation-js/plugin-csl@0.9.0 citeproc@2.4.63 >/dev/null
cat >see.mjs <<'JS'
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import CSL from 'citeproc';
const english = plugins.config.get('@csl').locales.get('en-US');
const style = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title>s</title><id>s</id><updated>2024-06-25T00:00:00Z</updated></info>
<citation><layout><text variable="title"/></layout></citation><bibliography><layout><date variable="issued" form="text"/></layout></bibliography></style>`;
for (const raw of ['1914-1918', '1914-18', '2003-04', 'Fall 1938', 'Autumn 1938', 'Winter 1938-39', '1938-09-30', '1938-09-30 18:00']) {
  const retrieveItem = () => ({ id: 'a', type: 'article-newspaper', title: 'T', issued: { raw } });
  const engine = new CSL.Engine({ retrieveLocale: () => english, retrieveItem }, style);
  engine.updateItems(['a']);
  console.log(JSON.stringify(raw), 'is', engine.makeBibliography()[1][0].replace(/<[^>]+>/g, '').trim());
}
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
"1914-1918" is 1914–1918
"1914-18" is Summer 1914
"2003-04" is April 2003
"Fall 1938" is Autumn 1938
"Autumn 1938" is 1938
"Winter 1938-39" is 1938
"1938-09-30" is September 30, 1938
"1938-09-30 18:00" is September 0, 1938
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
