import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { cancelOpening } from '../engine/file-opening.ts';
import { caseFromTable } from '../mocks/case-table.ts';
import { addressNow, drawPage, portOf } from '../mocks/draw-page.tsx';
import { ImportingWorker } from '../mocks/importing-worker.ts';
import { givePageDisk } from '../mocks/page-disk.ts';
import { giveWideWindow } from '../mocks/wide-window.ts';
import { App } from './App.tsx';

givePageDisk();
giveWideWindow();
beforeAll(() => {
  vi.stubGlobal('Worker', ImportingWorker);
  // What a browser has and the page of these tests has not.
  Object.assign(HTMLDialogElement.prototype, {
    showModal(this: HTMLDialogElement) {
      this.open = true;
    },
    close(this: HTMLDialogElement) {
      this.open = false;
      this.dispatchEvent(new Event('close'));
    },
  });
});
beforeEach(() => {
  cancelOpening();
  localStorage.clear();
});

const FILE = {
  ...caseFromTable(`
    source | name
    hill   | The Hill
    press  | Press TV

    person | name
    austin | Lloyd Austin

    event | name       | date
    june  | First call | 2024-06-25

    quote           | id | article | speaker | about
    we spoke        | q1 | hill    | austin  | june
    we spoke at six | q2 | press   | austin  |
  `),
  case: { id: 'calls', name: 'Two calls', version: '3' },
};
const LATER = { timeout: 20_000 };
async function open(address: string): Promise<void> {
  drawPage(<App port={portOf(FILE)} />, address);
  await screen.findByRole('navigation', { name: 'Views' }, LATER);
}

test('keys lead to the views with the filter kept, unless they are switched off in the help', async () => {
  await open('/about?source=press');
  for (const [key, view] of [
    ['2', '/compare'],
    ['4', '/quotes'],
    ['3', '/framing'],
  ] as const) {
    await userEvent.keyboard(key);
    await waitFor(() => expect(addressNow()).toBe(`${view}?source=press`));
  }
  await userEvent.keyboard('?');
  const help = await screen.findByRole('dialog', { name: 'Help' }, LATER);
  fireEvent.click(within(help).getByRole('checkbox', { name: 'Single-key shortcuts are on' }));
  fireEvent.click(within(help).getByRole('button', { name: /Close/ }));
  expect(screen.queryByRole('dialog', { name: 'Help' })).toBeNull();
  await userEvent.keyboard('2?/');
  expect(addressNow()).toBe('/framing?source=press');
  expect(screen.queryByRole('dialog')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Help and keys' }));
  fireEvent.click(await screen.findByRole('checkbox', { name: 'Single-key shortcuts are on' }));
  fireEvent.click(screen.getByRole('button', { name: /Close/ }));
  await userEvent.keyboard('2');
  await waitFor(() => expect(addressNow()).toBe('/compare?source=press'));
});

test('words that are searched for are found by name, and Enter filters by them', async () => {
  await open('/quotes');
  await userEvent.keyboard('/');
  const search = await screen.findByRole('dialog', { name: 'Search' }, LATER);
  const field = within(search).getByRole('searchbox');
  expect(field).toHaveFocus();
  expect(within(search).getByRole('status')).toHaveTextContent('Case and accents do not matter.');
  await userEvent.type(field, 'spoke');
  await waitFor(() =>
    expect(within(search).getByRole('status')).toHaveTextContent(
      '2 quotes with these very words, in the whole case.',
    ),
  );
  expect(within(search).getAllByRole('link')[0]).toHaveTextContent(
    /^Quote.*we spoke.*The Hill, Lloyd Austin/,
  );
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  expect(within(search).getAllByRole('link')[1]).toHaveFocus();
  await userEvent.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}');
  expect(field).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(addressNow()).toBe('/quotes?q=spoke'));
  expect(screen.queryByRole('dialog')).toBeNull();
});

test.each([
  ['austin', 'Speaker', '/quotes?speaker=austin', 'Lloyd Austin: 2 quotes'],
  ['first', 'Event', '/events/june', 'First call'],
  ['press', 'Source', '/sources/press', 'Press TV'],
])('a search for %s leads to the %s', async (words, kind, address, says) => {
  await open('/compare?open=who');
  fireEvent.click(screen.getByRole('button', { name: 'Search' }));
  await userEvent.type(await screen.findByRole('searchbox', {}, LATER), words);
  const hit = await screen.findByRole('link', { name: new RegExp(`^${kind}`) });
  expect(hit).toHaveTextContent(says);
  fireEvent.click(hit);
  await waitFor(() => expect(addressNow()).toBe(address));
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('a search that finds nothing says so of the whole case', async () => {
  await open('/quotes');
  fireEvent.click(screen.getByRole('button', { name: 'Search' }));
  await userEvent.type(await screen.findByRole('searchbox', {}, LATER), 'zebra');
  expect(await screen.findByText('Nothing in this case has these words.')).toBeInTheDocument();
});

test('the link of what is on screen is copied with its version, and says whom it will serve', async () => {
  const writeText = vi.fn(async () => undefined);
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
  await open('/quotes?source=press');
  await userEvent.keyboard('c');
  expect(await screen.findByText(/^Link copied\./, {}, LATER)).toHaveTextContent(
    'It points to this computer, so only this computer can open it.',
  );
  expect(writeText).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/\/quotes\?.*source=press/));
  expect(writeText).toHaveBeenCalledWith(expect.stringContaining('v=3'));
  fireEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(screen.queryByText(/^Link copied/)).toBeNull();
});

test('where the browser forbids copying, the link stands there to be copied by hand', async () => {
  const writeText = async () => {
    throw new DOMException('no', 'NotAllowedError');
  };
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
  await open('/quotes?source=press');
  fireEvent.click(screen.getByRole('button', { name: 'Copy link' }));
  const field = await screen.findByRole('textbox', { name: 'Link to this view' }, LATER);
  expect((field as HTMLInputElement).value).toContain('/quotes?');
  expect((field as HTMLInputElement).value).toContain('source=press');
  // Among more ways to share, the link stands there, and not here as well.
  fireEvent.click(screen.getByRole('button', { name: 'More ways' }));
  const ways = await screen.findByRole('dialog', { name: 'Share this view' });
  const links = () =>
    screen.getAllByRole('textbox').filter((one) => (one as HTMLInputElement).value.includes('source=press'));
  await waitFor(() => expect(new Set(links().map((one) => ways.contains(one)))).toEqual(new Set([true])));
  fireEvent.click(within(ways).getByRole('button', { name: /^Close/ }));
  expect(await screen.findByRole('textbox', { name: 'Link to this view' })).toBeInTheDocument();
});

test('picked quotes are counted in the head, and what is on screen can be presented', async () => {
  await open('/quotes?pick=q1,q2');
  expect(screen.getByRole('link', { name: '2 picked' })).toHaveAttribute('href', '/picked?pick=q1,q2');
  expect(screen.getByRole('link', { name: 'Present' }).getAttribute('href')).toMatch(
    /^\/present\/quotes\/1\?/,
  );
});

test('a view in a frame of another page has no head, and a way to the whole', async () => {
  drawPage(<App port={portOf(FILE)} />, '/embed/quotes?source=press');
  const whole = await screen.findByRole('link', { name: 'Open in Readout' }, LATER);
  expect(whole).toHaveAttribute('href', '/quotes?source=press');
  expect(await screen.findByRole('heading', { level: 1 }, LATER)).toBeInTheDocument();
  expect(screen.queryByRole('navigation', { name: 'Views' })).toBeNull();
});

const TABLE =
  'outlet,headline,published,speaker,quote\nPost,Pier shut,2024-06-12,Ilse Varga,We act now before winter.\nPost,Pier shut,2024-06-12,Ilse Varga,\n';
/** A file as it is dropped; the page of these tests reads files of its own kind only. */
const fileOf = (name: string, text: string): File => new File([text], name, { type: 'text/csv' });
const drop = (...files: File[]) => {
  const dataTransfer = { files, items: [], types: ['Files'], dropEffect: 'copy' };
  fireEvent.dragOver(document.body, { dataTransfer });
  fireEvent.drop(document.body, { dataTransfer });
};

test('a table that is dropped on any page is looked at, opened as a case, and its quotes are on screen', async () => {
  await open('/compare?source=press');
  await act(() => import('./DropTarget.tsx'));
  drop(fileOf('pier.csv', TABLE));
  await waitFor(() => expect(location.pathname).toBe('/open'), LATER);
  expect(await screen.findByRole('heading', { level: 1, name: 'pier' }, LATER)).toBeInTheDocument();
  fireEvent.click(await screen.findByRole('button', { name: /Open/ }, LATER));
  await waitFor(() => expect(addressNow()).toMatch(/^\/quotes\?case=own:[0-9a-f]{12}$/), LATER);
  expect(await screen.findByText('from your file', {}, LATER)).toBeInTheDocument();
});

test('what cannot be opened says so, changes nothing, and leads back to where the reader was', async () => {
  await open('/compare?source=press');
  await act(() => import('./DropTarget.tsx'));
  drop(fileOf('nothing.json', '{"a":'));
  await waitFor(() => expect(location.pathname).toBe('/open'), LATER);
  await screen.findByRole('heading', { level: 1, name: 'Nothing could be opened' }, LATER);
  expect(screen.getByRole('main')).toHaveTextContent('"nothing.json" cannot be opened: Line 1, column 6');
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(addressNow()).toBe('/compare?source=press'));
});

test('a page that needs no case is there also when none opens', async () => {
  drawPage(<App port={portOf(FILE)} />, '/open?case=own:3f9a3f9a3f9a');
  expect(
    await screen.findByRole('heading', { level: 1, name: 'Open what you have' }, LATER),
  ).toBeInTheDocument();
  expect(screen.queryByRole('navigation', { name: 'Views' })).toBeNull();
});
