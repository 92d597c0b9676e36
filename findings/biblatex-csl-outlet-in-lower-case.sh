#!/usr/bin/env bash
# biblatex-csl-converter 3.6.0: the outlet's name is set in sentence case, and a word in another script loses its capital.
#
# Titles of articles are put into sentence case, as some styles want; here the rule also runs over `journaltitle`, so "Press
# Example" arrives as "Press example", and over a Russian place name: "Москва" becomes "москва". Words in braces come back inside
# HTML tags.
#
# Why it matters: outlets are joined by name. One and the same paper from a table and from this bibliography are two
# sources, and a headline that is to be shown to the letter no longer is.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error biblatex-csl-converter@3.6.0 >/dev/null
cat >see.mjs <<'JS'
import { BibLatexParser, CSLExporter } from 'biblatex-csl-converter';
const text = '@article{a, title={{The} Call that Москва made}, journaltitle={Press Example}, date={2024-06-25}}';
const { entries } = new BibLatexParser(text).parse();
const record = Object.values(new CSLExporter(entries).parse())[0];
console.log(record['container-title']);
console.log(record.title);
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
Press example
<span class="nocase">The</span> call that москва made
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
