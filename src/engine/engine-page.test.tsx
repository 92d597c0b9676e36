import { act, render, screen, waitFor } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { BrowserRouter } from 'react-router';
import { expect, test, vi } from 'vitest';
import { NO_FILTER } from '../filter/filter.ts';
import { useFilter } from '../filter/use-filter.ts';
import type { CaseEntry } from '../library/case-entry.ts';
import { caseFromTable } from '../mocks/case-table.ts';
import { givePageDisk } from '../mocks/page-disk.ts';
import { server } from '../mocks/server.ts';
import { caseUrl } from './case-url.ts';
import { EngineProvider } from './EngineProvider.tsx';
import type { EnginePort, MadeFile } from './port.ts';
import { theLibrary } from './the-library.ts';
import { ThreadPort } from './thread-port.ts';
import { useAsk } from './use-ask.ts';
import { useAskFile } from './use-ask-file.ts';
import { useCase, useOpenedCase, useOwnCase } from './use-case.ts';
import { useCatalogue } from './use-catalogue.ts';
import { useModel } from './use-model.ts';

const FILE = caseFromTable(`
  quote          | article | speaker
  maintain lines | hill    | austin
  keep lines     | press   | austin
`);
givePageDisk();

function Page() {
  const opened = useOpenedCase();
  const own = useOwnCase();
  const ask = useAsk();
  const { filter, change } = useFilter();
  const { model, isBusy } = useModel('summary', filter, null);
  const cases = useCatalogue();
  return (
    <>
      <p aria-busy={isBusy}>
        {opened.name}: {own ? 'own' : 'bundled'}, {model?.quotes.shown} quotes, {cases.length} cases
      </p>
      <button type="button" onClick={() => change({ source: ['hill'] })}>
        Only the Hill
      </button>
      <button
        type="button"
        onClick={() =>
          void ask('summary', NO_FILTER, null).then(({ quotes }) => change({ q: String(quotes.all) }))
        }
      >
        Ask
      </button>
    </>
  );
}
function Shell() {
  const state = useCase();
  if (state.status === 'failed') return <p>{state.failure.cause.code}</p>;
  if (state.status === 'opening')
    return (
      <button type="button" onClick={state.cancel}>
        {state.progress.phase}
      </button>
    );
  return <Page />;
}
const page = (port: EnginePort, url: string) => (
  <BrowserRouter>
    <EngineProvider port={port} url={url}>
      <Shell />
    </EngineProvider>
  </BrowserRouter>
);
const serve = () =>
  server.use(
    http.get('*/data/a.case.json', () => HttpResponse.json(FILE)),
    http.get('*/data/index.json', () => HttpResponse.json({ cases: [] })),
  );
const URL_OF_A = caseUrl('a');

test('a question is asked as soon as the filter is, before the page is drawn with it', async () => {
  serve();
  const port = new ThreadPort();
  render(page(port, URL_OF_A));
  expect(await screen.findByText(/bundled, 2 quotes/, {}, { timeout: 20_000 })).toBeInTheDocument();
  const asked: string[][] = [];
  const answer = port.model;
  port.model = (name, filter, ...rest) => {
    asked.push([...filter.source]);
    return answer(name, filter, ...rest);
  };
  act(() => screen.getByRole('button', { name: 'Only the Hill' }).click());
  expect(await screen.findByText(/bundled, 1 quotes/)).toBeInTheDocument();
  expect(asked).toEqual([['hill']]);
  act(() => screen.getByRole('button', { name: 'Ask' }).click());
  await waitFor(() => expect(asked).toContainEqual([]));
});

test('a file is asked for with the filter that is given, and tells how many rows are written', async () => {
  serve();
  const told: string[] = [];
  let made: Promise<MadeFile> | null = null;
  function Save() {
    const { status } = useCase();
    const askFile = useAskFile();
    const args = { view: 'quotes', form: 'csv', link: 'http://localhost/quotes' } as const;
    const save = () => {
      made = askFile(
        { ...NO_FILTER, source: ['hill'] },
        args,
        (done, total) => told.push(`${done} of ${total}`),
        new AbortController().signal,
      );
    };
    return status === 'open' ? (
      <button type="button" onClick={save}>
        Save
      </button>
    ) : null;
  }
  const port = new ThreadPort();
  const write = port.file;
  port.file = (filter, given, onProgress, signal) => {
    onProgress({ phase: 'writing', done: filter.source.length, total: 2 });
    return write(filter, given, onProgress, signal);
  };
  render(
    <EngineProvider port={port} url={URL_OF_A}>
      <Save />
    </EngineProvider>,
  );
  (await screen.findByRole('button', { name: 'Save' }, { timeout: 20_000 })).click();
  expect((await made!).name).toMatch(/-quotes\.csv$/);
  expect(told).toEqual(['1 of 2']);
});

test('an opening can be stopped, and what was not foreseen is a failure too', async () => {
  server.use(http.get('*/data/a.case.json', () => new Promise<never>(() => {})));
  render(page(new ThreadPort(), URL_OF_A));
  act(() => screen.getByRole('button', { name: 'connecting' }).click());
  expect(await screen.findByText('cancelled')).toBeInTheDocument();
});

test('a link to a case of one’s own opens it as soon as it is here, and says that it is own', async () => {
  const digest = 'abcdef'.padEnd(64, '0');
  const url = `own:${digest.slice(0, 12)}`;
  server.use(http.get('*/data/index.json', () => HttpResponse.json({ cases: [] })));
  const { unmount } = render(page(new ThreadPort(), url));
  expect(await screen.findByText('not-here', {}, { timeout: 20_000 })).toBeInTheDocument();
  const entry: CaseEntry = {
    digest,
    aliases: [],
    name: 'Mine',
    counts: {},
    size: 3,
    openedAt: 5,
    savedAt: null,
    origin: { kind: 'file', name: 'a.json' },
    mapping: null,
    preset: null,
    draft: null,
  };
  const { cases } = await theLibrary();
  // It is heard of only once the page watches for it.
  await waitFor(async () => {
    await cases.keep(entry, new TextEncoder().encode(JSON.stringify(FILE)));
    expect(screen.getByText(/own, 2 quotes/)).toBeInTheDocument();
  });
  unmount();
});

test('parts of the page that need the engine say so where it is missing', () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  expect(() => render(<Shell />)).toThrow('EngineProvider is missing');
});
