import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { EVENTS, QUOTES, VERSION } from './bundled-case.ts';
import { expect, expectAccessible, expectSettled, test } from './fixtures.ts';

const VIEWS = ['timeline', 'compare', 'framing', 'quotes'] as const;
const menu = (page: Page) => page.getByRole('dialog', { name: 'Export' });
const read = async (download: Download) => readFileSync((await download.path()) ?? '', 'utf8');

async function save(page: Page, name: string): Promise<Download> {
  const download = page.waitForEvent('download');
  await menu(page).getByRole('button', { name, exact: true }).click();
  return download;
}

test('an analyst takes exactly the filtered rows along, by keyboard', async ({ page }) => {
  await page.goto('/quotes?source=press-tv');
  await expectSettled(page);
  await page.getByRole('button', { name: 'Export' }).press('Enter');
  await expect(menu(page).getByRole('button', { name: 'The rows in view: CSV', exact: true })).toBeFocused();
  const arriving = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  const csv = await arriving;
  expect(csv.suggestedFilename()).toBe('austin-belousov-2024-quotes.csv');
  const shown = /^(\d+) of/.exec(await page.getByText(/quotes.* and .* in 1 of 5 sources/).innerText())?.[1];
  const lines = (await read(csv)).split('\r\n').filter(Boolean);
  expect(lines.length - 1).toBe(Number(shown));
  expect(lines.slice(1).every((line) => line.includes('Press TV'))).toBe(true);
  await expectAccessible(page);

  const json = JSON.parse(await read(await save(page, 'The rows in view: JSON'))) as Record<string, unknown>;
  expect(json.filter).toBe('source=press-tv');
  expect(json.link).toBe(page.url().replace('?', `?v=${VERSION}&`));
  await page.keyboard.press('Escape');
  await expect(menu(page)).toBeHidden();
  await expect(page.getByRole('button', { name: 'Export' })).toBeFocused();
});

test('pictures of every view carry title, sentence, source line and link', async ({ page }) => {
  for (const [view, chart] of [
    ['timeline', 'The axis and the bars'],
    ['compare', 'The grid'],
    ['framing', 'Words in quotation marks'],
    ['quotes', 'The quotes as a table'],
  ]) {
    await page.goto(`/${view}?event=call-2024-07-12`);
    await expectSettled(page);
    await page.getByRole('button', { name: 'Export' }).click();
    const svg = await read(await save(page, `${chart}: SVG`));
    expect(svg).toContain(`/${view}?v=${VERSION}&amp;event=call-2024-07-12`);
    expect(svg).toMatch(new RegExp(`\\d+ of ${QUOTES} quotes.* and 1 of ${EVENTS} events`));
    expect(svg).toContain('Source: the case');
    const png = await save(page, `${chart}: PNG`);
    expect(
      readFileSync((await png.path()) ?? '')
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
    await expect(menu(page).getByRole('status')).toContainText('.png is handed to your browser');
  }
});

test('in blind mode no file names a source', async ({ page }) => {
  const NAMES =
    /The Hill|Stars and Stripes|Daily Digest|Kyiv Independent|Press TV|the-hill|press-tv|daily-digest/i;
  for (const view of VIEWS) {
    await page.goto(`/${view}?blind=7`);
    await expectSettled(page);
    await page.getByRole('button', { name: 'Export' }).click();
    for (const form of ['CSV', 'JSON']) {
      const file = await save(page, `The rows in view: ${form}`);
      expect(file.suggestedFilename()).not.toMatch(NAMES);
      expect(NAMES.exec(await read(file))?.[0] ?? null).toBeNull();
    }
  }
});

test('each view prints without clipped text', async ({ page }) => {
  await page.setViewportSize({ width: 760, height: 1000 });
  for (const view of [
    '',
    ...VIEWS,
    'claims/july-who-emphasised',
    'events/call-2024-06-25',
    'quotes/june-lines-quoted',
    'about',
  ]) {
    await page.emulateMedia({ media: 'screen' });
    await page.goto(`/${view}`);
    await expect(page.locator('main')).not.toBeEmpty();
    await expectSettled(page);
    await page.emulateMedia({ media: 'print' });
    const clipped = () =>
      page.evaluate(() => {
        const cut = (element: Element) => {
          const { overflowX, overflowY } = getComputedStyle(element);
          const isHidden = (value: string) => value !== 'visible';
          return (
            (isHidden(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
            (isHidden(overflowY) && element.scrollHeight > element.clientHeight + 1)
          );
        };
        return [...document.querySelectorAll('main *')]
          .filter(
            (element) =>
              !element.closest('.visually-hidden, svg, input') && element.textContent?.trim() && cut(element),
          )
          .map((element) => `${element.tagName} ${element.className}: ${element.textContent?.slice(0, 60)}`);
      });
    // A part that is drawn otherwise on paper is so a moment later.
    await expect.poll(clipped, { message: view }).toEqual([]);
    expect((await page.pdf({ format: 'A4', printBackground: false })).length).toBeGreaterThan(1000);
  }
});

test('the finding of a view is one sentence: said aloud, in the caption and in the file', async ({
  page,
}) => {
  // A headline is set without its full stop.
  const flat = (text: string) => text.replace(/\s+/g, ' ').trim().replace(/\.$/, '');
  for (const address of [
    '/timeline',
    '/timeline?asof=2024-06-26',
    '/compare?event=call-2024-07-12',
    '/framing',
    '/quotes?source=press-tv',
  ]) {
    await page.goto(address);
    await expectSettled(page);
    if (address.startsWith('/timeline'))
      await page.getByRole('button', { name: 'Table', exact: true }).click();
    await expect(page.locator('main caption').first()).toBeAttached();
    await expectSettled(page);
    const [title, ...base] = (
      await page.locator('main :is(h1, header p)[aria-live=polite]').allTextContents()
    ).map(flat);
    const aloud = base.length > 0 ? `${title}. ${base.join('. ')}` : (title ?? '');
    expect(aloud.length, address).toBeGreaterThan(20);
    const captions = (await page.locator('main caption').allTextContents()).map(flat);
    expect(
      captions.some((caption) => caption.includes(aloud)),
      `${address}: ${captions.join(' | ')}`,
    ).toBe(true);
    await page.getByRole('button', { name: 'Export' }).click();
    const json = JSON.parse(await read(await save(page, 'The rows in view: JSON'))) as { finding: string };
    expect(flat(json.finding), address).toBe(aloud);
    await page.keyboard.press('Escape');
  }
});
