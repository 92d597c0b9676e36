#!/usr/bin/env bash
# @apache-annotator/dom 0.2.0, dom-anchor-text-position 5.0.0 and @recogito/text-annotator 4.1.1: one passage, two positions.
#
# The Web Annotation model counts TextPositionSelector in characters of the text, not code units. With one character outside
# the basic plane before the passage, Apache Annotator says 14 to 22; the other two count UTF-16 units and say 15 to 23. None
# writes which unit it used.
#
# Why it matters: highlights made in one tool and opened in another are off by one for every such character before them.
# Only the quoted words can decide, so a reader has to go by TextQuoteSelector and treat positions as a hint.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error --legacy-peer-deps jsdom@26.1.0 dom-anchor-text-position@5.0.0 @apache-annotator/dom@0.2.0 @apache-annotator/selector@0.2.0 @recogito/text-annotator@4.1.1 >/dev/null
cat >see.mjs <<'JS'
import { JSDOM } from 'jsdom';
const { window } = new JSDOM('<!doctype html><body><p>One \u{1F600} day the minister said yes.</p></body>');
for (const name of ['document', 'Node', 'NodeFilter', 'Range', 'Text', 'Element', 'HTMLElement', 'Document', 'DOMRect'])
  globalThis[name] ??= window[name] ?? class {};
globalThis.window = window;
const root = window.document.querySelector('p');
const text = root.firstChild;
const range = window.document.createRange();
range.setStart(text, text.data.indexOf('minister'));
range.setEnd(text, text.data.indexOf('minister') + 8);
const { describeTextPosition } = await import('@apache-annotator/dom');
const { fromRange } = await import('dom-anchor-text-position');
const { rangeToSelector } = await import('@recogito/text-annotator');
const write = (name, { start, end }) => console.log(name, start, end);
write('@apache-annotator/dom', await describeTextPosition(range, root));
write('dom-anchor-text-position', fromRange(root, range));
write('@recogito/text-annotator', rangeToSelector(range, root));
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
@apache-annotator/dom 14 22
dom-anchor-text-position 15 23
@recogito/text-annotator 15 23
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
