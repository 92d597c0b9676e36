import { expect, test } from 'vitest';
import { isCorpusLink, readCorpusLink, writeCorpusLink } from './corpus-link.ts';

test.each([
  ['without an address', 'table=db.quotes;text=body'],
  ['whose names stand in another order', 'table=db.quotes;at=local'],
  ['with a name twice', 'at=local;words=a;words=b'],
  ['with a name that is none', 'at=local;drop=1'],
  ['that escapes what need not be', 'at=local;words=a%3Bb%25c%41'],
  ['with a percent sign as it is', 'at=local;words=100%'],
  ['to a host with a name', 'at=https://ada@host.example/'],
  ['to a host with a password only', 'at=https://:secret@host.example/'],
  ['to something else than a host', 'at=ftp://host'],
  ['whose column has two lines', 'at=local;text=a\nb'],
  ['whose column has a name without end', `at=local;text=${'x'.repeat(101)}`],
  ['whose table is a statement', 'at=local;table=a;DROP TABLE b'],
  ['with an empty value', 'at=local;words='],
  ['with a value without end', `at=local;words=${'x'.repeat(1001)}`],
])('a link %s is no link to a corpus', (_, link) => {
  expect(isCorpusLink(link)).toBe(false);
});

test('what is written is read back, signs that part values included', () => {
  const fields = { at: 'https://host.example:8443/', table: 'db.quotes', text: 'what; 100 %', words: '%3B;' };
  const link = writeCorpusLink(fields);
  expect(link).toBe('at=https://host.example:8443/;table=db.quotes;text=what%3B 100 %25;words=%253B%3B');
  expect(Object.fromEntries(readCorpusLink(link) ?? [])).toEqual(fields);
  expect(isCorpusLink(`at=local;text=${'x'.repeat(100)};words=${'y'.repeat(1000)}`)).toBe(true);
});
