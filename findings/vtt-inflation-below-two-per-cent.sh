#!/usr/bin/env bash
# @deepgram/captions 1.2.0, aws-transcription-to-vtt 2.0.0 and srt2vtt 1.3.1: "<2%, wages >3%" in a WebVTT file is "3%".
#
# In the text of a WebVTT cue the signs < and & are written as `&lt;` and `&amp;` (WebVTT, "WebVTT caption or subtitle cue
# text"), since < opens a tag. The three writers put the words of a recognised recording, or of an SRT file, into the cue as
# they are. To a reader that keeps the grammar (webvtt-parser 2.2.0) all between < and > is the name of a tag: words are gone,
# and one number stands for the other.
#
# Why it matters: speech recognition writes figures as signs, and figures are what is quoted. The transcript reads as a whole
# sentence, in which inflation has the value of the wages.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error @deepgram/captions@1.2.0 aws-transcription-to-vtt@2.0.0 srt2vtt@1.3.1 webvtt-parser@2.2.0 >/dev/null
cat >see.mjs <<'JS'
import { webvtt } from '@deepgram/captions';
import awsToVtt from 'aws-transcription-to-vtt';
import srtToVtt from 'srt2vtt';
import module from 'webvtt-parser';
const said = 'Inflation is <2%, wages are >3%.';
const words = said.split(' ').map((word, i) => ({ word, start: i / 2, end: i / 2 + 0.4 }));
const deepgram = { results: { channels: [{ alternatives: [{ words: words.map((word) => ({ ...word, punctuated_word: word.word })) }] }] } };
const items = words.map(({ word, start, end }) => ({
  type: 'pronunciation',
  alternatives: [{ content: word, confidence: '0.9' }],
  start_time: String(start),
  end_time: String(end),
}));
const srt = `1\n00:00:00,000 --> 00:00:03,000\n${said}\n`;
const textOf = (node) => (node.type === 'text' ? node.value : (node.children ?? []).map(textOf).join(''));
const files = {
  '@deepgram/captions': webvtt(deepgram),
  'aws-transcription-to-vtt': awsToVtt({ results: { items } }),
  srt2vtt: String(await new Promise((resolve, reject) => srtToVtt(srt, (error, vtt) => (error ? reject(error) : resolve(vtt))))),
};
console.log('said:', said);
for (const [name, file] of Object.entries(files)) {
  const { cues } = new module.WebVTTParser().parse(file);
  console.log(`${name} writes "${cues.map(({ text }) => text).join(' ')}", which reads "${cues.map(({ tree }) => textOf(tree)).join(' ')}"`);
}
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
said: Inflation is <2%, wages are >3%.
@deepgram/captions writes "Inflation is <2%, wages are >3%.", which reads "Inflation is 3%."
aws-transcription-to-vtt writes "Inflation is <2%, wages are >3%.", which reads "Inflation is 3%."
srt2vtt writes "Inflation is <2%, wages are >3%.", which reads "Inflation is 3%."
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
