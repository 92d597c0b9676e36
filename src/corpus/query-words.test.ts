import { expect, it } from 'vitest';
import { ASK_ALL } from './corpus-table.ts';
import { queryInWords, sliceName } from './query-words.ts';

it('what is asked of a corpus is a sentence, and the name of the case that is opened', () => {
  const query = {
    ...ASK_ALL,
    words: 'war crimes',
    outlets: ['The Hill', 'دویچه وله'],
    speakers: ['a', 'b', 'c'],
    from: '2024-07-08',
    to: '2024-07-12',
  };
  const said =
    'with “war” and “crimes”, in The Hill or \u2068دویچه وله\u2069, by 3 speakers, of 8–12 July 2024';
  expect(queryInWords(query)).toBe(said);
  expect(sliceName('press.quotes', query)).toBe(`quotes: ${said}`);
  expect(sliceName('corpus', ASK_ALL)).toBe('corpus');
  expect(queryInWords({ ...ASK_ALL, from: '2024-07-08' })).toBe('since 8 July 2024');
  expect(sliceName('corpus', { ...ASK_ALL, words: 'x'.repeat(200) })).toHaveLength(120);
});
