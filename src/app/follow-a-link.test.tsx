import { Blob as NodeBlob } from 'node:buffer';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import type { CaseFile } from '../case/case-file.ts';
import { formatCase } from '../case/format-case.ts';
import { cancelOpening } from '../engine/file-opening.ts';
import { packCase } from '../engine/pack-case.ts';
import { theLibrary } from '../engine/the-library.ts';
import { ThreadPort } from '../engine/thread-port.ts';
import { caseEntry } from '../mocks/case-entry.ts';
import { caseFromTable } from '../mocks/case-table.ts';
import { addressNow, drawPage, portOf } from '../mocks/draw-page.tsx';
import { FakeWorker } from '../mocks/fake-worker.ts';
import { ImportingWorker } from '../mocks/importing-worker.ts';
import { givePageDisk } from '../mocks/page-disk.ts';
import { giveWideWindow } from '../mocks/wide-window.ts';
import { App } from './App.tsx';

givePageDisk();
giveWideWindow();
beforeEach(cancelOpening);
// Those of the page of these tests cannot be streamed.
beforeEach(() => void vi.stubGlobal('Blob', NodeBlob));

const FILE = {
  ...caseFromTable(`
    source | name
    hill   | The Hill
    press  | Press TV

    quote           | article | speaker
    we spoke        | hill    | austin
    we spoke at six | press   | austin
  `),
  case: { id: 'calls', name: 'Two calls', version: '3' },
};
const LATER = { timeout: 20_000 };
const open = (address: string, port = portOf(FILE)) => drawPage(<App port={port} />, address);
const bytesOf = (file: unknown) => new TextEncoder().encode(formatCase(file as CaseFile));

test('a link that asks for what the case has not says which, and is made a clean one', async () => {
  open('/quotes?source=press,nobody&zone=mars&colour=red');
  const notice = await screen.findByRole('alert', {}, LATER);
  expect(addressNow()).toBe('/quotes?source=press');
  for (const part of ['source=nobody', 'zone=mars', 'colour=red']) expect(notice).toHaveTextContent(part);
  expect(notice).toHaveTextContent('Everything else is as the link says.');
  fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
  expect(screen.queryByRole('alert')).toBeNull();
  expect(addressNow()).toBe('/quotes?source=press');
});

test('of a link with much that is unknown the first are said and the rest counted', async () => {
  open(`/quotes?${Array.from({ length: 9 }, (_, i) => `x${i}=1`).join('&')}`);
  expect(await screen.findByRole('alert', {}, LATER)).toHaveTextContent(/x5=1.* and 3 more/);
  expect(screen.getByRole('alert')).not.toHaveTextContent('x6=1');
});

test('while names are hidden what a link asked for in vain is counted, and not repeated', async () => {
  open('/quotes?zone=mars&colour=Press&blind=7');
  const notice = await screen.findByRole('alert', {}, LATER);
  expect(notice).toHaveTextContent('it was left out: 2 parts.');
  expect(notice).not.toHaveTextContent('Press');
});

test('a link made with another version says which stands here, until it is dismissed', async () => {
  open('/quotes?v=2');
  const notice = await screen.findByRole('complementary', { name: 'Changed since this link' }, LATER);
  expect(notice).toHaveTextContent('made with version 2 of this case; this is version 3.');
  expect(notice).toHaveTextContent('The case does not say what changed between them.');
  fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
  await waitFor(() => expect(addressNow()).toBe('/quotes'));
  expect(screen.queryByRole('complementary', { name: 'Changed since this link' })).toBeNull();
});

test('a link made with the version that stands here says nothing', async () => {
  open('/quotes?v=3');
  await screen.findByRole('navigation', { name: 'Views' }, LATER);
  expect(screen.queryByRole('complementary', { name: 'Changed since this link' })).toBeNull();
});

test('an address of no page says so, and the case stays open', async () => {
  open('/nowhere?source=press');
  expect(await screen.findByText('There is no page at this address.', {}, LATER)).toBeInTheDocument();
  fireEvent.click(screen.getByRole('link', { name: 'Compare the accounts' }));
  await waitFor(() => expect(addressNow()).toBe('/compare?source=press'));
});

test('a case that is not there is told in words, tried again, and the cases are one step away', async () => {
  open('/quotes?case=missing', new ThreadPort());
  const said = await screen.findByRole('alert', {}, LATER);
  expect(said).toHaveTextContent('There is no case “missing” on this site (404).');
  expect(said).toHaveTextContent('Nothing was changed or sent');
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('alert', {}, LATER)).toHaveTextContent('(404)');
  fireEvent.click(screen.getByRole('link', { name: 'Cases' }));
  await waitFor(() => expect(addressNow()).toBe('/cases'));
});

test('a case that is refused lists what must be put right', async () => {
  open('/?case=wrong-shape', new ThreadPort());
  expect(await screen.findByRole('alert', {}, LATER)).toHaveTextContent('cannot be read as a case');
  expect(screen.getByRole('heading', { name: /^\d+ problems$/ })).toBeInTheDocument();
});

test('the opening of a case that takes long is shown, and can be given up', async () => {
  open('/?case=slow', new ThreadPort());
  expect(await screen.findByRole('status', {}, LATER)).toHaveTextContent('Asking for the file');
  expect(screen.getByRole('progressbar', { name: 'Progress' })).toBeInTheDocument();
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(await screen.findByRole('alert', {}, LATER)).toHaveTextContent('You stopped the loading of “slow”.');
});

test.each([
  [
    'with its name',
    `#name=${encodeURIComponent('412:The bridge, 2026')}`,
    'This link shows The bridge, 2026 (412 quotes, digest 3f9a…). Open its file here.',
  ],
  [
    'without',
    '',
    'This link shows a case that is not kept in this browser (digest 3f9a…). Open its file here.',
  ],
])('a link to a case of somebody else’s browser, %s, asks for its file', async (_, hash, title) => {
  open(`/quotes?case=own:3f9a3f9a3f9a${hash}`);
  expect(await screen.findByRole('heading', { level: 1, name: title }, LATER)).toBeInTheDocument();
  expect(screen.queryByText(/ask whoever sent it/) !== null).toBe(hash === '');
});

test('while names are hidden the name that a link carries is not said', async () => {
  open(`/quotes?case=own:3f9a3f9a3f9a&blind=7#name=${encodeURIComponent('412:Press TV')}`);
  expect(await screen.findByRole('heading', { level: 1, name: /is not kept/ }, LATER)).toBeInTheDocument();
  expect(document.body).not.toHaveTextContent('Press TV');
});

test('a link whose case was kept before shows it as one’s own', async () => {
  const { cases } = await theLibrary();
  const bytes = bytesOf({ ...FILE, case: { id: 'pier', name: 'The pier' } });
  const digest = 'b7'.repeat(32);
  await cases.keep(caseEntry({ digest, name: 'The pier', counts: { quotes: 2 }, size: bytes.length }), bytes);
  open(`/quotes?case=own:${digest.slice(0, 12)}`);
  expect(await screen.findByText('from your file', {}, LATER)).toBeInTheDocument();
  expect(screen.getByText('The pier')).toBeInTheDocument();
});

test('a case that travels in the link is kept here, and the address becomes its own', async () => {
  vi.stubGlobal('Worker', ImportingWorker);
  const packed = await packCase(bytesOf({ ...FILE, case: { id: 'lock', name: 'The lock' } }));
  open(`/quotes?source=press#case=${packed}&wall=1`);
  await waitFor(() => expect(addressNow()).toMatch(/^\/quotes\?case=own:[0-9a-f]{12}&source=press$/), LATER);
  expect(location.hash).toBe('#wall=1');
  expect(await screen.findByText('The lock', {}, LATER)).toBeInTheDocument();
  expect(await screen.findByText('from a link')).toBeInTheDocument();
});

test.each([
  ['cut in the middle', (packed: string) => packed.slice(0, packed.length / 2)],
  ['of other signs', () => 'nothing!'],
])('a case in a link that was %s cannot be read, and nothing is changed', async (_, spoil) => {
  vi.stubGlobal('Worker', ImportingWorker);
  open(`/#case=${spoil(await packCase(bytesOf(FILE)))}`);
  expect(await screen.findByRole('alert', {}, LATER)).toHaveTextContent(
    'The case in this link cannot be read.',
  );
  expect(screen.getByRole('link', { name: 'Open the bundled case' })).toHaveAttribute('href', '/');
});

test('a case of another site is asked for only once the reader says so, and is shown as theirs', async () => {
  vi.stubGlobal('Worker', FakeWorker);
  FakeWorker.started = [];
  open('/quotes?case=https://press.example/calls.json');
  expect(await screen.findByRole('alert', {}, LATER)).toHaveTextContent('lies on press.example');
  const ask = await screen.findByRole('button', { name: 'Ask press.example for it' });
  expect(FakeWorker.started).toEqual([]);
  fireEvent.click(ask);
  await waitFor(() => expect(FakeWorker.started).toHaveLength(1), LATER);
  const [worker] = FakeWorker.started;
  await waitFor(() => expect(worker?.posted).toHaveLength(1));
  worker?.say({ loaded: { bytes: bytesOf(FILE), address: 'https://files.example/calls.json' } });
  expect(
    await screen.findByText('from files.example, not from this site; press.example sent us there', {}, LATER),
  ).toBeInTheDocument();
});

test.each([
  [
    'is sent on',
    { code: 'sent-elsewhere', name: '', host: 'moved.example' },
    'Follow it',
    { follows: true, isLargeAgreed: false },
  ],
  [
    'is large',
    { code: 'large', name: '', host: 'moved.example', bytes: 3e7, most: 2e7, canBeRead: true },
    'Read all of it',
    { follows: false, isLargeAgreed: true },
  ],
])('a case of another site that %s is asked about once more', async (what, cause, button, agreed) => {
  vi.stubGlobal('Worker', FakeWorker);
  FakeWorker.started = [];
  const address = `https://moved.example/${what.replaceAll(' ', '-')}.json`;
  open(`/quotes?case=${address}`);
  fireEvent.click(await screen.findByRole('button', { name: 'Ask moved.example for it' }, LATER));
  await waitFor(() => expect(FakeWorker.started.at(-1)?.posted).toHaveLength(1), LATER);
  FakeWorker.started.at(-1)?.say({ cause });
  fireEvent.click(await screen.findByRole('button', { name: button }, LATER));
  await waitFor(() => expect(FakeWorker.started).toHaveLength(2), LATER);
  await waitFor(() => expect(FakeWorker.started[1]?.posted).toEqual([{ address, agreed }]));
});

test('what another site has in place of a case is taken for a table, once the reader says so', async () => {
  class Both extends ImportingWorker {
    override postMessage(message: never): void {
      if ('address' in (message as object)) this.posted.push(message);
      else super.postMessage(message);
    }
  }
  vi.stubGlobal('Worker', Both);
  FakeWorker.started = [];
  open('/quotes?case=https://table.example/pier.csv');
  fireEvent.click(await screen.findByRole('button', { name: 'Ask table.example for it' }, LATER));
  await waitFor(() => expect(FakeWorker.started.at(-1)?.posted).toHaveLength(1), LATER);
  const bytes = new TextEncoder().encode(
    'outlet,headline,published,speaker,quote\nPost,Pier shut,2024-06-12,Ilse Varga,We act now before winter.\n',
  );
  FakeWorker.started.at(-1)?.say({ loaded: { bytes, address: 'https://table.example/pier.csv' } });
  fireEvent.click(await screen.findByRole('button', { name: 'Read it as a table or an export' }, LATER));
  await waitFor(() => expect(location.pathname).toBe('/open'));
  expect(await screen.findByRole('heading', { level: 1, name: /pier/i }, LATER)).toBeInTheDocument();
});

test('while names are hidden the host of a link is not said', async () => {
  open('/quotes?case=https://press-tv.example/calls.json&blind=7');
  expect(await screen.findByRole('alert', {}, LATER)).toHaveTextContent('whose name is hidden');
  expect(await screen.findByRole('button', { name: 'Ask that site for it' })).toBeInTheDocument();
  expect(document.body).not.toHaveTextContent('press-tv.example');
});
