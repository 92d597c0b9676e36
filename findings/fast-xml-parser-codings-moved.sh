#!/usr/bin/env bash
# fast-xml-parser 5.12.1: the text of a REFI-QDA project loses its first letters, and every coding in it is moved.
#
# REFI-QDA counts the places of codings from the first character of `PlainTextContent`. The parser cuts blanks and line ends from both
# ends of a text (`trimValues`) and makes numbers of texts that look so (`parseTagValue`), both unless it is told otherwise: a source
# that begins with an empty line is two characters shorter, "We act" becomes " act n", and the value 0123 of a variable is 123.
# With both options off the words are those that were coded. xml2js 0.6.2 and xml-js 1.6.11 keep the text as it is.
#
# Why it matters: the project opens, every coding has words, and none of them are the ones that somebody coded.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error fast-xml-parser@5.12.1 xml-js@1.6.11 xml2js@0.6.2 >/dev/null
cat >see.mjs <<'JS'
import { XMLParser } from 'fast-xml-parser';
import xmlJs from 'xml-js';
import xml2js from 'xml2js';
const project = `<Project><Sources><TextSource guid="T1"><PlainTextContent>

We act now, she said.</PlainTextContent><PlainTextSelection guid="S1" startPosition="2" endPosition="8"/>
<VariableValue><TextValue>0123</TextValue></VariableValue></TextSource></Sources></Project>`;
const say = (name, text, value) => console.log(name, JSON.stringify(text.slice(2, 8)), JSON.stringify(value));
for (const [name, options] of [
  ['fast-xml-parser', {}],
  ['with trimValues and parseTagValue off', { trimValues: false, parseTagValue: false }],
]) {
  const source = new XMLParser(options).parse(project).Project.Sources.TextSource;
  say(name, source.PlainTextContent, source.VariableValue.TextValue);
}
const [of2] = (await xml2js.parseStringPromise(project)).Project.Sources[0].TextSource;
say('xml2js', of2.PlainTextContent[0], of2.VariableValue[0].TextValue[0]);
const of1 = xmlJs.xml2js(project, { compact: true }).Project.Sources.TextSource;
say('xml-js', of1.PlainTextContent._text, of1.VariableValue.TextValue._text);
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
fast-xml-parser " act n" 123
with trimValues and parseTagValue off "We act" "0123"
xml2js "We act" "0123"
xml-js "We act" "0123"
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
