import { gzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { nameContent } from './name-content.ts';

const utf8 = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const packed = (...names: string[]) =>
  utf8(zipSync(Object.fromEntries(names.map((name) => [name, bytes(`of ${name}`)]))));

test.each([
  ['gzip', utf8(gzipSync(bytes('{"case": {}}')))],
  ['zip', packed('a.json', 'b.json')],
  ['workbook', packed('[Content_Types].xml', 'xl/workbook.xml')],
  ['document', packed('[Content_Types].xml', 'word/document.xml')],
  ['old-office', utf8(latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'))],
  ['pdf', '%PDF-1.7\n1 0 obj'],
  ['picture', utf8(latin('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'))],
  ['picture', utf8(latin('\xff\xd8\xff\xe0\0\x10JFIF\0'))],
  ['picture', 'GIF89a...'],
  ['web-page', '<!DOCTYPE html><title>x</title>'],
  ['web-page', '\n<html lang="en">'],
  ['xml', '<?xml version="1.0"?><TEI/>'],
  ['xml', '<CodeBook xmlns="x">'],
  ['rich-text', '{\\rtf1\\ansi'],
  ['utf-16', utf8(latin('\xff\xfe{\0"\0'))],
  ['database', 'SQLite format 3\0'],
  ['table', 'outlet,date,quote\nPost,2024-06-25,"open, for now"\n'],
  ['table', 'outlet;date\nPost;2024-06-25'],
  ['table', 'outlet\tdate\nPost\t2024-06-25'],
  ['lines-of-json', '{"a":1}\n{"a":2}\n'],
  [null, '{\n  "case": }'],
  [null, '{ "case": { "name": "x" } }'],
  [null, '[1, 2'],
  [null, ''],
  [null, 'abcd'],
  [null, 'hello'],
  [null, 'Dear all,\nhere is a letter without columns.'],
])('%s', (content, text) => {
  expect(nameContent(text)).toBe(content);
});
