import { cleanup } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { caseFromTable } from '../mocks/case-table.ts';
import { renderWithCase } from '../mocks/render-with-case.tsx';
import { giveWideWindow } from '../mocks/wide-window.ts';
import { Pages } from './Pages.tsx';
import { isFree, NotFoundPage, VIEWS, WALLS } from './routes.tsx';

giveWideWindow();
afterEach(cleanup);

const CALLS = `
  source | name
  hill   | The Hill
  press  | Press TV

  article | source | published  | about | headline
  one     | hill   | 2024-07-12 | call  | Ministers speak
  two     | press  | 2024-07-13 | call  |

  event | name       | date
  call  | First call | 2024-06-25

  person | name
  austin | Lloyd Austin

  quote           | id | article | about | speaker
  we spoke        | q1 | one     | call  | austin
  we spoke at six | q2 | one     | call  | austin

  claim | question
  who   | Who called?
`;

const ADDRESSES: Readonly<Record<string, readonly string[]>> = {
  '/quotes/:id': ['/quotes/q1', '/quotes/q2', '/quotes/none'],
  '/events/:id': ['/events/call', '/events/none'],
  '/claims/:id': ['/claims/who', '/claims/none'],
  '/articles/:id': ['/articles/one', '/articles/two', '/articles/none'],
  '/sources/:id': ['/sources/hill', '/sources/none'],
  '/exercise/:kind/:seed': ['/exercise/who/1', '/exercise/difference/1'],
  '/present/:tour/:step': ['/present/claim/who', '/present/none/1'],
  '/handout/:tour/:sheet?': [],
  '/embed/*': [],
  '/make/:draft?/:part?/:record?': ['/make'],
  '/edit/:list/:id': ['/edit/quotes/q1'],
  '/present/:tour/:step/notes': ['/present/claim/who/notes'],
};

/** What needs more of a browser than there is here; `e2e/share-a-link.spec.ts` reads their titles. */
const IN_A_BROWSER = ['/timeline', '/coding', '/lesson', '/present/claim/who'];

const ALL = [...VIEWS, ...WALLS]
  .flatMap(({ path }) => ADDRESSES[path] ?? [path])
  .concat('/nowhere')
  .filter((address) => !IN_A_BROWSER.includes(address));

async function titleOf(address: string): Promise<string> {
  for (const element of document.querySelectorAll('title')) element.remove();
  renderWithCase(
    <Pages of={[...VIEWS, ...WALLS]} pathname={address} otherwise={NotFoundPage} />,
    { ...caseFromTable(CALLS), case: { id: 'calls', name: 'Two calls' } },
    address,
  );
  // What needs no case names none.
  const wanted = isFree(address) ? / – Readout$/ : /Two calls – Readout$/;
  await vi.waitFor(() => expect(document.title).toMatch(wanted), { timeout: 20_000 });
  const { title } = document;
  expect(document.querySelectorAll('title')).toHaveLength(1);
  cleanup();
  return title;
}

const titles = new Map<string, string>();

test.each(ALL)('the title of %s says what is there, and in which case', async (address) => {
  titles.set(address, await titleOf(address));
});

test('no two pages have one title', () => {
  expect(titles.get('/')).toBe('Two calls – Readout');
  expect(titles.get('/compare')).toBe('Compare – Two calls – Readout');
  expect(titles.get('/claims/who')).toBe('Who called? – Two calls – Readout');
  const all = [...titles.values()];
  expect(all).toHaveLength(ALL.length);
  expect(all.filter((title, i) => all.indexOf(title) !== i)).toEqual([]);
});
