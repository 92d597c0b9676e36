import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCorpusLink } from '../filter/corpus-link.ts';
import type { Column } from '../import/reader.ts';
import { type CorpusAddress, readAddress, writeAddress } from './corpus-address.ts';

const name = fc.stringMatching(/^[\p{L}\p{N}_. |%;-]{1,20}$/u);
const text = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' });
const day = fc.constantFrom('', '2024-06-25', '2023-01-01');
const address: fc.Arbitrary<CorpusAddress> = fc.record({
  at: fc.constantFrom('local', 'https://db.example:8443'),
  table: fc.constantFrom('corpus', 'press.quotes'),
  columns: fc
    .record({ words: name, published: fc.option(name), outlet: fc.option(name) })
    .map(({ words, published, outlet }) => {
      const columns = new Map<Column, string>([['words', words]]);
      if (published !== null) columns.set('published', published);
      if (outlet !== null) columns.set('outlet', outlet);
      return columns;
    }),
  dayFirst: fc.constantFrom(true, false, null),
  sameWords: fc.constantFrom('one-statement', 'apart', null),
  query: fc.record({
    words: fc.oneof(fc.constant(''), text),
    from: day,
    to: day,
    outlets: fc.array(text, { maxLength: 4 }),
    speakers: fc.array(text, { maxLength: 4 }),
    languages: fc.array(text, { maxLength: 2 }),
  }),
  found: fc.option(fc.record({ rows: fc.nat(), digest: fc.stringMatching(/^[0-9a-f]{16}$/) })),
});

describe('the link of a corpus', () => {
  it('says what was asked, whatever outlets and columns are called', () => {
    fc.assert(
      fc.property(address, (asked) => {
        const link = writeAddress(asked);
        expect(isCorpusLink(link)).toBe(true);
        expect(readAddress(link)).toEqual(asked);
      }),
    );
  });

  it('reads what another page wrote, and never more than names and values', () => {
    expect(readAddress('at=local;table=corpus')).toMatchObject({ at: 'local', columns: null, found: null });
    expect(readAddress('at=local;words=war;from=soon')?.query).toMatchObject({ words: 'war', from: '' });
    for (const link of [null, 'SELECT 1', 'at=https://a:b@host', 'at=local;table=a;table=b'])
      expect(readAddress(link)).toBeNull();
  });

  it('keeps bars and percent signs in names apart from those that part them', () => {
    const asked = readAddress('at=local;text=body') as CorpusAddress;
    const outlets = ['a|b', '%7C', '%257C', 'c'];
    const link = writeAddress({ ...asked, query: { ...asked.query, outlets } });
    expect(link).toBe('at=local;text=body;outlets=a%257Cb|%25257C|%2525257C|c');
    expect(readAddress(link)?.query.outlets).toEqual(outlets);
  });

  it('has no mapping without words, and no result without a whole digest', () => {
    expect(readAddress('at=local;outlet=paper')?.columns).toBeNull();
    const found = (digest: string) => readAddress(`at=local;rows=5;digest=${digest}`)?.found;
    expect(found('0123456789abcdef')).toEqual({ rows: 5, digest: '0123456789abcdef' });
    expect(found('0123')).toBeNull();
    expect(found('0123456789ABCDEF')).toBeNull();
  });
});
