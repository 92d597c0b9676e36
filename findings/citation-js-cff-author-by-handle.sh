#!/usr/bin/env bash
# @citation-js/plugin-cff 0.7.3: an author who goes by a handle is no author.
#
# In a CITATION.cff file a person may be given by `alias` alone: none of the keys of a person is required (Citation File Format 1.2.0,
# schema guide, "definitions.person"). Such a person is read as an author of no name: the citation has one author fewer, as has the
# BibTeX record made of it.
#
# Why it matters: data sets of coded news are cited by such files, and coders and monitors who work under threat sign by a handle.
# Theirs is the name that is left out, with no word.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error @citation-js/core@0.9.0 @citation-js/plugin-bibtex@0.9.0 @citation-js/plugin-cff@0.7.3 @citation-js/plugin-csl@0.9.0 >/dev/null
cat >see.mjs <<'JS'
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-cff';
import '@citation-js/plugin-csl';
const cite = new Cite(`cff-version: 1.2.0
message: Cite this.
title: Calls
authors:
  - family-names: Berg
    given-names: Ilse
  - alias: press-monitor
  - name: Monitoring Group
date-released: 2024-06-25
`);
console.log(JSON.stringify(cite.data[0].author));
console.log(cite.format('bibliography', { template: 'apa' }).trim());
console.log(/author = .*/.exec(cite.format('bibtex'))[0]);
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
[{"family":"Berg","given":"Ilse"},{},{"literal":"Monitoring Group"}]
Berg, I. & Monitoring Group. (2024). Calls.
author = {Berg, Ilse and {Monitoring Group}},
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
