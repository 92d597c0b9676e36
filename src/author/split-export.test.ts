import { expect, test } from 'vitest';
import { splitExport } from './split-export.ts';

const ONE =
  'Harbour reopens\n\nThe harbour of Oster was opened again on Friday after nine weeks of work on its pier.';
const TWO =
  'Ferry returns\n\nThe ferry to Lunne goes four times a day again, the harbour office of Lunne said on Monday.';
const RULE = '_'.repeat(60);

test.each([
  ['Nexis Uni', `${ONE}\n\nEnd of Document\n\n${TWO}\n\nEnd of Document\n`],
  ['LexisNexis', `1 of 2 DOCUMENTS\n\n${ONE}\n\n2 of 2 DOCUMENTS\n\n${TWO}\n`],
  [
    'Factiva',
    `${ONE}\n\nDocument HARBPO0020240712ek7c0001y\n\n${TWO}\n\nDocument HARBPO0020240713ek7d0002z\n`,
  ],
  ['ProQuest', `${RULE}\nDocument 1 of 2\n\n${ONE}\n\n${RULE}\nDocument 2 of 2\n\n${TWO}\n\n${RULE}\n`],
  ['a file of another line end', `${ONE}\n\nEnd of Document\n\n${TWO}`.replaceAll('\n', '\r\n')],
])('an export of %s is parted into its articles', (_, text) => {
  expect(splitExport(text)).toEqual([ONE, TWO]);
});

test('a headline that is underlined stays with its article', () => {
  const text = `Harbour reopens\n${'='.repeat(30)}\n\n${TWO}\n\nFerry returns\n${'-'.repeat(30)}\n\n${ONE}`;
  expect(splitExport(text)).toEqual([text]);
});

test('no words are lost between two documents, however few they are', () => {
  const text = `Report of two documents\n\n${RULE}\n\n${ONE}\n\nEnd of Document\n\nThe pier is shut.\n\nEnd of Document\n\n${TWO}`;
  expect(splitExport(text)).toEqual([`Report of two documents\n\n${ONE}\n\nThe pier is shut.`, TWO]);
  expect(splitExport('The pier is shut.')).toEqual(['The pier is shut.']);
  expect(splitExport('')).toEqual([]);
});
