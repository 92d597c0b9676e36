import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildCase } from '../../case/build-case.ts';
import type { CaseFile, Quote } from '../../case/case-file.ts';
import { type Filter, NO_FILTER } from '../../filter/filter.ts';
import { select } from '../../filter/select.ts';
import { countWords } from '../../lib/words.ts';
import { selectionFromTable } from '../../mocks/case-table.ts';
import { generateCaseFile } from '../../mocks/generate-case.ts';
import { contrastedBy } from './contrasted.ts';
import { perspectiveRows } from './perspective-rows.ts';
import { tallyPerspectives } from './perspective-tally.ts';

const tallyOf = (table: string, asked: Partial<Filter> = {}) => {
  const selection = selectionFromTable(table, asked);
  const { contrasted } = contrastedBy(selection.case, selection.filter.with);
  return tallyPerspectives(selection, perspectiveRows(selection, contrasted), contrasted.length);
};

const SINGH_ON_AUSTIN = `
  person   | of       | type
  pentagon |          | Organization
  singh    | pentagon |
  austin   | pentagon |
  ministry |          | Organization

  perspective | voices   | sources
  pentagon    | pentagon |
  ministry    | ministry |
  press       |          | press

  quote                | article | speaker  | actor  | type     | statement
  emphasized the lines | hill    | singh    | austin | partial  | lines
  lines of contact     | press   | singh    | austin | indirect | lines
  at their initiative  | press   | ministry | austin | partial  | began
`;

test('a quote belongs to who speaks, and to whom they speak for, not to whom it is about', () => {
  const austin = tallyOf(SINGH_ON_AUSTIN, { with: ['austin'] });
  expect(austin[0]?.quotes).toBe(0);
  const [pentagon, ministry, press] = tallyOf(SINGH_ON_AUSTIN);
  expect([pentagon?.quotes, pentagon?.statements, pentagon?.own]).toEqual([2, 1, 1]);
  expect([ministry?.quotes, ministry?.own, ministry?.words]).toEqual([1, 1, 3]);
  // Of an outlet, its own wording is what it retells; what it quotes is somebody else's.
  expect([press?.quotes, press?.own]).toEqual([2, 1]);
});

test('a word inside two overlapping quotes is counted once', () => {
  const [press] = tallyOf(
    `
    quote                       | article | speaker | start | end
    not ready to talk to Putin  | press   | biden   | 100   | 126
    to talk                     | press   | biden   | 110   | 117
    Putin said so               | press   | biden   | 121   | 134
    `,
    { with: ['press'] },
  );
  expect(press?.words).toBe(6 + 0 + 2);
});

/** What a reader with a pencil would count. */
function countedByHand(file: CaseFile, filter: Filter, id: string) {
  const people = new Map((file.people ?? []).map((person) => [person.id, person]));
  const articles = new Map(file.articles.map((article) => [article.id, article]));
  const perspective = (file.perspectives ?? []).find((one) => one.id === id);
  const isOf = ({ speakerId, articleId }: Quote): [boolean, boolean] => {
    const chain = [speakerId, people.get(speakerId ?? '')?.affiliation];
    const voices = perspective?.voices ?? (people.has(id) ? [id] : []);
    const sources = perspective?.sources ?? (people.has(id) || perspective ? [] : [id]);
    return [
      chain.some((one) => one !== undefined && voices.includes(one)),
      sources.includes(articles.get(articleId)?.sourceId ?? ''),
    ];
  };
  const found = (file.quotes ?? []).filter((quote) => {
    if (filter.type.length > 0 && !filter.type.some((type) => type === quote.quoteType)) return false;
    return isOf(quote).some(Boolean);
  });
  const isQuoted = ({ quoteType }: Quote) => quoteType !== 'indirect';
  return {
    quotes: found.length,
    statements: new Set(found.map(({ statementId }) => statementId)).size,
    own: found.filter((quote) => isOf(quote)[0] === isQuoted(quote)).length,
    words: found.filter(isQuoted).reduce((sum, quote) => sum + countWords(quote.selector.exact), 0),
  };
}

test('adds up what counting by hand adds up', () => {
  const ids = ['side-one', 'side-two', 'one-outlet', 'outlet-1', 'office-1', 'person-4'];
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 400 }),
      fc.integer({ min: 1, max: 1000 }),
      fc.shuffledSubarray(ids, { minLength: 1, maxLength: 4 }),
      fc.subarray(['direct', 'partial', 'indirect'] as const),
      (quotes, seed, chosen, type) => {
        const file = generateCaseFile(quotes, seed);
        const filter = { ...NO_FILTER, with: chosen, type };
        const selection = select(buildCase(file), filter);
        const { contrasted } = contrastedBy(selection.case, filter.with);
        const tallies = tallyPerspectives(
          selection,
          perspectiveRows(selection, contrasted),
          contrasted.length,
        );
        contrasted.forEach(({ id }, p) => {
          const { quotes, statements, own, words } = tallies[p]!;
          expect({ quotes, statements, own, words }).toEqual(countedByHand(file, filter, id));
        });
      },
    ),
    { numRuns: 60 },
  );
});
