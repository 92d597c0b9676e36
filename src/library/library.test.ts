import { afterEach, expect, test } from 'vitest';
import { caseEntry } from '../mocks/case-entry.ts';
import { breakDisk, ManyTabs, quiet } from '../mocks/many-tabs.ts';
import type { CaseEntry } from './case-entry.ts';
import { addStep, readKeptLesson, setField } from './lesson.ts';
import type { Library } from './open-library.ts';

let tabs: ManyTabs;
afterEach(() => tabs.close());

const CALLS = ['calls'];
const step = (view: string) => ({ caption: '', prompt: '', answer: '', minutes: 5, view });
const lessonOf = async (library: Library) => readKeptLesson(await library.lessons.open(CALLS), library.tab);

test('a lesson open in one tab, a view added in another, then typing in the first: both stay', async () => {
  tabs = new ManyTabs();
  const a = await tabs.tab('A');
  a.lessons.edit(CALLS, addStep(a.lessons.now(CALLS), step('/one'), 's1'));
  expect(await a.lessons.settled(CALLS)).toBeNull();
  const b = await tabs.tab('B', { isDeaf: true });
  await b.lessons.open(CALLS);
  b.lessons.edit(CALLS, addStep(b.lessons.now(CALLS), step('/two'), 's2'));
  a.lessons.edit(CALLS, setField('s1', 'prompt', 'Who said it?'));
  await Promise.all([a.lessons.settled(CALLS), b.lessons.settled(CALLS)]);
  const read = await lessonOf(await tabs.tab('C'));
  expect(read.steps.map(({ view, prompt }) => [view, prompt])).toEqual([
    ['/one', 'Who said it?'],
    ['/two', ''],
  ]);
  expect(read.conflicts).toEqual([]);
});

test('what one tab writes arrives in the other', async () => {
  tabs = new ManyTabs();
  const [a, b] = [await tabs.tab('A'), await tabs.tab('B')];
  await Promise.all([a.lessons.open(CALLS), b.lessons.open(CALLS)]);
  let heard = 0;
  b.lessons.watch(CALLS, () => heard++);
  a.lessons.edit(CALLS, setField(null, 'name', 'Two calls'));
  await a.lessons.settled(CALLS);
  await quiet();
  expect(heard).toBeGreaterThan(0);
  expect(readKeptLesson(b.lessons.now(CALLS), 'B').name).toBe('Two calls');
});

test('a full disk is said, the change stays on the page, and is kept with the next one', async () => {
  tabs = new ManyTabs();
  const a = await tabs.tab('A');
  const mend = breakDisk('QuotaExceededError');
  a.lessons.edit(CALLS, setField(null, 'name', 'Two calls'));
  expect((await a.lessons.settled(CALLS))?.code).toBe('full');
  expect((await lessonOf(a)).name).toBe('Two calls');
  mend();
  a.lessons.edit(CALLS, addStep(a.lessons.now(CALLS), step('/one'), 's1'));
  expect(await a.lessons.settled(CALLS)).toBeNull();
  expect(await lessonOf(await tabs.tab('B'))).toMatchObject({ name: 'Two calls', steps: [{ view: '/one' }] });
});

test('a deleted lesson comes back by undo, with what was written meanwhile', async () => {
  tabs = new ManyTabs();
  const a = await tabs.tab('A');
  a.lessons.edit(CALLS, setField(null, 'name', 'Two calls'));
  await a.lessons.settled(CALLS);
  const undo = await a.lessons.remove(CALLS);
  expect((await lessonOf(a)).name).toBe('');
  a.lessons.edit(CALLS, addStep(a.lessons.now(CALLS), step('/new'), 's9'));
  await a.lessons.settled(CALLS);
  await undo();
  expect(await lessonOf(await tabs.tab('B'))).toMatchObject({ name: 'Two calls', steps: [{ view: '/new' }] });
});

const digest = (letter: string) => letter.repeat(64);
const entry = (letter: string, more: Partial<CaseEntry> = {}): CaseEntry =>
  caseEntry({ digest: digest(letter), counts: { quotes: 412 }, ...more });
const bytes = new Uint8Array([123, 125, 10]);

test('an own case is there in another tab, byte for byte, and is found by its link', async () => {
  tabs = new ManyTabs();
  const a = await tabs.tab('A');
  expect((await a.cases.keep(entry('a'), bytes)).failure).toBeNull();
  const b = await tabs.tab('B');
  expect(await b.cases.file(digest('a'))).toEqual(bytes);
  expect(await b.cases.find(`own:${'a'.repeat(12)}`)).toMatchObject({
    entry: { name: 'The bridge' },
    isChanged: false,
  });
  expect(await b.cases.find('own:bbbbbbbbbbbb')).toBeNull();
  expect(await b.cases.find('own:zz')).toBeNull();
});

test('a changed case is found by the link that was made before, which is said to be older', async () => {
  tabs = new ManyTabs();
  const a = await tabs.tab('A');
  const before = await a.cases.keep(entry('a'), bytes);
  await a.cases.replace(before, entry('b'), bytes);
  expect(await a.cases.find(`own:${'a'.repeat(12)}`)).toMatchObject({
    entry: { digest: digest('b') },
    isChanged: true,
  });
  expect(await a.cases.list()).toHaveLength(1);
});

test('two tabs change one case at once: both are kept', async () => {
  tabs = new ManyTabs();
  const [a, b] = [await tabs.tab('A'), await tabs.tab('B')];
  const before = await a.cases.keep(entry('a'), bytes);
  await Promise.all([a.cases.replace(before, entry('b'), bytes), b.cases.replace(before, entry('c'), bytes)]);
  expect((await a.cases.list()).map((one) => one.digest).sort()).toEqual([digest('b'), digest('c')]);
});

test('a case that does not fit is there until the tab closes, and says so', async () => {
  tabs = new ManyTabs();
  const a = await tabs.tab('A');
  const mend = breakDisk('QuotaExceededError');
  expect((await a.cases.keep(entry('a'), bytes)).failure?.code).toBe('full');
  expect((await a.cases.find(`own:${'a'.repeat(12)}`))?.entry.failure?.code).toBe('full');
  expect(await a.cases.file(digest('a'))).toEqual(bytes);
  mend();
  expect((await a.cases.keep(entry('a'), bytes)).failure).toBeNull();
  expect(await (await tabs.tab('B')).cases.list()).toHaveLength(1);
});

test('a deleted case comes back whole', async () => {
  tabs = new ManyTabs();
  const a = await tabs.tab('A');
  await a.cases.keep(entry('a', { savedAt: 7 }), bytes);
  const undo = await a.cases.remove(digest('a'));
  expect(await a.cases.list()).toEqual([]);
  expect(await a.cases.file(digest('a'))).toBeNull();
  await undo();
  expect(await a.cases.list()).toMatchObject([{ savedAt: 7 }]);
  expect(await a.cases.file(digest('a'))).toEqual(bytes);
});

test('edits of a draft stand in one order for all tabs, each once', async () => {
  tabs = new ManyTabs();
  const [a, b] = [await tabs.tab('A'), await tabs.tab('B')];
  await a.drafts.start({ id: 'd', name: 'Bridge', base: null, startedAt: 1 });
  await Promise.all([
    a.drafts.append('d', ['a1', 'a2']),
    b.drafts.append('d', ['b1']),
    a.drafts.append('d', ['a3']),
  ]);
  const read = await a.drafts.read('d');
  expect(read.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
  expect(read.filter(({ tab }) => tab === 'A').map(({ edit }) => edit)).toEqual(['a1', 'a2', 'a3']);
  expect(await b.drafts.read('d')).toEqual(read);
  expect((await a.drafts.read('d', 3)).map(({ seq }) => seq)).toEqual([4]);
});

test('edits that found no room wait in their order and go first with the next', async () => {
  tabs = new ManyTabs();
  const a = await tabs.tab('A');
  await a.drafts.start({ id: 'd', name: 'Bridge', base: null, startedAt: 1 });
  const mend = breakDisk('QuotaExceededError');
  expect((await a.drafts.append('d', ['one']))?.code).toBe('full');
  expect(await a.drafts.read('d')).toMatchObject([{ seq: null, edit: 'one' }]);
  mend();
  expect(await a.drafts.append('d', ['two'])).toBeNull();
  expect((await (await tabs.tab('B')).drafts.read('d')).map(({ edit }) => edit)).toEqual(['one', 'two']);
});

test('keys of texts do not run into one another', async () => {
  tabs = new ManyTabs();
  const a = await tabs.tab('A');
  await a.texts.keep({ caseId: 'a b', articleId: 'c' }, { text: 'first', digest: 'sha256-1' });
  await a.texts.keep({ caseId: 'a', articleId: 'b c' }, { text: 'second', digest: 'sha256-2' });
  expect((await a.texts.get({ caseId: 'a b', articleId: 'c' }))?.text).toBe('first');
  const undo = await a.texts.remove({ caseId: 'a', articleId: 'b c' });
  expect(await a.texts.get({ caseId: 'a', articleId: 'b c' })).toBeNull();
  expect(await a.texts.get({ caseId: 'a b', articleId: 'c' })).not.toBeNull();
  await undo();
  expect((await a.texts.get({ caseId: 'a', articleId: 'b c' }))?.text).toBe('second');
});
