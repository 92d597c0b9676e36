/** The core of each of a reader's tasks in WebKitGTK, on the built site under its own policy: `npm run engines`. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { packCase } from '../../src/engine/pack-case.ts';
import { PARAM_NAMES } from '../../src/filter/url.ts';
import {
  CONTROLS,
  controlPage,
  HIT,
  LIST,
  loadedLesson,
  loadedSmallCase,
  MADE_BY_PAYLOAD,
} from '../payloads.ts';
import { type StaticHost, startStaticHost } from '../static-host.ts';
import { KEYS, WebKitPage } from './webkit-page.ts';

const CASE = 'austin-belousov-2024';
const file = JSON.parse(readFileSync(`data/${CASE}.case.json`, 'utf8')) as {
  sources: { name: string }[];
};
const names = file.sources.map(({ name }) => name);

const test = base.extend<{ page: never; webkit: WebKitPage }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs
  webkit: async ({}, use, info) => {
    const webkit = await WebKitPage.open(4500 + info.parallelIndex);
    try {
      await use(webkit);
      if (info.status !== info.expectedStatus)
        writeFileSync(info.outputPath('screen.png'), await webkit.screenshot());
      await webkit.expectNoFaults();
    } finally {
      // A driver has one browser at a time: one that stayed open would fail every test after this.
      await webkit.close();
    }
  },
});

test.skip(
  spawnSync('WebKitWebDriver', ['--help']).status !== 0 || !process.env.DISPLAY,
  'WebKitGTK is not on this machine',
);

let host: StaticHost;
test.beforeAll(async () => {
  host = await startStaticHost('dist');
});
test.afterAll(() => host.close());

/** What payloads ask for is told by the page itself, as this driver sees no requests. */
const hits = (webkit: WebKitPage) =>
  webkit.read<number>(
    `performance.getEntriesByType('resource').filter(({ name }) => new URL(name).pathname === '/${HIT}').length`,
  );
const expectOnlyText = async (webkit: WebKitPage) => {
  expect(await webkit.read(`document.querySelectorAll(${JSON.stringify(MADE_BY_PAYLOAD)}).length`)).toBe(0);
  expect(await hits(webkit)).toBe(0);
  await webkit.expectNoFaults();
};
const packed = (text: string) => packCase(new TextEncoder().encode(text));

for (const kind of CONTROLS)
  test(`the control fires in a page without protections: ${kind}`, async ({ webkit }) => {
    const other = await startStaticHost('dist');
    other.standIn(controlPage(kind));
    await webkit.goto(other.url);
    if (kind === 'address') await webkit.press('press');
    await expect.poll(() => hits(webkit)).toBeGreaterThan(0);
    await webkit.goto('about:blank');
    await other.close();
  });

test('no text of a case, a lesson or an address runs, asks for anything or breaks the policy', async ({
  webkit,
}) => {
  await webkit.goto(at(`/quotes#case=${await packed(loadedSmallCase())}`));
  await webkit.expectAddress(/case=own:/);
  await webkit.expectText(HIT, 'main');
  await expectOnlyText(webkit);
  const query = new URL(await webkit.read<string>('location.href')).search;
  for (const view of ['', 'quotes/q0', 'articles/a', 'sources/s', 'events/e']) {
    await webkit.goto(at(`/${view}${query}`));
    await webkit.expectText(HIT);
    await expectOnlyText(webkit);
  }
  const lesson = await packed(loadedLesson('/timeline'));
  for (const path of ['lesson', 'present/lesson/1', 'handout/lesson']) {
    await webkit.goto('about:blank');
    await webkit.goto(at(`/${path}#lesson=${lesson}`));
    await webkit.expectText(HIT);
    await expectOnlyText(webkit);
  }
  for (const [turn, view] of ['', 'timeline', 'compare', 'framing', 'quotes'].entries()) {
    const names = PARAM_NAMES.filter((name) => name !== 'case');
    const params = new URLSearchParams(
      names.map((name, i) => [name, LIST[(i + turn) % LIST.length] as string]),
    );
    await webkit.goto(at(`/${view}?${params}`));
    await webkit.expectText('Austin and Belousov, 2024');
    await expectOnlyText(webkit);
  }
});

test('no cell of an imported table runs, asks for anything or breaks the policy', async ({
  webkit,
}, info) => {
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const path = info.outputPath('payloads.csv');
  writeFileSync(
    path,
    `outlet,speaker,quote\n${LIST.map((text) => [text, text, text].map(cell).join()).join('\n')}\n`,
  );
  await webkit.goto(at('/cases'));
  await webkit.fill('Files', path);
  await webkit.expectText('records', 'main');
  await expectOnlyText(webkit);
  await webkit.press('Open as a case');
  await webkit.expectAddress(/case=own:/);
  await webkit.expectText(HIT, 'main');
  await expectOnlyText(webkit);
});

const at = (path: string) => `${host.url.replace(/\/$/, '')}${path}`;

test('opens the case, filters, goes Back, and a link restores the view', async ({ webkit }) => {
  await webkit.goto(at('/'));
  await webkit.expectText('Austin and Belousov, 2024', 'h1');
  await webkit.press('Quotes');
  await webkit.expectText('76 of 76 quotes', 'main');
  await webkit.press('Press TV: ');
  await webkit.expectText('16 of 76 quotes', 'main');
  await webkit.expectAddress(/source=press-tv/);
  await webkit.back();
  await webkit.expectText('76 of 76 quotes', 'main');
  for (const [path, words] of [
    ['/timeline?source=press-tv', '16 of 76 quotes'],
    ['/compare?open=july-who-emphasised', 'Who stressed'],
    ['/framing?source=press-tv', '16 of 76 quotes'],
    ['/claims/july-who-emphasised', 'Who stressed'],
    ['/quotes/july-lines-belousov-quoted', 'Belousov'],
    ['/coding', 'Code the quotes yourself'],
  ] as const) {
    await webkit.goto(at(path));
    await webkit.expectText(words, 'main');
    await webkit.expectNoFaults();
  }
});

test('searches by keys', async ({ webkit }) => {
  await webkit.goto(at('/quotes'));
  await webkit.expectText('76 of 76 quotes', 'main');
  await webkit.type('/');
  await webkit.expectText('Filter by these words');
  await webkit.type(`escalation${KEYS.Enter}`);
  await webkit.expectAddress(/q=escalation/);
  await webkit.expectText('2 of 76 quotes', 'main');
});

test('gives a lesson by the keys of a clicker', async ({ webkit }) => {
  await webkit.goto(at('/present/one-sentence/1'));
  await webkit.expectText('1 of ');
  const before = await webkit.read<string>('document.body.innerText');
  await webkit.type(KEYS.PageDown);
  await expect.poll(() => webkit.read('document.body.innerText')).not.toBe(before);
});

test('hides the names', async ({ webkit }) => {
  await webkit.goto(at('/quotes?source=press-tv'));
  await webkit.expectText('16 of 76 quotes', 'main');
  await webkit.press('Hide the names');
  await webkit.expectAddress(/blind=\d+/);
  await webkit.expectText('16 of 76 quotes', 'main');
  const shown = await webkit.read<string>(
    'document.documentElement.outerHTML + document.title + location.href',
  );
  for (const name of names) expect(shown).not.toContain(name);
});

test('writes a file of the rows in view', async ({ webkit }) => {
  await webkit.goto(at('/quotes?source=press-tv'));
  await webkit.expectText('16 of 76 quotes', 'main');
  await webkit.read(`(window.__made = [], URL.createObjectURL = ((make) => (blob) => {
    window.__made.push(blob);
    return make.call(URL, blob);
  })(URL.createObjectURL), 0)`);
  await webkit.press('Export');
  await webkit.press('The rows in view: CSV');
  await expect.poll(() => webkit.read('window.__made.length')).toBe(1);
  const csv = await webkit.readLater<string>('window.__made[0].text()');
  expect(csv.split('\r\n').filter(Boolean)).toHaveLength(17);
});

test('a file of one’s own is there after a reload', async ({ webkit }) => {
  await webkit.goto(at('/cases'));
  await webkit.fill('Files', resolve(`e2e/releases/1.0/${CASE}.case.json`));
  await webkit.expectText('from your file', 'header');
  await webkit.expectAddress(/case=own:/);
  const address = await webkit.read<string>('location.href');
  await webkit.goto(address);
  await webkit.expectText('from your file', 'header');
});

test('is there without a network after one visit', async ({ webkit }) => {
  const own = await startStaticHost('dist');
  await webkit.goto(own.url);
  await webkit.expectText('Austin and Belousov, 2024', 'h1');
  const kept = await webkit.readLater<string>(
    `navigator.serviceWorker ? navigator.serviceWorker.ready.then(() => 'kept') : Promise.resolve('no worker')`,
  );
  expect(kept).toBe('kept');
  await own.close();
  await webkit.goto(`${own.url.replace(/\/$/, '')}/compare`);
  await webkit.expectText('Austin and Belousov, 2024', 'header');
});
