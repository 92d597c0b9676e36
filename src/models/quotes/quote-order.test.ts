import { expect, test } from 'vitest';
import { buildCase } from '../../case/build-case.ts';
import type { Case } from '../../case/case.ts';
import { QUOTE_TYPES } from '../../case/vocabulary.ts';
import { NO_FILTER } from '../../filter/filter.ts';
import { select } from '../../filter/select.ts';
import { generateCaseFile } from '../../mocks/generate-case.ts';
import { orderedRows, parseQuoteSort, QUOTE_SORTS, type QuoteSort, selectedWindow } from './quote-order.ts';

/** What a sort looks at, the slow way: one record per quote. `null` has nothing to sort by. */
function sortedBy(data: Case, row: number, by: QuoteSort['by']): string | number | null {
  const { quotes } = data;
  const source = data.articleSource[quotes.article[row]!]!;
  switch (by) {
    case 'order':
      return quotes.order[row] || null;
    case 'words':
      return quotes.exact[row]!.length;
    case 'source':
      return data.sources.rows[source]!.name.toLowerCase();
    case 'speaker':
      return data.people.rows[quotes.speaker[row]!]?.name?.toLowerCase() ?? null;
    case 'type':
      return quotes.facets.type.sets[quotes.facets.type.codes[row]!]![0] ?? null;
    case 'said':
      return quotes.clocks.said.days[quotes.clocks.said.codes[row]!]?.from ?? null;
  }
}

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });
const compare = (a: string | number, b: string | number): number =>
  typeof a === 'string' && typeof b === 'string' ? collator.compare(a, b) : Number(a) - Number(b);

function slowOrder(data: Case, { by, isDescending }: QuoteSort): number[] {
  return [...orderedRows(data, null)]
    .map((row) => ({ row, value: sortedBy(data, row, by) }))
    .sort((a, b) => {
      if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
      return compare(a.value, b.value) * (isDescending ? -1 : 1);
    })
    .map(({ row }) => row);
}

test.each([1, 2, 3])('generated case %i: every sort is what a slow stable sort gives', (seed) => {
  const data = buildCase(generateCaseFile(400, seed));
  for (const by of QUOTE_SORTS)
    for (const isDescending of [false, true])
      expect([...orderedRows(data, { by, isDescending })]).toEqual(slowOrder(data, { by, isDescending }));
});

test('the reading order goes through the sources in file order and each article from its first quote', () => {
  const data = buildCase(generateCaseFile(300, 7));
  const rows = [...orderedRows(data, null)];
  expect([...rows].sort((a, b) => a - b)).toEqual([...rows.keys()]);
  const place = (row: number) => {
    const article = data.quotes.article[row]!;
    return [data.columns.indexOf(data.articleSource[article]!), article, data.quotes.order[row]!];
  };
  const isAfter = (a: number[], b: number[]) => {
    const at = a.findIndex((n, i) => n !== b[i]);
    return at < 0 || a[at]! < b[at]!;
  };
  for (let i = 1; i < rows.length; i++) expect(isAfter(place(rows[i - 1]!), place(rows[i]!))).toBe(true);
});

test('a filtered window is the same piece of the filtered order', () => {
  const data = buildCase(generateCaseFile(500, 4));
  const selection = select(data, { ...NO_FILTER, type: [QUOTE_TYPES[0]] });
  const sort = parseQuoteSort('-said');
  const whole = [...orderedRows(data, sort)].filter((row) => selection.fails[row] === 0);
  for (const offset of [0, 1, 60, whole.length - 3, whole.length + 5])
    expect(selectedWindow(selection, sort, offset, 50)).toEqual(whole.slice(offset, offset + 50));
});

test.each([
  ['said', { by: 'said', isDescending: false }],
  ['-words', { by: 'words', isDescending: true }],
  ['kind', null],
  [null, null],
])('sort=%s', (text, sort) => expect(parseQuoteSort(text)).toEqual(sort));
