#!/usr/bin/env bash
# smartquotes 2.3.2: a quotation that begins with a Russian, Persian or accented letter is opened with the sign for inches.
#
# Straight marks are to become curly ones. Before a letter from a to z the opening mark is “; before any other it is ″ (double
# prime) where the text begins with it, and ” after a space. The closing mark is right. typographic-quotes 2.0.1 opens all of
# them alike.
#
# Why it matters: quotes are found by their pairs of marks. In a text that went through this, as static site builders do with
# articles, every quote in another script has an end and no beginning, and so has a French one that starts with "À".
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error smartquotes@2.3.2 typographic-quotes@2.0.1 >/dev/null
cat >see.mjs <<'JS'
import smartquotes from 'smartquotes';
import module from 'typographic-quotes';
const other = module.default ?? module;
for (const text of ['"We did not call", she said.', '"Мы не звонили", сказала она.', 'Она сказала: "Мы не звонили".', '"À nous", dit-elle.', '"ما زنگ نزدیم"']) {
  console.log(`${text}  smartquotes ${smartquotes.string(text)}  typographic-quotes ${other(text, { locale: 'en-us' })}`);
}
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
"We did not call", she said.  smartquotes “We did not call”, she said.  typographic-quotes “We did not call”, she said.
"Мы не звонили", сказала она.  smartquotes ″Мы не звонили”, сказала она.  typographic-quotes “Мы не звонили”, сказала она.
Она сказала: "Мы не звонили".  smartquotes Она сказала: ”Мы не звонили”.  typographic-quotes Она сказала: “Мы не звонили”.
"À nous", dit-elle.  smartquotes ″À nous”, dit-elle.  typographic-quotes “À nous”, dit-elle.
"ما زنگ نزدیم"  smartquotes ″ما زنگ نزدیم”  typographic-quotes “ما زنگ نزدیم”
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
