#!/usr/bin/env bash
# astrocite-bibtex 0.16.4: a news agency in braces is a person, of the family Press.
#
# In BibTeX braces hold together what is not to be taken apart, and a name in them is one name ("{Associated Press}"). It comes
# back as given name "Associated", family "Press", as does the form with two pairs. The day of an entry with BibLaTeX's `date`
# is dropped without a word, while `year` is kept. biblatex-csl-converter 3.6.0 has the name as a literal, and the date.
#
# Why it matters: articles signed by agencies and councils belong to every archive. A list by author has them under their last
# word, cites "A. Press", and joins them with nobody.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error astrocite-bibtex@0.16.4 biblatex-csl-converter@3.6.0 >/dev/null
cat >see.mjs <<'JS'
import astrocite from 'astrocite-bibtex';
import { BibLatexParser, CSLExporter } from 'biblatex-csl-converter';
for (const fields of ['author = {Rivera, Ada}, year = {2024}', 'author = {{Associated Press}}, year = {2024}', 'author = {Rivera, Ada and {Press Council}}, date = {2024-06-25}']) {
  const entry = `@article{a, title = {No call}, ${fields}}`;
  const [read] = astrocite.parse(entry);
  const other = Object.values(new CSLExporter(new BibLatexParser(entry, {}).parse().entries).parse())[0];
  console.log(fields);
  for (const [name, { author, issued }] of [['astrocite-bibtex', read], ['biblatex-csl-converter', other]]) {
    console.log(`  ${name}: ${JSON.stringify(author)}, ${JSON.stringify(issued?.['date-parts'] ?? 'no date')}`);
  }
}
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
author = {Rivera, Ada}, year = {2024}
  astrocite-bibtex: [{"family":"Rivera","given":"Ada"}], [["2024","",""]]
  biblatex-csl-converter: [{"given":"Ada","family":"Rivera"}], [[2024]]
author = {{Associated Press}}, year = {2024}
  astrocite-bibtex: [{"family":"Press","given":"Associated"}], [["2024","",""]]
  biblatex-csl-converter: [{"literal":"Associated Press"}], [[2024]]
author = {Rivera, Ada and {Press Council}}, date = {2024-06-25}
  astrocite-bibtex: [{"family":"Rivera","given":"Ada"},{"family":"Council","given":"Press"}], "no date"
  biblatex-csl-converter: [{"given":"Ada","family":"Rivera"},{"literal":"Press Council"}], [[2024,6,25]]
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
