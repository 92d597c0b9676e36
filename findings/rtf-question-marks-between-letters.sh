#!/usr/bin/env bash
# officeparser 7.8.0 and rtf-parser 1.3.3: each Cyrillic letter of an RTF file is followed by a question mark.
#
# In RTF a letter beyond the code page is `\u` with its number, and then what an older reader is to show instead, one character
# unless `\uc` says otherwise; who knows `\u` has to skip it (RTF 1.9.1, "Unicode RTF"). Word processors put a "?" there. Both
# readers keep it, as a letter or in hexadecimal. With `\uc0`, which says that there is none, the words are right.
#
# Why it matters: not one Russian, Persian or Hebrew word of such a file is found again, and a quotation that is compared with
# it differs in every letter; between Latin letters alone it looks as if speakers asked all the time.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error officeparser@7.8.0 rtf-parser@1.3.3 >/dev/null
cat >see.mjs <<'JS'
import { parseOffice } from 'officeparser';
import rtfParser from 'rtf-parser';
const parse = (file) => new Promise((resolve, reject) => rtfParser.string(file, (error, read) => (error ? reject(error) : resolve(read))));
const letters = (words, replacement) => [...words].map((letter) => (letter > '~' ? String.raw`\u${letter.codePointAt(0)}${replacement}` : letter)).join('');
for (const [uc, replacement] of [['', '?'], [String.raw`\uc1`, '?'], [String.raw`\uc1`, String.raw`\'3f`], [String.raw`\uc0`, ' ']]) {
  for (const words of ['Мы не звонили.', 'ما زنگ نزدیم.']) {
    const file = String.raw`{\rtf1\ansi\ansicpg1252${uc}\deff0{\fonttbl{\f0 Times;}}\f0 ${letters(words, replacement)}\par}`;
    const office = (await (await parseOffice(Buffer.from(file), {})).toText()).trim();
    const { content } = await parse(file);
    const other = content.flatMap((part) => part.content ?? [part]).map(({ value }) => value).join('');
    console.log(`${uc || 'no \\uc'}, letters with ${JSON.stringify(replacement)}: officeparser ${office}, rtf-parser ${other}`);
  }
}
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
no \uc, letters with "?": officeparser М?ы? н?е? з?в?о?н?и?л?и?., rtf-parser М?ы? н?е? з?в?о?н?и?л?и?.
no \uc, letters with "?": officeparser م?ا? ز?ن?گ? ن?ز?د?ی?م?., rtf-parser م?ا? ز?ن?گ? ن?ز?د?ی?م?.
\uc1, letters with "?": officeparser М?ы? н?е? з?в?о?н?и?л?и?., rtf-parser М?ы? н?е? з?в?о?н?и?л?и?.
\uc1, letters with "?": officeparser م?ا? ز?ن?گ? ن?ز?د?ی?م?., rtf-parser م?ا? ز?ن?گ? ن?ز?د?ی?م?.
\uc1, letters with "\\'3f": officeparser М?ы? н?е? з?в?о?н?и?л?и?., rtf-parser М?ы? н?е? з?в?о?н?и?л?и?.
\uc1, letters with "\\'3f": officeparser م?ا? ز?ن?گ? ن?ز?د?ی?م?., rtf-parser م?ا? ز?ن?گ? ن?ز?د?ی?م?.
\uc0, letters with " ": officeparser Мы не звонили., rtf-parser Мы не звонили.
\uc0, letters with " ": officeparser ما زنگ نزدیم., rtf-parser ما زنگ نزدیم.
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
