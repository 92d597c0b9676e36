#!/usr/bin/env bash
# biblatex-csl-converter 3.6.0: the day of a RIS record is dropped, and a day that is kept costs the whole date.
#
# A RIS date is `YYYY/MM/DD/other`. Beside `PY`, as reference managers write it, `DA` is not looked at: the article is of
# 2024. Alone, its text goes into BibLaTeX as it stands, slashes and all, where only ISO 8601 is a date (biblatex's manual, "Date
# and Time Specifications"), and the CSL that is written has no date. No error, no warning.
#
# Why it matters: a news article is told from the next by its day. A list that went through this converter can no longer be
# ordered, and the records with the best dates have none.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error biblatex-csl-converter@3.6.0 >/dev/null
cat >see.mjs <<'JS'
import { BibLatexExporter, CSLExporter, RISParser } from 'biblatex-csl-converter';
for (const dates of [['PY  - 2024', 'DA  - 2024/06/25/'], ['DA  - 2024/06/25/'], ['PY  - 2024/06/25/']]) {
  const record = ['TY  - NEWS', 'AU  - Rivera, Ada', 'TI  - A minister answers', 'T2  - Press Example', ...dates, 'ER  - '];
  const { entries, errors, warnings } = new RISParser(`${record.join('\n')}\n`, {}).parse();
  const csl = new CSLExporter(entries).parse();
  const latex = new BibLatexExporter(entries).parse();
  console.log(dates.join(', '), 'CSL', JSON.stringify(csl[1].issued), 'BibLaTeX', /date = .*/.exec(latex)[0], errors.length, warnings.length);
}
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
PY  - 2024, DA  - 2024/06/25/ CSL {"date-parts":[[2024]]} BibLaTeX date = {2024} 0 0
DA  - 2024/06/25/ CSL undefined BibLaTeX date = {2024/06/25/} 0 0
PY  - 2024/06/25/ CSL undefined BibLaTeX date = {2024/06/25/} 0 0
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
