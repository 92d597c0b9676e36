import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter, useLocation } from 'react-router';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { CaseFile } from '../case/case-file.ts';
import { formatCase } from '../case/format-case.ts';
import { smallCase } from '../case/small-case.ts';
import type { CaseEntry } from '../library/case-entry.ts';
import { FakeWorker } from '../mocks/fake-worker.ts';
import { ImportingWorker } from '../mocks/importing-worker.ts';
import { givePageDisk } from '../mocks/page-disk.ts';
import {
  cancelOpening,
  describeOpening,
  type FileOpening,
  fileOpening,
  finishOpening,
  leftOutOfOpening,
  onFileOpening,
  openGivenFiles,
} from './file-opening.ts';
import { findOwn } from './find-own.ts';
import type { GivenFile, ImportMessage, ImportModel } from './import-port.ts';
import { theLibrary } from './the-library.ts';
import { openFilesOfLink, useFileOpening } from './use-file-opening.ts';
import { type OpenedFrom, useOpenFiles } from './use-open-files.ts';

givePageDisk();
beforeAll(() => vi.stubGlobal('Worker', ImportingWorker));
beforeEach(() => {
  ImportingWorker.isSilent = false;
  cancelOpening();
});

/** A case of more than a megabyte; `more` = what it has beside. */
const large = (path: string, more: object = {}): GivenFile => {
  const file = { ...smallCase(), ...more, notes: 'x'.repeat(1 << 20) };
  return { path, file: new Blob([JSON.stringify(file)]) };
};
const given = (path: string, text: string) => {
  const bytes = new TextEncoder().encode(text);
  return { path, file: { size: bytes.length, arrayBuffer: async () => bytes.buffer } as Blob };
};
const PIER = given(
  'pier.csv',
  'outlet,headline,published,speaker,quote\nPost,Pier shut,2024-06-12,Ilse Varga,We act now before winter.\nPost,Pier shut,2024-06-12,Ilse Varga,\n',
);
const NATIVE = given('harbour.case.json', formatCase(smallCase() as unknown as CaseFile));
const worker = () => FakeWorker.started.at(-1) as FakeWorker;
type At<S extends FileOpening['step']> = Extract<FileOpening, { step: S }>;
function at<S extends FileOpening['step']>(step: S): At<S> {
  const state = fileOpening();
  expect(state.step).toBe(step);
  return state as At<S>;
}
const model = (): ImportModel => at('mapping').model;

test('a large case file is kept as any other, and is shown by the worker that opened it', async () => {
  await openGivenFiles([large('large.case.json')]);
  const { id, kept } = at('done');
  const { cases } = await theLibrary();
  expect((await cases.file(kept.digest))?.length).toBe(kept.size);
  const { source, own } = await findOwn(id);
  expect(source).toMatchObject({ name: 'large.case.json', worker: expect.anything() });
  expect(own).toMatchObject({ name: 'The harbour call', failure: null, isChanged: false });
  const again = await findOwn(id);
  const { bytes } = again.source as { bytes: Uint8Array };
  expect(bytes.length).toBe(kept.size);
  const small = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown[]>;
  const sizes = Object.entries(small).filter(([, list]) => Array.isArray(list) && list.length > 0);
  expect(kept.counts).toEqual(Object.fromEntries(sizes.map(([list, { length }]) => [list, length])));
});

test('a large table is a case that is kept, and is shown by the worker that opened it', async () => {
  const quotes = Array.from(
    { length: 60 },
    (_, i) => `Post,Pier shut,2024-06-12,Ilse Varga,${i} ${'x'.repeat(20_000)}`,
  );
  await openGivenFiles([
    given('pier.csv', `outlet,headline,published,speaker,quote\n${quotes.join('\n')}\n`),
  ]);
  await finishOpening(null);
  const { id, kept } = at('done');
  expect(kept.mapping).not.toBeNull();
  expect(kept).toMatchObject({ counts: { quotes: 60 }, failure: null });
  const { cases } = await theLibrary();
  expect((await cases.file(kept.digest))?.length).toBe(kept.size);
  const { source } = await findOwn(id);
  expect(source).toHaveProperty('worker');
});

test.each([
  ['too new', { formatVersion: '9.0' }, 'too-new'],
  ['without its articles', { articles: undefined }, 'wrong-shape'],
])('a large case file %s is refused in the words of any other', async (_, more, code) => {
  await openGivenFiles([large('large.case.json', more)]);
  expect(at('failed').failure.cause).toMatchObject({ code, name: 'large.case.json' });
});

test('giving up a large case file ends both workers that read it', async () => {
  ImportingWorker.isSilent = true;
  const before = FakeWorker.started.length;
  const opening = openGivenFiles([large('large.case.json')]);
  await vi.waitFor(() => expect(FakeWorker.started.length).toBe(before + 2));
  cancelOpening();
  await opening;
  expect(fileOpening()).toEqual({ step: 'none' });
  expect(FakeWorker.started.slice(before).map(({ isEnded }) => isEnded)).toEqual([true, true]);
});

test('a large case file given up at the moment it is kept is not there, unless it was before', async () => {
  const { cases } = await theLibrary();
  const [other, known] = [{ notes2: 'given up' }, { notes2: 'known' }].map((more) =>
    large('large.case.json', more),
  ) as [GivenFile, GivenFile];
  await openGivenFiles([known]);
  const { id } = at('done');
  const before = (await cases.list()).map(({ digest }) => digest);
  class EndedWhenKept extends ImportingWorker {
    override say(data: { value?: unknown }): void {
      if (typeof data.value === 'object' && data.value !== null && 'kept' in data.value) cancelOpening();
      else super.say(data);
    }
  }
  vi.stubGlobal('Worker', EndedWhenKept);
  try {
    await openGivenFiles([other]);
    expect(fileOpening()).toEqual({ step: 'none' });
    await openGivenFiles([known]);
    expect(fileOpening()).toEqual({ step: 'none' });
  } finally {
    vi.stubGlobal('Worker', ImportingWorker);
  }
  expect((await cases.list()).map(({ digest }) => digest)).toEqual(before);
  expect((await cases.find(id))?.entry.failure).toBeNull();
});

test('a case file opens at once and is kept, with where it came from', async () => {
  const seen: string[] = [];
  const stop = onFileOpening(() => seen.push(fileOpening().step));
  await openGivenFiles([NATIVE]);
  stop();
  const { id, kept, added } = at('done');
  expect(kept).toMatchObject({
    name: 'The harbour call',
    origin: { kind: 'file', name: 'harbour.case.json' },
  });
  expect(added).toBeNull();
  expect(seen[0]).toBe('none');
  expect(new Set(seen)).toEqual(new Set(['none', 'reading', 'done']));
  expect(worker().isEnded).toBe(true);
  const { cases } = await theLibrary();
  expect((await cases.find(id))?.entry.digest).toBe(kept.digest);
});

test('a table is mapped first, changed, and becomes a case whose columns are known the next time', async () => {
  await openGivenFiles([PIER]);
  expect(model().equation).toBe('2 records = 1 used + 1 left out');
  expect(await leftOutOfOpening()).toMatchObject([{ name: 'pier-left-out.csv' }]);
  await describeOpening({ ...model().map, constants: { language: 'en' } });
  expect(at('mapping')).toMatchObject({ isBusy: false, failure: null });
  await describeOpening({ row: 'poem' });
  expect(at('mapping').failure?.cause.code).toBe('unexpected');
  await finishOpening(null);
  const { kept } = at('done');
  expect(kept).toMatchObject({ origin: { kind: 'import', name: 'pier.csv' }, counts: { quotes: 1 } });
  expect(kept.mapping).toMatchObject({ constants: { language: 'en' } });
  await waitFor(async () => expect(await (await theLibrary()).presets.list()).toHaveLength(1));
  await openGivenFiles([PIER]);
  expect(model().preset).not.toBeNull();
  expect(model().map).toMatchObject({ constants: { language: 'en' } });
});

test('of two changes in quick succession the last is shown', async () => {
  await openGivenFiles([PIER]);
  const map = model().map;
  await Promise.all([
    describeOpening({ ...map, constants: { language: 'de' } }),
    describeOpening({ ...map, constants: { language: 'fa' } }),
  ]);
  expect(model().map).toMatchObject({ constants: { language: 'fa' } });
  expect(at('mapping').isBusy).toBe(false);
});

test('a choice stands before it is followed, and one that cannot be followed gives way', async () => {
  await openGivenFiles([PIER]);
  const map = model().map;
  const first = describeOpening({ ...map, constants: { language: 'de' } });
  expect(at('mapping')).toMatchObject({ isBusy: true, model: { map: { constants: { language: 'de' } } } });
  const second = describeOpening({ ...model().map, row: 'article' });
  await Promise.all([first, second]);
  expect(model().map).toMatchObject({ constants: { language: 'de' }, row: 'article' });
  await describeOpening({ row: 'poem' });
  expect(model().map).toMatchObject({ constants: { language: 'de' }, row: 'article' });
});

test('later rows join a case that is there: it keeps its earlier links', async () => {
  await openGivenFiles([PIER]);
  await finishOpening(null);
  const before = at('done');
  await openGivenFiles([
    given(
      'later.csv',
      'outlet,headline,published,speaker,quote\nPost,Pier shut,2024-06-12,Ilse Varga,The pier opens again.\n',
    ),
  ]);
  await finishOpening(before.kept);
  const { id, added, kept } = at('done');
  expect(added).toMatchObject({ added: 1, changed: 0 });
  expect(kept.aliases).toContain(before.kept.digest);
  expect(id).not.toBe(before.id);
});

test('texts that came along are kept where the reader says so, and only there', async () => {
  const text = given('pier-shut.txt', 'She said: We act now before winter. Nothing more.');
  const library = await theLibrary();
  const textsOf = async () => {
    const { kept } = at('done');
    return kept.texts;
  };
  await openGivenFiles([PIER, text]);
  await finishOpening(null);
  expect(await textsOf()).toBeUndefined();
  await openGivenFiles([PIER, text]);
  await finishOpening(null, true);
  const came = await textsOf();
  expect(came?.articles).toHaveLength(1);
  const place = { caseId: came?.caseId ?? '', articleId: came?.articles[0] ?? '' };
  expect((await library.texts.get(place))?.text).toContain('We act now before winter.');
});

test('a file from a link keeps the link as its origin', async () => {
  await openFilesOfLink([PIER], 'files.example');
  await finishOpening(null);
  expect(at('done').kept.origin).toEqual({ kind: 'link', name: 'files.example' });
});

test('a file that is no case is refused in words, and its sentence stays', async () => {
  await openGivenFiles([
    given('a.case.json', '{"formatVersion":"1.0","case":{},"sources":[],"articles":[]}'),
  ]);
  const { failure, files } = at('failed');
  expect(failure.cause.code).toBe('wrong-shape');
  expect(files).toMatchObject([{ path: 'a.case.json' }]);
});

test('what is stopped is over at once: whatever it says later changes nothing', async () => {
  ImportingWorker.isSilent = true;
  const opening = openGivenFiles([PIER]);
  await waitFor(() => expect(worker().posted).toHaveLength(1));
  const asked = worker();
  cancelOpening();
  expect(asked.isEnded).toBe(true);
  asked.say({ call: 1, value: { model: 'late' } });
  await opening;
  at('none');
  void openGivenFiles([PIER]);
  cancelOpening();
  await describeOpening({});
  await finishOpening({ digest: 'x' } as CaseEntry & { failure: null });
  expect(await leftOutOfOpening()).toEqual([]);
  at('none');
});

test('a worker that breaks while the case is written leaves the mapping as it was', async () => {
  await openGivenFiles([PIER]);
  ImportingWorker.isSilent = true;
  const finishing = finishOpening(null);
  await waitFor(() => expect((worker().posted.at(-1) as ImportMessage).question.method).toBe('finish'));
  worker().fail('out of memory');
  await finishing;
  expect(at('mapping')).toMatchObject({ isBusy: false, failure: { cause: { code: 'stopped' } } });
});

test('files given on a page are opened on a page of their own, which knows where the reader was', async () => {
  const within = ({ children }: { children: ReactNode }) => (
    <MemoryRouter initialEntries={['/compare?source=hill#top']}>{children}</MemoryRouter>
  );
  const { result } = renderHook(
    () => ({ open: useOpenFiles(), place: useLocation(), opening: useFileOpening() }),
    { wrapper: within },
  );
  await act(() => result.current.open([]));
  expect(result.current.place.pathname).toBe('/compare');
  await act(() => result.current.open([NATIVE]));
  expect(result.current.place).toMatchObject({ pathname: '/open', search: '?source=hill' });
  const from = () => (result.current.place.state as OpenedFrom).from;
  expect(from()).toBe('/compare?source=hill#top');
  await act(() => result.current.open([NATIVE]));
  expect(from()).toBe('/compare?source=hill#top');
  await waitFor(() => expect(fileOpening().step).toBe('done'));
  expect(result.current.opening).toBeDefined();
});
