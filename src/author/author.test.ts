import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildCase } from '../case/build-case.ts';
import type { CaseFile } from '../case/case-file.ts';
import { decodeCase, decodeCaseValue } from '../case/decode.ts';
import { formatCase } from '../case/format-case.ts';
import { smallCase } from '../case/small-case.ts';
import { buildDraft, entryKeysOf } from './build-draft.ts';
import { type Change, decodeEdit, type Edit, hasSeen } from './edit.ts';
import { historyOf, joinLogs, liveSteps, writeEdit, writeRedo, writeUndo } from './log.ts';

/** How many random sequences each law is tried on; EDIT_RUNS=10000 for the long one. */
const numRuns = Number(process.env.EDIT_RUNS ?? 1000);
const base = smallCase() as unknown as CaseFile;
const fresh = JSON.stringify(base);

const text = fc.constantFrom('one', 'two', 'three', 'four');
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    op: fc.constant('set' as const),
    list: fc.constant('people' as const),
    id: fc.constantFrom('town', 'mayor', 'p1'),
    field: fc.constantFrom('name', 'jobTitle', 'mine'),
    value: text,
  }),
  fc
    .tuple(fc.constantFrom('p1', 'p2', 'town'), text)
    .map(([id, name]) => ({ op: 'add' as const, list: 'people' as const, id, value: { id, name } })),
  fc.tuple(fc.constantFrom('c1', 'c2'), text).map(([id, question]) => ({
    op: 'add' as const,
    list: 'claims' as const,
    id,
    value: { question, answers: [{ id: 'yes', text: question }] },
  })),
  fc.tuple(fc.constantFrom('c1', 'c2'), fc.constantFrom('a', 'b'), text).map(([id, entry, value]) => ({
    op: 'set' as const,
    list: 'claims' as const,
    id,
    field: 'answers',
    entry,
    value: { id: `answer-${entry}`, text: value },
  })),
  fc
    .constantFrom('town', 'mayor', 'p1', 'p2')
    .map((id) => ({ op: 'remove' as const, list: 'people' as const, id })),
  text.map((value) => ({ op: 'set' as const, list: 'case' as const, id: '', field: 'description', value })),
);
type Act = { who: 0 | 1; what: readonly Change[] | 'undo' | 'redo' | 'hear' };
const act = (who: fc.Arbitrary<0 | 1>): fc.Arbitrary<Act> =>
  fc.record({
    who,
    what: fc.oneof(
      { weight: 4, arbitrary: fc.array(change, { minLength: 1, maxLength: 3 }) },
      { weight: 2, arbitrary: fc.constant('undo' as const) },
      { weight: 1, arbitrary: fc.constant('redo' as const) },
      { weight: 1, arbitrary: fc.constant('hear' as const) },
    ),
  });
const acts = fc.array(act(fc.constantFrom(0, 1)), { maxLength: 30 });
const ownActs = fc.array(act(fc.constant(0)), { maxLength: 30 });

/** Two tabs do these things; `hear` is when one learns what the other did so far. */
function play(list: readonly Act[]): [Edit[], Edit[]] {
  const logs: [Edit[], Edit[]] = [[], []];
  for (const { who, what } of list) {
    const tab = who === 0 ? 'left' : 'right';
    const log = logs[who];
    const isOwn = (name: string) => name === tab;
    if (what === 'hear') logs[who] = joinLogs(log, logs[1 - who] as Edit[]);
    else {
      const edit =
        what === 'undo'
          ? writeUndo(log, tab, isOwn)
          : what === 'redo'
            ? writeRedo(log, tab, isOwn)
            : writeEdit(log, tab, what);
      if (edit) log.push(edit);
    }
  }
  return logs;
}

const isLeft = (tab: string) => tab === 'left';

test('whatever somebody does, undone step by step it is the case that they began with, and redone it is theirs', () => {
  fc.assert(
    fc.property(ownActs, (list) => {
      let [log] = play(list);
      const made = JSON.stringify(buildDraft(base, log));
      const { done } = historyOf(log, isLeft);
      for (let edit = writeUndo(log, 'left', isLeft); edit; edit = writeUndo(log, 'left', isLeft))
        log = [...log, edit];
      expect(JSON.stringify(buildDraft(base, log))).toBe(JSON.stringify({ file: base, conflicts: [] }));
      for (let i = 0; i < done.length; i++) log = [...log, writeRedo(log, 'left', isLeft) as Edit];
      expect(JSON.stringify(buildDraft(base, log))).toBe(made);
      expect(JSON.stringify(base)).toBe(fresh);
    }),
    { numRuns },
  );
});

test('two tabs end with one draft, in whatever order and however often their steps arrive', () => {
  fc.assert(
    fc.property(acts, fc.infiniteStream(fc.nat()), (list, random) => {
      const [left, right] = play(list);
      const all = joinLogs(left, right);
      const shuffled = [...all, ...left]
        .map((edit) => ({ edit, key: random.next().value as number }))
        .sort((a, b) => a.key - b.key)
        .map(({ edit }) => JSON.parse(JSON.stringify(edit)) as Edit);
      expect(shuffled.every((edit) => decodeEdit(edit) !== null)).toBe(true);
      expect(JSON.stringify(buildDraft(base, shuffled))).toBe(JSON.stringify(buildDraft(base, all)));
    }),
    { numRuns },
  );
});

test('no value that one tab gave is lost to a tab that had not seen it: it stands, or is shown beside what stands', () => {
  fc.assert(
    fc.property(acts, (list) => {
      const log = joinLogs(...play(list));
      const { file, conflicts } = buildDraft(base, log);
      const steps = liveSteps(log);
      for (const [i, step] of steps.entries())
        for (const c of step.changes) {
          if (c.op !== 'set' || c.list !== 'people') continue;
          const later = steps.slice(i + 1).flatMap(({ at, changes }) => changes.map((d) => ({ at, d })));
          const own = step.changes.slice(step.changes.indexOf(c) + 1).map((d) => ({ at: null, d }));
          const isAnswered = [...own, ...later].some(
            ({ at, d }) =>
              d.list === c.list &&
              d.id === c.id &&
              (d.op === 'remove' || (d.op === 'set' ? d.field === c.field : c.field in d.value)) &&
              (at === null || hasSeen(at, step.at.stamp)),
          );
          // A step that removes the record as well has no say of its own on a field of it.
          const isRemoved = step.changes.some((d) => d.op === 'remove' && d.id === c.id);
          const isBrought =
            base.people?.some(({ id }) => id === c.id) ||
            steps.some(({ changes }) =>
              changes.some((d) => d.op === 'add' && d.list === 'people' && d.id === c.id),
            );
          if (isAnswered || isRemoved || !isBrought) continue;
          const record = file.people?.find(({ id }) => id === c.id) as Record<string, unknown> | undefined;
          const shown = conflicts
            .filter(({ id, field }) => id === c.id && field === c.field)
            .flatMap(({ values }) => values.map(({ value }) => value));
          expect([record?.[c.field], ...shown]).toContain(c.value);
        }
    }),
    { numRuns },
  );
});

test('undo takes back one’s own last step only', () => {
  fc.assert(
    fc.property(acts, (list) => {
      const log = joinLogs(...play(list));
      const edit = writeUndo(log, 'left', isLeft);
      const keys = (of: readonly Edit[]) => liveSteps(of).map(({ made }) => JSON.stringify(made));
      const before = keys(log);
      if (!edit || !('undo' in edit)) return;
      expect(edit.undo.tab).toBe('left');
      expect(keys([...log, edit])).toEqual(before.filter((key) => key !== JSON.stringify(edit.undo)));
    }),
    { numRuns },
  );
});

test('the columns after an edit are those of the same case read anew from its file', () => {
  fc.assert(
    fc.property(acts, (list) => {
      const { file } = buildDraft(base, joinLogs(...play(list)));
      const edited = decodeCaseValue(file).file as CaseFile;
      const read = decodeCase(formatCase(file)).file as CaseFile;
      expect(buildCase(edited)).toEqual(buildCase(read));
    }),
    { numRuns: Math.min(numRuns, 300) },
  );
});

const set = (value: string): Change => ({ op: 'set', list: 'people', id: 'town', field: 'name', value });

test('two tabs that name the town differently show both, and a choice of one settles it', () => {
  const left = [writeEdit([], 'left', [set('The Port')])];
  const right = [writeEdit([], 'right', [set('The Borough')])];
  const log = joinLogs(right, left);
  const { file, conflicts } = buildDraft(base, log);
  expect(conflicts.map(({ id, field, values }) => [id, field, values.map(({ value }) => value)])).toEqual([
    ['town', 'name', ['The Port', 'The Borough']],
  ]);
  expect(file.people?.find(({ id }) => id === 'town')?.name).toBe('The Borough');
  const chosen = buildDraft(base, [...log, writeEdit(log, 'left', [set('The Port')])]);
  expect(chosen.conflicts).toEqual([]);
  expect(chosen.file.people?.find(({ id }) => id === 'town')?.name).toBe('The Port');
});

test('what somebody types while another writes in the same field answers only what they had before them', () => {
  const before = [writeEdit([], 'left', [set('The Quay')])];
  const log = joinLogs(before, [writeEdit(before, 'right', [set('The Borough')])]);
  const typed = writeEdit(log, 'left', [set('The Port')], before);
  const { conflicts } = buildDraft(base, [...log, typed]);
  expect(conflicts[0]?.values.map(({ value }) => value)).toEqual(['The Borough', 'The Port']);
});

test('a record that one tab removes while the other writes in it stays, and both are told', () => {
  const left = [writeEdit([], 'left', [{ op: 'remove', list: 'people', id: 'town' }])];
  const right = [writeEdit([], 'right', [set('The Borough')])];
  const { file, conflicts } = buildDraft(base, joinLogs(left, right));
  expect(file.people?.find(({ id }) => id === 'town')?.name).toBe('The Borough');
  expect(conflicts).toMatchObject([{ id: 'town', field: '' }]);
});

test('an answer keeps its key when the step that brought it is undone and redone', () => {
  const value = { question: 'Who called?', answers: [{ id: 'mayor', text: 'The mayor' }] };
  let log = [writeEdit([], 'left', [{ op: 'add', list: 'claims', id: 'who', value }])];
  const [key = ''] = entryKeysOf(base, log, 'claims', 'who', 'answers');
  const change: Change = {
    op: 'set',
    list: 'claims',
    id: 'who',
    field: 'answers',
    entry: key,
    value: { id: 'mayor', text: 'The mayor herself' },
  };
  log = [...log, writeEdit(log, 'left', [change])];
  for (const write of [writeUndo, writeUndo, writeRedo, writeRedo])
    log = [...log, write(log, 'left', isLeft) as Edit];
  const claim = buildDraft(base, log).file.claims?.find(({ id }) => id === 'who');
  expect(claim?.answers).toEqual([{ id: 'mayor', text: 'The mayor herself' }]);
});

test('a row that is no edit is not read as one', () => {
  const stamp = { tab: 'left', n: 1 };
  const seen: unknown[] = [];
  for (const row of [
    null,
    [],
    { stamp, seen },
    { stamp: { tab: 1, n: 1 }, seen, changes: [] },
    { stamp, seen, changes: [{ op: 'set', list: '__proto__', id: 'a', field: 'b' }] },
    { stamp, seen: [['left']], changes: [] },
  ])
    expect(decodeEdit(row)).toBeNull();
  expect(decodeEdit({ stamp, seen, changes: [{ op: 'remove', list: 'people', id: 'a' }] })).not.toBeNull();
});
