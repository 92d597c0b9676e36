#!/usr/bin/env bash
# bibtex-parse 2.1.0, `entries`: an authority with "and" in its name becomes two authors, and a command eats the next word.
#
# In BibTeX braces hold together what is not to be taken apart: "{Police and Border Guard}" is one author, and
# "{\textquotedblleft}no" a mark and a word. Braces are thrown away in the strings that come out, so that one cannot be told
# from the other: "Police and Border Guard and Rivera, Ada", "\textquotedblleftno". `parse` keeps them.
#
# Why it matters: authors are split at "and". Two bodies that do not exist have written the report, and a quoted word of a
# headline is part of a command that no program knows.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error bibtex-parse@2.1.0 >/dev/null
cat >see.mjs <<'JS'
import bibtexParse from 'bibtex-parse';
const bibtex = String.raw`@article{one, author = {{Police and Border Guard} and Rivera, Ada}, title = {Minister says {\textquotedblleft}no{\textquotedblright} to \v{S}koda}}`;
const [{ AUTHOR, TITLE }] = bibtexParse.entries(bibtex);
console.log('entries:', AUTHOR, '| split at "and":', AUTHOR.split(' and ').length, 'authors');
console.log('entries:', TITLE);
const [{ fields }] = bibtexParse.parse(bibtex);
for (const { name, value } of fields) console.log('parse:  ', name, JSON.stringify(value));
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
entries: Police and Border Guard and Rivera, Ada | split at "and": 3 authors
entries: Minister says \textquotedblleftno\textquotedblright to \vSkoda
parse:   author "{Police and Border Guard} and Rivera, Ada"
parse:   title "Minister says {\\textquotedblleft}no{\\textquotedblright} to \\v{S}koda"
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
