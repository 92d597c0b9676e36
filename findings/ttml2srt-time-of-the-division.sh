#!/usr/bin/env bash
# ttml2srt 1.2.4: a cue in a later part of a TTML file is put at the start of the recording.
#
# In TTML a `begin` is counted from the begin of the element around it (TTML2, "Timing": the default container is parallel). A cue
# at one second of a division that begins at ten minutes is due at 601 s, as imsc 1.1.5, a renderer of the profile, says;
# ttml2srt writes 00:00:01.
#
# Why it matters: a quote of a broadcast is cited by its second. Parts of a programme that were captioned on their own are all
# stacked on its first minute, with the right words and the wrong place.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error jsdom@26.1.0 imsc@1.1.5 ttml2srt@1.2.4 >/dev/null
cat >see.mjs <<'JS'
import { JSDOM } from 'jsdom';
import converter from 'ttml2srt';
const { window } = new JSDOM('');
globalThis.window = window;
globalThis.document = window.document;
globalThis.navigator ??= window.navigator;
const { default: imsc } = await import('imsc');
console.info = () => {};
const times = (name, division) => {
  const file = `<?xml version="1.0" encoding="UTF-8"?>
<tt xmlns="http://www.w3.org/ns/ttml" xml:lang="en"><body><div ${division}><p begin="1s" end="2s">We did not call.</p></div></body></tt>`;
  console.log(`${name}: imsc`, ...imsc.fromXML(file).getMediaTimeEvents().slice(-2));
  console.log(`${name}: ttml2srt`, converter.ttml2srt(file).split('\r\n')[1]);
};
times('cue alone', '');
times('cue in a division', 'begin="00:10:00"');
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
cue alone: imsc 1 2
cue alone: ttml2srt 00:00:01,000 --> 00:00:02,000
cue in a division: imsc 601 602
cue in a division: ttml2srt 00:00:01,000 --> 00:00:02,000
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
