import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { SLOWED } from './slowed.ts';
import { type StaticHost, startStaticHost } from './static-host.ts';

const BASE = '/lesson-room/';
const folder = 'node_modules/.cache/offline-site';

test.use({
  serviceWorkers: 'allow',
  expectedErrors: [/Failed to load resource|ERR_CONNECTION_REFUSED|ERR_INTERNET_DISCONNECTED/],
});
test.describe.configure({ mode: 'serial' });

let host: StaticHost;
test.beforeAll(async () => {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', '--outDir', folder, '--emptyOutDir'],
    { env: { ...process.env, BASE, SINGLE_FILE: 'no' }, encoding: 'utf8' },
  );
  expect(status, stderr).toBe(0);
  host = await startStaticHost(folder, BASE);
});
test.afterAll(() => host.close());
// Only the host answers here, and when it is gone, nobody.
test.beforeEach(({ context }) => context.unrouteAll());

/**
 * Opens the site and waits until it is kept on this machine, which a script of the test marks on the page: here the policy
 * is as shipped, so no driver but Chromium's can ask the page by `evaluate`.
 */
async function visit(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const worker = navigator.serviceWorker;
    const mark = () => worker.controller && document.documentElement.setAttribute('data-kept', '');
    addEventListener('load', () => {
      worker.addEventListener('controllerchange', mark);
      worker.ready.then(mark);
    });
  });
  await page.goto(host.url);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Austin and Belousov, 2024');
  await expect(page.locator('html[data-kept]')).toBeAttached({ timeout: 60_000 * SLOWED });
}

test('a newer version is offered, waits, and is used when asked for', async ({ page }) => {
  await visit(page);
  const description = page.locator('meta[name=description]');
  await expect(description).toHaveAttribute('content', /^One news event/);
  const change = (file: string, from: RegExp, to: string) =>
    writeFileSync(join(folder, file), readFileSync(join(folder, file), 'utf8').replace(from, to));
  change('index.html', /content="One news event/, 'content="Second edition: one news event');
  change('sw.js', /VERSION = '\w+'/, "VERSION = 'second'");
  await page.reload();
  await expect(page.getByText('A new version of this site is ready.')).toBeVisible();
  await expect(description).toHaveAttribute('content', /^One news event/);
  await page.getByRole('button', { name: 'Use it' }).click();
  await expect(description).toHaveAttribute('content', /^Second edition/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Austin and Belousov, 2024');
});

test('after one visit every view and every deep link works without a network', async ({ page }) => {
  await visit(page);
  await host.close();
  for (const [path, sees] of [
    ['timeline', /25 June/],
    ['compare?show=contradiction', /shared questions/],
    ['framing', /three names/],
    ['quotes?source=press-tv', /quotes of/],
    ['claims/july-who-emphasised', /Who stressed/],
    ['events/call-2024-06-25', /First call/],
    ['sources/press-tv', /Press TV/],
    ['about', /Readout|About|What/],
    ['present/one-sentence/4', /Who emphasised/],
    ['handout/one-sentence', /Handout/],
    ['coding', /Code the quotes/],
    ['lesson', /My lesson/],
    ['quotes/june-lines-quoted?blind=7', /./],
  ] as const) {
    await page.goto(`${host.url}${path}`);
    await expect(page.getByRole('heading', { level: 1 }).first(), path).toHaveText(sees);
  }
});
