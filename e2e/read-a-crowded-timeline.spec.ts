import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectSettled, test } from './fixtures.ts';

const axis = (page: Page) => page.getByRole('group', { name: 'Time axis' });
const lane = (page: Page, at: number) => axis(page).locator('[data-lane]').nth(at);
const cursor = (page: Page, at: number) => lane(page, at).getByRole('button', { name: /\d+ events?/ });
const panel = (page: Page) => page.getByRole('dialog', { name: 'Events at this mark' });
const list = (page: Page) => page.getByRole('region', { name: 'Events in time order' });

test('thousands of events are columns that keys and pointer open, down to single marks', async ({ page }) => {
  await page.goto('/timeline?case=crowded');
  await expect(list(page)).toContainText('3,000 of 3,000 events');
  await expectSettled(page);
  await expect(page.getByRole('list', { name: 'What the marks mean' })).toContainText('longer dates');

  await cursor(page, 0).focus();
  await page.keyboard.press('Home');
  await expect(cursor(page, 0)).toHaveAccessibleName(/^31 December 2021 – \d+ January 2022: \d+ events/);
  await page.keyboard.press('ArrowRight');
  await expect(cursor(page, 0)).not.toHaveAccessibleName(/^31 December/);
  await page.keyboard.press('ArrowDown');
  await expect(cursor(page, 1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(panel(page).getByRole('link').first()).toBeFocused();
  await expectAccessible(page, ['.recharts-wrapper']);
  await page.keyboard.press('Escape');
  await expect(cursor(page, 1)).toBeFocused();

  const box = await lane(page, 2).locator('svg').last().boundingBox();
  if (!box) throw new Error('no columns');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await panel(page).getByRole('button', { name: 'Show only these days' }).click();
  await expect(page).toHaveURL(/span=/);
  await expectSettled(page);
  await expect(axis(page).locator('[data-dense]')).toHaveCount(0);
  await expect(axis(page).locator('[data-events]').first()).toBeVisible();
  await page.goBack();
  await expect(page).not.toHaveURL(/span=/);
  await expectSettled(page);
  await expect(cursor(page, 0)).toBeAttached();

  const last = page.getByRole('slider', { name: 'Last day' });
  await last.focus();
  await page.keyboard.press('Home');
  await expect(page).toHaveURL(/[?&]to=2021-12-31/);
  await expectSettled(page);
  await expect(list(page)).not.toContainText('3,000 of 3,000 events');
  await page.getByRole('button', { name: 'Table' }).click();
  await expect(page.getByRole('table', { name: 'Events in time order' })).toBeVisible();
});
