import type { BrowserContext, Page } from '@playwright/test';
import { expect, expectAccessible, expectSettled, test } from './fixtures.ts';

const step = (page: Page, place: number) => page.getByRole('group', { name: `Step ${place}`, exact: true });
const total = (page: Page) => page.getByRole('status').filter({ hasText: /minutes/ });
const progress = (page: Page) => page.getByRole('status').filter({ hasText: 'coded' });
const task = (page: Page, place: number) =>
  page.getByRole('region', { name: new RegExp(`^Quote ${place} of`) });
const CODING = '/coding?source=the-hill&event=call-2024-07-12';

async function openLesson(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto('/lesson');
  await expect(total(page)).toBeVisible();
  return page;
}

async function addByLink(page: Page, view: string): Promise<void> {
  await page.getByLabel('Add a view by its link').fill(view);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
}

/** A tab that hears nothing of the others, as where the browser has no channel between tabs. */
const deafen = (page: Page) =>
  page.addInitScript(() => {
    (globalThis as { BroadcastChannel?: unknown }).BroadcastChannel = undefined;
  });

test('a lesson open in one tab, a view added in another, typing in the first: both stay', async ({
  context,
}) => {
  const a = await openLesson(context);
  await addByLink(a, '/timeline');
  await expect(total(a)).toHaveText('1 step, 5 minutes');
  const b = await openLesson(context);
  await expect(total(b)).toHaveText('1 step, 5 minutes');
  await addByLink(b, '/compare');
  await expect(total(a)).toHaveText('2 steps, 10 minutes');
  await step(a, 1).getByLabel('Question for the class').pressSequentially('Who said it?');
  await expect(step(b, 1).getByLabel('Question for the class')).toHaveValue('Who said it?');
  await a.reload();
  await expect(step(a, 1).getByLabel('Question for the class')).toHaveValue('Who said it?');
  await expect(step(a, 2).getByRole('link', { name: '/compare' })).toBeVisible();
});

test('two tabs write one field at once: both stay, and the reader says which stands', async ({ context }) => {
  const a = await openLesson(context);
  await addByLink(a, '/timeline');
  await expect(total(a)).toHaveText('1 step, 5 minutes');
  const b = await context.newPage();
  await deafen(b);
  await b.goto('/lesson');
  await expect(step(b, 1)).toBeVisible();
  await step(a, 1).getByLabel('Caption').fill('June');
  // Which of them is there first decides which tab asks: this one is on the disk before the other is typed.
  await expectSettled(a);
  await step(b, 1).getByLabel('Caption').fill('July');
  await expect(b.getByText('Another tab wrote here: June')).toBeVisible();
  await expect(step(b, 1).getByLabel('Caption')).toHaveValue('July');
  await expectAccessible(b);
  await a.reload();
  await expect(a.getByText('Another tab wrote here: June')).toBeVisible();
  await a.getByRole('button', { name: 'Take it' }).click();
  await expect(step(a, 1).getByLabel('Caption')).toHaveValue('June');
  await expect(a.getByText(/Another tab wrote here/)).toHaveCount(0);
  await expect(a.locator('[aria-busy="true"]')).toHaveCount(0);
  await a.reload();
  await expect(step(a, 1).getByLabel('Caption')).toHaveValue('June');
});

test('the sixty-first step is refused in words, and the sixty are there', async ({ page, context }) => {
  await page.goto('/lesson');
  await expect(total(page)).toBeVisible();
  const steps = Array.from({ length: 60 }, (_, i) => ({
    caption: `Step ${i + 1}`,
    prompt: '',
    answer: '',
    minutes: 1,
    view: '/timeline',
  }));
  await page.getByLabel('Open a file').setInputFiles({
    name: 'lesson.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ name: 'Long', steps })),
  });
  await expect(total(page)).toHaveText('60 steps, 60 minutes');
  await addByLink(page, '/compare');
  await expect(page.getByText(/A lesson has 60 steps at most/)).toBeVisible();
  await expectSettled(page);
  await page.goto('/timeline');
  await expectSettled(page);
  await page.keyboard.press('c');
  await page.getByRole('button', { name: 'More ways' }).press('Enter');
  await page.getByRole('button', { name: 'Add this view to my lesson' }).press('Enter');
  await expect(page.getByText(/A lesson has 60 steps at most/)).toBeVisible();
  const other = await openLesson(context);
  await expect(total(other)).toHaveText('60 steps, 60 minutes');
});

test('a name typed in one tab and a code chosen in another are both kept', async ({ context }) => {
  const a = await context.newPage();
  const b = await context.newPage();
  for (const page of [a, b]) {
    await page.goto(CODING);
    await expect(task(page, 1)).toBeVisible();
    await expectSettled(page);
  }
  await a.getByLabel('Your name, as others will see it').fill('Ana');
  await task(b, 1).getByRole('radio').nth(1).check();
  await expect(progress(a)).toContainText('1 of');
  await expect(b.getByLabel('Your name, as others will see it')).toHaveValue('Ana');
  await b.reload();
  await expect(progress(b)).toContainText('1 of');
  await expect(b.getByLabel('Your name, as others will see it')).toHaveValue('Ana');
});

test('one quote coded in two tabs at once: both choices are kept until one is said to stand', async ({
  context,
}) => {
  const [a, b] = [await context.newPage(), await context.newPage()];
  await Promise.all([deafen(a), deafen(b)]);
  for (const page of [a, b]) {
    await page.goto(CODING);
    await expect(task(page, 1)).toBeVisible();
    await expectSettled(page);
  }
  await task(a, 1).getByRole('radio').nth(0).check();
  await expect(progress(a)).toContainText('1 of');
  await expectSettled(a);
  await task(b, 1).getByRole('radio').nth(2).check();
  const both = b.getByRole('region', { name: 'Coded in two tabs at once' });
  await expect(both.getByRole('listitem')).toHaveCount(1);
  await expectAccessible(b);
  await both.getByRole('button').last().click();
  await expect(both).toHaveCount(0);
  await expect(task(b, 1).getByRole('radio').nth(0)).toBeChecked();
});

test('where the browser refuses storage everything works until the page closes, and the page says so', async ({
  page,
}) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
  });
  await page.goto('/lesson');
  await expect(page.getByText(/This browser keeps nothing for this page/)).toBeVisible();
  await addByLink(page, '/timeline');
  await expect(total(page)).toContainText('1 step, 5 minutes');
  await page.getByRole('link', { name: 'Present' }).click();
  await expect(page).toHaveURL(/\/present\/lesson\/1$/);
  await expect(page.getByText('There is no such lesson here.')).toHaveCount(0);
});

test('what version 1.0 kept is there, and what it could not read is not lost', async ({ page, context }) => {
  const old = {
    'readout.lesson': JSON.stringify({
      name: 'From 1.0',
      steps: Array.from({ length: 61 }, (_, i) => ({
        caption: `Step ${i + 1}`,
        prompt: 'Who?',
        answer: '',
        minutes: 1,
        view: '/timeline',
      })),
    }),
    'readout.coding.a.b.c': '{broken',
    'readout.theme': 'dark',
  };
  await page.goto('/about');
  await page.evaluate((entries) => {
    for (const [key, value] of Object.entries(entries)) localStorage.setItem(key, value);
  }, old);
  const [a, b] = await Promise.all([openLesson(context), openLesson(context)]);
  for (const tab of [a, b]) {
    await expect(total(tab)).toHaveText('61 steps, 61 minutes');
    await expect(tab.getByLabel('Name of the lesson')).toHaveValue('From 1.0');
    await expect(step(tab, 61).getByLabel('Caption')).toHaveValue('Step 61');
  }
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage))).toEqual(['readout.theme']);
});
