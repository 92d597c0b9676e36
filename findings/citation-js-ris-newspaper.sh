#!/usr/bin/env bash
# @citation-js/plugin-ris 0.8.2: a newspaper's article loses its author and its day, on the way in and on the way out.
#
# In RIS `AU` is the author and `DA` the date of a magazine's and of a newspaper's article alike. Of two records that differ in
# their type alone, the magazine's keeps both. The newspaper's (`TY  - NEWS`) gets the year, and its author becomes a text in
# `reporter`, a name that CSL does not have: the reference begins with the title. An article-newspaper written as RIS has neither.
#
# Why it matters: newspapers are what a press archive exports. All its references are anonymous and dated by the year, while a
# test with a journal's article shows nothing.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error @citation-js/core@0.8.2 @citation-js/plugin-ris@0.8.2 @citation-js/plugin-csl@0.8.2 >/dev/null
cat >see.mjs <<'JS'
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
for (const type of ['MGZN', 'NEWS']) {
  const record = [`TY  - ${type}`, 'AU  - Rivera, Ada', 'TI  - A minister answers', 'T2  - Press Example', 'DA  - 2024/06/25/', 'PY  - 2024', 'ER  - '];
  const cite = new Cite(record.join('\n'));
  const [{ author, reporter, issued }] = cite.data;
  console.log(type, JSON.stringify({ author, reporter, issued }));
  console.log(type, cite.format('bibliography', { template: 'apa' }).trim());
}
const article = { id: 'a', type: 'article-newspaper', author: [{ family: 'Rivera', given: 'Ada' }], title: 'A minister answers', issued: { 'date-parts': [[2024, 6, 25]] } };
console.log(new Cite(article).format('ris').trim().split('\n').join(' | '));
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
MGZN {"author":[{"family":"Rivera","given":"Ada"}],"issued":{"date-parts":[[2024,6,25]]}}
MGZN Rivera, A. (2024, June 25). A minister answers. Press Example.
NEWS {"reporter":"Rivera, Ada","issued":{"date-parts":[[2024]]}}
NEWS A minister answers. (2024). Press Example.
TY  - NEWS | ID  - a | PY  - 2024 | TI  - A minister answers | ER  -
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
