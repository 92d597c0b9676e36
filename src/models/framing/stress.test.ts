import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildCase } from '../../case/build-case.ts';
import type { CaseFile } from '../../case/case-file.ts';
import { type Filter, NO_FILTER, UNITS, type Unit } from '../../filter/filter.ts';
import { type Selection, select } from '../../filter/select.ts';
import { selectionFromTable } from '../../mocks/case-table.ts';
import { generateCaseFile } from '../../mocks/generate-case.ts';
import { deriveCodedQuotes } from './coded-quotes.ts';
import { contrastedBy } from './contrasted.ts';
import { perspectiveRows } from './perspective-rows.ts';
import { deriveStress } from './stress.ts';

const stressOf = (selection: Selection) => {
  const { contrasted } = contrastedBy(selection.case, selection.filter.with);
  return deriveStress(selection, perspectiveRows(selection, contrasted), contrasted.length);
};

const ONE_SENTENCE_TOLD_TWICE = `
  perspective | voices
  pentagon    | pentagon

  quote            | article | speaker  | type     | statement | frames
  maintain lines   | hill    | pentagon | partial  | lines     | security, policy
  maintain lines   | stripes | pentagon | indirect | lines     | security
  the first call   | stripes | pentagon | indirect | first     | policy
  no more to add   | hill    | pentagon | direct   | add       |
`;

test('a sentence told twice counts once by statement and twice by rendering', () => {
  const by = (unit: Unit) =>
    stressOf(selectionFromTable(ONE_SENTENCE_TOLD_TWICE, { unit }))?.frames.map(({ id, cells }) => [
      id,
      cells[0],
    ]);
  expect(by('statement')).toEqual([
    ['security', { main: 1, own: 1, second: 0 }],
    ['policy', { main: 1, own: 0, second: 1 }],
  ]);
  expect(by('rendering')).toEqual([
    ['security', { main: 2, own: 1, second: 0 }],
    ['policy', { main: 1, own: 0, second: 1 }],
  ]);
});

test('the base says how many quotes of how many statements, and what is not coded', () => {
  const stress = stressOf(selectionFromTable(ONE_SENTENCE_TOLD_TWICE));
  expect(stress?.bases).toEqual([{ quotes: 4, statements: 3, uncoded: 1, coded: 2, isSmall: true }]);
});

test('a case without frames stresses nothing, and says so', () => {
  expect(stressOf(selectionFromTable('quote | article\n words | hill'))).toBeNull();
});

/** Reads the file's own records, one cell at a time. */
function cellByHand(file: CaseFile, filter: Filter, frame: string, perspective: string) {
  const { voices = [], sources = [] } = file.perspectives?.find(({ id }) => id === perspective) ?? {};
  const affiliation = new Map((file.people ?? []).map((person) => [person.id, person.affiliation ?? '']));
  const sourceOf = new Map(file.articles.map((article) => [article.id, article.sourceId]));
  const isOf = (speaker = '', articleId = '') =>
    voices.includes(speaker) ||
    voices.includes(affiliation.get(speaker) ?? '') ||
    sources.includes(sourceOf.get(articleId) ?? '');
  const coded = (file.annotations ?? []).filter((code) => code.frameId === frame && code.primary);
  const quotes = coded
    .map((code) => file.quotes?.find(({ id }) => id === code.quoteId))
    .filter((quote) => quote && isOf(quote.speakerId, quote.articleId));
  const of = (list: typeof quotes) =>
    filter.unit === 'rendering' ? list.length : new Set(list.map((quote) => quote?.statementId)).size;
  const isVoice = voices.length > 0;
  return {
    main: of(quotes),
    own: of(quotes.filter((quote) => (quote?.quoteType !== 'indirect') === isVoice)),
    ids: quotes.flatMap((quote) => quote?.id ?? []).sort(),
  };
}

test('every cell is what reading the file gives, and opens exactly its quotes', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 150 }),
      fc.integer({ min: 1, max: 1000 }),
      fc.constantFrom(...UNITS),
      fc.constantFrom('policy', 'roles'),
      (quotes, seed, unit, scheme) => {
        const file = generateCaseFile(quotes, seed);
        const filter = { ...NO_FILTER, unit, scheme };
        const selection = select(buildCase(file), filter);
        const names = contrastedBy(selection.case, []).contrasted.map(({ id }) => id);
        for (const row of stressOf(selection)?.frames ?? [])
          row.cells.forEach((cell, p) => {
            const hand = cellByHand(file, filter, row.id, names[p]!);
            expect(cell).toEqual({ main: hand.main, own: hand.own, second: 0 });
            if (cell.main === 0) return;
            const opened = deriveCodedQuotes(selection, { frame: row.id, column: names[p]! });
            expect(opened?.quotes.map(({ id }) => id).sort()).toEqual(hand.ids);
            const listed = select(selection.case, { ...filter, ...opened?.listed });
            expect(listed.count).toBe(opened?.total);
          });
      },
    ),
    { numRuns: 25 },
  );
});
