import type { Page } from '@playwright/test';
import { QUOTES } from './bundled-case.ts';
import { allowPasting, expect, expectAccessible, expectSettled, test } from './fixtures.ts';

const table = (page: Page) => page.getByRole('main').getByRole('table');
const rows = (page: Page) =>
  table(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') });
const header = (page: Page, name: string) => table(page).getByRole('columnheader', { name });
const section = (page: Page, name: RegExp) =>
  page.locator('section').filter({ has: page.getByRole('heading', { name }) });

/** The case is open and the view is drawn. */
async function opened(page: Page): Promise<void> {
  await expect(page.getByRole('navigation', { name: 'Views' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
  await expectSettled(page);
}

test.describe('an analyst finds out who said what', () => {
  test('sorts the table by a head, either way, and back', async ({ page }) => {
    await page.goto('/quotes');
    const speaker = header(page, 'Speaker');
    await expect(speaker).toHaveAttribute('aria-sort', 'none');
    await speaker.getByRole('button').click();
    await expect(speaker).toHaveAttribute('aria-sort', 'ascending');
    await expect(page).toHaveURL(/sort=speaker$/);
    // The head says what is asked for, and the rows follow.
    await expectSettled(page);
    const first = await rows(page).first().textContent();
    await speaker.getByRole('button').click();
    await expect(speaker).toHaveAttribute('aria-sort', 'descending');
    await expect(rows(page).first()).not.toHaveText(first ?? '');
    await page.goBack();
    await expect(rows(page).first()).toHaveText(first ?? '');
    // Two presses before anything is drawn of the first are two steps.
    await header(page, 'Speaker')
      .getByRole('button')
      .evaluate((head: HTMLElement) => {
        head.click();
        head.click();
      });
    await expect(header(page, 'Speaker')).toHaveAttribute('aria-sort', 'none');
  });

  test('the focus goes where one reads on: to the search of a facet, and back to the row', async ({
    page,
  }) => {
    await page.goto('/quotes');
    await page.getByRole('button', { name: /^Speaker \d/ }).click();
    await expect(page.getByRole('searchbox', { name: /^Search speaker/ })).toBeFocused();
    await page.keyboard.press('Escape');
    const row = rows(page).nth(3).getByRole('rowheader').getByRole('link');
    await row.press('Enter');
    await expect(page).toHaveURL(/\/quotes\/./);
    await expect(page.getByRole('button', { name: 'Cite' })).toBeVisible();
    await page.goBack();
    await expect(row).toBeFocused();
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/timeline?open=call-2024-07-12');
    await expect(page.locator('[data-row="call-2024-07-12"]')).toBeInViewport();
  });

  test('every number over the table is a filter, and the table has as many rows', async ({ page }) => {
    await page.goto('/quotes');
    const link = page.getByRole('heading', { level: 1 }).getByRole('link', { name: /in quotation marks/ });
    const n = Number.parseInt((await link.textContent()) ?? '', 10);
    await link.click();
    await expect(page).toHaveURL(/type=direct,partial/);
    await expect(rows(page)).toHaveCount(n);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(`${n} quotes of`);
  });

  test('marks the words searched for, and says so when nothing is found', async ({ page }) => {
    await page.goto('/quotes?q=lines+of+communication');
    await expect(table(page).locator('mark').first()).toBeVisible();
    await page.goto('/quotes?q=xylophone');
    await expect(page.getByText(/None of the \d+ quotes passes this filter/)).toBeVisible();
    await page.getByRole('main').getByRole('link', { name: 'Clear the filter' }).click();
    await expect(rows(page).first()).toBeVisible();
  });

  test('with the keyboard alone: from the table to a quote, its source and back', async ({ page }) => {
    await page.goto('/quotes');
    const links = rows(page).getByRole('link');
    await links.first().focus();
    await page.keyboard.press('ArrowDown');
    await expect(links.nth(1)).toBeFocused();
    await page.keyboard.press('End');
    await expect(links.last()).toBeFocused();
    await page.keyboard.press('Home');
    await expect(links.first()).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/quotes\/[a-z0-9.-]+$/);
    const source = page.getByRole('article').getByRole('link', { name: 'The Hill' }).first();
    await source.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'The Hill' })).toBeVisible();
    await page.goBack();
    await page.goBack();
    await expect(links.first()).toBeVisible();
  });

  test('a long list is drawn only where the reader looks', async ({ page }) => {
    await page.goto('/quotes?case=huge-3000');
    await expect(table(page)).toHaveAttribute('aria-rowcount', '3001');
    await expect(rows(page).first()).toBeVisible();
    await expectSettled(page);
    expect(await rows(page).count()).toBeLessThan(80);
    await rows(page).getByRole('link').first().focus();
    await page.keyboard.press('End');
    const last = table(page).locator('tr[aria-rowindex="3001"]');
    await expect(last.getByRole('link')).toBeFocused();
    expect(await rows(page).count()).toBeLessThan(80);
  });
});

test.describe('an analyst checks one quote', () => {
  test('a wrong attribution stands out among the renderings', async ({ page }) => {
    await page.goto('/quotes/july-lines-austin-quoted');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sabrina Singh, on Lloyd Austin');
    const renderings = section(page, /renderings in 3 outlets, 1 origin/);
    const wrong = renderings.getByRole('listitem').filter({ hasText: 'Andrei Belousov' });
    await expect(wrong).toContainText('Only punctuation differs', { ignoreCase: true });
    await expect(wrong.locator('mark').filter({ hasText: 'Andrei Belousov' })).toBeVisible();
    const retold = renderings.getByRole('listitem').filter({ hasText: 'Stars and Stripes' });
    await expect(retold).toContainText(/identical, without quotation marks/i);
    await wrong.getByRole('link').last().click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('on Andrei Belousov');
  });

  test('shows through whose hands the words came, and what is only inferred', async ({ page }) => {
    await page.goto('/quotes/july-lines-belousov-quoted');
    const chain = section(page, /How the words got here/);
    await expect(chain).toContainText(/The Daily Digest has it from The Hill \(inferred\)/);
  });

  test('says whether the words were compared with the article', async ({ page }) => {
    await page.goto('/quotes/july-lines-austin-quoted');
    await expect(
      page.getByText(/Matched the text \(sha256 [0-9a-f]{12}…\) on \d+ \w+ \d{4}\./),
    ).toBeVisible();
  });

  test('cites the article in six styles and makes nothing up', async ({ page, context }) => {
    await allowPasting(context);
    await page.goto('/quotes/july-lines-austin-quoted');
    await page.getByRole('button', { name: 'Cite', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Cite these words, or their article' });
    for (const style of ['APA', 'MLA', 'Chicago', 'BibTeX', 'RIS', 'CSL-JSON'])
      await expect(dialog.getByRole('heading', { name: style, exact: true }).last()).toBeVisible();
    await expect(dialog.getByRole('listitem').first()).toContainText('quoted in');
    await expect(dialog).toContainText('no author');
    await dialog.getByRole('button', { name: 'Copy RIS of the article' }).click();
    await expect(dialog.getByRole('button', { name: 'Copy RIS of the article' })).toHaveText('Copied');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^TY {2}- NEWS\n(?:.*\n)*T2 {2}- The Hill\n/);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });

  test('cites by keys alone', async ({ page, context }) => {
    await allowPasting(context);
    await page.goto('/quotes/june-lines-quoted');
    await page.getByRole('button', { name: 'Cite', exact: true }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Cite these words, or their article' });
    const copy = dialog.getByRole('button', { name: 'Copy APA of the article' });
    for (let i = 0; i < 8 && !(await copy.evaluate((it) => it === document.activeElement)); i++)
      await page.keyboard.press('Tab');
    await expect(copy).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(copy).toHaveText('Copied');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
      'Denisova, K. (2024, June 26)',
    );
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Cite', exact: true })).toBeFocused();
  });

  test('how many quotes were compared with the texts is said in total', async ({ page }) => {
    await page.goto('/about#limits');
    await expect(page.getByRole('main')).toContainText(
      new RegExp(
        `${QUOTES} of ${QUOTES} quotes matched the articles’ texts, last compared on \\d+ \\w+ 2026`,
      ),
    );
  });

  test('an address of no quote, and of no source, says so', async ({ page }) => {
    await page.goto('/quotes/no-such-quote');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This case has no such quote.');
    await page.goto('/sources/no-such-source');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This case has no such source.');
  });
});

test.describe('a reader looks around the case', () => {
  test('the front page leads with a contradiction, each account a link to its words', async ({ page }) => {
    await page.goto('/');
    const lead = page.getByRole('article').first();
    await expect(lead).toContainText('Contradiction');
    await lead.getByRole('heading', { level: 2 }).getByRole('link').click();
    await expect(page).toHaveURL(/\/claims\//);
    await page.goBack();
    await expect(lead).toContainText('Contradiction');
    await expectSettled(page);
    await page.getByRole('article').first().locator('a[href*="/quotes/"]').first().click();
    await expect(page).toHaveURL(/\/quotes\//);
  });

  test('a page that is gone to begins at its top, also when it was there before; Back is where I was', async ({
    page,
  }) => {
    const placeOf = () => page.evaluate(() => Math.round(window.scrollY));
    await page.setViewportSize({ width: 1000, height: 500 });
    const inList = rows(page).nth(20).getByRole('rowheader').getByRole('link');
    const toList = page.getByRole('main').locator('a[href*="/quotes?source=press-tv&speaker"]').last();
    for (const [path, link] of [
      ['/quotes', inList],
      ['/sources/press-tv', toList],
    ] as const) {
      await page.goto(path);
      await expectSettled(page);
      for (const _ of ['first', 'again']) {
        await link.scrollIntoViewIfNeeded();
        const left = await placeOf();
        expect(left).toBeGreaterThan(100);
        await link.click();
        await expect(page).not.toHaveURL(new RegExp(`${path}$`));
        await expectSettled(page);
        expect(await placeOf()).toBe(0);
        await page.goBack();
        await expect(page).toHaveURL(new RegExp(`${path}$`));
        await expectSettled(page);
        await expect.poll(placeOf).toBe(left);
        await page.evaluate(() => window.scrollTo(0, 0));
      }
    }
  });

  test('states the same facts for every source, a relay without an article included', async ({ page }) => {
    for (const id of [
      'the-hill',
      'stars-and-stripes',
      'daily-digest',
      'kyiv-independent',
      'press-tv',
      'afp',
    ]) {
      await page.goto(`/sources/${id}`);
      const facts = section(page, /^Facts$/);
      for (const fact of ['What it is', 'Country', 'Owner', 'Funding', 'Tie to a party of the event'])
        await expect(facts.getByText(fact, { exact: true })).toBeVisible();
    }
    await expect(section(page, /Quotes that came through it/)).toContainText('Stars and Stripes');
  });

  test('the About page says what the case cannot show', async ({ page }) => {
    await page.goto('/about#limits');
    const limits = page.locator('#limits');
    await expect(limits).toBeInViewport();
    await expect(limits).toContainText('5 articles');
    await expect(limits).toContainText('English');
    await expect(limits).toContainText('only through these outlets');
  });

  for (const colorScheme of ['light', 'dark'] as const)
    for (const path of [
      '/',
      '/quotes?source=press-tv',
      '/quotes/july-lines-belousov-quoted',
      '/sources/press-tv',
      '/sources/afp',
      '/about',
    ])
      test(`axe finds nothing on ${path}, ${colorScheme}`, async ({ page }) => {
        await page.emulateMedia({ colorScheme });
        await page.goto(path);
        await opened(page);
        await expectAccessible(page);
      });

  test('a phone has the same facts, as cards', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/quotes');
    await expect(table(page)).toHaveCount(0);
    const cards = page
      .getByRole('main')
      .getByRole('listitem')
      .filter({ has: page.locator('a[href*="/quotes/"]') });
    await expect(cards.first()).toContainText('The Hill');
    await page.getByRole('combobox', { name: /Sorted by/ }).selectOption('-words');
    await expect(page).toHaveURL(/sort=-words/);
    await page.goto('/quotes?source=press-tv');
    await opened(page);
    await expectAccessible(page);
  });

  test('nothing is wider than a phone', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    for (const path of [
      '/',
      '/quotes',
      '/quotes/july-lines-belousov-quoted',
      '/sources/daily-digest',
      '/about',
    ]) {
      await page.goto(path);
      await opened(page);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, path).toBeLessThanOrEqual(0);
    }
  });
});
