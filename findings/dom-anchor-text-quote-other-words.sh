#!/usr/bin/env bash
# dom-anchor-text-quote 4.0.2: where a letter has changed, a quote is given neighbouring letters, as if it had been found.
#
# A TextQuoteSelector is a copy of the selected text (Web Annotation, "Text Quote Selector"). The library also looks for
# approximate matches, as its readme says; what it does not say is that the answer bears no mark of it and keeps the length of the
# quote: for "minister" it answers "inister ", for "the minister denied that" "the ministry denied this". @apache-annotator/dom
# 0.2.0 finds none of them.
#
# Why it matters: whether an article still says what was quoted is the question, and a changed word is the finding. A check built
# on this answers yes to a denial of something else. Compare the words that come back with those that were asked for.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error --legacy-peer-deps jsdom@26.1.0 dom-anchor-text-quote@4.0.2 @apache-annotator/dom@0.2.0 @apache-annotator/selector@0.2.0 >/dev/null
cat >see.mjs <<'JS'
import { createTextQuoteSelectorMatcher } from '@apache-annotator/dom';
import { toTextPosition } from 'dom-anchor-text-quote';
import { JSDOM } from 'jsdom';
const { window } = new JSDOM('');
for (const name of ['document', 'Node', 'NodeFilter', 'Range', 'Text', 'Element']) globalThis[name] = window[name];
globalThis.window = window;
for (const [text, exact] of [
  ['On Friday the ministry denied this.', 'the minister denied that'],
  ['The minister said no.', 'the minister'],
  ['The Minister said no.', 'minister'],
]) {
  window.document.body.innerHTML = `<p>${text}</p>`;
  const root = window.document.body;
  const position = toTextPosition(root, { exact });
  const found = [];
  for await (const range of createTextQuoteSelectorMatcher({ exact })(root)) found.push(range.toString());
  const words = position && root.textContent.slice(position.start, position.end);
  console.log(JSON.stringify({ exact, 'dom-anchor-text-quote': words, '@apache-annotator/dom': found }));
}
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
{"exact":"the minister denied that","dom-anchor-text-quote":"the ministry denied this","@apache-annotator/dom":[]}
{"exact":"the minister","dom-anchor-text-quote":"he minister ","@apache-annotator/dom":[]}
{"exact":"minister","dom-anchor-text-quote":"inister ","@apache-annotator/dom":[]}
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
