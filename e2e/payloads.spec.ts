/** Control strings of our own through every field, parameter, importer and fragment: none runs, asks or breaks the policy. */
import type { Locator, Page } from '@playwright/test';
import { packCase } from '../src/engine/pack-case.ts';
import { PARAM_NAMES } from '../src/filter/url.ts';
import { FOREIGN_FILES } from '../src/mocks/foreign-files.ts';
import { writtenWith } from '../src/mocks/foreign-words.ts';
import { dropFiles, expect, expectSettled, test } from './fixtures.ts';
import {
  CONTROLS,
  controlPage,
  HIT,
  LIST,
  loadedCase,
  loadedLesson,
  loadedSmallCase,
  MADE_BY_PAYLOAD,
  PAYLOADS,
} from './payloads.ts';

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
  await expect(page.locator(MADE_BY_PAYLOAD)).toHaveCount(0);
  expect(hits).toEqual([]);
}

const isShown = (page: Page) =>
  expect(page.getByRole('heading', { level: 1 }).first()).not.toHaveText('Opening the case');

test.describe('the control', () => {
  test.use({ expectedErrors: [/Failed to load resource|Unsafe attempt/] });
  for (const kind of CONTROLS)
    test(`fires in a page without protections: ${kind}`, async ({ page, baseURL }) => {
      const control = `${baseURL}/control.html`;
      await page.route(control, (route) =>
        route.fulfill({ contentType: 'text/html', body: controlPage(kind) }),
      );
      const asked = page.waitForRequest((request) => new URL(request.url()).pathname === `/${HIT}`);
      await page.goto(control);
      if (kind === 'address') await page.getByText('press').click();
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

const bytesOf = (text: string) => new TextEncoder().encode(text);

test('no text of a lesson in a link runs, asks for anything or breaks the policy', async ({ page }) => {
  const hits = await watchHits(page);
  const packed = await packCase(bytesOf(loadedLesson('/timeline')));
  for (const path of ['lesson', 'present/lesson/1', 'handout/lesson']) {
    await page.goto('about:blank');
    await page.goto(`/${path}#lesson=${packed}`);
    await isShown(page);
    await expect(page.locator('body')).toContainText(HIT);
    await expectOnlyText(page, hits);
  }
});

for (const view of ['javascript:fetch(1)', '//elsewhere.example/', 'https://elsewhere.example/'])
  test(`a lesson in a link that leads to ${view} is refused`, async ({ page }) => {
    await page.goto(`/lesson#lesson=${await packCase(bytesOf(loadedLesson(view)))}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'This link carries no lesson that can be read.',
    );
    await expect(page.locator('[href*="elsewhere"], [href^="javascript"]')).toHaveCount(0);
  });

test('no text of a case in a link runs, asks for anything or breaks the policy', async ({ page }) => {
  test.slow();
  const hits = await watchHits(page);
  await page.goto(
    `/quotes#case=${await packCase(bytesOf(loadedSmallCase()))}&name=${encodeURIComponent(`7:${PAYLOADS.text}`)}`,
  );
  await expect(page).toHaveURL(/case=own:/);
  await expect(page.locator('main')).toContainText(HIT);
  await expectOnlyText(page, hits);
  const query = new URL(page.url()).search;
  for (const view of ['', 'quotes/q0', 'articles/a', 'sources/s', 'events/e', 'cases']) {
    await page.goto(`/${view}${query}`);
    await isShown(page);
    await expect(page.locator('body')).toContainText(HIT);
    await expectOnlyText(page, hits);
  }
  // A link to a case that is not here names it by words of the link.
  await page.goto(`/quotes?case=own:0123456789ab#name=${encodeURIComponent(`7:${PAYLOADS.text}`)}`);
  await expect(page.locator('main')).toContainText(HIT);
  await expectOnlyText(page, hits);
});

const FIELDS = [
  'input:not([type])',
  ...['text', 'search', 'url', 'email'].map((type) => `input[type="${type}"]`),
  'textarea',
]
  .map((field) => `${field}:not([readonly], [disabled])`)
  .join(', ');
const nameOf = (field: Locator): Promise<string> =>
  field.evaluate((element: HTMLInputElement) => {
    const label = element.labels?.[0]?.cloneNode(true) as HTMLElement | undefined;
    for (const part of label?.querySelectorAll('input, textarea, select') ?? []) part.remove();
    return (element.getAttribute('aria-label') ?? label?.textContent ?? '').trim();
  });

/** Waits for the named fields, then writes a payload into every text field in sight, leaves each, and keeps their names. */
async function fillAll(
  page: Page,
  hits: readonly string[],
  filled: Set<string>,
  awaited: readonly string[],
): Promise<void> {
  for (const name of awaited)
    await expect(page.getByLabel(name, { exact: true }).and(page.locator(FIELDS)).first()).toBeVisible();
  const fields = page.locator(FIELDS);
  const names: string[] = [];
  for (const field of await fields.all()) if (await field.isVisible()) names.push(await nameOf(field));
  for (const [turn, name] of names.entries()) {
    const field = page
      .locator(FIELDS)
      .and(page.getByLabel(name, { exact: true }))
      .first();
    if (filled.has(name) || !(await field.isVisible())) continue;
    await field.fill(LIST[(turn + filled.size) % LIST.length] as string);
    // The field may have become another by what was written into it.
    await page.keyboard.press('Tab');
    filled.add(name);
    await expectOnlyText(page, hits);
  }
  expect(awaited.filter((name) => !filled.has(name))).toEqual([]);
}

test('no words in a text field run, ask for anything or break the policy', async ({ page }) => {
  test.slow();
  const hits = await watchHits(page);
  const filled = new Set<string>();
  /** Every field that takes words is named where it comes, so that none is passed over as long as it is not drawn. */
  const fill = (...names: string[]) => fillAll(page, hits, filled, names);
  const at = async (path: string) => {
    await page.goto(path);
    await expectSettled(page);
  };
  await at('/quotes');
  await page.keyboard.press('/');
  await fill('Words to search for');
  await page.keyboard.press('Enter');
  await at('/timeline?case=many-sources');
  await page
    .getByRole('button', { name: /^Speaker/ })
    .first()
    .click();
  await fill('Search speaker by name');
  await at('/framing');
  await fill('Who uses the word');
  await page.getByRole('button', { name: 'Look it up' }).click();
  await page.getByRole('button', { name: 'Add a perspective' }).click();
  await fill('Search sources, people and organisations by name');
  await at('/lesson');
  await fill('Name of the lesson', 'Add a view by its link');
  await page.getByLabel('Add a view by its link').fill('/timeline');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await fill(
    'Caption',
    'Question for the class',
    'Answers to vote on, one on each line (without any: those of the view, if it has some)',
    'What is to be found',
  );
  await page.goto('/present/lesson/1');
  await expectOnlyText(page, hits);
  await page.goto('/handout/lesson');
  await expectOnlyText(page, hits);
  await at('/coding');
  await fill('Your name, as others will see it');
  await page.goto('/corpus');
  await fill('Address', 'Table', 'Name');
  await page.goto('/make');
  await page.getByRole('button', { name: 'Begin a case' }).click();
  await fill('Name of the case', 'Paste an article');
  await page
    .getByLabel('Paste an article')
    .fill(`${PAYLOADS.text}\n\n${LIST.map((text) => `“${text}” said Ada.`).join('\n\n')}`);
  await page.getByRole('button', { name: 'Add this text' }).click();
  await expect(page.getByRole('region', { name: /^Text of/ })).toBeVisible();
  await fill('Outlet', 'Headline', 'Author', 'Date (2026-06-30)');
  const room = async (name: string, ...fields: string[]) => {
    await page.getByRole('navigation', { name: 'Texts and questions' }).getByRole('link', { name }).click();
    await fill(...fields);
  };
  await room('Questions', 'New question');
  await room('Codes', 'New code', 'Definition', 'Codebook');
  await room('Records');
  await page.goto('/edit/quotes/july-lines-belousov-quoted');
  await page.getByRole('button', { name: 'Edit a copy' }).click();
  await expect(page).toHaveURL(/\/make\/[^/]+\/quotes\//);
  const copy = new URL(page.url()).pathname.split('/').slice(0, 3).join('/');
  const record = async (path: string, ...fields: string[]) => {
    await page.goto(`${copy}/${path}`);
    await expect(page.getByRole('main').getByRole('textbox').first()).toBeVisible();
    await fill(...fields);
  };
  await record(
    'quotes/july-lines-belousov-quoted',
    'Speaker, as the article has it',
    'Reporting verb',
    'What it says, in your words',
    'Language',
  );
  await record(
    'events/call-2024-06-25',
    'Date, as this case reads it (2026-06-30)',
    'Date that these words give (2026-06-30)',
    'Words that the date comes from',
    'Time zone',
    'Kind',
    'Note',
  );
  await record('people/lloyd-austin', 'Other names (a semicolon between two)', 'Office');
  await record('claims/july-who-emphasised', 'Answer', 'Or words of the article');
  await record(
    'sources/press-tv',
    'Country, two letters',
    'What it is',
    'Owner',
    'Who pays for it',
    'Tie to a party of the event',
  );
});

const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** Hostile files of our own making, for what the writers of foreign formats leave out. */
const FILES = [
  {
    name: PAYLOADS.fileName,
    text: `outlet,title,date,speaker,quote,note\n${LIST.map((text) =>
      [cell(text), cell(text), '2024-06-25', cell(text), cell(`“${text}”`), cell(text)].join(','),
    ).join('\n')}\n`,
  },
  {
    name: 'table.tsv',
    text: `outlet\tspeaker\tquote\n${LIST.map((text) => [text, text, text].map(cell).join('\t')).join('\n')}\n`,
  },
  {
    name: 'notes.json',
    text: JSON.stringify(LIST.map((text) => ({ outlet: text, quote: text, url: PAYLOADS.address }))),
  },
  {
    name: 'notes.ndjson',
    text: LIST.map((text) => JSON.stringify({ outlet: text, quote: text })).join('\n'),
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
  {
    name: 'works.json',
    text: JSON.stringify(
      LIST.map((title, i) => ({ id: `w${i}`, type: 'article-newspaper', title, URL: PAYLOADS.address })),
    ),
  },
];

const isRead = (page: Page) =>
  expect(
    page
      .getByRole('status')
      .filter({ hasText: /records?\b/ })
      .or(page.getByRole('alert'))
      .first(),
  ).toBeVisible();

test('no cell of an imported table runs, asks for anything or breaks the policy', async ({ page }) => {
  test.slow();
  const hits = await watchHits(page);
  for (const file of FILES) {
    await page.goto('/compare');
    await isShown(page);
    await dropFiles(page, [file]);
    await expect(page).toHaveURL(/\/open\b/);
    await isRead(page);
    await expectOnlyText(page, hits);
  }
});

// Every sentence begins with a payload, escaped as each format does it.
for (const [format, write] of Object.entries(FOREIGN_FILES))
  test(`no words of a file of ${format} run, ask for anything or break the policy`, async ({ page }) => {
    const hits = await watchHits(page);
    const written = writtenWith(LIST, write);
    const files = 'files' in written ? written.files : [{ path: written.path, bytes: bytesOf(written.text) }];
    await page.goto('/open');
    await isShown(page);
    await page.getByLabel('Files').setInputFiles(
      files.map(({ path, bytes }) => ({
        name: path.split('/').at(-1) ?? path,
        mimeType: '',
        buffer: Buffer.from(bytes),
      })),
    );
    await isRead(page);
    await expectOnlyText(page, hits);
    await page.getByRole('button', { name: 'Open as a case' }).click();
    await expect(page).toHaveURL(/case=own:/);
    let shown = 0;
    const look = async () => {
      await expectSettled(page);
      if ((await page.locator('main').innerText()).includes(HIT)) shown++;
      await expectOnlyText(page, hits);
    };
    await look();
    for (const view of ['Timeline', 'Framing', 'Quotes']) {
      await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: view }).click();
      await expect(page).toHaveTitle(new RegExp(`^${view} – `));
      await look();
    }
    for (const list of ['articles', 'sources']) {
      await page.getByRole('link', { name: 'Readout', exact: true }).click();
      await expect(page).toHaveURL(/\/\?case=own:/);
      await look();
      const link = page.locator(`main a[href*="/${list}/"]`).first();
      // A file may have neither.
      if ((await link.count()) === 0) continue;
      await link.click();
      await expect(page).toHaveURL(new RegExp(`/${list}/`));
      await look();
    }
    // It stood somewhere: a test that saw none of it would have shown nothing.
    expect(shown).toBeGreaterThan(0);
  });
