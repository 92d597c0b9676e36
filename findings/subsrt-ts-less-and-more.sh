#!/usr/bin/env bash
# subsrt-ts 2.1.2: of a subtitle that says "less than" and "more than" in signs, the words between the two are left out.
#
# SRT knows a few tags of HTML and has no way to escape a sign. The library takes out all that stands between any < and the next
# >, so that "<2%, wages are >3%" is "3%" in `text` and in the WebVTT file converted from it; "I <3 Paris" is lost up to the
# next arrow. @qgustavor/srt-parser 2.0.0 keeps the words.
#
# Why it matters: figures are what is quoted. What comes out is a whole sentence with a number in it that was said of something
# else. Tags are few and have names: only those may go.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error @qgustavor/srt-parser@2.0.0 subsrt-ts@2.1.2 >/dev/null
cat >see.mjs <<'JS'
import module from '@qgustavor/srt-parser';
import { convert, parse } from 'subsrt-ts';
const SrtParser = module.default ?? module;
for (const said of ['Inflation is <2%, wages are >3%.', 'I <3 Paris. (Later) -> to London.', 'It is <i>not</i> so.']) {
  const srt = `1\n00:00:01,000 --> 00:00:04,000\n${said}\n\n2\n00:00:05,000 --> 00:00:06,000\nEnd.\n`;
  console.log(said);
  console.log('  subsrt-ts, text:  ', parse(srt)[0].text);
  console.log('  subsrt-ts, to VTT:', convert(srt, { format: 'vtt' }).split(/\r?\n/)[4]);
  console.log('  srt-parser:       ', new SrtParser().fromSrt(srt)[0].text);
}
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
Inflation is <2%, wages are >3%.
  subsrt-ts, text:   Inflation is 3%.
  subsrt-ts, to VTT: Inflation is 3%.
  srt-parser:        Inflation is <2%, wages are >3%.
I <3 Paris. (Later) -> to London.
  subsrt-ts, text:   I  to London.
  subsrt-ts, to VTT: I  to London.
  srt-parser:        I <3 Paris. (Later) -> to London.
It is <i>not</i> so.
  subsrt-ts, text:   It is not so.
  subsrt-ts, to VTT: It is not so.
  srt-parser:        It is <i>not</i> so.
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
