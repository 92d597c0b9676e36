#!/usr/bin/env bash
# @guidepup/virtual-screen-reader 0.33.0: an answer that is folded away is read aloud.
#
# What stands in a closed `details` is not shown, and not in the accessibility tree, until it is opened (HTML, "The details
# element"). The simulator (here on jsdom 29.1.1) reads it as if it were open, and says of neither whether it is. `hidden`,
# `hidden="until-found"`, `aria-hidden`, `inert`, a closed dialog and a closed popover it leaves out.
#
# Why it matters: pages for teaching fold answers away. A test that the answer cannot be heard before it is opened fails on a sound
# page, and one that it can be heard passes where nobody can.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error @guidepup/virtual-screen-reader@0.33.0 jsdom@29.1.1 >/dev/null
cat >see.mjs <<'JS'
import { JSDOM } from 'jsdom';
const { window } = new JSDOM(`<!doctype html><html lang="en"><body>
<details><summary>Who called?</summary><p>a closed details</p></details>
<details open><summary>Who answered?</summary><p>an open details</p></details>
<p inert>an inert part</p><p hidden>hidden</p><p hidden="until-found">hidden until found</p><p aria-hidden="true">aria-hidden</p>
<dialog>a closed dialog</dialog><div popover>a closed popover</div></body></html>`);
Object.assign(globalThis, { window, document: window.document });
for (const name of ['Node', 'Element', 'HTMLElement', 'MutationObserver', 'NodeFilter', 'getComputedStyle']) globalThis[name] ??= window[name];
const { virtual } = await import('@guidepup/virtual-screen-reader');
await virtual.start({ container: window.document.body });
while ((await virtual.lastSpokenPhrase()) !== 'end of document') await virtual.next();
const log = await virtual.spokenPhraseLog();
await virtual.stop();
for (const words of ['a closed details', 'an open details', 'an inert part', 'hidden', 'hidden until found', 'aria-hidden', 'a closed dialog', 'a closed popover'])
  console.log(words.padEnd(18), log.includes(words) ? 'is read' : 'is not read');
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
a closed details   is read
an open details    is read
an inert part      is not read
hidden             is not read
hidden until found is not read
aria-hidden        is not read
a closed dialog    is not read
a closed popover   is not read
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
