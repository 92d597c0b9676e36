#!/usr/bin/env bash
# @citation-js/plugin-bibtex 0.9.0: what began in 1938 and goes on has no date.
#
# In BibLaTeX a date may be a range with an open end, `1938/` or `1938/..` (biblatex's manual, "Date and Time Specifications"). It is
# read as 1938 and nothing, which the citation prints as "n.d."; written as BibLaTeX again the record has no date. Ranges with two
# ends are right.
#
# Why it matters: series, trials and live pages are dated so while they run. What is known of their date, when they began, is gone
# after one conversion, and nothing is said.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error @citation-js/core@0.9.0 @citation-js/plugin-bibtex@0.9.0 @citation-js/plugin-csl@0.9.0 >/dev/null
cat >see.mjs <<'JS'
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
for (const date of ['1938', '1938/1939', '1938/', '1938/..', '1938-06/..']) {
  const cite = new Cite(`@online{a, title={Live}, author={Doe, Pat}, date={${date}}}`);
  const again = /date = \{.*\}/.exec(cite.format('biblatex'))?.[0] ?? 'no date';
  console.log(date.padEnd(10), JSON.stringify(cite.data[0].issued), '|', cite.format('bibliography', { template: 'apa' }).trim(), '|', again);
}
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
1938       {"date-parts":[[1938]]} | Doe, P. (1938). Live. | date = {1938}
1938/1939  {"date-parts":[[1938],[1939]]} | Doe, P. (1938–1939). Live. | date = {1938/1939}
1938/      {"date-parts":[[1938],null]} | Doe, P. (n.d.). Live. | no date
1938/..    {"date-parts":[[1938],null]} | Doe, P. (n.d.). Live. | no date
1938-06/.. {"date-parts":[[1938,6],null]} | Doe, P. (n.d.). Live. | no date
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
