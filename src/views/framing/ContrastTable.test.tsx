import { screen } from '@testing-library/react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ContrastTable } from './ContrastTable.tsx';

let tell: (entries: { target: Element; isIntersecting: boolean }[]) => void;
let root: Root;
/** What follows later is seen to follow later: outside of `act`, which waits for all. */
const scope = globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean };
beforeEach(() => {
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(callback: typeof tell) {
        tell = callback;
      }
      observe() {}
      unobserve() {}
    },
  );
  scope.IS_REACT_ACT_ENVIRONMENT = false;
  root = createRoot(document.body.appendChild(document.createElement('div')));
});
afterEach(() => {
  flushSync(() => root.unmount());
  scope.IS_REACT_ACT_ENVIRONMENT = true;
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

const COLUMNS = [{ id: 'one', name: 'Side one', mark: null }];
const draw = (...words: string[]) =>
  flushSync(() =>
    root.render(
      <ContrastTable
        caption="Words"
        columns={COLUMNS}
        rows={words.map((word) => ({ key: word, head: word, cells: [`told of ${word}`] }))}
      />,
    ),
  );

test('a row that takes the place of one in sight is drawn with the page; one out of sight follows', async () => {
  draw('war', 'peace');
  const [, first, second] = screen.getAllByRole('row');
  flushSync(() =>
    tell([
      { target: first as Element, isIntersecting: true },
      { target: second as Element, isIntersecting: false },
    ]),
  );
  expect(await screen.findByText('told of peace')).toBeInTheDocument();

  draw('strike', 'truce');
  expect(screen.getByText('told of strike')).toBeInTheDocument();
  expect(screen.queryByText('told of truce')).toBeNull();
  expect(await screen.findByText('told of truce')).toBeInTheDocument();
});
