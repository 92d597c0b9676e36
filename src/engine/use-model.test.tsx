import { act, render, screen, waitFor } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, test } from 'vitest';
import { type Filter, NO_FILTER } from '../filter/filter.ts';
import { caseFromTable } from '../mocks/case-table.ts';
import { server } from '../mocks/server.ts';
import { caseUrl } from './case-url.ts';
import { toFailure } from './describe-failure.ts';
import { EngineProvider } from './EngineProvider.tsx';
import type { EnginePort } from './port.ts';
import { ThreadPort } from './thread-port.ts';
import { useCase } from './use-case.ts';
import { useModel } from './use-model.ts';

const FILE = caseFromTable(`
  quote          | article | speaker
  maintain lines | hill    | austin
  keep lines     | press   | austin
`);
const URL_OF_A = caseUrl('a');
const serve = () => server.use(http.get('*/data/a.case.json', () => HttpResponse.json(FILE)));

function Count({ patch }: { patch: Partial<Filter> }) {
  const state = useCase();
  const { model, isBusy } = useModel('summary', { ...NO_FILTER, ...patch }, null);
  if (state.status === 'failed')
    return (
      <button type="button" onClick={state.retry}>
        {toFailure(state.failure).happened}
      </button>
    );
  return (
    <p aria-busy={isBusy}>
      {state.status} {model ? `${model.quotes.shown} of ${model.quotes.all}` : 'nothing'}
    </p>
  );
}

const page = (port: EnginePort, source: string[] = [], view: Partial<Filter> = {}) => (
  <EngineProvider port={port} url={URL_OF_A}>
    <Count patch={{ source, ...view }} />
  </EngineProvider>
);

test('opens the case, then draws its model', async () => {
  serve();
  render(page(new ThreadPort()));
  expect(screen.getByText('opening nothing')).toBeInTheDocument();
  expect(await screen.findByText('open 2 of 2')).toHaveAttribute('aria-busy', 'false');
});

test('keeps the old model, marked as busy, until the new one is there', async () => {
  serve();
  const port = new ThreadPort();
  const { rerender } = render(page(port));
  await screen.findByText('open 2 of 2');
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const answer = port.model;
  port.model = async (...asked) => {
    await held;
    return answer(...asked);
  };
  rerender(page(port, ['hill']));
  expect(screen.getByText('open 2 of 2')).toHaveAttribute('aria-busy', 'true');
  await act(async () => release());
  expect(await screen.findByText('open 1 of 2')).toHaveAttribute('aria-busy', 'false');
});

test('a question that nobody waits for any more is taken back', async () => {
  serve();
  const port = new ThreadPort();
  const { rerender } = render(page(port));
  await screen.findByText('open 2 of 2');
  const taken: string[] = [];
  port.model = (_name, filter, _args, signal) =>
    new Promise(() => signal?.addEventListener('abort', () => taken.push(filter.source.join())));
  rerender(page(port, ['hill']));
  rerender(page(port, ['press']));
  await waitFor(() => expect(taken).toEqual(['hill']));
});

test('a failure can be tried again', async () => {
  server.use(http.get('*/data/a.case.json', () => new HttpResponse(null, { status: 404 })));
  render(page(new ThreadPort()));
  const button = await screen.findByRole('button', { name: 'There is no case “a” on this site (404).' });
  serve();
  act(() => button.click());
  expect(await screen.findByText('open 2 of 2')).toBeInTheDocument();
});

test('what a model does not read is not asked about again', async () => {
  serve();
  const port = new ThreadPort();
  const { rerender } = render(page(port));
  await screen.findByText('open 2 of 2');
  const answer = port.model;
  const asked: string[] = [];
  port.model = (name, filter, args) => {
    asked.push(`${name} ${filter.source.join()}`);
    return answer(name, filter, args);
  };
  rerender(page(port, [], { open: 'call', span: '2024-06-01..2024-07-01', sort: 'speaker' }));
  expect(screen.getByText('open 2 of 2')).toHaveAttribute('aria-busy', 'false');
  rerender(page(port, ['hill'], { open: 'call' }));
  expect(await screen.findByText('open 1 of 2')).toBeInTheDocument();
  expect(asked).toEqual(['summary hill']);
});
