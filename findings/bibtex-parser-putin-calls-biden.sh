#!/usr/bin/env bash
# @retorquere/bibtex-parser 9.0.29: capital letters of names in an English headline become small.
#
# The parser makes sentence case of titles unless `sentenceCase` is off: "Putin Calls Biden: Who Rang First in the Kremlin?" is "Putin
# calls biden: Who rang first in the kremlin?". Only words in braces are kept, and exports of press databases have none. That BibTeX
# styles do this to journal articles is not said of what a parser hands over; with the option off the headline is as it was printed.
#
# Why it matters: a headline is evidence, to the letter. Names that begin with a small letter are no longer found as names, and
# the same headline from two exports is two.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error @retorquere/bibtex-parser@9.0.29 >/dev/null
cat >see.mjs <<'JS'
import { parse } from '@retorquere/bibtex-parser';
for (const headline of ['Putin Calls Biden: Who Rang First in the Kremlin?', 'US and Russian Defence Chiefs Speak'])
  for (const options of [{}, { sentenceCase: false }]) {
    const { entries } = parse(`@online{a, title={${headline}}, langid={english}, date={2024-06-25}}`, options);
    console.log(JSON.stringify(options), entries[0].fields.title);
  }
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
{} Putin calls biden: Who rang first in the kremlin?
{"sentenceCase":false} Putin Calls Biden: Who Rang First in the Kremlin?
{} US and russian defence chiefs speak
{"sentenceCase":false} US and Russian Defence Chiefs Speak
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
