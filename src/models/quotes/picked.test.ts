import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Filter } from '../../filter/filter.ts';
import { builtFromTable, selectionFromTable } from '../../mocks/case-table.ts';
import { derivePicked, pickedRows } from './picked.ts';
import { pickedSentence } from './picked-sentence.ts';

const CASE = `
  person | name
  ryder  | Pat Ryder

  article    | source | headline     | published  | url
  hill       | hill   | Pier shut    | 2024-06-25 | https://hill.example/1
  hill.later | hill   | Pier open    | 2024-07-01 |
  press      | press  | Pier is shut |            |

  quote     | id | article    | speaker | speakerText | type
  keep calm | q1 | hill       | ryder   |             | direct
  go on     | q2 | hill.later |         | an aide     | indirect
  stay      | q3 | press      |         |             |
`;
const picked = (pick: readonly string[], more: Partial<Filter> = {}) =>
  derivePicked(selectionFromTable(CASE, { pick: [...pick], ...more }));

test('a reader picks quotes: they lie in the basket in the order of picking, whatever is filtered', () => {
  const { quotes, articles, sources, missing } = picked(['q3', 'q1'], { source: ['hill'], q: 'nothing' });
  expect(quotes.map(({ quote, article }) => [quote.id, article.id])).toEqual([
    ['q3', 'press'],
    ['q1', 'hill'],
  ]);
  expect([articles, sources, missing]).toEqual([2, 2, []]);
});

test('two articles of one outlet are one source', () => {
  const model = picked(['q1', 'q2', 'q3']);
  expect([model.articles, model.sources]).toEqual([3, 2]);
  expect(pickedSentence(model)).toBe('3 quotes picked, from 3 articles of 2 sources.');
  expect(pickedSentence(picked(['q1']))).toBe('1 quote picked, from 1 article of 1 source.');
});

test('what is no quote of this case is named, in the order of the link', () => {
  const { quotes, missing } = picked(['gone', 'q2', '__proto__']);
  expect(quotes.map(({ quote }) => quote.id)).toEqual(['q2']);
  expect(missing).toEqual(['gone', '__proto__']);
  expect(pickedSentence(picked(['gone']))).toBe('No quote is picked.');
  expect(picked([])).toEqual({ quotes: [], articles: 0, sources: 0, missing: [] });
});

test('each is cited with who spoke, by name or by wording, and as quoted only where the words stood in quotation marks', () => {
  const [first, second, third] = picked(['q1', 'q2', 'q3']).quotes.map(({ citation }) =>
    citation.replace(/[\u2066-\u2069]/g, ''),
  );
  expect(first).toMatch(/^“keep calm” Pat Ryder, quoted in “Pier shut,”/);
  expect(first).toContain('https://hill.example/1');
  expect(second).toMatch(/^“go on” an aide, reported in “Pier open,”/);
  expect(third).toContain('Pier is shut');
});

test('rows are found for any ids as looking for each one finds them', () => {
  const data = builtFromTable(CASE);
  const ids = fc.array(fc.constantFrom('q1', 'q2', 'q3', 'gone', 'constructor'), { maxLength: 6 });
  fc.assert(
    fc.property(ids, (asked) => {
      const slow = asked.map((id) => data.quotes.id.indexOf(id)).filter((row) => row >= 0);
      expect(pickedRows(data, asked)).toEqual(slow);
    }),
  );
});
