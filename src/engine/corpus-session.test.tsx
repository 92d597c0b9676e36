import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { CaseFile } from '../case/case-file.ts';
import { FakeClickHouse, refusal, silence } from '../mocks/fake-clickhouse.ts';
import { FakeWorker } from '../mocks/fake-worker.ts';
import { ImportingWorker } from '../mocks/importing-worker.ts';
import { givePageDisk } from '../mocks/page-disk.ts';
import { readAddress, writeAddress } from './corpus-address.ts';
import {
  addressOf,
  type CorpusSession,
  cancelSlice,
  changeMapping,
  closeCorpus,
  connectCorpus,
  corpusSession,
  onCorpusSession,
  openSlice,
  takeMapping,
} from './corpus-session.ts';
import { describeOpening, fileOpening } from './file-opening.ts';
import { theLibrary } from './the-library.ts';
import {
  ASK_ALL,
  useCorpusDigest,
  useCorpusFacet,
  useCorpusPress,
  useCorpusSample,
  useCorpusSession,
  useCorpusSize,
} from './use-corpus.ts';

const REACH = { at: 'https://press.example:8443/', name: 'ada', password: '' };
/** A table as a link calls its columns. */
const LINK = readAddress(
  writeAddress({
    at: REACH.at,
    table: 'press.quotes',
    columns: new Map([
      ['words', 'body'],
      ['outlet', 'paper'],
      ['published', 'day'],
      ['speaker', 'who "said"'],
    ]),
    dayFirst: true,
    sameWords: 'apart',
    query: ASK_ALL,
    found: null,
  }),
)!;
const ROWS = [
  { body: 'We act now.', paper: 'Post', day: '2024-06-12', 'who "said"': 'Ilse Varga' },
  { body: 'Not before winter.', paper: 'Post', day: '2024-06-12', 'who "said"': 'Ada Example' },
  { body: 'So it is.', paper: 'Hill', day: '3/4/2024', 'who "said"': '' },
];

let house: FakeClickHouse;
let seen: CorpusSession[];
givePageDisk();
beforeAll(() => vi.stubGlobal('Worker', ImportingWorker));
beforeEach(() => {
  house = new FakeClickHouse();
  house.columns = { body: 'String', paper: 'String', day: 'String', 'who "said"': 'String' };
  house.rows = ROWS;
  vi.stubGlobal('fetch', house.fetch);
  ImportingWorker.isSilent = false;
  closeCorpus();
  seen = [];
  stop = onCorpusSession(() => seen.push(corpusSession()));
});
let stop = () => {};
afterEach(() => stop());

type At<S extends CorpusSession['step']> = Extract<CorpusSession, { step: S }>;
function at<S extends CorpusSession['step']>(step: S): At<S> {
  expect(corpusSession().step).toBe(step);
  return corpusSession() as At<S>;
}
const slice = () => at('open').slice;
const cases = async () => (await theLibrary()).cases.list();

test('a link with a mapping opens its corpus at once; closed, it is forgotten', async () => {
  await connectCorpus(REACH, LINK);
  const { corpus, mapped } = at('open');
  expect(corpus).toMatchObject({ host: 'press.example:8443', table: 'press.quotes', version: '26.7.2.1' });
  expect(mapped.map).toMatchObject({
    columns: { words: 'body', speaker: '["who \\"said\\""]' },
    decisions: { dayFirst: true, sameWords: 'apart' },
  });
  expect(seen.map(({ step }) => step)).toEqual(['connecting', 'open']);
  const query = { ...ASK_ALL, words: 'pier' };
  expect(addressOf(at('open'), query)).toEqual({ ...LINK, query });
  closeCorpus();
  expect(at('closed').fault).toBeNull();
});

test('without a mapping, or with one for columns that are not there, the columns are shown first', async () => {
  const [, ...others] = [...(LINK.columns ?? [])];
  for (const columns of [null, new Map([['words', 'gone'] as const, ...others])]) {
    await connectCorpus(REACH, { ...LINK, columns });
    at('mapping');
    const opening = fileOpening();
    if (opening.step !== 'mapping') throw new Error(opening.step);
    expect(opening.model.columns.map(({ header }) => header)).toEqual([
      'body',
      'paper',
      'day',
      '["who \\"said\\""]',
    ]);
  }
  const opening = fileOpening();
  if (opening.step !== 'mapping') throw new Error(opening.step);
  await describeOpening({
    ...opening.model.map,
    row: 'quote',
    columns: { words: 'body', outlet: 'paper', speaker: '["who \\"said\\""]' },
  });
  await takeMapping();
  const { mapped } = at('open');
  expect([...mapped.table.fields]).toEqual([
    ['words', 'body'],
    ['outlet', 'paper'],
    ['speaker', 'who "said"'],
  ]);
  expect(fileOpening().step).toBe('none');
  await changeMapping();
  at('mapping');
  const shown = fileOpening();
  expect(shown.step === 'mapping' && shown.model.map.columns).toMatchObject({ words: 'body' });
  closeCorpus();
  expect(fileOpening().step).toBe('none');
});

test('a host that refuses closes the session with its reason; a reader who left hears of nothing', async () => {
  house.next = () => refusal(516, 'no', 'AUTHENTICATION_FAILED');
  await connectCorpus(REACH, LINK);
  expect(at('closed').fault).toEqual({ code: 'sign-in', host: 'press.example:8443' });
  house.next = silence;
  const connecting = connectCorpus(REACH, LINK);
  closeCorpus();
  await connecting;
  expect(at('closed').fault).toBeNull();
  house.next = null;
  await connectCorpus(REACH, LINK);
  house.next = () => refusal(60, 'gone', 'UNKNOWN_TABLE');
  await changeMapping();
  expect(at('closed').fault).toMatchObject({ code: 'no-table' });
});

test('every quote that a query finds becomes a case, which says where it comes from', async () => {
  await connectCorpus(REACH, LINK);
  await openSlice({ ...ASK_ALL, words: 'w' }, 'Words with w');
  const done = slice();
  if (done?.step !== 'done') throw new Error(JSON.stringify(done));
  expect(done.rows).toBe(3);
  const steps = seen.flatMap((state) => (state.step === 'open' && state.slice ? [state.slice.step] : []));
  expect([...new Set(steps)]).toEqual(['counting', 'reading', 'importing', 'done']);
  const library = await theLibrary();
  const found = await library.cases.find(done.id);
  expect(found?.entry).toMatchObject({
    name: 'Words with w',
    counts: { quotes: 3, articles: 2 },
    origin: {
      kind: 'import',
      corpus: {
        host: 'press.example:8443',
        engine: 'ClickHouse 26.7.2.1',
        rows: 3,
        digest: 'ab'.repeat(8),
      },
    },
  });
  const bytes = (await library.cases.file(found!.entry.digest))!;
  const file = JSON.parse(new TextDecoder().decode(bytes)) as CaseFile;
  expect(file.quotes?.map(({ selector }) => selector.exact)).toEqual(ROWS.map(({ body }) => body));
  expect(file.articles.map(({ datePublished }) => datePublished)).toEqual(['2024-06-12', '2024-04-03']);
  expect(file.people?.map(({ name }) => name)).toEqual(['Ilse Varga', 'Ada Example']);
  const { link } = (file.case as unknown as { corpus: { link: string } }).corpus;
  expect(readAddress(link)).toMatchObject({ query: { words: 'w' }, found: { rows: 3 } });
});

test('what did not arrive whole is no case', async () => {
  await connectCorpus(REACH, LINK);
  const before = (await cases()).length;
  house.counted = 5;
  await openSlice(ASK_ALL, 'Too few');
  expect(slice()).toEqual({ step: 'failed', fault: { code: 'cut-short', rows: 3, of: 5 }, failure: null });
  house.counted = 200_001;
  await openSlice(ASK_ALL, 'Too many');
  expect(slice()).toMatchObject({ step: 'failed', fault: { code: 'too-many-rows' } });
  house.counted = null;
  house.next = (sql) => (/JSONEachRow$/.test(sql) ? new Response(`${JSON.stringify(ROWS[0])}\n{"bo`) : null);
  await openSlice(ASK_ALL, 'Broken');
  expect(slice()).toMatchObject({ step: 'failed', fault: { code: 'broken-off', rows: 1 } });
  house.next = null;
  ImportingWorker.isSilent = true;
  const opening = openSlice(ASK_ALL, 'Worker gone');
  await waitFor(() => expect(slice()?.step).toBe('importing'));
  await waitFor(() => expect(FakeWorker.started.at(-1)?.posted).toHaveLength(1));
  FakeWorker.started.at(-1)?.fail('out of memory');
  await opening;
  expect(slice()).toMatchObject({ step: 'failed', fault: null, failure: { cause: { code: 'stopped' } } });
  expect(await cases()).toHaveLength(before);
});

test('a slice that is given up leaves the corpus as it was, and no case', async () => {
  await connectCorpus(REACH, LINK);
  const before = (await cases()).length;
  house.next = (sql, init) => (/JSONEachRow$/.test(sql) ? silence(sql, init) : null);
  const reading = openSlice(ASK_ALL, 'Given up');
  await waitFor(() => expect(slice()?.step).toBe('reading'));
  cancelSlice();
  await reading;
  expect(slice()).toBeNull();
  house.next = null;
  ImportingWorker.isSilent = true;
  const importing = openSlice(ASK_ALL, 'Given up');
  await waitFor(() => expect(slice()?.step).toBe('importing'));
  cancelSlice();
  await importing;
  expect(slice()).toBeNull();
  expect(FakeWorker.started.at(-1)?.isEnded).toBe(true);
  expect(await cases()).toHaveLength(before);
});

test('a page asks for all counts at once and for some quotes, shows the answer before while the next comes, and asks again what failed', async () => {
  await connectCorpus(REACH, LINK);
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const within = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  const { result, rerender } = renderHook(
    ({ words }: { words: string }) => {
      const session = useCorpusSession() as At<'open'>;
      const query = { ...ASK_ALL, words };
      return {
        size: useCorpusSize(session),
        press: useCorpusPress(session, query),
        named: useCorpusFacet(session, query, 'outlets', words),
        sample: useCorpusSample(session, query, 2),
        digest: useCorpusDigest(session, query, words === ''),
      };
    },
    { wrapper: within, initialProps: { words: '' } },
  );
  expect(result.current.press).toMatchObject({ data: null, isBusy: true, fault: null });
  // No name is looked for: nothing is asked, and nothing is waited for.
  expect(result.current.named).toMatchObject({ data: null, isBusy: false, fault: null });
  await waitFor(() => expect(Object.values(result.current).some(({ isBusy }) => isBusy)).toBe(false));
  const { size, press, sample, digest } = result.current;
  expect(size.data).toBe(3);
  expect(press.data).toMatchObject({
    count: 3,
    query: ASK_ALL,
    times: { unit: 'month', undated: 1 },
    facets: {
      outlets: {
        values: [
          { value: 'Hill', count: 2 },
          { value: 'Press', count: 1 },
        ],
        total: 2,
      },
      // No column holds languages.
      languages: null,
    },
  });
  expect(sample.data?.quotes).toHaveLength(3);
  expect(digest.data).toEqual({ rows: 3, digest: 'ab'.repeat(8) });

  let answer = () => {};
  house.next = (sql) =>
    / AS kind/.test(sql)
      ? new Promise((resolve) => {
          answer = () => resolve(refusal(241, 'Memory limit exceeded', 'MEMORY_LIMIT_EXCEEDED'));
        })
      : null;
  rerender({ words: 'pier' });
  expect(result.current.press).toMatchObject({ isBusy: true, data: { count: 3, query: { words: '' } } });
  await waitFor(() => expect(result.current.sample.data?.words).toBe('pier'));
  await waitFor(() => expect(result.current.named.data).toMatchObject({ total: 2 }));
  await act(async () => answer());
  await waitFor(() => expect(result.current.press.fault).toMatchObject({ code: 'memory' }));
  expect(result.current.press.isBusy).toBe(false);
  house.next = null;
  await act(async () => result.current.press.again());
  await waitFor(() => expect(result.current.press).toMatchObject({ fault: null, data: { count: 3 } }));
});
