import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectDrawn, expectSettled, test } from './fixtures.ts';

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

/** Searches the page whole, once it is drawn: markup with all attributes, what is read aloud, title and address. */
async function expectNoName(page: Page, where: string): Promise<void> {
  await expectDrawn(page);
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
  '/articles/press-june-call',
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
      await expectNoName(page, address);
      await expect(page.getByRole('heading', { name: /no such/i })).toHaveCount(0);
    }
  });

test('what opens on a page names nobody either: search, filters, a row, the link', async ({ page }) => {
  await page.goto('/compare?blind=7');
  await expectSettled(page);
  await page.keyboard.press('/');
  for (const typed of ['pres', 'hil', 'indep']) {
    await page.getByRole('searchbox', { name: 'Words to search for' }).fill(typed);
    await expect(page.getByRole('dialog', { name: 'Search' }).getByRole('status')).toHaveText(
      /this case|whole case|so far/,
    );
    await expectNoName(page, `search for ${typed}`);
  }
  await page.keyboard.press('Escape');
  for (const name of [/^Speaker/, /^Event/, /^Quote type/, /^When/]) {
    await page.getByRole('button', { name }).first().click();
    await expect(page.locator(':popover-open :is(input, button)').first()).toBeVisible();
    await expectNoName(page, `the menu ${name}`);
    await page.keyboard.press('Escape');
  }
  await page.getByRole('button', { name: 'Copy link' }).click();
  await page.getByRole('button', { name: 'More ways' }).click();
  await expect(page.getByRole('dialog', { name: 'Share this view' }).getByRole('img')).toBeVisible();
  await expectNoName(page, 'the share panel');
});

test('names are revealed one at a time or all, for this screen alone, and hidden again', async ({ page }) => {
  await page.goto('/claims/july-who-emphasised');
  await page.getByRole('button', { name: 'Hide the names of the sources' }).click();
  await expect(page).toHaveURL(/blind=7/);
  const bar = page.getByRole('region', { name: 'Hidden names' });
  await bar.getByRole('button', { name: 'Reveal …' }).press('Enter');
  await bar.getByRole('button', { name: 'Reveal A', exact: true }).press('Enter');
  const namesIn = async () => {
    const text = await bar.innerText();
    return file.sources.filter(({ name }) => text.includes(name)).length;
  };
  await expect.poll(namesIn).toBe(1);
  await bar.getByRole('button', { name: 'Reveal all' }).click();
  await expect.poll(namesIn).toBe(5);
  expect(leaksIn(page.url())).toEqual([]);
  await expectAccessible(page);
  await bar.getByRole('button', { name: 'Hide again' }).click();
  await expect.poll(namesIn).toBe(0);
  await expectNoName(page, 'hidden again');
  await bar.getByRole('button', { name: 'Show all names' }).click();
  await expect(page).not.toHaveURL(/blind/);
});

test('people and organisations can be hidden too, and their names are nowhere', async ({ page }) => {
  await page.goto('/quotes?blind=7');
  await page.getByRole('button', { name: 'Hide people and organisations too' }).press('Enter');
  await expect(page).toHaveURL(/blind=7&veil=people/);
  await expect(page.getByRole('main').getByRole('table')).toContainText(/Voice [A-Z]+/);
  for (const address of ['/quotes', '/compare', '/framing', '/timeline', '/claims/july-who-emphasised']) {
    await page.goto(`${address}?blind=7&veil=people`);
    await expectDrawn(page);
    expect(`${await page.locator('body').innerText()} ${await page.title()}`, address).not.toMatch(
      /Austin|Belousov|Singh|Ryder|Stoltenberg|Pentagon|Peskov|Kremlin/,
    );
  }
});

/** Names of sources as they are written, not as words that a text may have for itself. */
const NAMES = file.sources
  .flatMap(({ id, name, alternateName = [] }) => [id, name, ...alternateName])
  .filter((text) => text.length > 2);

type Recorded = { frames: number; leaks: string[] };

/** From the next press on, looks for names in the whole page, its title and its address, at every frame. */
async function recordFrames(page: Page): Promise<() => Promise<Recorded>> {
  await page.evaluate((names) => {
    const recorded: Recorded = { frames: 0, leaks: [] };
    const isWordPart = (character: string | undefined) => /[\p{L}\p{N}]/u.test(character ?? '');
    const has = (text: string, name: string) => {
      for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
        if (!isWordPart(text[at - 1]) && !isWordPart(text[at + name.length])) return true;
      return false;
    };
    const look = () => {
      recorded.frames++;
      const all = { dom: document.documentElement.outerHTML, title: document.title, address: location.href };
      for (const [where, text] of Object.entries(all))
        for (const name of names)
          if (has(text, name)) recorded.leaks.push(`frame ${recorded.frames}, ${where}: ${name}`);
      requestAnimationFrame(look);
    };
    const begin = () => requestAnimationFrame(look);
    addEventListener('click', begin, { once: true });
    addEventListener('keydown', begin, { once: true });
    Object.assign(globalThis, { recorded });
  }, NAMES);
  return () => page.evaluate(() => (globalThis as unknown as { recorded: Recorded }).recorded);
}

const SWITCHED: readonly (readonly [before: string, after: RegExp])[] = [
  ['/compare?source=press-tv,the-hill&without=stars-and-stripes', /source=~[A-E],~[A-E]&without=~[A-E]/],
  [
    '/compare?show=only:press-tv&cols=press-tv,the-hill&pin=press-tv',
    /show=only:~[A-E]&cols=~[A-E],~[A-E]&pin=~[A-E]/,
  ],
  ['/compare?open=july-who-emphasised', /open=july-who-emphasised/],
  ['/quotes?via=afp&q=the', /via=~[A-Z]+&q=the|q=the/],
  ['/framing?with=pentagon,press-tv', /with=pentagon,~[A-E]/],
  ['/timeline?order=press-tv,the-hill', /order=~[A-E],~[A-E]/],
  ['/sources/press-tv', /\/sources\/~[A-E]\?/],
];

for (const [before, after] of SWITCHED)
  test(`names hidden over ${before} are on no frame, and the view is the same both ways`, async ({
    page,
  }) => {
    await page.goto(before);
    await expectSettled(page);
    const recorded = await recordFrames(page);
    await page.getByRole('button', { name: 'Hide the names of the sources' }).click();
    await expect(page).toHaveURL(/blind=7/);
    await expect(page.getByRole('region', { name: 'Hidden names' })).toBeVisible();
    await expectSettled(page);
    expect(decodeURIComponent(page.url())).toMatch(after);
    await expect(page.getByText('This link asked for something')).toHaveCount(0);
    await expect(page.locator('main')).toBeFocused();
    const { frames, leaks } = await recorded();
    expect(frames).toBeGreaterThan(1);
    expect(leaks).toEqual([]);
    await page.getByRole('button', { name: 'Show all names' }).click();
    await expect(page).toHaveURL(new RegExp(`${before.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`));
  });

test('names hidden on the wall by a key are on no frame, nor in the address or its code', async ({
  page,
}) => {
  await page.goto('/present/compare/1?source=press-tv,the-hill');
  await expect(page.getByRole('heading', { name: /questions/ })).toBeVisible();
  const recorded = await recordFrames(page);
  await page.keyboard.press('h');
  await expect(page).toHaveURL(/source=~[A-E],~[A-E]&blind=7/);
  // Until the wall stands again no key is the wall's.
  await expect(page.getByRole('heading', { name: /questions/ })).toBeVisible();
  await page.keyboard.press('q');
  await expect(page.getByRole('img').first()).toBeVisible();
  expect((await recorded()).leaks).toEqual([]);
});

test('Back across the press stays blind, also to what was loaded by itself', async ({ page }) => {
  await page.goto('/sources/press-tv');
  await expect(page.getByRole('heading').first()).toBeVisible();
  await page.goto('/compare?source=press-tv');
  await expectSettled(page);
  await page.getByRole('link', { name: 'Quotes', exact: true }).first().click();
  await expect(page).toHaveURL(/\/quotes\?source=press-tv/);
  await expectSettled(page);
  const recorded = await recordFrames(page);
  await page.getByRole('button', { name: 'Hide the names of the sources' }).click();
  await expect(page.getByRole('region', { name: 'Hidden names' })).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/\/compare\?source=~[A-E]&blind=7/);
  await expectSettled(page);
  expect((await recorded()).leaks).toEqual([]);
  await page.goBack();
  await expect(page).toHaveURL(/\/sources\/~[A-E]\?blind=7/);
  await expect(page.getByRole('region', { name: 'Hidden names' })).toBeVisible();
  await expectNoName(page, 'a page from before');
  await page.getByRole('button', { name: 'Show all names' }).click();
  // Shown before it is loaded again, or that would be of the page that hides them.
  await expect(page).toHaveURL(/\/sources\/press-tv$/);
  await page.reload();
  await expect(page).toHaveURL(/\/sources\/press-tv$/);
});

test('a link that hides names and still holds ids is put into letters', async ({ page }) => {
  await page.goto('/compare?source=press-tv&show=all-but:the-hill&blind=7');
  await expect(page).toHaveURL(/source=~[A-E]&show=all-but:~[A-E]&blind=7/);
  await expectNoName(page, 'an old link');
});

test('a lesson of one’s own with names in its links gives none away, on the wall nor when it is left', async ({
  page,
}) => {
  await page.goto('/lesson');
  await page.getByLabel('Add a view by its link').fill('/compare?source=press-tv');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('group', { name: 'Step 1', exact: true })).toBeVisible();
  await expectSettled(page);
  await page.goto('/present/lesson/1?blind=7');
  await expect(page.getByRole('heading', { name: /question/ }).first()).toBeVisible();
  const recorded = await recordFrames(page);
  await page.keyboard.press('q');
  await expect(page.getByRole('img').first()).toBeVisible();
  await page.keyboard.press('q');
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/compare\?source=~[A-E]&blind=7/);
  await expectNoName(page, 'the page after the wall');
  expect((await recorded()).leaks).toEqual([]);
});
