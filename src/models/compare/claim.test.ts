import { describe, expect, test } from 'vitest';
import type { Filter } from '../../filter/filter.ts';
import { selectionFromTable } from '../../mocks/case-table.ts';
import { type ClaimPageModel, deriveClaim } from './claim.ts';

const CASE = `
  event | name           | date
  june  | The first call | 2024-06-25

  article | about
  hill    | june
  kyiv    | june
  press   | june
  afar    |

  quote            | id | article | speaker | statement | via        | origin
  keep talking     | q1 | hill    | ryder   | talk      |            | briefing
  keep on talking  | q2 | press   | ryder   | talk      | afp, hill? | briefing

  claim  | about | question
  first  | june  | Which day?
  stress | june  | What was stressed?
  last   | june  | Who listened?

  account         | claim  | article | voice | evidence
  tuesday         | first  | hill    | own   | on June 25
  lines           | stress | hill    | ryder | q1
  lines           | stress | press   | ryder | q2
  risk            | stress | press   | own   | a danger
  not-mentioned   | stress | kyiv    |       |
  not-its-subject | stress | afar    |       |
  nobody          | last   | afar    | own   | none listened
  not-its-subject | last   | hill    |       |
  not-its-subject | last   | kyiv    |       |
  not-yet-known   | last   | press   |       |

  between  | claim  | a     | b    | note
  emphasis | stress | lines | risk | Both can hold.
`;

function page(id: string, asked: Partial<Filter> = {}): ClaimPageModel {
  const { claim } = deriveClaim(selectionFromTable(CASE, asked), { id });
  if (!claim) throw new Error(`No claim ${id}`);
  return claim;
}

describe('a colleague is sent one question', () => {
  const claim = page('stress');

  test('the finding is a sentence by rule', () => {
    expect(claim.finding).toBe('2 of 4 sources in view answer, stressing 2 different things: Lines; Risk.');
    expect(page('first').finding).toBe(
      '1 of 4 sources in view answers: Hill. Of 3 other sources nothing is recorded.',
    );
    expect(page('last').finding).toBe('Only Afar tells.');
    expect(page('stress', { cols: ['hill', 'kyiv'] }).finding).toBe(
      '1 of 2 sources in view answers: Hill. Not mentioned by Kyiv, whose subject it was.',
    );
    expect(page('first', { source: ['hill'] }).finding).toBe('1 of 1 source in view answers: Hill.');
    expect(page('first', { cols: ['hill', 'press'] }).finding).toBe(
      '1 of 2 sources in view answers: Hill. Of 1 other source nothing is recorded.',
    );
    expect(page('first', { without: ['hill'] })).toMatchObject({
      finding: 'No source in view answers.',
      isLost: true,
    });
  });

  test('who tells alone while other articles were not out yet is alone in view, not in the case', () => {
    const table = `
      event | name     | date
      june  | The call | 2024-06-25

      article | about | published  | basis
      hill    | june  | 2024-06-26 | stated
      press   | june  | 2024-06-29 | stated
      afar    | rain  | 2024-06-26 | stated
      wire    | rain  | 2024-06-26 | stated

      claim | about | question
      first | june  | Which day?

      account | claim | article
      tuesday | first | hill
      tuesday | first | press
    `;
    const finding = (asked: Partial<Filter>) =>
      deriveClaim(selectionFromTable(table, asked), { id: 'first' }).claim?.finding;
    expect(finding({})).toBe('2 of 4 sources in view answer alike: Hill and Press.');
    expect(finding({ asof: '2024-06-27' })).toBe(
      '1 of 4 sources in view answers: Hill. It was the subject of no other of these. Of 2 other sources nothing is recorded.',
    );
  });

  test('the one source of a case has no other whose subject it was', () => {
    const table = `
      event | name     | date
      june  | The call | 2024-06-25

      article | about
      hill    | june

      claim | about | question
      first | june  | Which day?

      account | claim | article
      tuesday | first | hill
    `;
    expect(deriveClaim(selectionFromTable(table), { id: 'first' }).claim?.finding).toBe('Only Hill tells.');
  });

  test('of three answers that do not all contradict each other, the pairs are counted', () => {
    const table = `
      event | name     | date
      june  | The call | 2024-06-25

      article | about
      hill    | june
      kyiv    | june
      press   | june

      claim | about | question
      first | june  | Which day?

      account   | claim | article
      tuesday   | first | hill
      wednesday | first | kyiv
      midweek   | first | press

      between       | claim | a       | b         | note
      contradiction | first | tuesday | wednesday |
      contradiction | first | tuesday | midweek   |
    `;
    const finding = (text: string) => deriveClaim(selectionFromTable(text), { id: 'first' }).claim?.finding;
    expect(finding(table)).toContain('and 3 answers contradict in 2 pairs: ');
    expect(finding(`${table.trimEnd()}\n      contradiction | first | wednesday | midweek |`)).toContain(
      'and 3 answers contradict each other: ',
    );
  });

  test('accounts stand under their answers, silences under their reasons', () => {
    expect(
      claim.answers.map(({ text, accounts }) => [text, accounts.map(({ source }) => source.id).join(' ')]),
    ).toEqual([
      ['Lines', 'hill press'],
      ['Risk', 'press'],
    ]);
    expect(claim.silences.map(({ kind, sources }) => [kind, sources.map(({ id }) => id).join(' ')])).toEqual([
      ['not-mentioned', 'kyiv'],
      ['not-its-subject', 'afar'],
    ]);
  });

  test('two outlets, one origin, and the way each rendering took', () => {
    const { origins } = claim.opened;
    expect([origins.outlets, origins.origins]).toEqual([2, ['Briefing']]);
    expect(
      origins.chains.map(({ speaker, via, source }) =>
        [speaker, ...via.map(({ name, isInferred }) => name + (isInferred ? '?' : '')), source.name].join(
          ' > ',
        ),
      ),
    ).toEqual(['Ryder > Hill', 'Ryder > Afp > Hill? > Press']);
  });

  test('previous and next are the points that the filter leaves', () => {
    expect([claim.previous?.id, claim.next?.id, claim.place, claim.points]).toEqual(['first', 'last', 2, 3]);
    const outside = page('first', { source: ['press'] });
    expect([outside.isInFilter, outside.place, outside.next?.id]).toEqual([false, 0, 'stress']);
  });

  test('an answer that nobody in view gives stays, without accounts', () => {
    expect(page('stress', { without: ['press'] }).answers.map(({ accounts }) => accounts.length)).toEqual([
      1, 0,
    ]);
  });
});

test('a claim that the case does not have', () => {
  expect(deriveClaim(selectionFromTable(CASE), { id: 'never' }).claim).toBeNull();
});
