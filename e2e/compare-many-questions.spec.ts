import type { Page } from '@playwright/test';
import { generateCaseFile } from '../src/mocks/generate-case.ts';
import { expect, expectSettled, test } from './fixtures.ts';

const QUESTIONS = 240;
const FILE = JSON.stringify(generateCaseFile(400, 3, { claims: QUESTIONS, events: 30, sources: 5 }));

const grid = (page: Page) => page.getByRole('main').getByRole('table');
const rows = (page: Page) => grid(page).locator('tr[data-claim]');

/** "12 contradict" -> the kind that stands over the row in sight. */
const headingInSight = (page: Page) => page.locator('[data-heading]:focus');

test.beforeEach(async ({ context }) => {
  await context.route('**/data/many.case.json', (route) =>
    route.fulfill({ contentType: 'application/json', body: FILE }),
  );
});

test('hundreds of questions: those in sight are drawn, any heading is two presses away, and paper has all', async ({
  page,
}) => {
  await page.goto('/compare?case=many');
  await expect(rows(page).first()).toBeVisible();
  await expectSettled(page);
  expect(await rows(page).count()).toBeLessThan(60);

  await test.step('contradictions stand first after one press', async () => {
    await page.getByRole('link', { name: /contradictions first/ }).click();
    await expect(grid(page).locator('[data-heading]').first()).toContainText('Contradiction');
    await expect(rows(page).first()).toContainText('contradiction');
  });

  await test.step('a kind is jumped to, and has the focus', async () => {
    await page.getByRole('button', { name: 'Go to' }).click();
    await page
      .getByRole('dialog', { name: 'Go to' })
      .getByRole('button', { name: /^agreement/ })
      .click();
    await expect(headingInSight(page)).toContainText('Agreement');
    await expect(headingInSight(page)).toBeInViewport();
  });

  await test.step('so is an event, from another order', async () => {
    await page
      .getByRole('list', { name: 'Sorted by' })
      .getByRole('link', { name: /^event/ })
      .click();
    await expect(page).not.toHaveURL(/sort=kind/);
    await expectSettled(page);
    await page.getByRole('button', { name: 'Go to' }).click();
    const events = page.getByRole('list', { name: 'Events' }).getByRole('button');
    const name = /Event \d+/.exec((await events.last().textContent()) ?? '')?.[0] ?? 'none';
    await events.last().click();
    await expect(headingInSight(page)).toContainText(name);
    await expect(headingInSight(page)).toBeInViewport();
  });

  await test.step('a row that has the focus stays while the page is scrolled away from it, and keys go on from it', async () => {
    const claim = (await rows(page).last().getAttribute('data-claim')) ?? '';
    // By its name, as another row may be the last by then.
    const held = grid(page).locator(`tr[data-claim="${claim}"]`).getByRole('rowheader').getByRole('link');
    const question = (await held.textContent()) ?? '';
    await held.focus();
    await page.evaluate(() => scrollTo(0, 0));
    await expect(page.locator(':focus')).toHaveText(question);
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('td:focus')).toBeVisible();
  });

  await test.step('a link to a question far down shows it', async () => {
    await page.goto('/compare?case=many&open=claim-200');
    await expect(grid(page).locator('tr[data-claim="claim-200"]')).toBeInViewport();
    await expect(page.getByRole('region', { name: 'The opened question' })).toBeVisible();
  });

  await test.step('all are printed, once they have been fetched', async () => {
    await page.goto('/compare?case=many');
    await expect(rows(page).first()).toBeVisible();
    await expect
      .poll(async () => {
        await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
        const drawn = await rows(page).count();
        await page.evaluate(() => dispatchEvent(new Event('afterprint')));
        return drawn;
      })
      .toBe(QUESTIONS);
  });
});

test('Back to questions far down shows the one that I left, where it stood', async ({ page }) => {
  await page.goto('/compare?case=many');
  await expect(rows(page).first()).toBeVisible();
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight / 2));
  await expectSettled(page);
  const claim = await page.evaluate(
    () =>
      [...document.querySelectorAll('tr[data-claim]')]
        .find((row) => row.getBoundingClientRect().top > innerHeight / 3)
        ?.getAttribute('data-claim') ?? '',
  );
  const left = grid(page).locator(`tr[data-claim="${claim}"]`);
  await left.getByRole('rowheader').getByRole('link').click();
  const opened = page.getByRole('region', { name: 'The opened question' });
  const itsPage = opened.locator(`a[href*="/claims/${claim}"]`).first();
  await itsPage.scrollIntoViewIfNeeded();
  const topOf = () => left.evaluate((row) => Math.round(row.getBoundingClientRect().top));
  const before = await topOf();
  await itsPage.click();
  await expect(page).toHaveURL(new RegExp(`/claims/${claim}`));
  await expectSettled(page);
  await page.goBack();
  await expect(opened).toBeVisible();
  await expect.poll(topOf).toBe(before);
});
