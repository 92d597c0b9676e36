#!/usr/bin/env bash
# letterparser 0.1.8: the words of a forwarded message are those of whoever forwarded it.
#
# A forwarded message is a part of its own, message/rfc822, with its own sender, day and subject (RFC 2046, 5.2.1). `extract`
# puts its words into the `text` of the message around it; its sender, its day and its subject are nowhere, nor is it an
# attachment. mailparser 3.14.2 and postal-mime 4.0.0 keep it apart.
#
# Why it matters: newsrooms and press offices pass statements on. Here what a ministry's spokeswoman wrote on Monday is what the
# desk wrote on Tuesday, under the desk's name.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error letterparser@0.1.8 mailparser@3.14.2 postal-mime@4.0.0 >/dev/null
cat >see.mjs <<'JS'
import { extract } from 'letterparser';
import { simpleParser } from 'mailparser';
import PostalMime from 'postal-mime';
const inner = ['From: Ada Rivera <ada@ministry.example>', 'Date: Mon, 24 Jun 2024 09:00:00 +0000', 'Subject: Statement', 'Content-Type: text/plain', '', 'We never called.'];
const eml = [
  'From: News Desk <desk@press.example>',
  'Date: Tue, 25 Jun 2024 10:00:00 +0000',
  'Subject: Fwd: Statement',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary=b',
  '',
  '--b',
  'Content-Type: text/plain',
  '',
  'See below.',
  '--b',
  'Content-Type: message/rfc822',
  'Content-Disposition: attachment',
  '',
  ...inner,
  '--b--',
  '',
].join('\r\n');
const line = (text) => JSON.stringify(text.trim());
const letter = extract(eml);
const mail = await simpleParser(eml);
const postal = await PostalMime.parse(eml);
console.log('letterparser:', letter.from.name, 'wrote', line(letter.text), 'and attached', letter.attachments.length, '| Ada Rivera is', JSON.stringify(letter).includes('Rivera') ? 'named' : 'not named');
console.log('mailparser:  ', mail.from.value[0].name, 'wrote', line(mail.text), 'and attached', mail.attachments.length);
console.log('postal-mime: ', postal.from.name, 'wrote', line(postal.text), 'and attached', postal.attachments.length);
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
letterparser: News Desk wrote "See below.\nWe never called." and attached 0 | Ada Rivera is not named
mailparser:   News Desk wrote "See below." and attached 1
postal-mime:  News Desk wrote "See below." and attached 1
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
