import type { Page } from '@playwright/test';
import { encode } from 'uqr';
import { VERSION } from './bundled-case.ts';
import { expect, expectAccessible, test } from './fixtures.ts';

/** Firefox packs the objects of its PDF, so that its pages cannot be told apart here. */
async function expectPrinted(page: Page, count: number): Promise<void> {
  if (page.context().browser()?.browserType().name() === 'firefox') return;
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page(?!s)/g)).toHaveLength(count);
}
/** How much goes onto a page is measured anew when the letters have come. */
const letters = (page: Page) => page.evaluate(() => document.fonts.ready.then(() => document.fonts.size));
const sheets = (page: Page) => page.getByRole('region', { name: /^Page \d+/ });

/** What a scanner would read: the modules drawn, compared with those of the link. */
const modulesOf = (text: string): string =>
  encode(text, { ecc: 'M', border: 0 })
    .data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`${x + 4} ${y + 4}`] : [])))
    .join(',');

test('a teacher prints tasks with a line for the name and room to write; the answers only by their own link', async ({
  page,
  baseURL,
}) => {
  await page.goto('/');
  await page
    .getByRole('listitem')
    .filter({ hasText: 'One sentence, three papers' })
    .getByRole('link', { name: 'Handout' })
    .click();
  await expect(page).toHaveURL(/\/handout\/one-sentence$/);
  await expect(sheets(page).first()).toBeVisible();
  await letters(page);
  for (const size of ['Letter', 'A4']) {
    await page.getByRole('button', { name: size }).press('Enter');
    await expect(page.getByRole('button', { name: size })).toHaveAttribute('aria-pressed', 'true');
    const said = Number(/^(\d+) pages/.exec(await page.getByRole('status').innerText())?.[1]);
    await expect(sheets(page)).toHaveCount(said);
    await expectPrinted(page, said);
  }
  const task = sheets(page).first();
  await expect(task).toContainText('One sentence, three papers');
  await expect(task).toContainText(/Name\s*Date/);
  await expect(task).toContainText('Two ministers spoke a second time');
  await expect(page.locator('body')).not.toContainText('It was 12 July 2024');

  const overfull = await page.evaluate(() =>
    [...document.querySelectorAll('section')].flatMap((sheet) => {
      const foot = sheet.lastElementChild?.getBoundingClientRect().top ?? 0;
      const body = sheet.firstElementChild?.lastElementChild?.getBoundingClientRect().bottom ?? 0;
      return body > foot ? [sheet.getAttribute('aria-label')] : [];
    }),
  );
  expect(overfull).toEqual([]);
  const small = await page.evaluate(
    () =>
      [...document.querySelectorAll('section :is(p, h2, li, span)')].filter(
        (element) =>
          element.textContent?.trim() && Number.parseFloat(getComputedStyle(element).fontSize) < 15.99,
      ).length,
  );
  expect(small).toBe(0);

  const drawn = await page
    .getByRole('img', { name: 'QR code of step 4' })
    .first()
    .locator('path')
    .getAttribute('d');
  const link = new URL(`/claims/july-who-emphasised?v=${VERSION}`, baseURL).href;
  expect(drawn?.replace(/M(\d+ \d+)h1v1h-1z/g, '$1,').replace(/,$/, '')).toBe(modulesOf(link));
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Who stressed keeping lines');
});

test('the answers stand on a sheet of their own, which prints nothing else', async ({ page }) => {
  await page.goto('/handout/one-sentence');
  await page.getByRole('link', { name: 'The answers, on a sheet of their own' }).click();
  await expect(page).toHaveURL(/\/handout\/one-sentence\/key$/);
  await expect(sheets(page).first()).toContainText('Answers, for the teacher');
  await expect(sheets(page).first()).toContainText('It was 12 July 2024');
  await expect(page.getByText('Name', { exact: true })).toHaveCount(0);
  await letters(page);
  const said = Number(/^(\d+) page/.exec(await page.getByRole('status').innerText())?.[1]);
  await expect(sheets(page)).toHaveCount(said);
  await expectPrinted(page, said);
  await expectAccessible(page);
});

test('the handout of a blind lesson names no source', async ({ page }) => {
  await page.goto('/handout/one-sentence?blind=7');
  await expect(sheets(page).first()).toBeVisible();
  await expect(page.locator('body')).not.toContainText(
    /The Hill|Stars and Stripes|Daily Digest|Kyiv Independent|Press TV/,
  );
  await expectAccessible(page);
});
