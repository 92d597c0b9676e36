#!/usr/bin/env bash
# @citation-js/plugin-bibtex 0.9.0: what a BibLaTeX date says beyond its digits is lost, and a year before the common era is 0.
#
# BibLaTeX dates are EDTF: `2024-06~` approximate, `2024?` uncertain, `-0043` 44 BCE. citation-js keeps the digits, drops
# both marks without a word, and answers year 0 for the last. biblatex-csl-converter 3.6.0 marks the first two as circa and
# keeps -43.
#
# Why it matters: an article that was dated by inference arrives as dated; the doubt was the record's most important part.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error --legacy-peer-deps @citation-js/core@0.9.0 @citation-js/plugin-bibtex@0.9.0 biblatex-csl-converter@3.6.0 >/dev/null
cat >see.mjs <<'JS'
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { BibLatexParser, CSLExporter } from 'biblatex-csl-converter';
for (const date of ['2024-06~', '2024?', '-0043']) {
  const text = `@article{a, title={A call}, journaltitle={Press Example}, date={${date}}}`;
  const { entries } = new BibLatexParser(text).parse();
  const other = Object.values(new CSLExporter(entries).parse())[0].issued;
  console.log(date, 'citation-js', JSON.stringify(new Cite(text).data[0].issued), 'biblatex-csl', JSON.stringify(other));
}
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
2024-06~ citation-js {"date-parts":[[2024,6]]} biblatex-csl {"date-parts":[[2024,6]],"circa":true}
2024? citation-js {"date-parts":[[2024]]} biblatex-csl {"date-parts":[[2024]],"circa":true}
-0043 citation-js {"date-parts":[[0]]} biblatex-csl {"date-parts":[[-43]]}
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
