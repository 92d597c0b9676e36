import { afterEach, expect, test } from 'vitest';
import { breakDisk, ManyTabs } from '../mocks/many-tabs.ts';
import { readKeptCodes } from './codes.ts';
import { readKeptLesson, removeStep, setField } from './lesson.ts';
import { moveIn, type OldStorage } from './move-in.ts';
import type { Library } from './open-library.ts';

let tabs: ManyTabs;
afterEach(() => tabs.close());

function storageOf(entries: Readonly<Record<string, string>>): OldStorage & { keys(): string[] } {
  const map = new Map(Object.entries(entries));
  return {
    get length() {
      return map.size;
    },
    key: (at) => [...map.keys()][at] ?? null,
    getItem: (key) => map.get(key) ?? null,
    removeItem: (key) => void map.delete(key),
    keys: () => [...map.keys()],
  };
}

const step = (i: number) => ({
  caption: `Step ${i}`,
  prompt: 'Who?',
  answer: '',
  minutes: 2,
  view: '/timeline',
});
const steps = (count: number) => Array.from({ length: count }, (_, i) => step(i + 1));
const lessonOf = async (library: Library, caseId: string) =>
  readKeptLesson(await library.lessons.open([caseId]), library.tab);
const codesOf = async (library: Library, caseId: string, scheme: string) =>
  readKeptCodes(await library.codes.open([caseId, scheme, 'own']), library.tab);
const coding = (caseId: string, scheme: string, coder: string, codes: unknown) =>
  JSON.stringify({ format: 'readout-coding-1', case: caseId, scheme, coder, codes });

test('a lesson of sixty-one steps, which 1.0 could write and not read, is there whole, in order', async () => {
  tabs = new ManyTabs();
  const a = await tabs.tab('A');
  const old = storageOf({
    'readout.lesson': JSON.stringify({ name: 'Calls', steps: steps(61) }),
    'readout.theme': 'dark',
  });
  await moveIn(a, old, 'site-case');
  const { name, steps: moved } = await lessonOf(a, 'site-case');
  expect(name).toBe('Calls');
  expect(moved.map(({ caption }) => caption)).toEqual(steps(61).map(({ caption }) => caption));
  expect(old.keys()).toEqual(['readout.theme']);
  expect(await a.unreadable.list()).toEqual([]);
});

test('a lesson of another case goes to the case that its views name', async () => {
  tabs = new ManyTabs();
  const a = await tabs.tab('A');
  const lesson = { name: 'Bridge', steps: [{ ...step(1), view: '/compare?case=bridge&show=naming' }] };
  await moveIn(a, storageOf({ 'readout.lesson': JSON.stringify(lesson) }), 'site-case');
  expect((await lessonOf(a, 'bridge')).steps).toHaveLength(1);
  expect((await lessonOf(a, 'site-case')).steps).toHaveLength(0);
});

test('two tabs find the same entries at once: each is taken once', async () => {
  tabs = new ManyTabs();
  const [a, b] = [await tabs.tab('A'), await tabs.tab('B')];
  const entries = { 'readout.lesson': JSON.stringify({ name: 'Calls', steps: steps(3) }) };
  const old = storageOf(entries);
  await Promise.all([moveIn(a, old, 'c'), moveIn(b, old, 'c')]);
  await moveIn(a, storageOf(entries), 'c');
  expect((await lessonOf(await tabs.tab('C'), 'c')).steps).toHaveLength(3);
});

test('an entry that another tab still holds does not write over what was changed since it was taken', async () => {
  tabs = new ManyTabs();
  const [a, b] = [await tabs.tab('A'), await tabs.tab('B')];
  const entries = { 'readout.lesson': JSON.stringify({ name: 'Calls', steps: steps(2) }) };
  await moveIn(a, storageOf(entries), 'c');
  const [first] = (await lessonOf(a, 'c')).steps;
  a.lessons.edit(
    ['c'],
    [...setField(null, 'name', 'Two calls'), ...removeStep(a.lessons.now(['c']), first?.id ?? '')],
  );
  await a.lessons.settled(['c']);
  await moveIn(b, storageOf(entries), 'c');
  const found = await lessonOf(await tabs.tab('C'), 'c');
  expect(found.name).toBe('Two calls');
  expect(found.steps.map(({ caption }) => caption)).toEqual(['Step 2']);
});

test('codes go where they say they belong, whatever their key, and join what is there: the later stands', async () => {
  tabs = new ManyTabs();
  const a = await tabs.tab('A');
  const old = storageOf({
    'readout.coding.a.b.c': coding('a.b', 'c', 'Ana', [{ quote: 'q', frame: 'x', at: 5 }]),
    'readout.coding.a.b': coding('a', 'b.c', 'Without a name', [
      { quote: 'q', frame: 'y', at: 5 },
      { quote: '', frame: 'y', at: 5 },
    ]),
  });
  await moveIn(a, old, 'site-case');
  expect(await codesOf(a, 'a.b', 'c')).toEqual({
    coder: 'Ana',
    codes: [{ quote: 'q', frame: 'x', at: 5 }],
    conflicts: [],
  });
  expect(await codesOf(a, 'a', 'b.c')).toMatchObject({ coder: null, codes: [{ frame: 'y' }] });
  // One entry held a code that is none: it is kept as it was.
  expect((await a.unreadable.list()).map(({ key }) => key.slice(0, 2))).toEqual([
    ['1.0', 'readout.coding.a.b'],
  ]);
  const later = coding('a.b', 'c', 'Ana', [{ quote: 'q', frame: 'z', at: 9 }]);
  await moveIn(a, storageOf({ 'readout.coding.a.b.c': later }), 'site-case');
  expect((await codesOf(await tabs.tab('B'), 'a.b', 'c')).codes).toEqual([{ quote: 'q', frame: 'z', at: 9 }]);
});

test('texts are found under case and article, also where a space made two readings of their key', async () => {
  tabs = new ManyTabs();
  const a = await tabs.tab('A');
  const text = JSON.stringify({ text: 'Words', digest: 'sha256-1' });
  await moveIn(a, storageOf({ 'readout.text.calls hill': text, 'readout.text.a b c': text }), 'site-case');
  const words = { text: 'Words', digest: 'sha256-1' };
  expect(await a.texts.get({ caseId: 'calls', articleId: 'hill' })).toEqual(words);
  expect(await a.texts.get({ caseId: 'a b', articleId: 'c' })).toEqual(words);
  expect(await a.texts.get({ caseId: 'a', articleId: 'b c' })).toEqual(words);
});

test.each(['{broken', '[]', 'null', '{"steps":5}', '', '"text"'])(
  'an entry that cannot be read (%s) is kept as it is and can be saved; what is here stays',
  async (raw) => {
    tabs = new ManyTabs();
    const a = await tabs.tab('A');
    await moveIn(a, storageOf({ 'readout.lesson': JSON.stringify({ name: 'Mine', steps: steps(1) }) }), 'c');
    await moveIn(a, storageOf({ 'readout.lesson': raw }), 'c');
    expect((await a.unreadable.list()).map(({ text }) => JSON.parse(text))).toEqual([raw]);
    expect(await lessonOf(a, 'c')).toMatchObject({ name: 'Mine', steps: [{ caption: 'Step 1' }] });
  },
);

test('while nothing can be written the old entry stays; with room it is taken', async () => {
  tabs = new ManyTabs();
  const a = await tabs.tab('A');
  const old = storageOf({ 'readout.lesson': JSON.stringify({ name: 'Calls', steps: steps(2) }) });
  const mend = breakDisk('QuotaExceededError');
  await moveIn(a, old, 'c');
  expect(old.keys()).toEqual(['readout.lesson']);
  mend();
  await moveIn(a, old, 'c');
  expect(old.keys()).toEqual([]);
  expect((await lessonOf(a, 'c')).steps).toHaveLength(2);
});

test('where storage is refused the lesson is shown, and the old entry is left for another day', async () => {
  tabs = new ManyTabs();
  const { open } = IDBFactory.prototype;
  IDBFactory.prototype.open = () => {
    throw new DOMException('no', 'SecurityError');
  };
  const a = await tabs.tab('A').finally(() => {
    IDBFactory.prototype.open = open;
  });
  const old = storageOf({ 'readout.lesson': JSON.stringify({ name: 'Calls', steps: steps(2) }) });
  await moveIn(a, old, 'c');
  expect((await lessonOf(a, 'c')).steps).toHaveLength(2);
  expect(a.failure()?.code).toBe('refused');
  expect(old.keys()).toEqual(['readout.lesson']);
});
