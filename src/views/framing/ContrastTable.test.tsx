import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ContrastTable } from './ContrastTable.tsx';

let tell: (entries: { target: Element; isIntersecting: boolean }[]) => void;
beforeEach(() => {
  vi.useFakeTimers();
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
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const COLUMNS = [{ id: 'one', name: 'Side one', mark: null }];
const tableOf = (...words: string[]) => (
  <ContrastTable
    caption="Words"
    columns={COLUMNS}
    rows={words.map((word) => ({ key: word, head: word, cells: [`told of ${word}`] }))}
  />
);

test('a row that takes the place of one in sight is drawn with it; one out of sight follows in a moment', () => {
  const { rerender } = render(tableOf('war', 'peace'));
  expect(screen.queryByText('told of war')).toBeNull();
  const [, first, second] = screen.getAllByRole('row');
  act(() =>
    tell([
      { target: first as Element, isIntersecting: true },
      { target: second as Element, isIntersecting: false },
    ]),
  );
  expect(screen.getByText('told of war')).toBeInTheDocument();
  expect(screen.queryByText('told of peace')).toBeNull();

  rerender(tableOf('strike', 'truce'));
  expect(screen.getByText('told of strike')).toBeInTheDocument();
  expect(screen.queryByText('told of truce')).toBeNull();
  act(() => void vi.advanceTimersByTime(100));
  expect(screen.getByText('told of truce')).toBeInTheDocument();
});
