import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectSettled, test } from './fixtures.ts';

type Source = { id: string; name: string; alternateName?: string[] };
type CaseFile = {
  sources: Source[];
  articles: { id: string; sourceId: string; url?: string | null; author?: string[] }[];
};
const file = JSON.parse(readFileSync('data/austin-belousov-2024.case.json', 'utf8')) as CaseFile;

/** Everything that names a source: names, other names, ids, domains, authors. */
const GIVEAWAYS = [
  ...file.sources.flatMap(({ id, name, alternateName = [] }) => [id, name, ...alternateName]),
  ...file.articles.flatMap(({ url, author = [] }) => [...(url ? [new URL(url).hostname] : []), ...author]),
].filter((text) => text.length > 2);

const leaksIn = (text: string): string[] =>
  GIVEAWAYS.filter((name) =>
    new RegExp(
      `(?<![\\p{L}\\p{N}])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`,
      'iu',
    ).test(text),
  );

/** Searches the page whole: markup with all attributes, what is read aloud, title and address. */
async function expectNoName(page: Page, where: string): Promise<void> {
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  const dom = await page.content();
  const aloud = await page.locator('body').ariaSnapshot();
  for (const [what, text] of Object.entries({ dom, aloud, title: await page.title(), address: page.url() }))
    expect(leaksIn(text), `${where}: ${what}`).toEqual([]);
}

const PAGES = [
  '/',
  '/timeline',
  '/timeline?clock=published&lanes=speaker',
  '/timeline?asof=2024-06-30',
  '/compare',
  '/compare?open=july-who-emphasised',
  '/framing',
  '/quotes',
  '/claims/july-who-emphasised',
  '/events/call-2024-07-12',
  '/quotes/july-lines-belousov-quoted',
  '/sources/~A',
  '/about',
  '/coding',
  '/exercise/who/1',
  '/exercise/difference/1',
  '/present/one-sentence/4',
  '/present/names-and-silences/1',
  '/present/one-sentence/4/notes',
  '/handout/one-sentence',
  '/embed/compare',
];

for (const seed of [7, 23])
  test(`with the letters of seed ${seed} no page names a source, however it is read`, async ({ page }) => {
    test.slow();
    for (const address of PAGES) {
      await page.goto(`${address}${address.includes('?') ? '&' : '?'}blind=${seed}`);
      await expect(page.locator('main').first()).not.toBeEmpty();
      await expectNoName(page, address);
    }
  });

test('what opens on a page names nobody either: search, filters, a row, the link', async ({ page }) => {
  await page.goto('/compare?blind=7');
  await expectSettled(page);
  await page.keyboard.press('/');
  for (const typed of ['pres', 'hil', 'indep']) {
    await page.getByRole('searchbox', { name: 'Words to search for' }).fill(typed);
    await expectNoName(page, `search for ${typed}`);
  }
  await page.keyboard.press('Escape');
  for (const name of [/^Speaker/, /^Event/, /^Quote type/, /^When/]) {
    await page.getByRole('button', { name }).first().click();
    await expectNoName(page, `the menu ${name}`);
    await page.keyboard.press('Escape');
  }
  await page.getByRole('button', { name: 'Copy link' }).click();
  await page.getByRole('button', { name: 'More ways' }).click();
  await expectNoName(page, 'the share panel');
});

test('names are revealed one at a time or all, for this screen alone, and hidden again', async ({ page }) => {
  await page.goto('/compare');
  await page.getByRole('link', { name: 'Hide the names of the sources' }).click();
  await expect(page).toHaveURL(/blind=7/);
  const bar = page.getByRole('region', { name: 'Hidden names' });
  await bar.getByRole('button', { name: 'Reveal …' }).press('Enter');
  await bar.getByRole('button', { name: 'Reveal A', exact: true }).press('Enter');
  const namesIn = (text: string) => file.sources.filter(({ name }) => text.includes(name)).length;
  expect(namesIn(await bar.innerText())).toBe(1);
  await bar.getByRole('button', { name: 'Reveal all' }).click();
  expect(namesIn(await bar.innerText())).toBe(5);
  expect(leaksIn(page.url())).toEqual([]);
  await expectAccessible(page);
  await bar.getByRole('button', { name: 'Hide again' }).click();
  await expectNoName(page, 'hidden again');
  await bar.getByRole('link', { name: 'Show all names' }).click();
  await expect(page).not.toHaveURL(/blind/);
});

test('people and organisations can be hidden too, and their names are nowhere', async ({ page }) => {
  await page.goto('/quotes?blind=7');
  await page.getByRole('link', { name: 'Hide people and organisations too' }).press('Enter');
  await expect(page).toHaveURL(/blind=7&veil=people/);
  await expect(page.getByRole('main').getByRole('table')).toContainText(/Voice [A-Z]+/);
  for (const address of ['/quotes', '/compare', '/framing', '/timeline', '/claims/july-who-emphasised']) {
    await page.goto(`${address}?blind=7&veil=people`);
    await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible();
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
    expect(await page.getByRole('main').innerText(), address).not.toMatch(
      /Austin|Belousov|Singh|Ryder|Stoltenberg|Pentagon|Peskov|Kremlin/,
    );
  }
});
