/** The core of each of a reader's tasks in WebKitGTK, on the built site under its own policy: `npm run engines`. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test as base, expect } from '@playwright/test';
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
    await use(webkit);
    if (info.status !== info.expectedStatus)
      writeFileSync(info.outputPath('screen.png'), await webkit.screenshot());
    await webkit.expectNoFaults();
    await webkit.close();
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
