import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { elsewhere, expect, expectAccessible, expectSettled, test } from './fixtures.ts';

const pick = (page: Page, words: string) =>
  page
    .getByRole('main')
    .getByRole('button', { name: new RegExp(`^Pick “${words}`) })
    .first();
const picked = (page: Page) => page.getByRole('article').getByRole('listitem');

test('an analyst picks quotes where they are met, orders them, sends them as a link and takes them into a report', async ({
  page,
  browser,
  baseURL,
}) => {
  await page.goto('/quotes?source=press-tv');
  await expectSettled(page);
  const first = page.getByRole('main').getByRole('button', { name: /^Pick/ }).first();
  const name = (await first.getAttribute('aria-label')) ?? '';
  await first.click();
  await expect(page.getByRole('button', { name, exact: true }).first()).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.goto(`/compare?open=june-initiator&pick=${new URL(page.url()).searchParams.get('pick')}`);
  await pick(page, '').click();
  await expect(page).toHaveURL(/pick=[\w-]+,[\w-]+/);
  await page.getByRole('banner').getByRole('link', { name: '2 picked' }).click();

  await expect(page).toHaveURL(/\/picked\?pick=/);
  await expect(picked(page)).toHaveCount(2);
  await expect(page.getByText(/^2 quotes picked, from \d articles? of \d sources?\./)).toBeVisible();
  await expectSettled(page);
  const before = await picked(page).allInnerTexts();
  await picked(page).nth(1).getByRole('button', { name: 'Earlier' }).click();
  await expect
    .poll(async () => (await picked(page).first().innerText()).split('\n')[0])
    .toBe(before[1]?.split('\n')[0]);
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Export' }).click();
  const [report] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'A report of the quotes: Markdown' }).click(),
  ]);
  const text = await readFile(await report.path(), 'utf8');
  const ids = (new URL(page.url()).searchParams.get('pick') ?? '').split(',');
  expect([...text.matchAll(/\/quotes\/([\w-]+)\?v=\d+>/g)].map(([, id]) => id)).toEqual(ids);

  const fresh = await elsewhere(browser, baseURL);
  const other = await fresh.newPage();
  await other.goto(page.url());
  await expect(picked(other)).toHaveCount(2);
  await other.goto(`${page.url()}&blind=7`);
  await expect(picked(other)).toHaveCount(2);
  await expect(other.getByRole('article')).not.toContainText('Press TV');
  await fresh.close();

  await page.keyboard.press('Escape');
  await picked(page).first().getByRole('button', { name: 'Take out' }).click();
  await expect(picked(page)).toHaveCount(1);
  await page.goBack();
  await expect(picked(page)).toHaveCount(2);
});
