#!/usr/bin/env bash
# @recogito/text-annotator 4.1.1: a Web Annotation that has only a TextQuoteSelector is refused.
#
# The model lets a target have one selector of any kind, and TextQuoteSelector is the one that survives an edited page. The
# W3C reader of this library answers "Missing selector types: TextPositionSelector" for it.
#
# Why it matters: annotations exported by the words alone (as a tool must that never saw the page's text) cannot be opened
# there. An export for this tool has to carry positions as well, and say that they are a hint.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error --legacy-peer-deps jsdom@26.1.0 @recogito/text-annotator@4.1.1 >/dev/null
cat >see.mjs <<'JS'
import { JSDOM } from 'jsdom';
const { window } = new JSDOM('<!doctype html><body><p>One day the minister said yes.</p></body>');
for (const name of ['document', 'Node', 'NodeFilter', 'Range', 'Text', 'Element', 'HTMLElement', 'Document', 'DOMRect'])
  globalThis[name] ??= window[name] ?? class {};
globalThis.window = window;
const { W3CTextFormat } = await import('@recogito/text-annotator');
const format = W3CTextFormat('https://paper.example/a', window.document.querySelector('p'));
const quote = { type: 'TextQuoteSelector', exact: 'minister', prefix: 'day the ', suffix: ' said' };
const position = { type: 'TextPositionSelector', start: 12, end: 20 };
for (const selector of [quote, [quote, position]]) {
  const { error } = format.parse({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'urn:example:1',
    type: 'Annotation',
    body: [],
    target: { source: 'https://paper.example/a', selector },
  });
  console.log([selector].flat().map(({ type }) => type).join(' + '), '->', error ? error.message : 'read');
}
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
TextQuoteSelector -> Missing selector types: TextPositionSelector for annotation: urn:example:1
TextQuoteSelector + TextPositionSelector -> read
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
