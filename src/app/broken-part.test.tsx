import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { howMuchIsKept } from './how-much-is-kept.ts';
import { KeptSoFar } from './KeptSoFar.tsx';
import { ViewBoundary } from './ViewBoundary.tsx';

let fault: unknown = null;
function Part() {
  if (fault !== null) throw fault;
  return <p>The view</p>;
}
beforeEach(() => {
  // React tells of what a boundary caught.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  fault = null;
  Reflect.deleteProperty(navigator, 'serviceWorker');
});

/** A service worker that answers how much it keeps; null: the page has none. */
function keeping(said: { kept: number; of: number } | null): void {
  const controller = said && {
    postMessage: (asked: unknown, [port]: MessagePort[]) => {
      expect(asked).toBe('how-much-is-kept');
      port?.postMessage(said);
      port?.close();
    },
  };
  Object.defineProperty(navigator, 'serviceWorker', { value: { controller }, configurable: true });
}

const drawn = () =>
  render(
    <>
      <p>The head</p>
      <ViewBoundary>
        <Part />
      </ViewBoundary>
    </>,
  );

test.each([
  ['Chromium', 'Failed to fetch dynamically imported module: https://a.example/assets/b.js'],
  ['Firefox', 'error loading dynamically imported module: https://a.example/assets/b.js'],
  ['WebKit', 'Importing a module script failed.'],
  ['the build’s own loader', 'Unable to preload CSS for /assets/b.css'],
])('a part that does not arrive in %s is told as such, and may arrive after all', async (_, message) => {
  keeping({ kept: 3, of: 80 });
  fault = new TypeError(message);
  drawn();
  expect(screen.getByRole('alert')).toHaveTextContent('A part of Readout did not arrive.');
  expect(screen.getByRole('alert')).toHaveTextContent('Your filter is in the address and is safe.');
  expect(await screen.findByText(/^3 of the 80 parts of this version are kept/)).toBeInTheDocument();
  expect(screen.getByText('The head')).toBeInTheDocument();
  fault = null;
  fireEvent.click(screen.getByRole('button', { name: 'Try once more' }));
  expect(screen.getByText('The view')).toBeInTheDocument();
  expect(screen.queryByRole('alert')).toBeNull();
});

test.each([
  [new Error('rows is undefined'), 'Readout made a mistake here: rows is undefined.'],
  ['out of ideas', 'Readout made a mistake here: out of ideas.'],
])('a mistake of ours is told in its words, and the rest of the page stays', (thrown, sentence) => {
  fault = thrown;
  drawn();
  expect(screen.getByRole('alert')).toHaveTextContent(sentence);
  expect(screen.getByRole('alert')).not.toHaveTextContent('did not arrive');
  expect(screen.getByText('The head')).toBeInTheDocument();
});

test.each([
  ['everything is kept', { kept: 80, of: 80 }],
  ['nothing keeps parts', null],
])('where %s nothing is said of it', async (_, said) => {
  keeping(said);
  const { container } = render(<KeptSoFar />);
  // Asked after the page asked, and answered after it.
  await act(async () => expect(await howMuchIsKept()).toEqual(said));
  expect(container).toBeEmptyDOMElement();
});
