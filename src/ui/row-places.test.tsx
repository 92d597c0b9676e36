import { act, render } from '@testing-library/react';
import { useRef } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { useRowPlaces } from './row-places.ts';

const MEASURED = [{ index: 0, key: 'row 0', start: 0, size: 120, end: 120, lane: 0 }];
/** What each list began with, and how far down the reader then went. */
const began: string[] = [];
let offset: number | null = 0;

// The browser is at another entry than the one drawn whenever a list is left: here its router does not move it.
beforeEach(() => window.history.replaceState({ key: 'gone' }, ''));
afterEach(() => window.history.replaceState(null, ''));

function List({ name }: { name: string }) {
  const { start, isBack, keep } = useRowPlaces(name);
  const isFirst = useRef(true);
  if (isFirst.current)
    began.push(
      `${name}: ${start.initialOffset()} px, ${start.initialMeasurementsCache.length} rows${isBack ? ', again' : ''}`,
    );
  isFirst.current = false;
  keep({
    get scrollOffset() {
      return offset;
    },
    takeSnapshot: () => MEASURED,
  });
  return null;
}

test('a list begins at its top, and on Back where it was left, with the heights of its rows', async () => {
  const router = createMemoryRouter(
    [
      { path: '/list/a', element: <List key="quotes" name="quotes" /> },
      { path: '/list/b', element: <List key="grid" name="grid" /> },
    ],
    { initialEntries: ['/list/a'] },
  );
  render(<RouterProvider router={router} />);
  const go = (to: string | -1) => act(() => (to === -1 ? router.navigate(-1) : router.navigate(to)));
  offset = 700;
  await go('/list/b');
  offset = 90;
  await go('/list/a');
  offset = 40;
  await go(-1);
  await go(-1);
  expect(began).toEqual([
    'quotes: 0 px, 0 rows',
    'grid: 0 px, 0 rows',
    'quotes: 0 px, 0 rows',
    'grid: 90 px, 1 rows, again',
    'quotes: 700 px, 1 rows, again',
  ]);
});

test('a list that was not yet placed leaves no place behind', async () => {
  began.splice(0);
  const router = createMemoryRouter(
    [
      { path: '/list/a', element: <List key="quotes" name="quotes" /> },
      { path: '/list/b', element: null },
    ],
    { initialEntries: ['/list/a?source=press'] },
  );
  render(<RouterProvider router={router} />);
  offset = null;
  await act(() => router.navigate('/list/b'));
  await act(() => router.navigate(-1));
  expect(began).toEqual(['quotes: 0 px, 0 rows', 'quotes: 0 px, 0 rows']);
});

test('a list that goes while the reader stays at its address leaves none either', () => {
  began.splice(0);
  offset = 300;
  window.history.replaceState(null, '');
  for (const _ of ['first', 'again']) {
    const router = createMemoryRouter([{ path: '/list/c', element: <List name="quotes" /> }], {
      initialEntries: ['/list/c'],
    });
    render(<RouterProvider router={router} />).unmount();
  }
  expect(began).toEqual(['quotes: 0 px, 0 rows', 'quotes: 0 px, 0 rows']);
});
