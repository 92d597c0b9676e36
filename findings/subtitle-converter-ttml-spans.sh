#!/usr/bin/env bash
# subtitle-converter 3.0.12: words that stand in a span of a TTML file are left out, and the file counts as converted.
#
# TTML puts a cue's words into `p`, and into `span` within it wherever they have a style (colour for the speaker, italics for
# stress). "We did <span>not</span> call." becomes "We did  call."; two lines are joined without a space; of several `div` only
# the first is read; and a file whose words all stand in spans, as broadcasters write them, ends in a TypeError.
#
# Why it matters: the stressed word is the one that goes, here a "not". `status.success` is true in all but the last, so the
# shortened words are taken for the broadcast's.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error subtitle-converter@3.0.12 >/dev/null
cat >see.mjs <<'JS'
import module from 'subtitle-converter';
const cue = (n, words) => `<p begin="00:00:0${n}.000" end="00:00:0${n + 1}.000">${words}</p>`;
const file = (body) => `<?xml version="1.0" encoding="UTF-8"?>
<tt xmlns="http://www.w3.org/ns/ttml" xmlns:tts="http://www.w3.org/ns/ttml#styling" xml:lang="en"><body>${body}</body></tt>`;
const show = (name, body) => {
  try {
    const { subtitle, status } = module.convert(file(body), '.vtt');
    const words = subtitle.split('\n').filter((line) => /[a-z]/.test(line));
    console.log(`${name}: ${JSON.stringify(words)} success ${status.success}`);
  } catch (error) {
    console.log(`${name}: ${error.name}`);
  }
};
show('a word in a span', `<div>${cue(1, 'We did <span tts:fontStyle="italic">not</span> call.')}</div>`);
show('two lines', `<div>${cue(1, 'We did not<br/>call anybody.')}</div>`);
show('two divisions', `<div>${cue(1, 'We did not call.')}</div><div>${cue(3, 'Who did?')}</div>`);
show('all in a span', `<div>${cue(1, '<span>We did not call.</span>')}</div>`);
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
a word in a span: ["We did  call."] success true
two lines: ["We did notcall anybody."] success true
two divisions: ["We did not call."] success true
all in a span: TypeError
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
