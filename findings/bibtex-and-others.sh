#!/usr/bin/env bash
# @citation-js/plugin-bibtex 0.9.0, @retorquere/bibtex-parser 9.0.29 and biblatex-csl-converter 3.6.0: "and others" becomes
# a person.
#
# BibTeX reserves `and others` for "et al.". All three readers hand it on as one more author whose name is "others", and
# none marks it.
#
# Why it matters: a list of a press archive's articles gains a journalist called Others, who is then counted, filtered and
# cited ("Rivera, A., & others") like anybody else. An importer has to take the word out itself and say that it did.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error --legacy-peer-deps @citation-js/core@0.9.0 @citation-js/plugin-bibtex@0.9.0 @retorquere/bibtex-parser@9.0.29 biblatex-csl-converter@3.6.0 >/dev/null
cat >see.mjs <<'JS'
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { parse } from '@retorquere/bibtex-parser';
import { BibLatexParser, CSLExporter } from 'biblatex-csl-converter';
const text = '@online{a, author={Rivera, Ana and others}, title={A call}, date={2024-06-25}}';
console.log('citation-js', JSON.stringify(new Cite(text).data[0].author));
console.log('@retorquere', JSON.stringify(parse(text).entries[0].fields.author));
const { entries } = new BibLatexParser(text).parse();
console.log('biblatex-csl', JSON.stringify(Object.values(new CSLExporter(entries).parse())[0].author));
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
citation-js [{"given":"Ana","family":"Rivera"},{"family":"others"}]
@retorquere [{"lastName":"Rivera","firstName":"Ana"},{"lastName":"others"}]
biblatex-csl [{"given":"Ana","family":"Rivera"},{"literal":"others"}]
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
