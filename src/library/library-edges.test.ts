import { afterEach, beforeEach, expect, test } from 'vitest';
import { caseEntry } from '../mocks/case-entry.ts';
import { breakDisk, ManyTabs, quiet } from '../mocks/many-tabs.ts';
import { type Channel, openBus } from './bus.ts';
import { type CaseEntry, decodeCaseEntry, joinCaseEntries } from './case-entry.ts';
import { decodeJoined, join, NOTHING, otherVersions, shownVersion, versionsOf, write } from './joined.ts';
import { addStep, readKeptLesson, removeStep, setField } from './lesson.ts';
import { moveIn } from './move-in.ts';
import type { Key } from './shelf.ts';

let tabs: ManyTabs;
beforeEach(() => {
  tabs = new ManyTabs();
});
afterEach(() => tabs.close());

const CALLS = ['calls'];
const digest = (letter: string) => letter.repeat(64);
const entry = (letter: string, more: Partial<CaseEntry> = {}): CaseEntry =>
  caseEntry({ digest: digest(letter), ...more });
const bytes = new Uint8Array([123, 125, 10]);

test('two entries of one case are one, whichever comes first: the later moments, and the rest of the one opened last', () => {
  const early = entry('a', {
    openedAt: 5,
    savedAt: 9,
    name: 'Pier',
    preset: 'p',
    draft: 'd',
    mapping: { map: 1 },
  });
  const late = entry('a', { openedAt: 8, savedAt: 7, name: 'The pier', aliases: [digest('b')] });
  const both = joinCaseEntries(early, late);
  expect(both).toEqual(joinCaseEntries(late, early));
  expect(both).toMatchObject({
    name: 'The pier',
    openedAt: 8,
    savedAt: 9,
    preset: 'p',
    draft: 'd',
    mapping: { map: 1 },
    aliases: [digest('b')],
  });
  expect(joinCaseEntries(early, entry('a', { savedAt: null })).savedAt).toBe(9);
});

test('what has no digest of 64 signs is no entry of a case', () => {
  expect(decodeCaseEntry(entry('a'))).toEqual(entry('a'));
  for (const wrong of ['abc', 'g'.repeat(64), digest('a').slice(1), ''])
    expect(decodeCaseEntry({ ...entry('a'), digest: wrong })).toBeNull();
});

test('a case that is kept again keeps what was known of it', async () => {
  const a = await tabs.tab('A');
  await a.cases.keep(entry('a', { savedAt: 7, aliases: [digest('c')] }), bytes);
  expect(await a.cases.keep(entry('a', { openedAt: 9 }), bytes)).toMatchObject({
    savedAt: 7,
    openedAt: 9,
    aliases: [digest('c')],
  });
});

test('the case opened last comes first', async () => {
  const a = await tabs.tab('A');
  await a.cases.keep(entry('a', { openedAt: 10 }), bytes);
  await a.cases.keep(entry('b', { openedAt: 30 }), bytes);
  await a.cases.keep(entry('c', { openedAt: 20 }), bytes);
  expect((await a.cases.list()).map((one) => one.digest[0])).toEqual(['b', 'c', 'a']);
});

test('a case that was changed twice is found under both of its earlier digests', async () => {
  const a = await tabs.tab('A');
  const first = await a.cases.keep(entry('a'), bytes);
  const second = await a.cases.replace(first, entry('b'), bytes);
  const third = await a.cases.replace(second, entry('c'), bytes);
  expect(third.aliases).toEqual([digest('a'), digest('b')]);
  for (const letter of 'ab')
    expect((await a.cases.find(`own:${letter.repeat(12)}`))?.entry.digest).toBe(digest('c'));
});

test('what was changed while another change was written is written next, and shown all the while', async () => {
  const a = await tabs.tab('A');
  a.lessons.edit(CALLS, setField(null, 'name', 'One'));
  await Promise.resolve();
  a.lessons.edit(CALLS, setField(null, 'name', 'Two'));
  expect(readKeptLesson(a.lessons.now(CALLS), 'A').name).toBe('Two');
  await quiet(3);
  a.lessons.edit(CALLS, setField(null, 'name', 'Three'));
  expect(await a.lessons.settled(CALLS)).toBeNull();
  expect(readKeptLesson(a.lessons.now(CALLS), 'A').name).toBe('Three');
  expect(readKeptLesson(await (await tabs.tab('B')).lessons.open(CALLS), 'B').name).toBe('Three');
});

test('a change made while the one before is on its way is on the disk when all is said to be', async () => {
  const a = await tabs.tab('A');
  a.lessons.edit(CALLS, setField(null, 'name', 'One'));
  a.lessons.edit(CALLS, setField(null, 'name', 'Two'));
  expect(await a.lessons.settled(CALLS)).toBeNull();
  tabs.kill(a);
  expect(readKeptLesson(await (await tabs.tab('B')).lessons.open(CALLS), 'B').name).toBe('Two');
});

test('a change that found no room survives that another tab deletes the record', async () => {
  const a = await tabs.tab('A');
  const b = await tabs.tab('B');
  a.lessons.edit(CALLS, setField(null, 'name', 'One'));
  await a.lessons.settled(CALLS);
  await b.lessons.open(CALLS);
  const mend = breakDisk('QuotaExceededError');
  a.lessons.edit(CALLS, setField(null, 'name', 'Two'));
  expect((await a.lessons.settled(CALLS))?.code).toBe('full');
  mend();
  await b.lessons.remove(CALLS);
  await quiet();
  expect(readKeptLesson(a.lessons.now(CALLS), 'A').name).toBe('Two');
  await a.refresh();
  expect(readKeptLesson(await (await tabs.tab('C')).lessons.open(CALLS), 'C').name).toBe('Two');
});

test('whoever writes is told when the disk has it, and that it has not where there is no room', async () => {
  const a = await tabs.tab('A');
  const told: boolean[] = [];
  a.lessons.watch(CALLS, () => told.push(a.lessons.isKept(CALLS)));
  a.lessons.edit(CALLS, setField(null, 'name', 'One'));
  expect(a.lessons.isKept(CALLS)).toBe(false);
  await a.lessons.settled(CALLS);
  expect([told[0], told.at(-1)]).toEqual([false, true]);
  const mend = breakDisk('QuotaExceededError');
  a.lessons.edit(CALLS, setField(null, 'name', 'Two'));
  await a.lessons.settled(CALLS);
  expect(a.lessons.isKept(CALLS)).toBe(false);
  mend();
  await a.refresh();
  expect(a.lessons.isKept(CALLS)).toBe(true);
});

test('a record begun anew is told from the one that was deleted, also when that one comes back', async () => {
  const [a, b] = [await tabs.tab('A'), await tabs.tab('B')];
  a.lessons.edit(CALLS, setField(null, 'name', 'Before'));
  await a.lessons.settled(CALLS);
  await b.lessons.open(CALLS);
  const undo = await b.lessons.remove(CALLS);
  await quiet();
  a.lessons.edit(CALLS, setField('s1', 'caption', 'New'));
  await a.lessons.settled(CALLS);
  await undo();
  await quiet();
  const row = await (await tabs.tab('C')).lessons.open(CALLS);
  expect(shownVersion(row, ['name'], 'C')?.value).toBe('Before');
  expect(shownVersion(row, ['step', 's1', 'caption'], 'C')?.value).toBe('New');
});

test('a list shows what could not be written yet beside what is kept', async () => {
  const a = await tabs.tab('A');
  a.lessons.edit(CALLS, setField(null, 'name', 'One'));
  await a.lessons.settled(CALLS);
  const mend = breakDisk('QuotaExceededError');
  a.lessons.edit(CALLS, setField(null, 'name', 'Two'));
  await a.lessons.settled(CALLS);
  const [listed] = await a.lessons.list();
  mend();
  expect(readKeptLesson(listed!.row, 'A').name).toBe('Two');
});

test('edits whose first answer was lost stand in the log once', async () => {
  const a = await tabs.tab('A');
  await a.drafts.start({ id: 'd', name: 'Bridge', base: null, startedAt: 1 });
  const { run } = a.shelf;
  a.shelf.run = async (mode, stores, work) => {
    await run(mode, stores, work);
    throw new DOMException('The answer was lost.', 'AbortError');
  };
  expect(await a.drafts.append('d', ['one'])).not.toBeNull();
  a.shelf.run = run;
  expect((await a.drafts.read('d')).map(({ edit }) => edit)).toEqual(['one']);
  expect(await a.drafts.append('d', ['two'])).toBeNull();
  expect((await a.drafts.read('d')).map(({ seq, edit }) => [seq, edit])).toEqual([
    [1, 'one'],
    [2, 'two'],
  ]);
});

test('a text that was kept again is not written over by the copy that comes back', async () => {
  const a = await tabs.tab('A');
  const place = { caseId: 'calls', articleId: 'hill' };
  await a.texts.keep(place, { text: 'first', digest: 'sha256-1' });
  const undo = await a.texts.remove(place);
  await a.texts.keep(place, { text: 'again', digest: 'sha256-1' });
  await undo();
  expect((await a.texts.get(place))?.text).toBe('again');
});

test('an entry of 1.0 that another tab wrote while it was taken over is not removed', async () => {
  const a = await tabs.tab('A');
  const lesson = (name: string) =>
    JSON.stringify({ name, steps: [{ caption: '', prompt: '', answer: '', minutes: 1, view: '/' }] });
  let held = lesson('One');
  let reads = 0;
  const removed: string[] = [];
  await moveIn(
    a,
    {
      length: 1,
      key: () => 'readout.lesson',
      getItem: () => {
        if (reads++ > 0) held = lesson('Two');
        return held;
      },
      removeItem: (key) => void removed.push(key),
    },
    'c',
  );
  expect(removed).toEqual([]);
  expect(readKeptLesson(await a.lessons.open(['c']), 'A').name).toBe('One');
});

test('a message that is none of ours is not heard', () => {
  const channel: Channel = { onmessage: null, postMessage: () => undefined, close: () => undefined };
  const bus = openBus(channel);
  const heard: Key[] = [];
  bus.onOthers((_, key) => void heard.push(key));
  const send = (data: unknown) => channel.onmessage?.({ data });
  for (const odd of [
    null,
    'text',
    {},
    { readout: 2, store: 'lessons', key: ['a'] },
    { readout: 1, store: 'nowhere', key: ['a'] },
    { readout: 1, store: 'lessons', key: 'a' },
    { readout: 1, store: 'lessons', key: [{}] },
    { readout: 1, store: 'lessons', key: ['a'], more: 1 },
  ])
    send(odd);
  expect(heard).toEqual([]);
  send({ readout: 1, store: 'lessons', key: ['a'] });
  expect(heard).toEqual([['a']]);
});

const field = ['name'];
const by = (tab: string, n: number, now: number) => ({ tab, n, now });

test('a tab that begins a record anew under another name still shows its own words', () => {
  const own = write(NOTHING, { field, value: 'Mine' }, by('A', 1, 10));
  const other = write(NOTHING, { field, value: 'Theirs' }, by('B', 1, 90));
  const both = join(own, other);
  expect(shownVersion(both, field, 'A/2')?.value).toBe('Mine');
  expect(shownVersion(both, field, 'C')?.value).toBe('Theirs');
});

test('one value written in two tabs is no conflict', () => {
  const one = write(NOTHING, { field, value: ['a'] }, by('A', 1, 10));
  const two = write(NOTHING, { field, value: ['a'] }, by('B', 1, 20));
  expect(otherVersions(join(one, two), field, 'A')).toEqual([]);
});

test('versions that stand in a row count as seen, whatever the row says of itself', () => {
  const row = write(NOTHING, { field, value: 'x' }, by('A', 7, 10));
  const read = decodeJoined({ fields: row.fields, seen: new Map([['A', 3]]) });
  expect(read?.seen.get('A')).toBe(7);
  for (const at of [Number.NaN, Number.POSITIVE_INFINITY]) {
    const odd = new Map([['["name"]', [{ value: 'x', at, tab: 'A', n: 1 }]]]);
    expect(decodeJoined({ fields: odd, seen: new Map() })).toBeNull();
  }
  expect(decodeJoined({ fields: new Map(), seen: {} })).toBeNull();
});

test('a lesson has a step that was removed again where another tab wrote one word in it', () => {
  let n = 0;
  const put = (row: typeof NOTHING, changes: ReturnType<typeof addStep>, tab = 'A') =>
    changes.reduce((now, change) => write(now, change, { tab, n: ++n, now: n }), row);
  const step = { caption: 'a', prompt: '', answer: '', minutes: 5, view: '/' };
  const row = put(NOTHING, addStep(NOTHING, step, 's1'));
  const removed = put(row, removeStep(row, 's1'));
  const written = put(row, setField('s1', 'answer', 'Yes'), 'B');
  expect(readKeptLesson(removed, 'A').steps).toHaveLength(0);
  expect(readKeptLesson(join(removed, written), 'A').steps).toMatchObject([{ caption: 'a', answer: 'Yes' }]);
});

test('two tabs that count alike are two writers, and settling leaves one version', () => {
  const first = write(NOTHING, { field, value: 'x' }, by('A', 1, 10));
  const one = write(first, { field, value: 'one' }, by('A', 2, 20));
  const two = write(first, { field, value: 'two' }, by('B', 1, 30));
  expect(versionsOf(join(one, two), field).map(({ value }) => value)).toEqual(['one', 'two']);
  expect(versionsOf(join(two, one), field).map(({ value }) => value)).toEqual(['one', 'two']);
  const settled = write(join(one, two), { field, value: 'both', over: 'all' }, by('A', 3, 40));
  expect(versionsOf(settled, field).map(({ value }) => value)).toEqual(['both']);
});

test('a step that is added stands at the end, whatever it is called', () => {
  const step = { caption: '', prompt: '', answer: '', minutes: 5, view: '/' };
  const row = ['z', 'm', 'a'].reduce(
    (now, id, i) =>
      addStep(now, step, id).reduce(
        (all, change, k) => write(all, change, by('A', i * 10 + k + 1, i + 1)),
        now,
      ),
    NOTHING,
  );
  expect(readKeptLesson(row, 'A').steps.map(({ id }) => id)).toEqual(['z', 'm', 'a']);
});
