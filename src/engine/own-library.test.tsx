import { act, renderHook, waitFor } from '@testing-library/react';
import { strFromU8, unzipSync } from 'fflate';
import { HttpResponse, http } from 'msw';
import { expect, test, vi } from 'vitest';
import type { CaseFile } from '../case/case-file.ts';
import { formatCase } from '../case/format-case.ts';
import { type CaseEntry, ownId } from '../library/case-entry.ts';
import { caseEntry } from '../mocks/case-entry.ts';
import { caseFromTable } from '../mocks/case-table.ts';
import { givePageDisk } from '../mocks/page-disk.ts';
import { server } from '../mocks/server.ts';
import { caseFileName } from './case-file-name.ts';
import { DEFAULT_CASE } from './case-url.ts';
import { DraftDesk, textsKey } from './draft-desk.ts';
import { beginEdit, editStart } from './edit-case.ts';
import { findOwn, whenOwnArrives } from './find-own.ts';
import { theLibrary } from './the-library.ts';
import { beginDraft, removeDraft, renameDraft, useDraftDesk, useDrafts, useDraftView } from './use-draft.ts';
import { useKeptCodes } from './use-kept-codes.ts';
import { useKeptLesson } from './use-kept-lesson.ts';
import { useOtherLessons } from './use-other-lessons.ts';
import { useOwnCases } from './use-own-cases.ts';

const FILE = caseFromTable(`
  quote          | article | speaker
  maintain lines | hill    | austin
  keep lines     | press   | austin
`);

givePageDisk();

let count = 0;
/** A digest that no other test has. */
const freshDigest = () => (++count).toString(16).padStart(4, 'f').padEnd(64, '0');
const entryOf = (name: string, more: Partial<CaseEntry> = {}): CaseEntry =>
  caseEntry({ digest: freshDigest(), name, counts: { quotes: 2 }, openedAt: 5 + count, ...more });
const bytesOf = (file: unknown) => new TextEncoder().encode(formatCase(file as CaseFile));
async function keepCase(name: string, more: Partial<CaseEntry> = {}, file: unknown = FILE) {
  const library = await theLibrary();
  return library.cases.keep(entryOf(name, more), bytesOf(file));
}

test.each([
  ['The bridge, 2026', 'the-bridge-2026.case.json'],
  ['Мост закрыт!', 'мост-закрыт.case.json'],
  ['پل بسته شد', 'پل-بسته-شد.case.json'],
  ['../../etc/passwd', 'etc-passwd.case.json'],
  ['“…”', 'case.case.json'],
  ['x'.repeat(200), `${'x'.repeat(80)}.case.json`],
])('the case “%s” is saved as %s', (name, file) => {
  expect(caseFileName(name)).toBe(file);
});

test('codes of a codebook are chosen, taken back and named for their coder, as another tab sees them', async () => {
  const { result } = renderHook(() => useKeptCodes('codes-of', 'frames'));
  expect(result.current.kept).toBeNull();
  await waitFor(() => expect(result.current.kept).toEqual({ coder: null, codes: [], conflicts: [] }));
  act(() => result.current.choose('q1', 'war'));
  act(() => result.current.choose('q2', 'peace'));
  act(() => result.current.nameCoder('Ada'));
  act(() => result.current.choose('q2', null));
  act(() => result.current.settle('q1', 'talks'));
  const chosen = (codes: readonly { quote: string; frame: string | null }[] | undefined) =>
    codes?.map(({ quote, frame }) => [quote, frame]);
  expect(chosen(result.current.kept?.codes)).toEqual([
    ['q1', 'talks'],
    ['q2', null],
  ]);
  act(() =>
    result.current.take([
      { quote: 'q1', frame: 'older', at: 1 },
      { quote: 'q3', frame: 'war', at: 1 },
    ]),
  );
  expect(chosen(result.current.kept?.codes)).toEqual([
    ['q1', 'talks'],
    ['q2', null],
    ['q3', 'war'],
  ]);
  expect(result.current).toMatchObject({ unkept: null, failure: null, kept: { coder: 'Ada' } });
  const other = renderHook(() => useKeptCodes('codes-of', 'frames'));
  await waitFor(() => expect(other.result.current.kept?.coder).toBe('Ada'));
  expect(renderHook(() => useKeptCodes('codes-of', 'tone')).result.current.kept).toBeNull();
});

test('a lesson is written, changed, put in another order, and every change taken back one by one', async () => {
  const { result } = renderHook(() => useKeptLesson('lesson-of'));
  await waitFor(() => expect(result.current.lesson).toEqual({ name: '', steps: [], conflicts: [] }));
  expect(result.current.undo).toBeNull();
  const captions = () => result.current.lesson?.steps.map(({ caption }) => caption);
  const idAt = (i: number) => result.current.lesson?.steps[i]?.id as string;
  act(() => result.current.set(null, 'name', 'Two calls'));
  act(() => void result.current.add({ view: '/one', caption: 'One' }));
  act(() => void result.current.add({ view: '/two', caption: 'Two' }));
  expect(result.current.lesson?.steps[0]).toMatchObject({ minutes: 5, prompt: '', answer: '' });
  act(() => result.current.move(idAt(1), -1));
  expect(captions()).toEqual(['Two', 'One']);
  act(() => result.current.settle(idAt(0), 'caption', '2'));
  act(() => result.current.remove(idAt(1)));
  expect(captions()).toEqual(['2']);
  const undo = () => act(() => result.current.undo?.());
  undo();
  expect(captions()).toEqual(['2', 'One']);
  undo();
  undo();
  expect(captions()).toEqual(['One', 'Two']);
  act(() => result.current.replace({ name: 'New', steps: [{ ...step, view: '/new' }] }));
  expect(result.current.lesson).toMatchObject({ name: 'New', steps: [{ view: '/new' }] });
  undo();
  expect(result.current.lesson?.name).toBe('Two calls');
  expect(captions()).toEqual(['One', 'Two']);
  let refusal: string | null = null;
  act(() => {
    refusal = result.current.add({ view: 'x'.repeat(100_000) });
  });
  expect(refusal).toMatch(/\.$/);
  expect(captions()).toEqual(['One', 'Two']);
});

const step = { caption: '', prompt: '', answer: '', minutes: 5, view: '/' };

test('a page without a case has no lesson; with another case it has that one’s', async () => {
  const { result, rerender } = renderHook(({ id }: { id: string | null }) => useKeptLesson(id), {
    initialProps: { id: null as string | null },
  });
  expect(result.current.lesson?.steps).toEqual([]);
  act(() => result.current.set(null, 'name', 'Nowhere'));
  rerender({ id: 'lesson-two' });
  await waitFor(() => expect(result.current.lesson?.name).toBe(''));
  act(() => result.current.set(null, 'name', 'Second'));
  expect(result.current.undo).not.toBeNull();
  rerender({ id: 'lesson-three' });
  expect(result.current.undo).toBeNull();
});

test('lessons of other cases are named, so that none seems lost', async () => {
  const library = await theLibrary();
  for (const id of [DEFAULT_CASE, 'elsewhere', 'here', 'empty']) {
    const { result } = renderHook(() => useKeptLesson(id));
    await waitFor(() => expect(result.current.lesson).not.toBeNull());
    act(() => result.current.set(null, 'name', `Of ${id}`));
    if (id !== 'empty') act(() => void result.current.add({ view: '/' }));
    await library.lessons.settled([id]);
  }
  const { result } = renderHook(() => useOtherLessons('here'));
  await waitFor(() => expect(result.current.length).toBeGreaterThan(0));
  expect(result.current).toContainEqual({ case: null, name: `Of ${DEFAULT_CASE}`, steps: 1 });
  expect(result.current).toContainEqual({ case: 'elsewhere', name: 'Of elsewhere', steps: 1 });
  const names = result.current.map(({ name }) => name);
  expect(names).not.toContain('Of here');
  expect(names).not.toContain('Of empty');
});

test('where the store does not answer no other lesson is shown, and nothing breaks', async () => {
  const list = vi.spyOn((await theLibrary()).lessons, 'list').mockRejectedValue(new Error('no'));
  const { result } = renderHook(() => useOtherLessons('here'));
  await waitFor(() => expect(list).toHaveBeenCalled());
  await act(async () => {});
  expect(result.current).toEqual([]);
});

test('own cases are listed, saved, deleted with the texts that came along, and brought back', async () => {
  const library = await theLibrary();
  const { result } = renderHook(() => useOwnCases());
  await waitFor(() => expect(result.current.cases).toEqual([]));
  expect(await result.current.saveAll()).toBeNull();
  const place = { caseId: 'bridge', articleId: 'hill' };
  await library.texts.keep(place, { text: 'A text.', digest: 'sha256-1' });
  const kept = await keepCase('The bridge', { texts: { caseId: 'bridge', articles: ['hill'] } });
  await waitFor(() => expect(result.current.cases).toHaveLength(1));
  expect(result.current).toMatchObject({ unkept: null, failure: null });
  expect(result.current.idOf(kept)).toBe(ownId(kept.digest));
  const one = await result.current.saveAll();
  expect(one).toMatchObject({ name: 'the-bridge.case.json', type: 'application/json' });
  expect(one?.bytes).toEqual(bytesOf(FILE));
  await waitFor(() => expect(result.current.cases?.[0]?.savedAt).not.toBeNull());

  await keepCase('The bridge');
  await keepCase('The bridge');
  await waitFor(() => expect(result.current.cases).toHaveLength(3));
  const all = await result.current.saveAll();
  expect(all).toMatchObject({ name: 'my-cases.zip', type: 'application/zip' });
  const members = unzipSync(all?.bytes as Uint8Array);
  expect(Object.keys(members).sort()).toEqual([
    'the-bridge-2.case.json',
    'the-bridge-3.case.json',
    'the-bridge.case.json',
  ]);
  expect(strFromU8(members['the-bridge-2.case.json'] as Uint8Array)).toBe(formatCase(FILE));

  let undo = async () => {};
  await act(async () => {
    undo = await result.current.remove(kept);
  });
  await waitFor(() => expect(result.current.cases).toHaveLength(2));
  expect(await library.texts.get(place)).toBeNull();
  expect(await result.current.save(kept)).toBeNull();
  await act(() => undo());
  await waitFor(() => expect(result.current.cases).toHaveLength(3));
  expect((await library.texts.get(place))?.text).toBe('A text.');
});

test('a link to an own case finds its file; one to a case that is not here says so, and goes on when it arrives', async () => {
  const entry = entryOf('Later');
  const id = ownId(entry.digest);
  await expect(findOwn(id)).rejects.toMatchObject({ cause: { code: 'not-here', name: id } });
  const arrived = vi.fn();
  const left = vi.fn();
  whenOwnArrives(id, arrived);
  whenOwnArrives(id, left)();
  const stopLater = whenOwnArrives(id, left);
  await keepCase('Another one');
  expect(arrived).not.toHaveBeenCalled();
  stopLater();
  await (await theLibrary()).cases.keep(entry, bytesOf(FILE));
  await waitFor(() => expect(arrived).toHaveBeenCalled());
  expect(left).not.toHaveBeenCalled();
  const { source, own } = await findOwn(id);
  expect(source).toEqual({ bytes: bytesOf(FILE), name: 'Later' });
  expect(own).toMatchObject({ digest: entry.digest, isChanged: false });
});

test('a draft is begun, renamed and deleted, and the list of drafts follows', async () => {
  const { result } = renderHook(() => useDrafts());
  await waitFor(() => expect(result.current).toEqual([]));
  const id = await beginDraft('Untitled', null);
  await waitFor(() => expect(result.current).toMatchObject([{ id, name: 'Untitled', edits: 0 }]));
  await renameDraft(id, 'The pier');
  await renameDraft('nothing-like-it', 'The quay');
  await waitFor(() => expect(result.current).toMatchObject([{ id, name: 'The pier' }]));
  const undo = await removeDraft(id);
  await waitFor(() => expect(result.current).toEqual([]));
  await undo();
  await waitFor(() => expect(result.current).toMatchObject([{ id }]));
  await removeDraft(id);
});

test('the desk of a draft opens, shows each step, and is left behind when another draft is shown', async () => {
  const id = await beginDraft('The pier', null);
  const { result, rerender, unmount } = renderHook(({ draft }) => useDraftDesk(draft), {
    initialProps: { draft: id },
  });
  expect(result.current).toBeNull();
  await waitFor(() => expect(result.current?.id).toBe(id));
  const desk = result.current as DraftDesk;
  const view = renderHook(() => useDraftView(desk));
  act(() => desk.change([{ op: 'set', list: 'case', id: '', field: 'name', value: 'The pier' }]));
  expect(view.result.current.file.case.name).toBe('The pier');
  await waitFor(() => expect(view.result.current.saving).toBe('saved'));
  const other = await beginDraft('The quay', null);
  rerender({ draft: other });
  expect(result.current).toBeNull();
  await waitFor(() => expect(result.current?.id).toBe(other));
  unmount();
  renderHook(() => useDraftDesk(id)).unmount();
});

test('a bundled case is never changed: a copy of it is, with an id of its own and the stamp of its texts', async () => {
  const file = { ...FILE, case: { ...FILE.case, id: 'a', name: 'Two calls' } };
  server.use(
    http.get('*/data/a.case.json', () => HttpResponse.json(file)),
    http.get('*/data/index.json', () => new HttpResponse(null, { status: 404 })),
  );
  expect(await editStart('a')).toEqual({ kind: 'copy', why: 'bundled', unread: 0, copies: [] });
  const draft = await beginEdit('a', 'copy');
  expect(await editStart('a')).toMatchObject({ copies: [{ id: draft, name: 'Two calls (copy)' }] });
  const desk = await DraftDesk.open(await theLibrary(), draft);
  const made = desk.snapshot().file;
  expect(made.case).toMatchObject({ id: 'a-copy', name: 'Two calls (copy)' });
  expect(made.quotes).toHaveLength(2);
  desk.close();
});

test('an own case is edited on its own draft, begun once, with the texts kept beside it', async () => {
  const library = await theLibrary();
  const own = { ...FILE, case: { ...FILE.case, id: 'own-one', name: 'Mine' } };
  const kept = await keepCase('Mine', {}, own);
  const id = ownId(kept.digest);
  await library.texts.keep({ caseId: 'own-one', articleId: 'hill' }, { text: 'A text.', digest: 'sha256-1' });
  expect(await editStart(id)).toEqual({ kind: 'begin' });
  const draft = await beginEdit(id, 'begin');
  expect(await editStart(id)).toEqual({ kind: 'draft', draft });
  const kepts = await library.texts.get({ caseId: textsKey(draft), articleId: 'hill' });
  expect(kepts?.text).toBe('A text.');
  const copy = await beginEdit(id, 'copy');
  const desk = await DraftDesk.open(library, copy);
  expect(desk.snapshot().file.case).toMatchObject({ id: 'own-one-copy', name: 'Mine (copy)' });
  expect(desk.snapshot().texts.get('hill')).toBe('A text.');
  desk.close();
});

test('of an own case with records that cannot be read a copy is edited; of one that is gone nothing is', async () => {
  const partly = { ...FILE, quotes: [...(FILE.quotes ?? []), { id: 'q9', articleId: 'nowhere' }] };
  const kept = await keepCase('Partly', {}, partly);
  expect(await editStart(ownId(kept.digest))).toEqual({ kind: 'copy', why: 'unread', unread: 1, copies: [] });
  await expect(editStart('own:ffffffffffff')).rejects.toMatchObject({ cause: { code: 'not-here' } });
  const broken = await (await theLibrary()).cases.keep(entryOf('Broken'), new Uint8Array([123]));
  await expect(editStart(ownId(broken.digest))).rejects.toMatchObject({
    cause: { code: 'not-here', name: 'Broken' },
  });
});

test('a tab that is looked at again reads again what it holds', async () => {
  const library = await theLibrary();
  const refreshed = vi.spyOn(library, 'refresh');
  document.dispatchEvent(new Event('visibilitychange'));
  expect(refreshed).toHaveBeenCalledOnce();
});
