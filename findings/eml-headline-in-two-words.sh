#!/usr/bin/env bash
# eml-format 0.6.1 and eml-parse-js 1.1.15: a press release loses the second half of its headline, or gains a blank in a name.
#
# In the head of an e-mail, letters beyond ASCII stand in encoded words of at most 75 characters each, so that a headline of
# some length is several of them; blanks between two are not shown, and a blank inside may be written as _ (RFC 2047, 2, 4.2 and
# 6.2). eml-format reads the first of them, with lines for blanks, and drops the rest. eml-parse-js puts a blank where two meet
# on one line, here inside a name. postal-mime 4.0.0 reads the whole.
#
# Why it matters: a headline is what an article is found and cited by. One that ends in the middle may say the opposite, and a
# name with a blank in it is found by nobody.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error eml-format@0.6.1 eml-parse-js@1.1.15 postal-mime@4.0.0 >/dev/null
cat >see.mjs <<'JS'
import { createRequire } from 'node:module';
import PostalMime from 'postal-mime';
const require = createRequire(import.meta.url);
const emlFormat = require('eml-format');
const { readEml } = require('eml-parse-js');
const emlOf = (subject) =>
  ['From: Press Office <press@ministry.example>', 'Date: Tue, 25 Jun 2024 10:00:00 +0200', `Subject: ${subject}`, 'MIME-Version: 1.0', 'Content-Type: text/plain; charset=utf-8', '', 'Text.', ''].join('\r\n');
for (const subject of [
  '=?UTF-8?Q?Minister_M=C3=BCller_will_resign,_says_paper;?=\r\n =?UTF-8?Q?_ministry_says_no?=',
  '=?UTF-8?Q?Minister_M=C3=BCl?= =?UTF-8?Q?ler_will_not_resign?=',
]) {
  const eml = emlOf(subject);
  const format = await new Promise((resolve, reject) => emlFormat.read(eml, (error, data) => (error ? reject(error) : resolve(data))));
  console.log('postal-mime: ', (await PostalMime.parse(eml)).subject);
  console.log('eml-format:  ', format.subject);
  console.log('eml-parse-js:', readEml(eml).subject);
}
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
postal-mime:  Minister Müller will resign, says paper; ministry says no
eml-format:   Minister_Müller_will_resign,_says_paper;
eml-parse-js: Minister Müller will resign, says paper; ministry says no
postal-mime:  Minister Müller will not resign
eml-format:   Minister_Mül
eml-parse-js: Minister Mül ler will not resign
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
