import { expect, test } from 'vitest';
import type { Filter } from '../../filter/filter.ts';
import { selectionFromTable } from '../../mocks/case-table.ts';
import { asWord, deriveWordUse } from './word-use.ts';
import { wordUseSentence } from './word-use-sentence.ts';

const WAR = `
  article   | source | words | frequencies
  press     | press  | 300   | operation 2, wars 1
  kyiv      | kyiv   | 200   | war 2, constructor 1
  kyiv.two  | kyiv   | 300   | war 3
  hill      | hill   |       | war 1, peace 3
  blog      | blog   | 50    |

  quote                        | article | speaker
  ongoing War against Ukraine  | kyiv    | ryder
  wars and warheads            | press   | ryder
`;

const use = (word: string, asked: Partial<Filter> = {}) =>
  deriveWordUse(selectionFromTable(WAR, asked), { word });

test('who uses a word, how often, per thousand words of the article proper', () => {
  expect(
    use('war').uses.map(({ source, times, words, perThousand }) => [source.id, times, words, perThousand]),
  ).toEqual([
    ['hill', 1, 4, 250],
    ['kyiv', 5, 500, 10],
    ['press', 0, 300, 0],
  ]);
});

test('an outlet that never uses it is told from one of which nothing is known', () => {
  const { never, unknown, using } = use('war');
  expect(never.map(({ id }) => id)).toEqual(['press']);
  expect(unknown.map(({ id }) => id)).toEqual(['blog']);
  expect(using).toBe(2);
});

test('only the exact form counts; longer words are offered', () => {
  expect(use('war').longer).toEqual([{ word: 'wars', times: 1 }]);
  expect(use('war').quotes.map(({ id, words }) => [id, words.filter(({ mark }) => mark)])).toEqual([
    ['q1', [{ text: 'War', mark: true }]],
  ]);
});

test('what was typed becomes a word, whatever it is', () => {
  expect(asWord('  “War!” and peace')).toBe('war');
  expect(asWord('Russia’s')).toBe("russia's");
  expect(asWord('?!')).toBe('');
  expect(use('').uses.map(({ times }) => times)).toEqual([0, 0, 0]);
  expect(use('constructor').times).toBe(1);
  expect(use('tostring').times).toBe(0);
  expect(use('a.b').inQuotes).toBe(0);
});

test('a filter on sources decides who is asked', () => {
  expect(use('war', { source: ['press'] }).uses.map(({ source }) => source.id)).toEqual(['press']);
});

test('the sentence counts the sources that have word counts, and leaves nobody else unnamed', () => {
  const said = (word: string, asked: Partial<Filter> = {}) => {
    const { before, after } = wordUseSentence(use(word, asked));
    return `${before}${word}${after}`.replace(/[\u2066-\u2069]/g, '');
  };
  expect(said('war')).toBe(
    'war stands 6 times in 2 of 3 sources, and not in Press. For articles of Blog the case has no word counts.',
  );
  expect(said('truce')).toBe(
    'None of the 3 sources counted uses truce. For articles of Blog the case has no word counts.',
  );
  expect(said('truce', { source: ['press'] })).toBe('The 1 source counted does not use truce.');
  expect(said('war', { source: ['blog'] })).toMatch(/^No article in view comes with its word frequencies/);
});
