/** Control strings of our own, one for each place where text could become code: none runs, asks or breaks the policy. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { PARAM_NAMES } from '../src/filter/url.ts';
import { dropFiles, expect, test } from './fixtures.ts';

const HIT = 'payload-hit';
const FIRE = `fetch('/${HIT}')`;
const PAYLOADS = {
  text: `<script>${FIRE}</script><img src="/${HIT}" onerror="${FIRE}">`,
  attribute: `" onmouseover="${FIRE}" autofocus onfocus="${FIRE}" x="<img src=/${HIT}>`,
  address: `javascript:${FIRE}`,
  css: `</style><style>body{background:url(/${HIT})}</style>;background:url(/${HIT})`,
  svg: `<svg onload="${FIRE}"><image href="/${HIT}"/><use href="/${HIT}#x"/></svg>`,
  csv: `=WEBSERVICE("/${HIT}")`,
  fileName: `../<img src=x onerror=${FIRE}>.csv`,
};
const LIST = Object.values(PAYLOADS);
const all = LIST.join(' ');
const VIEWS = [
  'timeline',
  'compare',
  'framing',
  'quotes',
  'about',
  'handout/one-sentence',
  'present/timeline/1',
];

/** Every request that a payload asks for; there must be none. That no policy is broken is checked by every test here. */
async function watchHits(page: Page): Promise<string[]> {
  const hits: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).pathname === `/${HIT}`) hits.push(request.url());
  });
  return hits;
}

/** Nothing of a payload became an element or a handler. */
async function expectOnlyText(page: Page, hits: readonly string[]): Promise<void> {
  await expect(
    page.locator(`[src*="${HIT}"], [href*="${HIT}" i]:not([href^="http"], [href^="/"])`),
  ).toHaveCount(0);
  await expect(page.locator('[onerror], [onload], [onfocus], [onmouseover], body script')).toHaveCount(0);
  expect(hits).toEqual([]);
}

const isShown = (page: Page) =>
  expect(page.getByRole('heading', { level: 1 }).first()).not.toHaveText('Opening the case');

/** The bundled case with every text of its fields (what has a space in it) and every address replaced by payloads. */
function loadedCase(): string {
  let count = 0;
  const load = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(load);
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, load(part)]));
    if (typeof value !== 'string') return value;
    if (/^https?:/.test(value)) return PAYLOADS.address;
    return /\s/.test(value) ? `${LIST[count++ % LIST.length]} ${count}` : value;
  };
  return JSON.stringify(load(JSON.parse(readFileSync('data/austin-belousov-2024.case.json', 'utf8'))));
}

test.describe('the control', () => {
  test.use({ expectedErrors: [/Failed to load resource|Unsafe attempt/] });
  for (const [name, payload] of Object.entries(PAYLOADS).filter(([kind]) => kind !== 'csv'))
    test(`fires in a page without protections: ${name}`, async ({ page, baseURL }) => {
      const control = `${baseURL}/control.html`;
      const body: Record<string, string> = {
        attribute: `<input value="${payload}">`,
        address: `<a href="${payload}">press</a>`,
        css: `<style>p{color:${payload}</style>`,
      };
      await page.route(control, (route) =>
        route.fulfill({ contentType: 'text/html', body: `<!doctype html><body>${body[name] ?? payload}` }),
      );
      const asked = page.waitForRequest((request) => new URL(request.url()).pathname === `/${HIT}`);
      await page.goto(control);
      if (name === 'address') await page.getByText('press').click();
      await asked;
    });
});

test('no text of a case runs, asks for anything or breaks the policy', async ({ page }) => {
  test.slow();
  const hits = await watchHits(page);
  await page.route('**/data/loaded.case.json', (route) =>
    route.fulfill({ contentType: 'application/json', body: loadedCase() }),
  );
  for (const view of [
    '',
    ...VIEWS,
    'events/call-2024-06-25',
    'sources/press-tv',
    'claims/july-who-emphasised',
  ]) {
    await page.goto(`/${view}?case=loaded`);
    await isShown(page);
    if (view === '' || view === 'quotes') await expect(page.locator('body')).toContainText(HIT);
    await expectOnlyText(page, hits);
  }
});

test('no parameter of an address runs, asks for anything or breaks the policy', async ({ page }) => {
  test.slow();
  const hits = await watchHits(page);
  const names = PARAM_NAMES.filter((name) => name !== 'case');
  for (const [turn, view] of ['', ...VIEWS].entries()) {
    // Each parameter gets another payload on each page.
    const query = new URLSearchParams(names.map((name, i) => [name, LIST[(i + turn) % LIST.length] ?? '']));
    await page.goto(`/${view}?${query}`);
    await isShown(page);
    await expectOnlyText(page, hits);
  }
  for (const payload of LIST) {
    await page.goto(`/quotes/${encodeURIComponent(payload)}`);
    await isShown(page);
    await expectOnlyText(page, hits);
  }
});

test.describe('a case that is not there', () => {
  test.use({ expectedErrors: [/Failed to load resource/] });
  test('its name in the address is text', async ({ page }) => {
    const hits = await watchHits(page);
    await page.goto(`/?case=${encodeURIComponent(PAYLOADS.text)}`);
    await isShown(page);
    await expectOnlyText(page, hits);
  });
});

test('no text of a lesson in a link runs, asks for anything or breaks the policy', async ({ page }) => {
  const hits = await watchHits(page);
  await page.goto('/lesson');
  await isShown(page);
  const packed = await page.evaluate(async (texts) => {
    const step = {
      view: '/timeline',
      caption: texts,
      prompt: texts,
      choices: texts,
      answer: texts,
      minutes: 3,
    };
    const lesson = {
      name: texts,
      steps: [step, { ...step, view: 'javascript:fetch(1)' }, { ...step, view: '//elsewhere.example/' }],
    };
    const stream = new Blob([JSON.stringify(lesson)])
      .stream()
      .pipeThrough(new CompressionStream('deflate-raw'));
    const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
    return btoa(String.fromCharCode(...bytes))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replaceAll('=', '');
  }, all);
  for (const path of ['lesson', 'present/lesson/1', 'handout/lesson']) {
    await page.goto('about:blank');
    await page.goto(`/${path}#lesson=${packed}`);
    await isShown(page);
    await expectOnlyText(page, hits);
  }
});

const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** One hostile file of several formats; each is dropped on a page and must open, or be refused in words. */
const FILES = [
  {
    name: PAYLOADS.fileName,
    text: `outlet,title,date,speaker,quote,note\n${LIST.map((text) =>
      [cell(text), cell(text), '2024-06-25', cell(text), cell(`“${text}”`), cell(text)].join(','),
    ).join('\n')}\n`,
  },
  {
    name: 'notes.json',
    text: JSON.stringify(LIST.map((text) => ({ outlet: text, quote: text, url: PAYLOADS.address }))),
  },
  {
    name: 'talk.vtt',
    text: `WEBVTT\n\n${LIST.map((text) => `00:01.000 --> 00:02.000\n<v ${text}>${text}\n`).join('\n')}`,
  },
  {
    name: 'works.bib',
    text: LIST.map(
      (text, i) => `@article{k${i}, title = {${text}}, author = {${text}}, url = {${PAYLOADS.address}}}`,
    ).join('\n'),
  },
];

test('no cell of an imported table runs, asks for anything or breaks the policy', async ({ page }) => {
  test.slow();
  const hits = await watchHits(page);
  for (const file of FILES) {
    await page.goto('/compare');
    await isShown(page);
    await dropFiles(page, [file]);
    await expect(page).toHaveURL(/\/open\b/);
    await expect(
      page
        .getByRole('status')
        .filter({ hasText: /records?\b/ })
        .or(page.getByRole('alert'))
        .first(),
    ).toBeVisible();
    await expectOnlyText(page, hits);
  }
});
