import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { unpackLesson } from '../src/present/lesson-link.ts';
import { elsewhere, expect, expectAccessible, expectSettled, test } from './fixtures.ts';

const step = (page: Page, place: number) => page.getByRole('group', { name: `Step ${place}`, exact: true });
const total = (page: Page) => page.getByRole('status').filter({ hasText: /minutes/ });

test('a teacher adds views, writes the questions, orders them, and the lesson is there tomorrow', async ({
  page,
}) => {
  await page.goto('/claims/july-who-emphasised?source=the-hill,daily-digest');
  await expectSettled(page);
  await page.keyboard.press('c');
  await page.getByRole('button', { name: 'More ways' }).press('Enter');
  await page.getByRole('button', { name: 'Add this view to my lesson' }).press('Enter');
  await page.getByRole('link', { name: 'My lesson' }).press('Enter');
  await expect(page).toHaveURL(/\/lesson$/);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await step(page, 1).getByLabel('Question for the class').fill('Who stressed it?');
  await step(page, 1).getByLabel('Caption').fill('July');

  await page.getByLabel('Add a view by its link').fill('https://elsewhere.example/x');
  await page.keyboard.press('Enter');
  await expect(page.getByText('That is no link of this site.')).toBeVisible();
  await page.getByLabel('Add a view by its link').fill(new URL('/events/call-2024-06-25', page.url()).href);
  await page.keyboard.press('Enter');
  await step(page, 2).getByLabel('Minutes').fill('10');
  await expect(total(page)).toHaveText('2 steps, 15 minutes');
  await page.getByRole('button', { name: 'Step 2 earlier' }).click();
  await expect(step(page, 2).getByLabel('Caption')).toHaveValue('July');
  await page.getByRole('button', { name: 'Remove step 1' }).click();
  await expect(total(page)).toHaveText('1 step, 5 minutes');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(total(page)).toHaveText('2 steps, 15 minutes');
  await expectAccessible(page);
  await expectSettled(page);
  await page.reload();
  await expect(step(page, 2).getByLabel('Question for the class')).toHaveValue('Who stressed it?');
});

test('the whole lesson travels in one link, with its steps, filters and captions', async ({
  page,
  browser,
}) => {
  await page.goto('/lesson');
  await page.getByLabel('Name of the lesson').fill('Zwei Anrufe – “two calls”');
  await page
    .getByLabel('Add a view by its link')
    .fill('/claims/june-subject?source=press-tv,kyiv-independent');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await step(page, 1).getByLabel('Caption').fill('The subject');
  await step(page, 1).getByLabel('Question for the class').fill('Can both be true?');
  const link = page.getByLabel('The whole lesson in one link');
  // It is packed anew at every letter: the link that is sent is the one that has the last of them.
  const sent = async () => (await link.inputValue()).split('#lesson=')[1] ?? '';
  await expect
    .poll(async () => (await unpackLesson(await sent()))?.steps[0]?.prompt)
    .toBe('Can both be true?');
  await expect(page.getByText(/^\d+ characters\./)).toBeVisible();
  const address = await link.inputValue();

  const fresh = await elsewhere(browser);
  const other = await fresh.newPage();
  await other.goto(address);
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Zwei Anrufe – “two calls”');
  await other.getByRole('link', { name: 'Present' }).click();
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('The subject');
  await expect(other.getByText('Can both be true?')).toBeVisible();
  await other.keyboard.press('Escape');
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Zwei Anrufe – “two calls”');
  await other.goto(address.slice(0, -9));
  await expect(other.getByRole('heading', { level: 1 })).toHaveText(
    'This link carries no lesson that can be read.',
  );
  await fresh.close();
});

test('a lesson is saved as a file and opened again; a wrong file changes nothing', async ({ page }) => {
  await page.goto('/lesson');
  await page.getByLabel('Add a view by its link').fill('/timeline');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(total(page)).toHaveText('1 step, 5 minutes');
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  const path = (await (await saving).path()) ?? '';
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
    steps: [{ view: '/timeline', minutes: 5 }],
  });
  await page.getByRole('button', { name: 'Remove step 1' }).click();
  await expect(total(page)).toHaveText('0 steps, 0 minutes');
  const file = page.getByLabel('Open a file');
  await file.setInputFiles({
    name: 'shopping.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{}'),
  });
  await expect(
    page.getByText('shopping.json is no lesson saved from here. Your lesson is as it was.'),
  ).toBeVisible();
  await file.setInputFiles({ name: 'lesson.json', mimeType: 'application/json', buffer: readFileSync(path) });
  await expect(total(page)).toHaveText('1 step, 5 minutes');
});

test('when the browser cannot keep the lesson, the page says so and the lesson stays on screen', async ({
  page,
}) => {
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.goto('/lesson');
  await page.getByLabel('Name of the lesson').fill('Two calls');
  await expect(page.getByText(/Not kept: This browser’s storage is full/)).toBeVisible();
  await expectSettled(page);
  await expect(page.getByLabel('Name of the lesson')).toHaveValue('Two calls');
});
