#!/usr/bin/env bash
# @iarna/rtf-to-html 1.1.0: quotation marks that RTF writes as words are left out, so that a quotation is plain text.
#
# RTF has control words for the marks of the press: `\ldblquote`, `\rdblquote`, `\lquote`, `\rquote`, `\emdash`, `\endash` (RTF
# 1.9.1, "Special Characters"); word processors write them. Here they stand for nothing. "We did not call", she said, has no
# marks left, and "it's" is "its". officeparser 7.8.0 keeps the marks, and drops the dashes.
#
# Why it matters: what is a quote is told by its marks. Whoever looks for marked words finds none
# in a file that consists of them, and takes a speaker's words for the writer's.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error @iarna/rtf-to-html@1.1.0 officeparser@7.8.0 >/dev/null
cat >see.mjs <<'JS'
import rtfToHtml from '@iarna/rtf-to-html';
import { parseOffice } from 'officeparser';
const rtf = (text) => String.raw`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Times;}}\f0 ${text}\par}`;
const html = (file) => new Promise((resolve, reject) => rtfToHtml.fromString(file, (error, page) => (error ? reject(error) : resolve(page))));
for (const text of [
  String.raw`\ldblquote We did not call,\rdblquote  she said.`,
  String.raw`She said \lquote no\rquote , and it\rquote s so.`,
  String.raw`We called\emdash never.`,
]) {
  const file = rtf(text);
  console.log(text);
  console.log('  rtf-to-html:', (await html(file)).match(/<p>(.*?)<\/p>/s)[1]);
  const office = await parseOffice(Buffer.from(file), {});
  console.log('  officeparser:', (await office.toText()).trim());
}
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
\ldblquote We did not call,\rdblquote  she said.
  rtf-to-html: We did not call, she said.
  officeparser: “We did not call,” she said.
She said \lquote no\rquote , and it\rquote s so.
  rtf-to-html: She said no, and its so.
  officeparser: She said ‘no’, and it’s so.
We called\emdash never.
  rtf-to-html: We callednever.
  officeparser: We callednever.
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
