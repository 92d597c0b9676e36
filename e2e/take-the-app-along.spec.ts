import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { expect, test } from './fixtures.ts';
import { head, openBridge } from './own-case.ts';
import { startStaticHost } from './static-host.ts';

const quotes = (page: Page) => page.getByRole('main');

async function take(page: Page, name: string): Promise<{ path: string; name: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).click(),
  ]);
  return { path: await download.path(), name: download.suggestedFilename() };
}

test('my case and the app go onto a memory stick as one file, and to any host as a site', async ({
  page,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'taken-'));
  const id = await openBridge(page);
  await page.goto(`/cases?case=${id}`);
  const file = await take(page, 'One HTML file');
  const zip = await take(page, 'Site with this case');
  expect([file.name, zip.name]).toEqual(['the-bridge-2026.html', 'the-bridge-2026-site.zip']);

  const stick = join(folder, file.name);
  writeFileSync(stick, readFileSync(file.path));
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(pathToFileURL(stick).href);
  await expect(head(page).getByText('The bridge, 2026')).toBeVisible();
  await page.getByRole('link', { name: 'Quotes', exact: true }).click();
  await expect(quotes(page).getByText('We act now.').first()).toBeVisible();
  await page.getByRole('button', { name: /^Radio Estuary/ }).click();
  await expect(quotes(page).getByText('We act now.')).toHaveCount(0);
  const link = page.url();
  expect(link).toMatch(/#\/quotes\?source=radio$/);
  await page.goto('about:blank');
  await page.goto(link);
  await expect(quotes(page).getByText('a matter of days').first()).toBeVisible();
  await expect(quotes(page).getByText('We act now.')).toHaveCount(0);
  await page.getByRole('link', { name: 'Cases' }).click();
  await expect(page.getByRole('alert')).toContainText('Readout in one file, which keeps nothing');
  expect(asked.filter((url) => !/^(?:file|blob|data|about):/.test(url))).toEqual([]);

  for (const [path, bytes] of Object.entries(unzipSync(readFileSync(zip.path)))) {
    mkdirSync(dirname(join(folder, 'site', path)), { recursive: true });
    writeFileSync(join(folder, 'site', path), bytes);
  }
  const host = await startStaticHost(join(folder, 'site'));
  try {
    await page.goto(`${host.url}quotes?source=herald`);
    await expect(quotes(page).getByText('We act now.').first()).toBeVisible();
    await page.getByRole('link', { name: 'Cases' }).click();
    const bundled = page.getByRole('region', { name: 'With this site' });
    await expect(bundled.getByRole('listitem')).toHaveCount(1);
    await expect(bundled).toContainText('The bridge, 2026');
  } finally {
    // The worker of that site keeps parts at idle: it is asked to end before the folder it reads from goes.
    await page.goto('about:blank');
    await host.close();
    rmSync(folder, { recursive: true });
  }
});
