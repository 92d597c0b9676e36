import { describe, expect, test } from 'vitest';
import { builtFromTable } from '../mocks/case-table.ts';
import { BAR, coverNames, isNameAWord } from './cover-names.ts';
import { maskCase } from './mask-case.ts';

const covered = coverNames({
  plain: ['Press TV'],
  words: ['Time', 'The Mirror', 'Mirror'],
  cues: ['revealed'],
});

describe('a name that is a common word is covered only where it is a name', () => {
  test.each([
    ['There is no time to look into a mirror this time', 'There is no time to look into a mirror this time'],
    ['He told Time that it was over', `He told ${BAR} that it was over`],
    ['as the Mirror had it', `as ${BAR} had it`],
    ['The Mirror has more', `${BAR} has more`],
    ['The mirror has cracks', 'The mirror has cracks'],
    ['Time is short', 'Time is short'],
    ['It ended. Time is short', 'It ended. Time is short'],
    ['“Time is short”, he said', '“Time is short”, he said'],
    ['Time reported it first', `${BAR} reported it first`],
    ['It ended. Time revealed how', `It ended. ${BAR} revealed how`],
    ['Time’s reporter asked', `${BAR}’s reporter asked`],
    ['Time', BAR],
    ['Sometimes a Timeline, or MirrorTime', 'Sometimes a Timeline, or MirrorTime'],
    ['PRESS TV and press  tv', `${BAR} and ${BAR}`],
  ])('%s', (text, expected) => {
    expect(covered(text)).toBe(expected);
  });
});

test('a name without a capital cannot be told from its word, and is covered everywhere', () => {
  const cover = coverNames({ plain: [], words: ['spiked'], cues: [] });
  expect(cover('It was spiked with wit, wrote Spiked')).toBe(`It was ${BAR} with wit, wrote ${BAR}`);
});

test('a word inside a host or an account does not make a name a common word', () => {
  const isWord = isNameAWord(
    builtFromTable(`
      source | name
      yotta  | Yotta
      time   | Time

      quote                                        | article
      as yotta.example, @yotta and a/yotta say     | yotta
      there was no time                            | time
    `),
  );
  expect(['Yotta', 'Time'].map(isWord)).toEqual([false, true]);
});

test('a text as long as a book is read in one pass', () => {
  const text = 'Time. '.repeat(200_000);
  expect(covered(text)).toBe(text);
});

const OUTLETS = `
  source | name       | alternateName
  time   | Time       |
  mirror | The Mirror | Mirror
  ledger | The Ledger |

  article | source | headline
  a       | time   | It is time
  b       | mirror | In the mirror
  c       | ledger | What The Ledger saw

  quote                                            | article
  There is no time to look into a mirror this time | b
  as Time reported, and the Mirror denied          | c
`;

test('a case tells by its own texts which names are words', () => {
  const isWord = isNameAWord(builtFromTable(OUTLETS));
  expect(['Time', 'The Mirror', 'Mirror', 'mirror', 'The Ledger'].map(isWord)).toEqual([
    true,
    true,
    true,
    true,
    false,
  ]);
});

test('with names hidden, sentences that only use the words stay readable, and no outlet is named', () => {
  const masked = maskCase(builtFromTable(OUTLETS), 7);
  expect(masked.quotes.exact).toEqual([
    'There is no time to look into a mirror this time',
    `as ${BAR} reported, and ${BAR} denied`,
  ]);
  expect(masked.articles.rows.map(({ headline }) => headline)).toEqual([
    'It is time',
    'In the mirror',
    `What ${BAR} saw`,
  ]);
  expect(masked.sources.rows.map(({ id }) => id).every((id) => /^~[A-C]$/.test(id))).toBe(true);
});

test('the author’s word that a name is a word counts where the case’s texts do not show it', () => {
  const data = builtFromTable(
    'source | name\n sun | The Sun\n\n article | source\n a | sun\n\n quote | article\n Sun rose late | a',
  );
  expect(maskCase(data, 7).quotes.exact).toEqual([`${BAR} rose late`]);
  const [row] = data.sources.rows;
  const said = {
    ...data,
    sources: { ...data.sources, rows: [{ ...row, nameIsWord: true } as typeof row & object] },
  };
  expect(maskCase(said as typeof data, 7).quotes.exact).toEqual(['Sun rose late']);
});

test('a lesson’s steps lead to letters', () => {
  const data = builtFromTable(OUTLETS);
  const view = '/sources/time?source=time,mirror#words';
  const tours = {
    rows: [{ id: 'one', steps: [{ caption: 'As Time reported', view }] }],
    at: new Map([['one', 0]]),
  };
  const [tour] = maskCase({ ...data, tours }, 7).tours.rows;
  expect(tour?.steps?.[0]?.view).toMatch(/^\/sources\/~[A-C]\?source=~[A-C],~[A-C]&blind=7#words$/);
  expect(tour?.steps?.[0]?.caption).toBe(`As ${BAR} reported`);
});
