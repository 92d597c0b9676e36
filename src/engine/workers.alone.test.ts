import { HttpResponse, http } from 'msw';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { NO_FILTER } from '../filter/filter.ts';
import { caseEntry } from '../mocks/case-entry.ts';
import { caseFromTable } from '../mocks/case-table.ts';
import { FakeWorker, WorkerScope } from '../mocks/fake-worker.ts';
import { server } from '../mocks/server.ts';
import { beginCase } from './begin-case.ts';
import { ImportClient } from './import-client.ts';
import type { ImportReply } from './import-port.ts';
import type { Message, OpenedCase, OpeningProgress, Reply } from './port.ts';
import { WorkerPort } from './worker-port.ts';

const TEXT = JSON.stringify(
  caseFromTable(`
  quote          | article | speaker
  maintain lines | hill    | austin
  keep lines     | press   | austin
`),
);
const SOURCE = { text: TEXT, name: 'two-calls.json' };

beforeEach(() => {
  FakeWorker.started = [];
  vi.stubGlobal('Worker', FakeWorker);
});
afterEach(() => vi.unstubAllGlobals());

const worker = (): FakeWorker => FakeWorker.started.at(-1) as FakeWorker;
const nothing = () => undefined;
const causeOf = (asked: Promise<unknown>) =>
  asked.then(
    () => 'answered',
    (error: { cause: unknown }) => error.cause,
  );

/** A port on which a case is open, and its worker. */
async function openPort(name = 'Two calls') {
  const port = new WorkerPort();
  const opening = port.open(SOURCE, nothing);
  worker().say({ call: 1, value: { name } });
  await opening;
  return { port, opened: worker() };
}

test('a case is opened in a worker that starts with the page, before it is asked, and its progress is told', async () => {
  const port = new WorkerPort();
  expect(FakeWorker.started).toHaveLength(1);
  const steps: OpeningProgress[] = [];
  const opening = port.open(SOURCE, (step) => steps.push(step));
  expect(worker().posted).toEqual([{ call: 1, question: { method: 'open', source: SOURCE } }]);
  worker().say({ call: 1, progress: { phase: 'reading' } });
  worker().say({ call: 9, value: 'an answer that nobody asked for' });
  worker().say({ call: 1, value: { name: 'Two calls' } });
  expect(await opening).toEqual({ name: 'Two calls' });
  expect(steps).toEqual([{ phase: 'reading' }]);
  expect(FakeWorker.started).toHaveLength(1);
});

test('the bytes of a file are handed over, not copied', () => {
  const bytes = new TextEncoder().encode(TEXT);
  void new WorkerPort().open({ bytes, name: 'a.json' }, nothing).catch(nothing);
  expect(worker().transferred).toEqual([bytes.buffer]);
});

test('models and the list of cases are asked of the same worker, each answered by its number', async () => {
  const { port } = await openPort();
  const summary = port.model('summary', NO_FILTER, null);
  const catalogue = port.catalogue('/data/a.case.json');
  worker().say({ call: 3, value: [] });
  worker().say({ call: 2, value: { quotes: 2 } });
  expect(await summary).toEqual({ quotes: 2 });
  expect(await catalogue).toEqual([]);
  expect(FakeWorker.started).toHaveLength(1);
});

test('a file that was refused leaves the case before it open, and says which that is', async () => {
  const { port } = await openPort();
  const opening = port.open(SOURCE, nothing);
  worker().say({ call: 2, cause: { code: 'missing', name: 'b' }, kept: 'Two calls' });
  await expect(opening).rejects.toMatchObject({ cause: { code: 'missing', name: 'b' }, kept: 'Two calls' });
});

test('stopping the first opening ends its worker at once; the next begins in a fresh one', async () => {
  const port = new WorkerPort();
  const stop = new AbortController();
  const opening = port.open(SOURCE, nothing, stop.signal);
  const first = worker();
  stop.abort();
  expect(await causeOf(opening)).toEqual({ code: 'cancelled', name: 'two-calls.json' });
  expect(first.isEnded).toBe(true);
  void port.open(SOURCE, nothing).catch(nothing);
  expect(worker()).not.toBe(first);
});

test('with a case open, stopping another opening takes only that question back', async () => {
  const { port, opened } = await openPort();
  const stop = new AbortController();
  const opening = port.open({ url: 'http://localhost/data/b.case.json' }, nothing, stop.signal);
  stop.abort();
  stop.abort();
  await expect(opening).rejects.toMatchObject({
    cause: { code: 'cancelled', name: 'b' },
    kept: 'Two calls',
  });
  expect(opened.isEnded).toBe(false);
  expect(opened.posted.at(-1)).toEqual({ call: 2, cancel: true });
});

test('a question that was answered is not taken back any more', async () => {
  const { port, opened } = await openPort();
  const stop = new AbortController();
  const asked = port.model('summary', NO_FILTER, null, stop.signal);
  opened.say({ call: 2, value: 'a model' });
  stop.abort();
  expect(await asked).toBe('a model');
  expect(opened.posted).toHaveLength(2);
});

test('what is taken back before it is asked never reaches the worker', async () => {
  const { port, opened } = await openPort();
  const asked = port.model('summary', NO_FILTER, null, AbortSignal.abort());
  expect(await causeOf(asked)).toEqual({ code: 'cancelled', name: 'summary' });
  expect(opened.posted.filter((message) => 'question' in (message as Message))).toHaveLength(1);
});

test.each([
  ['a script that never came', '', 'no-worker'],
  ['a script that broke', 'out of memory', 'stopped'],
])('%s fails everything that waits for it', async (_, message, code) => {
  const port = new WorkerPort();
  const asked = [port.open(SOURCE, nothing), port.model('summary', NO_FILTER, null)].map(causeOf);
  const event = worker().fail(message);
  expect(event.defaultPrevented).toBe(true);
  expect(await Promise.all(asked)).toEqual([{ code }, { code }]);
  expect(worker().isEnded).toBe(true);
});

test('a worker that has spoken and breaks without a sentence has stopped: its script was there', async () => {
  const { port, opened } = await openPort();
  const asked = causeOf(port.model('summary', NO_FILTER, null));
  opened.fail();
  expect(await asked).toEqual({ code: 'stopped' });
});

test('a case that was begun is asked of its own worker from then on; the one before answers what it was asked and ends', async () => {
  const { port, opened: before } = await openPort();
  const asked = port.model('summary', NO_FILTER, null);
  const steps: OpeningProgress[] = [];
  const begun = beginCase(new Blob([TEXT]), 'b.json', (step) => steps.push(step));
  const opening = port.open(begun, nothing);
  worker().say({ call: 0, progress: { phase: 'reading', bytes: 1, total: 2 } });
  worker().say({ call: 0, value: { name: 'Another' } });
  expect(await opening).toEqual({ name: 'Another' });
  expect(steps).toEqual([{ phase: 'reading', bytes: 1, total: 2 }]);
  expect(before.isEnded).toBe(false);
  before.say({ call: 2, value: 'of the case before' });
  expect(await asked).toBe('of the case before');
  expect(before.isEnded).toBe(true);
  void port.model('summary', NO_FILTER, null).catch(nothing);
  expect(worker().posted.at(-1)).toMatchObject({ question: { method: 'model' } });
});

test('giving up a case that was begun ends its worker at once and leaves the open one', async () => {
  const { port, opened: before } = await openPort();
  const begun = beginCase(new Blob([TEXT]), 'b.json', nothing);
  const stop = new AbortController();
  const opening = port.open(begun, nothing, stop.signal);
  stop.abort();
  await expect(opening).rejects.toMatchObject({ cause: { code: 'cancelled' }, kept: 'Two calls' });
  expect(worker().isEnded).toBe(true);
  expect(before.isEnded).toBe(false);
});

test.each([
  [
    'that is no case',
    (begun: FakeWorker) => begun.say({ call: 0, cause: { code: 'missing', name: 'b' }, kept: null }),
  ],
  ['whose worker breaks', (begun: FakeWorker) => begun.fail('out of memory')],
])('a begun case %s leaves the open one', async (_, fail) => {
  const { port, opened: before } = await openPort();
  const opening = port.open(beginCase(new Blob([TEXT]), 'b.json', nothing), nothing);
  fail(worker());
  await expect(opening).rejects.toMatchObject({ kept: 'Two calls' });
  expect(before.isEnded).toBe(false);
});

test('a closed port ends its worker', async () => {
  const { port, opened } = await openPort();
  port.close();
  expect(opened.isEnded).toBe(true);
});

test('under Trusted Types workers start through one policy, which knows no other address', async () => {
  const policies: { name: string; createScriptURL(url: string): string }[] = [];
  vi.stubGlobal('trustedTypes', {
    createPolicy(name: string, rules: { createScriptURL(url: string): string }) {
      policies.push({ name, ...rules });
      return { createScriptURL: (url: string) => `trusted:${rules.createScriptURL(url)}` };
    },
  });
  vi.resetModules();
  const { spawnWorker } = await import('./spawn-worker.ts');
  spawnWorker('case');
  spawnWorker('import');
  expect(policies.map(({ name }) => name)).toEqual(['readout-worker']);
  const [first, second] = FakeWorker.started.map(({ url }) => String(url));
  expect(first).toMatch(/^trusted:.*worker/);
  expect(second).toMatch(/^trusted:.*import-worker/);
  expect(() => policies[0]?.createScriptURL('https://elsewhere.example/x.js')).toThrow('Not a worker');
});

test('an import is asked step by step, and tells how far it is and what each file was taken for', async () => {
  const client = new ImportClient();
  const told: unknown[] = [];
  const asked = client.ask(
    { method: 'open', files: [], presets: [] },
    { onProgress: (step) => told.push(step), onFiles: (files) => told.push(files) },
  );
  const progress = { phase: 'copy', done: 1, total: 2 } as const;
  const files = [{ path: 'a.csv', sentence: 'A table', isRead: true }];
  for (const reply of [
    { call: 1, progress },
    { call: 1, files },
    { call: 7, value: 'stray' },
  ])
    worker().say(reply satisfies ImportReply);
  worker().say({ call: 1, value: { model: 'mapped' } });
  expect(await asked).toEqual({ model: 'mapped' });
  expect(told).toEqual([progress, files]);
  const next = client.ask({ method: 'leftOut' });
  worker().say({ call: 2, cause: { code: 'unexpected', detail: 'broken' } });
  expect(await causeOf(next)).toEqual({ code: 'unexpected', detail: 'broken' });
});

test.each([
  ['ended by the reader', (client: ImportClient) => client.end(), { code: 'cancelled', name: '' }],
  ['whose script never came', () => worker().fail(), { code: 'no-worker' }],
  ['that broke', () => worker().fail('too large'), { code: 'stopped' }],
])('an import %s fails what it was asked, and its worker is gone', async (_, end, cause) => {
  const client = new ImportClient();
  const asked = causeOf(client.ask({ method: 'leftOut' }));
  end(client);
  expect(await asked).toEqual(cause);
  expect(worker().isEnded).toBe(true);
});

/** A worker's script on this thread; `answerTo` waits for the last word on a call. */
async function run(script: () => Promise<unknown>) {
  const scope = new WorkerScope();
  vi.stubGlobal('self', scope);
  vi.resetModules();
  await script();
  // A part of a worker may take its time to come on a busy machine.
  const answerTo = <T>(call: number, isLast: (answer: T) => boolean) =>
    vi.waitFor(
      () => {
        const found = (scope.answers as (T & { call: number })[]).find(
          (answer) => answer.call === call && isLast(answer),
        );
        if (!found) throw new Error(`No answer to ${call}`);
        return found;
      },
      { timeout: 20_000 },
    );
  return { scope, answerTo };
}

test('the worker of cases opens, answers models, and says why it cannot', async () => {
  const { scope, answerTo } = await run(() => import('./worker.ts'));
  const last = (call: number) => answerTo<Reply>(call, (answer) => !('progress' in answer));
  scope.ask({ call: 1, question: { method: 'model', name: 'summary', filter: NO_FILTER, args: null } });
  expect(await last(1)).toEqual({ call: 1, cause: { code: 'no-case' }, kept: null });
  scope.ask({ call: 2, question: { method: 'open', source: SOURCE } });
  const opened = (await last(2)) as { value: OpenedCase };
  expect(opened.value.counts.quotes).toBe(2);
  expect(scope.answers).toContainEqual({ call: 2, progress: { phase: 'building' } });
  scope.ask({ call: 3, question: { method: 'model', name: 'summary', filter: NO_FILTER, args: null } });
  expect(await last(3)).toMatchObject({ value: { quotes: { shown: 2, all: 2 } } });
});

test('the worker of cases makes a file of what is filtered, and lists the cases of the site', async () => {
  server.use(http.get('*/data/catalogue.json', () => HttpResponse.json([])));
  const { scope, answerTo } = await run(() => import('./worker.ts'));
  const last = (call: number) => answerTo<Reply>(call, (answer) => !('progress' in answer));
  scope.ask({ call: 1, question: { method: 'open', source: SOURCE } });
  await last(1);
  const args = { view: 'quotes', form: 'csv', link: 'http://localhost/quotes' };
  scope.ask({ call: 2, question: { method: 'file', filter: NO_FILTER, args } });
  const { value } = (await last(2)) as { value: { name: string } };
  expect(value.name).toMatch(/-quotes\.csv$/);
  scope.ask({ call: 3, question: { method: 'catalogue', caseUrl: 'http://localhost/data/a.case.json' } });
  expect(await last(3)).toEqual({ call: 3, value: [] });
});

test('a question taken back while the worker is busy is never answered', async () => {
  const { scope, answerTo } = await run(() => import('./worker.ts'));
  const last = (call: number) => answerTo<Reply>(call, (answer) => !('progress' in answer));
  scope.ask({ call: 1, question: { method: 'open', source: SOURCE } });
  scope.ask({ call: 2, question: { method: 'model', name: 'summary', filter: NO_FILTER, args: null } });
  scope.ask({ call: 1, cancel: true });
  scope.ask({ call: 2, cancel: true });
  scope.ask({ call: 3, question: { method: 'open', source: { text: '{', name: 'b.json' } } });
  expect(await last(3)).toMatchObject({ cause: { code: 'not-json', name: 'b.json' }, kept: null });
  expect((scope.answers as Reply[]).filter((answer) => answer.call < 3 && !('progress' in answer))).toEqual(
    [],
  );
});

test('the worker of imports reads a table, maps it, finishes it and hands the bytes over', async () => {
  const { scope, answerTo } = await run(() => import('./import-worker.ts'));
  const last = (call: number) =>
    answerTo<{ value?: unknown; cause?: unknown }>(call, (answer) => 'value' in answer || 'cause' in answer);
  const table = 'outlet,headline,published,speaker,quote\nPost,Pier shut,2024-06-12,Ilse Varga,We act now.\n';
  const file = { path: 'pier.csv', file: new Blob([table]) };
  scope.ask({ call: 1, question: { method: 'open', files: [file], presets: [] } });
  const { model } = (await last(1)).value as { model: { map: object; equation: string } };
  expect(model.equation).toBe('1 record = 1 used + 0 left out');
  expect(scope.answers).toContainEqual({
    call: 1,
    files: [expect.objectContaining({ path: 'pier.csv', isRead: true })],
  });
  scope.ask({ call: 2, question: { method: 'describe', map: model.map } });
  expect((await last(2)).value).toMatchObject({ equation: model.equation });
  scope.ask({ call: 3, question: { method: 'leftOut' } });
  expect((await last(3)).value).toEqual([]);
  scope.ask({ call: 4, question: { method: 'finish', addTo: null } });
  const { ready } = (await last(4)).value as { ready: { bytes: Uint8Array; counts: object } };
  expect(ready.counts).toMatchObject({ quotes: 1, people: 1, sources: 1 });
  expect(scope.transferred).toEqual([ready.bytes.buffer]);
  scope.ask({ call: 5, question: { method: 'describe', map: { row: 'nonsense' } } });
  expect(await last(5)).toMatchObject({ cause: { code: 'unexpected' } });
  const whole = new Blob([TEXT]);
  scope.ask({ call: 6, question: { method: 'digest', file: whole } });
  const digested = (await last(6)).value as { digest: string };
  expect(digested).toMatchObject({ digest: expect.stringMatching(/^[0-9a-f]{64}$/), sizes: { quotes: 2 } });
  const entry = caseEntry({ digest: digested.digest, size: whole.size });
  scope.ask({ call: 7, question: { method: 'keep', file: whole, entry, base: null } });
  const { bytes } = (await last(7)).value as { bytes: Uint8Array };
  expect(new TextDecoder().decode(bytes)).toBe(TEXT);
  expect(scope.transferred.at(-1)).toBe(bytes.buffer);
});
