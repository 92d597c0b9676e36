import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectWhole, test } from './fixtures.ts';
import { mockCases } from './mock-cases.ts';
import { SLOWED } from './slowed.ts';

test.beforeEach(({ context }) => mockCases(context));

const view = (page: Page) => page.getByRole('main');
const section = (page: Page, title: string) => view(page).getByRole('region', { name: title });
const heads = (page: Page) => view(page).getByRole('button', { name: /: change, move or remove$/ });

async function openFraming(page: Page, query: string): Promise<void> {
  await page.goto(`/framing?${query}`);
  await expect(heads(page).first()).toBeVisible({ timeout: 90_000 * SLOWED });
  await expectWhole(page);
}

/** Nothing is cut off at the side, and every name of a column can be read; of another width the page is drawn anew. */
const expectNoOverflow = (page: Page) =>
  expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth))
    .toBeLessThanOrEqual(0);

test('a case that nobody coded says so, and everything else is counted', async ({ page }) => {
  await openFraming(page, 'case=no-frames');
  await expect(section(page, 'What it stresses')).toContainText('Nobody has coded the quotes of this case');
  await expect(section(page, 'Words in quotation marks').getByRole('figure')).toHaveCount(3);
  await expect(section(page, 'What it calls things').getByRole('row').nth(1)).toBeVisible();
  await expectAccessible(page, ['.recharts-wrapper']);
});

test('a case with one source contrasts its voices and says how small the counts are', async ({ page }) => {
  await openFraming(page, 'case=one-source');
  await expect(heads(page)).toHaveCount(3);
  await expect(section(page, 'What it stresses').getByText('a small count').first()).toBeVisible();
  await expect(section(page, 'Words that set it apart')).toContainText(/elsewhere in view/);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoOverflow(page);
});

for (const width of [1440, 390])
  test(`2,400 sources, ${width} wide: the largest are drawn, the others counted, any can be found`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    await openFraming(page, 'case=many-sources&across=source');
    await expect(section(page, 'What it stresses').getByText(/\d+ of [\d,]+ sources in view/)).toBeVisible();
    await expect(
      section(page, 'Words in quotation marks')
        .getByText(/[\d,]+ outlets? more with [\d,]+ words/)
        .first(),
    ).toBeVisible();
    await expectNoOverflow(page);
    await heads(page).last().click();
    await page.getByRole('searchbox', { name: /Search sources, people/ }).fill('outlet 2399');
    await page.getByRole('button', { name: /Outlet 2399, \d+ quote/ }).click();
    await expect(page).toHaveURL(/outlet-2399/);
    await expect(heads(page).last()).toContainText('Outlet 2399');
  });

test('100,000 quotes: counts, bases and a cell that opens', async ({ page }) => {
  test.slow();
  await openFraming(page, 'case=huge');
  const stresses = section(page, 'What it stresses');
  await expect(stresses.getByText(/[\d,]{5,} quotes of [\d,]{5,} statements/).first()).toBeVisible();
  const cell = stresses.getByRole('link', { name: /Show the quotes$/ }).first();
  await cell.click();
  await expect(stresses.getByText(/The first 200; the others are in Quotes/)).toBeVisible();
  await expectNoOverflow(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(stresses.getByText('Policy frames').first()).toBeVisible();
  await expectNoOverflow(page);
});

test('words that set a side apart: dots and table say the same', async ({ page }) => {
  await openFraming(page, 'case=huge-3000');
  const words = section(page, 'Words that set it apart');
  await words.getByRole('button', { name: 'Count the words' }).click();
  const figure = words.getByRole('figure').first();
  await expect(figure.locator('.recharts-scatter-symbol').first()).toBeVisible();
  const twin = await figure
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent ?? '')));
  await expect(figure.locator('.recharts-label-list text')).toHaveText(twin.map(([, z]) => z ?? ''));
  await expect(figure.locator('.recharts-yAxis-tick-labels text')).toHaveText(
    twin.map(([word = '']) => word.slice(0, 16)),
  );
  await expect
    .poll(() =>
      figure
        .locator('.recharts-scatter-symbol path')
        .evaluateAll((dots) => dots.map((dot) => dot.getBoundingClientRect().x))
        .then((at) => at.every((x, i) => i === 0 || x <= (at[i - 1] as number))),
    )
    .toBe(true);
});
