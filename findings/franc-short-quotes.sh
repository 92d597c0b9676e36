#!/usr/bin/env bash
# franc 6.2.0: sentences of the length of a quote are given another language.
#
# A plain Russian sentence of 38 characters is called Macedonian and a short English one Afrikaans; the Ukrainian twin of the
# first is right. (Its own readme warns of short texts; ten characters are enough for it to answer.)
#
# Why it matters: `lang` decides the font, the direction, hyphenation and the voice that reads a quote aloud. A guess per
# quote is worse than the article's own language; guess per article, or ask.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error franc@6.2.0 >/dev/null
cat >see.mjs <<'JS'
import { franc } from 'franc';
for (const text of ['Мы готовы к переговорам, но не сегодня', 'Ми готові до переговорів, але не сьогодні', 'We did not call'])
  console.log(franc(text), text);
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
mkd Мы готовы к переговорам, но не сегодня
ukr Ми готові до переговорів, але не сьогодні
afr We did not call
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
