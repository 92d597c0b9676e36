import { expect, test } from 'vitest';
import { chooseFrame, nameCoder, readKeptCodes, settleFrame, takeCodes } from './codes.ts';
import { type Change, type Joined, join, NOTHING, write } from './joined.ts';

/** A record after some changes by one tab, at moments one after the other. */
const made = (row: Joined, tab: string, from: number, ...changes: Change[]): Joined =>
  changes.reduce((now, change, i) => write(now, change, { tab, n: from + i, now: from + i }), row);
const codesIn = (row: Joined) =>
  readKeptCodes(row, 'reader').codes.map(({ quote, frame }) => `${quote} ${frame}`);

test('codes are read by quote, with the coder’s name; whatever else a record holds is none', () => {
  const row = made(
    NOTHING,
    'A',
    1,
    ...nameCoder('Ada'),
    ...chooseFrame('q2', 'force'),
    ...chooseFrame('q1', null),
    { field: ['note', 'q1'], value: 'talks' },
    { field: ['code'], value: 'talks' },
    { field: ['code', 'q3'], value: 5 },
  );
  expect(codesIn(row)).toEqual(['q1 null', 'q2 force']);
  expect(readKeptCodes(row, 'A').coder).toBe('Ada');
  expect(readKeptCodes(NOTHING, 'A')).toEqual({ coder: null, codes: [], conflicts: [] });
});

test('two tabs that chose apart are told of each other until one of them settles it', () => {
  const a = made(NOTHING, 'A', 1, ...chooseFrame('q1', 'talks'));
  const b = made(NOTHING, 'B', 1, ...chooseFrame('q1', 'force'));
  const both = join(a, b);
  expect(readKeptCodes(both, 'A')).toMatchObject({
    codes: [{ quote: 'q1', frame: 'talks' }],
    conflicts: [{ quote: 'q1', others: ['force'] }],
  });
  const settled = made(both, 'A', 2, ...settleFrame('q1', 'force'));
  expect(readKeptCodes(join(settled, b), 'B').conflicts).toEqual([]);
});

test('of a code in a file and one that is here the later stands; of one moment the same one, whichever was here', () => {
  const at = (frame: string | null, moment: number) => ({ quote: 'q1', frame, at: moment });
  const here = (frame: string | null, moment: number) =>
    made(NOTHING, 'A', 1, ...takeCodes(NOTHING, [at(frame, moment)]));
  const after = (row: Joined, frame: string | null, moment: number) =>
    codesIn(made(row, 'A', 2, ...takeCodes(row, [at(frame, moment)])));
  expect(after(here('talks', 10), 'force', 20)).toEqual(['q1 force']);
  expect(after(here('talks', 10), 'force', 5)).toEqual(['q1 talks']);
  expect(after(here('talks', 10), 'force', 10)).toEqual(['q1 talks']);
  expect(after(here('force', 10), 'talks', 10)).toEqual(['q1 talks']);
  expect(after(here('force', 10), null, 10)).toEqual(['q1 force']);
});
