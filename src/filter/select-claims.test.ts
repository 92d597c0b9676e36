import { describe, expect, test } from 'vitest';
import { selectionFromTable } from '../mocks/case-table.ts';
import type { Filter } from './filter.ts';
import { selectClaims } from './select-claims.ts';

const CASE = `
  event | date
  june  | 2024-06-25
  july  | 2024-07-12
  some  |

  article | about | published
  hill    | july  | [2024-07-12..2024-07-14]
  kyiv    | june  | 2024-06-26
  press   | june  | [2024-06-25..2024-06-30]

  quote            | id    | article | speaker | type     | said       | frames
  maintain lines   | lines | hill    | singh   | partial  | 2024-07-12 | security
  the danger grows | risk  | press   | moscow  | indirect | 2024-06-25 |

  claim    | about | question
  lines    | july  | Who stressed the lines?
  risk     | june  | What did Moscow warn of?
  day      | june  | On which day?
  homeless |       | Who wrote this?
  nobody   | june  | Who listened in?

  account       | claim    | article | voice  | evidence
  austin        | lines    | hill    | singh  | lines
  escalation    | risk     | press   | moscow | risk
  not-mentioned | risk     | kyiv    |        |
  tuesday       | day      | kyiv    | own    | on June 25
  tuesday       | day      | press   | own    | last Tuesday
  a-reporter    | homeless | hill    |        |
  not-mentioned | nobody   | kyiv    |        |
`;

function selected(asked: Partial<Filter>): string {
  const selection = selectionFromTable(CASE, asked);
  const stays = selectClaims(selection);
  return selection.case.claims.rows
    .filter((_, i) => stays[i])
    .map(({ id }) => id)
    .join(' ');
}

describe('which questions a filter leaves', () => {
  test.each<[string, Partial<Filter>, string]>([
    ['nothing asked', {}, 'lines risk day homeless nobody'],
    ['an event', { event: ['june'] }, 'risk day nobody'],
    ['a source keeps what it answers, not what it is silent on', { source: ['kyiv'] }, 'day'],
    ['two sources', { source: ['kyiv', 'hill'] }, 'lines day homeless'],
    ['a speaker, by a quote in the evidence', { speaker: ['moscow'] }, 'risk'],
    ['a frame', { frame: ['security'] }, 'lines'],
    ['a speaker and a source must meet in one account', { speaker: ['moscow'], source: ['hill'] }, ''],
    ['a type of quote', { type: ['partial'] }, 'lines'],
    ['words of the question', { q: 'LISTENED' }, 'nobody'],
    ['words of an answer', { q: 'escalation' }, 'risk'],
    ['words of the article', { q: 'last tuesday' }, 'day'],
    ['words of a quote', { q: 'danger grows' }, 'risk'],
    ['who speaks in the evidence is a facet, and no words', { q: 'singh' }, ''],
    ['all words, in any place', { q: 'moscow danger' }, 'risk'],
    ['and not one of them', { q: 'listened lines' }, ''],
    ['days on which an event falls', { from: '2024-07-01' }, 'lines'],
    ['days before all', { to: '2024-01-01' }, ''],
    ['days on which it was said', { clock: 'said', from: '2024-07-01' }, 'lines'],
    ['days on which an answer may have been published', { clock: 'published', to: '2024-06-25' }, 'risk day'],
    ['as known before anything was out', { asof: '2024-06-24' }, ''],
    ['as known on a day when one article may have been out', { asof: '2024-06-25' }, 'risk day'],
    ['left out sources do not decide', { without: ['hill', 'press'] }, 'lines risk day homeless nobody'],
    ['nor do columns', { cols: ['kyiv'] }, 'lines risk day homeless nobody'],
  ])('%s', (_, asked, ids) => expect(selected(asked)).toBe(ids));
});

test('with all of several events asked for, a question is about each of them, and naming one twice is not two', () => {
  const about = (asked: Partial<Filter>) => {
    const selection = selectionFromTable(
      `
      event | date
      june  | 2024-06-25
      july  | 2024-07-12

      article | about
      hill    | july

      quote | id | article | about
      go on | q1 | hill    | june, july

      claim | about      | question
      both  | june, july | Which call?
      one   | june       | Who called?
      twice | june, june | Who called in June?

      account | claim | article | voice | evidence
      yes     | both  | hill    | own   | q1
      yes     | one   | hill    | own   | q1
      yes     | twice | hill    | own   | q1
    `,
      asked,
    );
    const stays = selectClaims(selection);
    return selection.case.claims.rows.filter((_, i) => stays[i]).map(({ id }) => id);
  };
  expect(about({ event: ['june', 'july'] })).toEqual(['both', 'one', 'twice']);
  expect(about({ event: ['june', 'july'], all: ['event'] })).toEqual(['both']);
  expect(about({ event: ['june'], all: ['event'] })).toEqual(['both', 'one', 'twice']);
});

test('a case without claims', () => {
  expect(selectClaims(selectionFromTable('article | about\n hill | june'))).toEqual([]);
});
