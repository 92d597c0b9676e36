import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectSettled, test } from './fixtures.ts';

const list = (page: Page) => page.getByRole('region', { name: 'Events in time order' });
const row = (page: Page, name: RegExp) => list(page).locator('li').filter({ hasText: name });
const sentence = (page: Page) =>
  page.getByText(/as known on 26 June 2024; 1 article may have been out by then, with \d+ of these quotes/);

test('as known on a day, by keys: hollow and counted apart in every view', async ({ page }) => {
  await page.goto('/timeline');
  await expect(list(page)).toBeVisible();
  const slider = page.getByRole('slider', { name: /As known on/ });
  await slider.focus();
  await page.keyboard.press('Home');
  await expect(page).toHaveURL(/asof=2024-06-25/);
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/asof=2024-06-26/);
  await expectSettled(page);
  await expect(sentence(page).first()).toBeVisible();
  await expect(
    row(page, /First call/).getByRole('img', { name: /Press TV mentions it, but may not/ }),
  ).toBeVisible();
  await expect(page.getByRole('list', { name: 'What the marks mean' })).toContainText(
    'may not have been out yet',
  );
  await expectAccessible(page, ['.recharts-wrapper']);

  const views = page.getByRole('navigation', { name: 'Views' });
  await views.getByRole('link', { name: 'Compare' }).press('Enter');
  await expect(page.getByRole('columnheader', { name: /Press TV.*may not have been out/ })).toBeVisible();
  await expect(sentence(page).first()).toBeAttached();
  await views.getByRole('link', { name: 'Framing' }).press('Enter');
  await expect(page.getByText(/\d+ in articles that may not have been out/).first()).toBeVisible();
  await expect(sentence(page).first()).toBeAttached();
  await views.getByRole('link', { name: 'Quotes' }).press('Enter');
  await expect(page.getByRole('row', { name: /Press TV may not have been out/ }).first()).toBeVisible();
  await expect(sentence(page).first()).toBeAttached();
});

test('as known on a day, by pointer: the slider is pressed, and its end is any day', async ({ page }) => {
  await page.goto('/timeline?asof=2024-06-26');
  await expect(sentence(page).first()).toBeVisible();
  await expectSettled(page);
  const box = await page.getByRole('slider', { name: /As known on/ }).boundingBox();
  if (!box) throw new Error('no slider');
  await page.mouse.click(box.x + box.width - 3, box.y + box.height / 2);
  await expect(page).not.toHaveURL(/asof=/);
  await page.goBack();
  await expect(sentence(page).first()).toBeVisible();
});

test('who was first is said only where it is known', async ({ page }) => {
  await page.goto('/events/call-2024-06-25');
  await expect(page.getByRole('main')).toContainText(/Order unknown: .*may have been first/);
  // Sources chosen make nobody the first: the page lists all who tell of it. Sources left out are not there.
  await page.goto('/events/call-2024-06-25?source=kyiv-independent,the-hill');
  await expectSettled(page);
  await expect(page.getByRole('main')).toContainText('Order unknown');
  await page.goto('/events/call-2024-06-25?without=press-tv');
  await expectSettled(page);
  await expect(page.getByRole('main')).not.toContainText('Order unknown');
});

test('an event that loses every source says so, in the list and in a lane of its own', async ({ page }) => {
  await page.goto('/timeline?without=press-tv');
  await expectSettled(page);
  await expect(list(page)).toContainText(/\d+ with no remaining source/);
  const lost = list(page).locator('li').filter({ hasText: 'no remaining source' });
  await expect(lost.first()).toBeVisible();
  await expect(page.getByRole('group', { name: /^No remaining source: \d+ dated/ })).toBeVisible();
  await lost.first().getByRole('link').click();
  await expect(page.getByText('every article that mentions it is left out').first()).toBeVisible();
  await expectAccessible(page, ['.recharts-wrapper']);
});

test('search jumps to an event on the axis, and to a quote', async ({ page }) => {
  await page.goto('/timeline?span=2024-07-08..2024-07-14');
  await expectSettled(page);
  await page.keyboard.press('/');
  const search = page.getByRole('dialog', { name: 'Search' });
  await search.getByRole('searchbox').fill('first call');
  await search.getByRole('link', { name: /Event.*First call/ }).press('Enter');
  await expect(page).toHaveURL(/\/timeline\?open=call-2024-06-25$/);
  await expect(list(page).locator('[aria-current="true"]')).toHaveText(/^First call/);
  await page.goBack();
  await expect(page).toHaveURL(/span=2024-07-08/);
  await page.getByRole('button', { name: 'Search' }).click();
  await search.getByRole('searchbox').fill('lines of communication');
  await search
    .getByRole('link', { name: /^Quote/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/quotes\//);
});
