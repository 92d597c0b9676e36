import type { Page } from '@playwright/test';
import { expect, expectSettled, test } from './fixtures.ts';
import { SLOWED } from './slowed.ts';

test.skip(
  ({ browserName }) => browserName === 'firefox',
  'Firefox packs the objects of its PDF, so that its pages cannot be told apart here',
);

/** How many bytes each page of a PDF is drawn with: a blank one has next to none. */
function inkOf(pdf: Buffer): number[] {
  const objects = pdf.toString('latin1').split(/\bendobj\b/);
  const lengths = new Map<string, number>();
  for (const object of objects) {
    const id = /(\d+) 0 obj\b/.exec(object)?.[1];
    const length = /\/Length (\d+)/.exec(object)?.[1];
    if (id !== undefined && length !== undefined) lengths.set(id, Number(length));
  }
  return objects
    .filter((object) => /\/Type\s*\/Page(?!s)\b/.test(object))
    .map((object) => lengths.get(/\/Contents (\d+) 0 R/.exec(object)?.[1] ?? '') ?? 0);
}

const BLANK = 120;

async function print(page: Page): Promise<number[]> {
  const pdf = await page.pdf({ format: 'A4', printBackground: false });
  const ink = inkOf(pdf);
  expect(ink.length).toBeGreaterThan(0);
  expect(ink.filter((bytes) => bytes < BLANK)).toEqual([]);
  return ink;
}

/** What is on the page while the browser prints it. */
async function whilePrinting<T>(page: Page, read: () => T): Promise<T> {
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const found = await page.evaluate(read);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  return found;
}

test('all quotes of the case are on paper, on as few pages as they need', async ({ page }) => {
  await page.goto('/quotes');
  await expectSettled(page);
  const rows = await page.locator('tbody tr').count();
  const ink = await print(page);
  expect(ink.length).toBeLessThan(3 + rows / 6);
});

for (const quotes of [250, 2500])
  test(`a list of ${quotes} quotes is printed whole, with a note at its end`, async ({ page }) => {
    test.setTimeout(120_000 * SLOWED);
    await page.goto(`/quotes?case=huge-${quotes}`);
    await expectSettled(page);
    await expect
      .poll(() => whilePrinting(page, () => document.querySelectorAll('tbody tr[data-index]').length), {
        timeout: 30_000 * SLOWED,
      })
      .toBe(quotes);
    expect(
      await whilePrinting(page, () => document.querySelector('table')?.nextElementSibling?.textContent ?? ''),
    ).toContain(`all ${quotes.toLocaleString('en')} quotes`);
    const ink = await print(page);
    expect(ink.length).toBeGreaterThan(quotes / 40);
    expect(ink.length).toBeLessThan(quotes / 5);
    await expect.poll(() => page.locator('tbody tr[data-index]').count()).toBeLessThan(quotes);
  });

test('the timeline prints every event of its list, and no blank page', async ({ page }) => {
  await page.goto('/timeline?case=huge-2500');
  await expectSettled(page);
  const listed = await page
    .getByText(/^\d+ of \d+ events/)
    .first()
    .textContent();
  const all = Number(/of (\d+) events/.exec(listed ?? '')?.[1]);
  await expect
    .poll(() => whilePrinting(page, () => document.querySelectorAll('[data-row]').length))
    .toBe(all);
  const ink = await print(page);
  expect(ink.length).toBeLessThan(6 + all / 15);
});

for (const view of ['compare', 'compare?columns=voices', 'compare?grid=sources', 'timeline'])
  test(`${view} prints without a blank page`, async ({ page }) => {
    await page.goto(`/${view}`);
    await expectSettled(page);
    await print(page);
  });
