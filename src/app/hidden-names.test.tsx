import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import type { EnginePort } from '../engine/port.ts';
import { caseFromTable } from '../mocks/case-table.ts';
import { addressNow, drawPage, portOf } from '../mocks/draw-page.tsx';
import { giveWideWindow } from '../mocks/wide-window.ts';
import { hidingState, setHiding } from '../views/blind/hiding.ts';
import { stayBlind } from '../views/blind/stay-blind.ts';
import { App } from './App.tsx';

giveWideWindow();
beforeEach(() => stayBlind(null));

const FILE = {
  ...caseFromTable(`
    source | name
    hill   | The Hill
    press  | Press TV

    quote           | article | speaker
    we spoke        | hill    | austin
    we spoke at six | press   | austin
  `),
  case: { id: 'calls', name: 'Two calls' },
};

const page = () => `${document.body.textContent} ${document.title} ${addressNow()}`;
const NAMES = /The Hill|Press TV|press|hill/;

/** A port whose answers of one kind wait until they are let go. */
function holding(name: string): { port: EnginePort; letGo: () => void; isAsked: () => boolean } {
  const port = portOf(FILE);
  const answer = port.model;
  let letGo = () => {};
  let isAsked = false;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  port.model = async (asked, ...rest) => {
    if (asked === name) {
      isAsked = true;
      await held;
    }
    return answer(asked, ...rest);
  };
  return { port, letGo: () => letGo(), isAsked: () => isAsked };
}

/** Opens a filtered page, and from there the quotes, as a link of the head does. */
async function openQuotes(port: EnginePort): Promise<void> {
  drawPage(<App port={port} />, '/about?source=press');
  fireEvent.click(await screen.findByRole('link', { name: 'Quotes' }, { timeout: 20_000 }));
  await screen.findByRole('heading', { level: 1, name: /Quotes|quote/ }, { timeout: 20_000 });
  expect(addressNow()).toBe('/quotes?source=press');
}
const hide = async () =>
  fireEvent.click(await screen.findByRole('button', { name: 'Hide the names of the sources' }));

test('names are hidden, revealed one at a time for this screen, and shown again in the same view', async () => {
  await openQuotes(portOf(FILE));
  await hide();
  const bar = await screen.findByRole('region', { name: 'Hidden names' });
  expect(addressNow()).toMatch(/^\/quotes\?source=~[AB]&blind=7$/);
  await waitFor(() => expect(page()).not.toMatch(NAMES));
  fireEvent.click(screen.getByRole('button', { name: 'Reveal …' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Reveal A' }));
  const told = () => ['The Hill', 'Press TV'].filter((name) => bar.textContent.includes(name));
  expect(told()).toHaveLength(1);
  fireEvent.click(screen.getByRole('button', { name: 'Reveal all' }));
  expect(told()).toHaveLength(2);
  fireEvent.click(screen.getByRole('button', { name: 'Hide again' }));
  expect(page()).not.toMatch(NAMES);
  fireEvent.click(screen.getByRole('button', { name: 'Show all names' }));
  await waitFor(() => expect(addressNow()).toBe('/quotes?source=press'));
  expect(await screen.findByRole('button', { name: 'Hide the names of the sources' })).toBeInTheDocument();
});

test.each([
  ['while the letters are asked for', 'letterTable'],
  ['while the page is drawn in letters', 'caseNames'],
])('Back pressed %s shows no name, and the page comes', async (_, held) => {
  const { port, letGo, isAsked } = holding(held);
  await openQuotes(port);
  await hide();
  await waitFor(() => expect(isAsked()).toBe(true));
  const isBack = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
  await act(async () => {
    history.back();
    await isBack;
  });
  expect(screen.getByText('The names are being hidden.')).toBeInTheDocument();
  expect(page()).not.toMatch(/The Hill|Press TV/);
  letGo();
  expect(await screen.findByRole('region', { name: 'Hidden names' })).toBeInTheDocument();
  expect(addressNow()).toMatch(/source=~[AB]&blind=7$/);
  expect(page()).not.toMatch(NAMES);
});

test('Back pressed before the page is drawn in letters leads on to a page in letters', () => {
  const table = {
    sources: [],
    perspectives: [],
    people: [],
    articles: [],
    idParts: [],
    names: [],
    wordNames: [],
  };
  history.replaceState(null, '', '/compare?q=six');
  stayBlind({ seed: 7, veil: null, table, base: '/' });
  setHiding({ until: '/quotes?blind=7' });
  dispatchEvent(new PopStateEvent('popstate'));
  expect(hidingState()).toEqual({ until: '/compare?q=six&blind=7' });
  expect(addressNow()).toBe('/compare?q=six&blind=7');
  setHiding(null);
});
