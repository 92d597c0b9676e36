import { act, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { expect, test } from 'vitest';
import { useAnswers, useFilter } from '../filter/use-filter.ts';
import { caseFromTable } from '../mocks/case-table.ts';
import { EngineProvider } from './EngineProvider.tsx';
import { useIsWaiting } from './engine-context.ts';
import { ThreadPort } from './thread-port.ts';
import { useFollowUp } from './use-follow-up.ts';
import { useModel } from './use-model.ts';

const FILE = caseFromTable(`
  quote          | article | speaker
  maintain lines | hill    | austin
  keep lines     | press   | austin
  hold lines     | press   | austin
`);

/** A thread whose answers come when the test lets them; what was asked, and what was taken back. */
function slowPort() {
  const port = new ThreadPort();
  const { open, model } = port;
  port.open = (_source, ...rest) => open({ text: JSON.stringify(FILE), name: 'test' }, ...rest);
  let isSlow = false;
  const held: (() => void)[] = [];
  const asked: string[] = [];
  const takenBack: string[] = [];
  port.model = async (name, filter, args, signal) => {
    if (!isSlow) return model(name, filter, args);
    const question = `${name} ${filter.source.join('+')}`;
    asked.push(question);
    signal?.addEventListener('abort', () => takenBack.push(question));
    await new Promise<void>((resolve) => held.push(resolve));
    return model(name, filter, args);
  };
  return {
    port,
    asked,
    takenBack,
    slow: () => {
      isSlow = true;
    },
    answer: () => act(async () => void held.splice(0).map((letGo) => letGo())),
  };
}

const drawn: string[] = [];

/** Two parts that draw a model each, and a button for each source. */
function View() {
  const { filter, change } = useFilter();
  const { model, isBusy } = useModel('summary', filter, null);
  const { model: facets } = useModel('facets', filter, null);
  const isWaiting = useIsWaiting();
  if (!model || !facets) return null;
  const chosen = facets.sources.filter((source) => source.isChosen).map(({ id }) => id);
  const text = `${model.quotes.shown} of ${model.quotes.all}; ${chosen.join('+') || 'all'}; ${filter.source.join('+') || 'all'}`;
  if (drawn.at(-1) !== text) drawn.push(text);
  return (
    <>
      <p aria-busy={isBusy || isWaiting}>{text}</p>
      {['hill', 'press'].map((id) => (
        <button key={id} type="button" onClick={() => change({ source: [id] })}>
          {id}
        </button>
      ))}
      <button type="button" onClick={() => change({ source: ['hill'] }, { replace: true })}>
        drag
      </button>
    </>
  );
}

type PageProps = { port: ThreadPort; patience: number; children?: ReactNode };

function Page({ port, patience, children = <View /> }: PageProps) {
  useAnswers();
  return (
    <EngineProvider port={port} url="http://localhost/data/test.case.json" patience={patience}>
      {children}
    </EngineProvider>
  );
}

/** A page that waits for its answers as long as they take, where nothing else is said. */
async function drawPage(patience = 2 ** 31 - 1) {
  drawn.length = 0;
  const thread = slowPort();
  render(
    <MemoryRouter>
      <Page port={thread.port} patience={patience} />
    </MemoryRouter>,
  );
  await screen.findByText('3 of 3; all; all');
  thread.slow();
  return { ...thread, press: (name: string) => act(async () => screen.getByText(name).click()) };
}

test('a choice changes the page once, when all that it asked for has come, and the page is busy until then', async () => {
  const { press, answer, asked } = await drawPage();
  await press('hill');
  expect(asked).toEqual(['summary hill', 'facets hill']);
  expect(screen.getByText('3 of 3; all; all')).toHaveAttribute('aria-busy', 'true');
  await answer();
  expect(await screen.findByText('1 of 3; hill; hill')).toHaveAttribute('aria-busy', 'false');
  expect(drawn).toEqual(['3 of 3; all; all', '1 of 3; hill; hill']);
  expect(asked).toHaveLength(2);
});

test('a choice whose answers take long is drawn as on its way, with the numbers before it', async () => {
  const { press, answer } = await drawPage(0);
  await press('hill');
  expect(await screen.findByText('3 of 3; all; hill')).toHaveAttribute('aria-busy', 'true');
  await answer();
  expect(await screen.findByText('1 of 3; hill; hill')).toHaveAttribute('aria-busy', 'false');
});

test('of two choices in quick succession the second is drawn, and the questions of the first are taken back', async () => {
  const { press, answer, takenBack } = await drawPage();
  await press('hill');
  await press('press');
  expect(takenBack).toEqual(['summary hill', 'facets hill']);
  await answer();
  expect(await screen.findByText('2 of 3; press; press')).toHaveAttribute('aria-busy', 'false');
  expect(drawn).toEqual(['3 of 3; all; all', '2 of 3; press; press']);
});

/** A part that draws the chosen source, or the first where none is. */
function Led() {
  const { filter } = useFilter();
  const { model: facets } = useModel('facets', filter, null);
  const first = (model: typeof facets) =>
    (model?.sources.find(({ isChosen }) => isChosen) ?? model?.sources[0])?.id ?? null;
  useFollowUp('facets', 'source', (model) => {
    const id = first(model);
    return id === null ? null : { id };
  });
  const id = first(facets);
  const { model, isBusy } = useModel('source', filter, { id: id ?? '' });
  const { change } = useFilter();
  return (
    <>
      <p aria-busy={isBusy}>first {model?.page?.source.id ?? 'none'}</p>
      <button type="button" onClick={() => change({ source: ['press'] })}>
        press
      </button>
    </>
  );
}

test('what an answer decides is asked with it, and what it decided before is not asked again', async () => {
  const thread = slowPort();
  render(
    <MemoryRouter>
      <Page port={thread.port} patience={2 ** 31 - 1}>
        <Led />
      </Page>
    </MemoryRouter>,
  );
  await screen.findByText('first hill');
  thread.slow();
  await act(async () => screen.getByText('press').click());
  expect(thread.asked).toEqual(['facets press']);
  await thread.answer();
  expect(thread.asked).toEqual(['facets press', 'source press']);
  expect(screen.getByText('first hill')).toBeInTheDocument();
  await thread.answer();
  expect(await screen.findByText('first press')).toHaveAttribute('aria-busy', 'false');
});

test('dragging does not wait for its answers', async () => {
  const { press } = await drawPage();
  await press('drag');
  expect(screen.getByText('3 of 3; all; hill')).toHaveAttribute('aria-busy', 'true');
});
