#!/usr/bin/env bash
# vtt-creator 1.1.1: a cue that begins just before the full minute is stamped with sixty seconds.
#
# Times are given in seconds, as speech recognition gives them. Minutes are counted first and the seconds are rounded
# afterwards, so that 59.9996 is written as 00:00:60.000. WebVTT has two digits from 0 to 59 there. Of the next cue the words
# are right; of this one a strict reader (webvtt-parser 2.2.0) says that the time is wrong, and leaves it out.
#
# Why it matters: one cue in some thousands is not in the transcript, and it is no recognisable one. Nobody misses a sentence
# that was said as the minute turned.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error vtt-creator@1.1.1 webvtt-parser@2.2.0 >/dev/null
cat >see.mjs <<'JS'
import Vtt from 'vtt-creator';
import module from 'webvtt-parser';
const vtt = new Vtt();
vtt.add(57.2, 59.4, 'Did you call?');
vtt.add(59.9996, 61.5, 'We did not.');
vtt.add(3599.9997, 3601, 'Never.');
vtt.add(3602, 3603, 'Thank you.');
const file = vtt.toString();
console.log(file.split(/\r?\n/).filter((line) => line.includes('-->')).join('\n'));
const { cues, errors } = new module.WebVTTParser().parse(file);
console.log('read:', cues.map(({ startTime, text }) => `${startTime} ${text}`).join(' | '));
console.log('errors:', errors.map(({ message }) => message).join(' | '));
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
00:00:57.200 --> 00:00:59.400
00:00:60.000 --> 00:01:01.500
00:59:60.000 --> 01:00:01.000
01:00:02.000 --> 01:00:03.000
read: 57.2 Did you call? | 3602 Thank you.
errors: You cannot have more than 59 seconds. | You cannot have more than 59 seconds.
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
