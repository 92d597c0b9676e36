import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { caseEntry } from '../mocks/case-entry.ts';
import { breakDisk, ManyTabs, quiet } from '../mocks/many-tabs.ts';
import type { CaseEntry } from './case-entry.ts';
import { libraryFailure } from './failure.ts';
import { setField } from './lesson.ts';
import { memoryShelf } from './memory-shelf.ts';
import { type Library, openLibrary } from './open-library.ts';
import { LIBRARY_VERSION, libraryName, openShelf } from './open-shelf.ts';
import type { Key, Row, Shelf, StoreName } from './shelf.ts';
import { UNDO_TIME } from './trash.ts';
import { textOfRow } from './unreadable.ts';

let tabs: ManyTabs;
beforeEach(() => {
  tabs = new ManyTabs();
});
afterEach(() => tabs.close());

const LESSON = ['calls'];
const put = (library: Library, store: StoreName, key: Key, value: unknown) =>
  library.shelf.run('readwrite', [store], (tx) => tx.put(store, key, value));
const rows = (library: Library, store: StoreName): Promise<Row[]> =>
  library.shelf.run('readonly', [store], (tx) => tx.all(store, []));
const digest = (letter: string) => letter.repeat(64);
const entry = (letter: string, more: Partial<CaseEntry> = {}): CaseEntry =>
  caseEntry({ digest: digest(letter), ...more });
const bytes = new Uint8Array([123, 125, 10]);

test('what this version cannot read is listed, saved as text, and taken away and brought back by hand', async () => {
  const a = await tabs.tab('A');
  const strange = { of: 'a newer version', parts: new Map([['x', new Set([1])]]) };
  await put(a, 'lessons', LESSON, strange);
  await put(a, 'cases', ['not a digest'], { bytes });
  const list = await a.unreadable.list();
  expect(list.map(({ store, key }) => [store, key])).toEqual([
    ['lessons', LESSON],
    ['cases', ['not a digest']],
  ]);
  expect(JSON.parse(list[0]?.text ?? '')).toEqual({ of: 'a newer version', parts: [['x', [1]]] });
  expect(JSON.parse(list[1]?.text ?? '')).toEqual({ bytes: [123, 125, 10] });
  await expect(a.lessons.open(LESSON)).rejects.toMatchObject({ failure: { code: 'unreadable' } });
  expect(a.lessons.failure(LESSON)?.code).toBe('unreadable');
  const undo = await a.unreadable.remove(list[0] as (typeof list)[number]);
  expect(await a.unreadable.list()).toHaveLength(1);
  await undo();
  expect(await a.unreadable.list()).toHaveLength(2);
  expect(await rows(a, 'lessons')).toEqual([{ key: LESSON, value: strange }]);
});

test('numbers too long for JSON and nothing at all are written too', () => {
  expect(JSON.parse(textOfRow({ n: 12n }))).toEqual({ n: '12n' });
  expect(textOfRow(undefined)).toBe('null');
});

test('writing in the place of an unreadable row sets it aside, whole', async () => {
  const a = await tabs.tab('A');
  const strange = { of: 'a newer version' };
  await put(a, 'lessons', LESSON, strange);
  await put(a, 'cases', [digest('a')], strange);
  await put(a, 'drafts', ['d'], strange);
  a.lessons.edit(LESSON, setField(null, 'name', 'Two calls'));
  expect(await a.lessons.settled(LESSON)).toBeNull();
  await a.cases.keep(entry('a'), bytes);
  expect(await a.drafts.append('d', ['one'])).toBeNull();
  const aside = await rows(a, 'aside');
  expect(aside.map(({ key }) => key.slice(0, 3))).toEqual([
    ['cases', digest('a'), 'A'],
    ['drafts', 'd', 'A'],
    ['lessons', 'calls', 'A'],
  ]);
  expect(aside.every(({ value }) => JSON.stringify(value) === JSON.stringify(strange))).toBe(true);
  expect((await a.unreadable.list()).map(({ store }) => store)).toEqual(['aside', 'aside', 'aside']);
});

test('the head of a draft that cannot be read is made again from its log', async () => {
  const a = await tabs.tab('A');
  await a.drafts.start({ id: 'd', name: 'Bridge', base: null, startedAt: 1 });
  await a.drafts.append('d', ['one', 'two']);
  await put(a, 'drafts', ['d'], { id: 'd', name: 5 });
  await put(a, 'edits', ['d', 3], 'no edit');
  expect(await a.drafts.list()).toEqual([]);
  await a.drafts.rename('d', 'The pier');
  expect(await a.drafts.list()).toMatchObject([{ id: 'd', name: 'The pier', base: null, edits: 3 }]);
  expect(await a.drafts.append('d', ['three'])).toBeNull();
  expect((await a.drafts.read('d')).map(({ seq, edit }) => [seq, edit])).toEqual([
    [1, 'one'],
    [2, 'two'],
    [4, 'three'],
  ]);
});

test('drafts are begun once, watched, deleted with their log, and brought back', async () => {
  const [a, b] = [await tabs.tab('A'), await tabs.tab('B')];
  const heard: string[] = [];
  let ofD = 0;
  b.drafts.watch('d', () => ofD++);
  b.drafts.watchAll((id) => heard.push(id));
  await a.drafts.start({ id: 'd', name: 'Bridge', base: 'x', startedAt: 1 });
  await a.drafts.start({ id: 'd', name: 'Another', base: null, startedAt: 2 });
  await a.drafts.start({ id: 'e', name: 'Pier', base: null, startedAt: 3 });
  await a.drafts.append('d', ['one', 'two']);
  expect(await b.drafts.list()).toMatchObject([
    { id: 'd', name: 'Bridge', base: 'x', startedAt: 1, edits: 2 },
    { id: 'e', edits: 0 },
  ]);
  const undo = await a.drafts.remove('d');
  expect(await b.drafts.list()).toMatchObject([{ id: 'e' }]);
  expect(await b.drafts.read('d')).toEqual([]);
  await undo();
  expect((await b.drafts.read('d')).map(({ edit }) => edit)).toEqual(['one', 'two']);
  await quiet();
  expect(new Set(heard)).toEqual(new Set(['d', 'e']));
  expect(ofD).toBe(heard.filter((id) => id === 'd').length);
});

test('what is said of a case is changed; a case that was changed back is the same case', async () => {
  const a = await tabs.tab('A');
  const heard: string[] = [];
  const stop = a.cases.watch((one) => heard.push(one));
  await a.cases.keep(entry('a'), bytes);
  expect(await a.cases.note(digest('a'), { savedAt: 9 })).toMatchObject({ savedAt: 9, failure: null });
  expect(await a.cases.note(digest('f'), { savedAt: 9 })).toBeNull();
  const same = await a.cases.replace(entry('a'), entry('a', { openedAt: 50 }), bytes);
  expect(same).toMatchObject({ digest: digest('a'), aliases: [], openedAt: 50, savedAt: 9 });
  const changed = await a.cases.replace(same, entry('b'), bytes);
  const back = await a.cases.replace(changed, entry('a'), bytes);
  expect(back.aliases).toEqual([digest('b')]);
  stop();
  await a.cases.remove(digest('a'));
  expect(new Set(heard)).toEqual(new Set([digest('a'), digest('b')]));
});

test('a case that came back finds its later self there: both are one', async () => {
  const a = await tabs.tab('A');
  await a.cases.keep(entry('a', { savedAt: 7, aliases: [digest('c')] }), bytes);
  const undo = await a.cases.remove(digest('a'));
  await a.cases.keep(entry('a', { openedAt: 90, name: 'Opened again' }), bytes);
  await undo();
  expect(await a.cases.list()).toMatchObject([
    { name: 'Opened again', savedAt: 7, openedAt: 90, aliases: [digest('c')] },
  ]);
});

test('of several copies of a text the one kept last is shown; what is no text is passed over', async () => {
  const [a, b] = [await tabs.tab('A'), await tabs.tab('B')];
  const heard: unknown[] = [];
  b.texts.watch((place) => heard.push(place));
  const place = { caseId: 'calls', articleId: 'hill' };
  await a.texts.keep(place, { text: 'first', digest: 'sha256-z' });
  await a.texts.keep(place, { text: 'second', digest: 'sha256-a' });
  await put(a, 'texts', ['calls', 'hill', 'sha256-0'], null);
  await put(a, 'texts', ['calls', 'hill', 'sha256-1'], { text: 5 });
  expect(await b.texts.get(place)).toEqual({ text: 'second', digest: 'sha256-a' });
  expect((await b.texts.list('calls')).map(({ digest: one }) => one)).toEqual([
    'sha256-0',
    'sha256-1',
    'sha256-a',
    'sha256-z',
  ]);
  await quiet();
  expect(heard).toEqual([place, place]);
});

test('a browser that refuses storage works until the page closes, and says so', async () => {
  const { open } = IDBFactory.prototype;
  IDBFactory.prototype.open = () => {
    throw new DOMException('No.', 'SecurityError');
  };
  const a = await tabs.tab('A');
  IDBFactory.prototype.open = open;
  expect(a.failure()?.code).toBe('refused');
  expect(await a.persisted(true)).toBeNull();
  a.lessons.edit(LESSON, setField(null, 'name', 'Two calls'));
  expect((await a.lessons.settled(LESSON))?.code).toBe('refused');
  expect((await a.cases.keep(entry('a'), bytes)).failure?.code).toBe('refused');
  expect(await a.cases.file(digest('a'))).toEqual(bytes);
  expect((await a.drafts.append('d', ['one']))?.code).toBe('refused');
});

test('whether the browser promised to keep is asked once the reader has something to lose', async () => {
  let asked = 0;
  const persistence = {
    persisted: async () => asked > 0,
    persist: async () => {
      asked++;
      return true;
    },
  };
  const a = await openLibrary({ base: tabs.base, channel: null, persistence });
  expect(a.tab).toMatch(/^[0-9a-f]{16}$/);
  expect(await a.persisted()).toBe(false);
  expect(await a.persisted(true)).toBe(true);
  expect(await a.persisted(true)).toBe(true);
  expect(asked).toBe(1);
  a.close();
  const none = { persisted: () => Promise.reject(new Error('no')), persist: async () => true };
  const b = await openLibrary({ base: tabs.base, channel: null, persistence: none });
  expect(await b.persisted(true)).toBeNull();
  b.close();
});

test('a deleted record that cannot be deleted stays; a tab looked at again writes what had no room', async () => {
  const a = await tabs.tab('A', { isDeaf: true });
  let heard = 0;
  const stop = a.lessons.watchAll(() => heard++);
  const mend = breakDisk('QuotaExceededError');
  a.lessons.edit(LESSON, setField(null, 'name', 'Two calls'));
  expect((await a.lessons.settled(LESSON))?.code).toBe('full');
  await expect(a.lessons.remove(LESSON)).rejects.toMatchObject({ failure: { code: 'full' } });
  mend();
  await a.refresh();
  expect(await a.lessons.settled(LESSON)).toBeNull();
  expect(await (await tabs.tab('B')).lessons.list()).toHaveLength(1);
  expect(heard).toBeGreaterThan(1);
  expect(a.lessons.edit(LESSON, [])).toBe(a.lessons.now(LESSON));
  stop();
});

test('a record that another tab deleted is gone here too', async () => {
  const [a, b] = [await tabs.tab('A'), await tabs.tab('B')];
  a.lessons.edit(LESSON, setField(null, 'name', 'Two calls'));
  await a.lessons.settled(LESSON);
  await b.lessons.open(LESSON);
  await a.lessons.remove(LESSON);
  await quiet();
  expect(b.lessons.now(LESSON).fields.size).toBe(0);
});

test('a newer version of the site takes the store over: this tab lets go, and says so', async () => {
  const a = await tabs.tab('A');
  let told = 0;
  const stop = a.onFailure(() => told++);
  const newer = await new Promise<IDBDatabase>((resolve, reject) => {
    const asked = indexedDB.open(libraryName(tabs.base), LIBRARY_VERSION + 1);
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
  newer.close();
  await quiet();
  expect(a.failure()?.code).toBe('newer');
  expect(told).toBe(1);
  a.lessons.edit(LESSON, setField(null, 'name', 'Two calls'));
  expect((await a.lessons.settled(LESSON))?.code).toBe('newer');
  stop();
  expect((await openLibrary({ base: tabs.base, channel: null })).failure()?.code).toBe('newer');
});

test('a store that the browser closed without a word is opened again by the next that asks', async () => {
  let found = 0;
  const shelf = await openShelf({ base: tabs.base, onLost: () => undefined, onFound: () => found++ });
  const { transaction } = IDBDatabase.prototype;
  let isClosed = true;
  IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...asked: Parameters<typeof transaction>) {
    if (!isClosed) return transaction.apply(this, asked);
    isClosed = false;
    throw new DOMException('The connection is closing.', 'InvalidStateError');
  } as typeof transaction;
  await shelf.run('readwrite', ['settings'], (tx) => tx.put('settings', ['a'], 1));
  IDBDatabase.prototype.transaction = transaction;
  expect(found).toBe(1);
  expect(await shelf.run('readonly', ['settings'], (tx) => tx.get('settings', ['a']))).toBe(1);
  await expect(
    shelf.run('readonly', ['nowhere' as StoreName], (tx) => tx.get('settings', ['a'])),
  ).rejects.toMatchObject({ failure: { code: 'failed' } });
  await expect(
    shelf.run('readwrite', ['settings'], async (tx) => {
      await tx.put('settings', ['b'], 1);
      throw new Error('half way');
    }),
  ).rejects.toMatchObject({ failure: { code: 'failed' } });
  expect(await shelf.run('readonly', ['settings'], (tx) => tx.get('settings', ['b']))).toBeUndefined();
  shelf.close();
});

const part = fc.oneof(fc.constantFrom('', 'a', 'b', 'ab', 'ü'), fc.integer({ min: -2, max: 12 }));
const key = fc.array(part, { minLength: 1, maxLength: 3 });
const step = fc.record({
  op: fc.constantFrom('put' as const, 'remove' as const),
  key,
  value: fc.integer(),
});

test('rows in memory lie, sort and are found as those on disk', async () => {
  let n = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 12 }),
      fc.array(part, { maxLength: 2 }),
      fc.option(part),
      async (steps, prefix, from) => {
        const base = `${tabs.base}${n++}/`;
        const disk = await openShelf({ base, onLost: () => undefined, onFound: () => undefined });
        const play = (shelf: Shelf) =>
          shelf.run('readwrite', ['settings', 'codes'], async (tx) => {
            for (const { op, key: at, value } of steps)
              if (op === 'put') await tx.put('settings', at, value);
              else await tx.remove('settings', at);
            await tx.put('codes', ['elsewhere'], 1);
            return tx.all('settings', prefix, from ?? undefined);
          });
        expect(await play(memoryShelf())).toEqual(await play(disk));
        disk.close();
      },
    ),
    { numRuns: 60 },
  );
});

test('rows in memory are copies, and half a piece of work leaves nothing', async () => {
  const shelf = memoryShelf();
  const value = { names: ['a'] };
  await shelf.run('readwrite', ['settings'], (tx) => tx.put('settings', ['k'], value));
  value.names.push('b');
  const read = () => shelf.run('readonly', ['settings'], (tx) => tx.get('settings', ['k']));
  expect(await read()).toEqual({ names: ['a'] });
  const failing = shelf.run('readwrite', ['settings'], async (tx) => {
    await tx.remove('settings', ['k']);
    throw new Error('half way');
  });
  await expect(failing).rejects.toThrow('half way');
  expect(await read()).toEqual({ names: ['a'] });
  shelf.close();
  expect(await read()).toBeUndefined();
});

test('what was deleted can be taken back for ten minutes; the next start after that lets go of it', async () => {
  const a = await tabs.tab('A');
  await a.cases.keep(entry('a'), bytes);
  const undo = await a.cases.remove(digest('a'));
  await tabs.tab('B');
  expect(await rows(a, 'trash')).toHaveLength(1);
  tabs.now += UNDO_TIME + 100;
  await tabs.tab('C');
  expect(await rows(a, 'trash')).toEqual([]);
  await undo();
  expect(await a.cases.list()).toEqual([]);
});

test('a record that may hold no more says so in its own words', () => {
  expect(libraryFailure('limit', 'A lesson has at most 60 steps.')).toMatchObject({
    code: 'limit',
    happened: 'A lesson has at most 60 steps.',
    safe: 'What you had is as it was.',
  });
  expect(libraryFailure('failed').happened).toContain('without a reason');
});
