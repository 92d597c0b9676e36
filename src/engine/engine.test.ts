import { HttpResponse, http } from 'msw';
import { expect, test, vi } from 'vitest';
import { digestOf } from '../case/digest.ts';
import { stampOf } from '../case/verification.ts';
import { NO_FILTER } from '../filter/filter.ts';
import { delay } from '../lib/delay.ts';
import { caseFromTable } from '../mocks/case-table.ts';
import { generateCaseFile } from '../mocks/generate-case.ts';
import { server } from '../mocks/server.ts';
import { toFailure } from './describe-failure.ts';
import { loadText } from './load-case.ts';
import type { CaseSource, FileProgress, OpeningProgress } from './port.ts';
import { ThreadPort } from './thread-port.ts';

const FILE = caseFromTable(`
  quote          | article | speaker | statement
  maintain lines | hill    | austin  | lines
  keep lines     | press   | austin  | lines
`);
const TEXT = JSON.stringify(FILE);
const URL_OF_A = 'http://localhost/data/a.case.json';

const answer = (body: string | ReadableStream, init: ResponseInit = {}) =>
  server.use(http.get('*/data/a.case.json', () => new HttpResponse(body, init)));

const failureOf = (source: CaseSource, port = new ThreadPort(), signal?: AbortSignal) =>
  port
    .open(source, () => {}, signal)
    .then(() => {
      throw new Error('It opened.');
    }, toFailure);

test('opens a text, tells the phases, and answers models', async () => {
  const port = new ThreadPort();
  const phases: OpeningProgress['phase'][] = [];
  const opened = await port.open({ text: TEXT, name: 'a.json' }, ({ phase }) => phases.push(phase));
  expect(phases).toEqual(['reading', 'building']);
  expect(opened).toMatchObject({
    id: 'table',
    name: 'A case from a table',
    counts: { sources: 2, articles: 2, quotes: 2, statements: 1, claims: 0 },
    sources: [
      { id: 'hill', letter: 'H', slot: 0, hasArticle: true },
      { id: 'press', letter: 'P', slot: 1, hasArticle: true },
    ],
    verified: null,
  });
  const summary = await port.model('summary', { ...NO_FILTER, source: ['hill'] }, null);
  expect(summary.quotes).toEqual({ shown: 1, all: 2 });
});

test('loads from this site, with bytes and their total', async () => {
  answer(TEXT, { headers: { 'content-length': String(TEXT.length) } });
  const progress: OpeningProgress[] = [];
  const opened = await new ThreadPort().open({ url: URL_OF_A }, (step) => progress.push(step));
  expect(opened.counts.quotes).toBe(2);
  expect(progress[0]).toEqual({ phase: 'connecting' });
  expect(progress).toContainEqual({ phase: 'downloading', bytes: TEXT.length, total: TEXT.length });
});

test('every opening has a key of its own', async () => {
  const port = new ThreadPort();
  const open = () => port.open({ text: TEXT, name: 'a.json' }, () => {});
  expect((await open()).key).not.toBe((await open()).key);
});

test.each([
  ['missing', () => answer('', { status: 404 }), 'There is no case “a” on this site (404).'],
  ['server', () => answer('', { status: 503 }), 'it answered with error 503.'],
  [
    'unreachable',
    () => server.use(http.get('*/data/a.case.json', () => HttpResponse.error())),
    'did not answer',
  ],
  ['cut-off', () => answer(TEXT, { headers: { 'content-length': '5000' } }), `of 5.0 kB arrived.`],
  ['cut-off', () => answer(breakingOff()), 'The connection broke while “a” was loading, after 3 bytes.'],
  ['web-page', () => answer('<!doctype html><title>Sign in</title>'), 'a web page instead of the case “a”'],
  ['web-page', () => answer('hello', { headers: { 'content-type': 'text/html' } }), 'a web page'],
  ['forbidden', () => answer('', { status: 403 }), 'The site refuses to hand out “a” (error 403).'],
  ['forbidden', () => answer('', { status: 401 }), 'behind a sign-in'],
  ['other-content', () => answer('outlet;day\nPost;2024-06-25'), '“a” is a table of values, not a case.'],
  ['other-content', () => answer('%PDF-1.7'), '“a” is a PDF document, not a case.'],
  ['not-json', () => answer('{\n  "case": ,\n}'), 'at line 2, column 11.'],
  ['not-json', () => answer(''), '“a” is not valid JSON'],
  [
    'wrong-shape',
    () => answer('{"case":{}}'),
    '“a” cannot be read as a case: 3 things must be put right first.',
  ],
  [
    'too-new',
    () => answer('{"formatVersion":"2.0"}'),
    'in a version of the format that this Readout cannot read',
  ],
])('%s: says what happened', async (code, arrange, sentence) => {
  arrange();
  const failure = await failureOf({ url: URL_OF_A });
  expect(failure.code).toBe(code);
  expect(failure.happened).toContain(sentence);
  expect(failure.safe).toContain('Nothing was changed or sent');
  expect(failure.next).not.toBe('');
});

test('a site that never answers is given up, with a sentence', async () => {
  server.use(http.get('*/data/a.case.json', () => new Promise<never>(() => {})));
  const loading = loadText(URL_OF_A, { name: 'a', quietMs: 30 });
  await expect(loading).rejects.toMatchObject({ cause: { code: 'silent', bytes: 0 } });
  expect(toFailure(await loading.catch((error: unknown) => error)).happened).toContain('did not answer');
});

test('so is one that stops in the middle', async () => {
  const body = new ReadableStream({
    start: (controller) => controller.enqueue(new TextEncoder().encode('{ "')),
  });
  answer(body);
  const loading = loadText(URL_OF_A, { name: 'a', quietMs: 200 });
  await expect(loading).rejects.toMatchObject({ cause: { code: 'silent', bytes: 3 } });
  expect(toFailure(await loading.catch((error: unknown) => error)).happened).toContain('after 3 bytes');
});

test('a case does not wait for what lies beside it', async () => {
  answer(TEXT);
  server.use(http.get('*/data/catalogue.json', () => new Promise<never>(() => {})));
  const opened = await new ThreadPort().open({ url: URL_OF_A }, () => {});
  expect(opened.name).toBe('A case from a table');
});

test('a stamp inside the file is repeated as the file’s own word, and never as a match', async () => {
  const articles = FILE.articles.map((article) => ({ ...article, textDigest: 'sha256-0123' }));
  const verified = await stampOf({ ...FILE, articles }, '2026-11-22');
  const text = JSON.stringify({ ...FILE, articles, verified });
  const opened = await new ThreadPort().open({ text, name: 'a.json' }, () => {});
  expect(opened.verified).toEqual({ day: '2026-11-22', matched: 0, claimed: 2, changed: 0, notStamped: 0 });
});

test('every problem of a file comes with its line, and none is left behind', async () => {
  const quotes = Array.from({ length: 300 }, (_, i) => ({
    id: `q${i}`,
    articleId: 'nowhere',
    selector: { exact: 'x' },
  }));
  const text = JSON.stringify({ ...FILE, quotes }, null, 1);
  const { problems } = await new ThreadPort().open({ text, name: 'a.json' }, () => {});
  expect(problems.first).toHaveLength(problems.total);
  expect(problems.total).toBeGreaterThanOrEqual(300);
  for (const { line } of problems.first) expect(line).toBeGreaterThan(1);
});

function breakingOff(): ReadableStream {
  let isFirst = true;
  return new ReadableStream({
    async pull(controller) {
      if (isFirst) controller.enqueue(new TextEncoder().encode('{ "'));
      // A stream that fails at once takes with it what was not read yet.
      else await delay(20).then(() => controller.error(new Error('reset')));
      isFirst = false;
    },
  });
}

test('another origin is refused before anything is asked of it', async () => {
  const failure = await failureOf({ url: 'https://elsewhere.example/data/a.case.json' });
  expect(failure.code).toBe('other-origin');
  expect(failure.happened).toContain('https://elsewhere.example');
});

test('a cancelled opening fails as cancelled, at every phase', async () => {
  answer(TEXT);
  for (const phase of ['connecting', 'downloading', 'reading', 'building']) {
    const controller = new AbortController();
    const port = new ThreadPort();
    const opening = port.open(
      { url: URL_OF_A },
      (progress) => progress.phase === phase && controller.abort(),
      controller.signal,
    );
    await expect(opening).rejects.toMatchObject({ cause: { code: 'cancelled' } });
    await expect(port.model('summary', NO_FILTER, null)).rejects.toMatchObject({
      cause: { code: 'no-case' },
    });
  }
});

test('a file that is refused leaves the open case open, and says so', async () => {
  const port = new ThreadPort();
  await port.open({ text: TEXT, name: 'a.json' }, () => {});
  const failure = await failureOf({ text: '[]', name: 'wrong.json' }, port);
  expect(failure.safe).toContain('“A case from a table” is still open');
  expect((await port.model('summary', NO_FILTER, null)).quotes.all).toBe(2);
});

test('problems are counted, and the first are named', async () => {
  const quotes = [...(FILE.quotes ?? []), { id: 'q9', articleId: 'nowhere', selector: { exact: 'x' } }];
  const text = JSON.stringify({ ...FILE, quotes });
  const { problems } = await new ThreadPort().open({ text, name: 'a.json' }, () => {});
  expect(problems).toMatchObject({
    dropped: 1,
    first: expect.arrayContaining([expect.objectContaining({ id: 'q9' })]),
  });
});

test('a stamp beside the case says which quotes were compared with the texts', async () => {
  const [first] = FILE.quotes ?? [];
  const stamp = await stampOf({ ...FILE, quotes: first ? [first] : [] }, '2026-11-22');
  const digest = 'sha256-0123';
  const articles = FILE.articles.map((article) => ({ ...article, textDigest: digest }));
  answer(JSON.stringify({ ...FILE, articles }));
  server.use(
    http.get('*/data/catalogue.json', () =>
      HttpResponse.json([{ id: 'a', file: 'a.case.json', verified: 'a.verified.json' }]),
    ),
    http.get('*/data/a.verified.json', () => HttpResponse.json({ ...stamp, articles: { hill: digest } })),
  );
  const { verified } = await new ThreadPort().open({ url: URL_OF_A }, () => {});
  expect(verified).toEqual({ day: '2026-11-22', matched: 1, claimed: 0, changed: 0, notStamped: 1 });
});

test('a file that the build found sound is not decoded again; one that was changed since is', async () => {
  const faulty = JSON.stringify({
    ...FILE,
    quotes: [{ id: 'q9', articleId: 'nowhere', selector: { exact: 'x' } }],
  });
  answer(faulty);
  for (const [sound, problems] of [
    [await digestOf(faulty), 0],
    [await digestOf(TEXT), 1],
  ] as const) {
    const entry = { id: 'a', file: 'a.case.json', sound };
    server.use(http.get('*/data/catalogue.json', () => HttpResponse.json([entry])));
    const opened = await new ThreadPort().open({ url: URL_OF_A }, () => {});
    expect(opened.problems.dropped).toBe(problems);
  }
});

test('the front page that the build made is shown of that very file by the models that made it, and of no other', async () => {
  const front = { name: 'As the build made it' };
  server.use(http.get('*/data/a.front.json', () => HttpResponse.json(front)));
  const name = async (file: string, entry: object, blind: number | null = null) => {
    const row = {
      id: 'a',
      file: 'a.case.json',
      sound: await digestOf(TEXT),
      front: 'a.front.json',
      ...entry,
    };
    answer(file);
    server.use(http.get('*/data/catalogue.json', () => HttpResponse.json([row])));
    const port = new ThreadPort();
    await port.open({ url: URL_OF_A }, () => {});
    return (await port.model('front', { ...NO_FILTER, blind }, null)).name;
  };
  expect(await name(TEXT, {})).toBe('As the build made it');
  expect(await name(`${TEXT} `, {})).toBe('A case from a table');
  expect(await name(TEXT, { models: 'others' })).toBe('A case from a table');
  expect(await name(TEXT, { front: 'gone.front.json' })).toBe('A case from a table');
  expect(await name(TEXT, {}, 7)).not.toBe('As the build made it');
});

test('with names hidden, models are of a case without them, the same for every question of one seed', async () => {
  const port = new ThreadPort();
  await port.open({ text: TEXT, name: 'a.json' }, () => {});
  const sources = async (blind: number | null) => {
    const { rows } = await port.model('quotes', { ...NO_FILTER, blind }, { offset: 0, limit: 100 });
    return JSON.stringify(rows);
  };
  expect(await sources(null)).toContain('Hill');
  const hidden = await sources(7);
  expect(hidden).not.toContain('Hill');
  expect(await sources(7)).toBe(hidden);
});

test('days of publication are counted on the clock that the reader chose', async () => {
  const port = new ThreadPort();
  const dated = caseFromTable(`
    article | source | published
    hill    | hill   | 2024-06-25T23:30Z

    quote          | article | speaker
    maintain lines | hill    | austin
  `);
  await port.open({ text: JSON.stringify(dated), name: 'a.json' }, () => {});
  const shown = async (zone: 'utc' | 'kyiv') => {
    const filter = { ...NO_FILTER, clock: 'published' as const, zone, from: '2024-06-26' };
    return (await port.model('summary', filter, null)).quotes.shown;
  };
  expect(await shown('utc')).toBe(0);
  expect(await shown('kyiv')).toBe(1);
});

test('questions of several filters asked at once are each answered of their own', async () => {
  const port = new ThreadPort();
  await port.open({ text: TEXT, name: 'a' }, () => {});
  /** How many quotes each speaker has of the sources chosen. */
  const counts = async (source: string[]) => {
    const asked = { name: 'speaker', search: '', limit: 8 } as const;
    const { values } = await port.model('facet', { ...NO_FILTER, source }, asked);
    return values.map(({ id, count }) => `${id} ${count}`);
  };
  const all = [[], ['hill'], [], ['press', 'hill'], ['press']].map(counts);
  expect(await Promise.all(all)).toEqual([2, 1, 2, 2, 1].map((count) => [`austin ${count}`]));
});

test('a file of rows is written in pieces, tells how far it is, and is what its model says', async () => {
  const port = new ThreadPort();
  await port.open({ text: JSON.stringify(generateCaseFile(4000)), name: 'a.json' }, () => {});
  const args = { view: 'quotes', form: 'json', link: 'http://localhost/quotes' } as const;
  const told: FileProgress[] = [];
  const { name, file } = await port.file(NO_FILTER, args, (step) => told.push(step));
  const model = await port.model('export', NO_FILTER, args);
  expect(name).toBe(model.name);
  expect(file.type).toBe('application/json;charset=utf-8');
  expect(await file.text()).toBe(model.text);
  for (const { done, total } of told) expect(done).toBeLessThanOrEqual(total);
});

test.each(['csv', 'json', 'passages', 'annotations', 'dna', 'refi-project', 'markdown', 'docx'] as const)(
  'a file of %s is the same whatever is asked while it is written',
  async (form) => {
    const port = new ThreadPort();
    await port.open({ text: JSON.stringify(generateCaseFile(1500)), name: 'a.json' }, () => {});
    const args = { view: 'quotes', form, link: 'http://localhost/quotes' } as const;
    const filter = { ...NO_FILTER, source: ['outlet-1'] };
    const bytesOf = async (file: Blob) => Buffer.from(await file.arrayBuffer());
    const { file: alone } = await port.file(filter, args, () => {});
    // Each piece takes so long that others are heard after it.
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => {
      now += 100;
      return now;
    });
    const others: Promise<unknown>[] = [];
    const { file } = await port.file(filter, args, () => {
      others.push(port.model('summary', { ...NO_FILTER, source: ['outlet-2'] }, null));
    });
    await Promise.all(others);
    expect(others.length).toBeGreaterThan(0);
    expect((await bytesOf(file)).equals(await bytesOf(alone))).toBe(true);
  },
);

test('a file that is given up is not written to its end', async () => {
  const port = new ThreadPort();
  await port.open({ text: JSON.stringify(generateCaseFile(4000)), name: 'a.json' }, () => {});
  const args = { view: 'quotes', form: 'csv', link: '' } as const;
  vi.spyOn(performance, 'now').mockImplementation(() => (clock += 40));
  let clock = 0;
  const stop = new AbortController();
  const told: FileProgress[] = [];
  const writing = port.file(
    NO_FILTER,
    args,
    (step) => {
      told.push(step);
      if (told.length === 3) stop.abort();
    },
    stop.signal,
  );
  await expect(writing).rejects.toMatchObject({ cause: { code: 'cancelled' } });
  vi.restoreAllMocks();
  expect(told).toEqual([0, 200, 400].map((done) => ({ phase: 'writing', done, total: 4000 })));
});

test('a file whose size is not said, or was said wrong, is read whole', async () => {
  const text = JSON.stringify({ ...FILE, notes: 'x'.repeat(3 << 20) });
  const pieces = () =>
    new ReadableStream({
      start(controller) {
        const bytes = new TextEncoder().encode(text);
        for (let at = 0; at < bytes.length; at += 300_000) controller.enqueue(bytes.slice(at, at + 300_000));
        controller.close();
      },
    });
  for (const headers of [{}, { 'content-length': '100' }, { 'content-encoding': 'identity' }]) {
    answer(pieces(), { headers });
    expect(await loadText(URL_OF_A, { name: 'a' })).toBe(text);
  }
});
