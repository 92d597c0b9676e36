import type { Page } from '@playwright/test';
import { elsewhere, expect, expectAccessible, test } from './fixtures.ts';

const round = (page: Page, at: number) => page.getByRole('region', { name: `Question ${at} of 10` });
const words = (page: Page, at: number) => round(page, at).locator('p[lang], p[dir]').first().innerText();

test('a student answers ten questions by keyboard; the class gets the same ten by the same link', async ({
  page,
  browser,
}) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Who said it?' }).click();
  await expect(page).toHaveURL(/\/exercise\/who\/1$/);
  await expect(round(page, 1)).toBeVisible();
  const first = await words(page, 1);
  const other = await (await elsewhere(browser)).newPage();
  await other.goto(page.url());
  await expect(round(other, 1)).toBeVisible();
  expect(await words(other, 1)).toBe(first);
  await other.context().close();

  await expectAccessible(page);
  for (let at = 1; at <= 10; at++) {
    await expect(round(page, at)).toBeVisible();
    await page.keyboard.press(String(((at - 1) % 4) + 1));
    await expect(round(page, at).getByRole('status')).toContainText(/^(?:Yes: |It was )/);
    await expect(round(page, at).getByRole('button', { name: /^(?:Next|How it went)$/ })).toBeFocused();
    await page.keyboard.press('Enter');
  }
  await expect(page.getByRole('status').filter({ hasText: /You found \d+ of 10 voices/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Other questions' }).click();
  await expect(page).toHaveURL(/\/exercise\/who\/2$/);
  await expect(round(page, 1)).toBeVisible();
  const stored = await page.evaluate(() => Object.keys(localStorage));
  expect(stored.filter((key) => /score|exercise/.test(key))).toEqual([]);
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('taps the words that only the second article has', async ({ page }) => {
    await page.goto('/exercise/difference/1');
    const region = page.getByRole('region', { name: /^Question 1 of/ });
    await expect(region).toBeVisible();
    await region.getByRole('group', { name: 'Words of the second' }).getByRole('button').first().tap();
    await region.getByRole('button', { name: 'Look' }).tap();
    await expect(region.getByRole('status')).toContainText(/You found [\d]+ of \d+/);
    await expectAccessible(page);
  });
});

test('with too few voices in view the page says how many there are', async ({ page }) => {
  await page.goto('/exercise/who/1?speaker=sabrina-singh');
  await expect(
    page.getByText('There are too few voices in view for this: 1, and four are needed.'),
  ).toBeVisible();
});
