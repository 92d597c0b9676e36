#!/usr/bin/env bash
# WebVTT with webvtt-parser 2.2.0: a second voice in one cue stands inside the first.
#
# `<v Name>` needs no closing tag when it covers the whole cue, and writers leave it out also where two people speak. By the
# grammar the second voice is then a child of the first: whoever takes a voice's text gives both turns to the first speaker.
#
# Why it matters: who said what is the one thing a transcript is opened for. A reader has to end a voice where the next one
# begins, whatever the tree says.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error webvtt-parser@2.2.0 >/dev/null
cat >see.mjs <<'JS'
import module from 'webvtt-parser';
const cue = 'WEBVTT\n\n00:00:01.000 --> 00:00:04.000\n<v Ada Rivera>We did not call.\n<v Ilse Berg>Who did?\n';
const { tree } = new module.WebVTTParser().parse(cue).cues[0];
const textOf = (node) => node.value && node.type === 'text' ? node.value : (node.children ?? []).map(textOf).join('');
const walk = (node, depth) => {
  if (node.name === 'v') console.log(depth, node.value, JSON.stringify(textOf(node)));
  for (const child of node.children ?? []) walk(child, depth + 1);
};
walk(tree, 0);
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
1 Ada Rivera "We did not call.\nWho did?"
2 Ilse Berg "Who did?"
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
