import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Download, Page } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { dropFiles, expect, expectAccessible, test } from './fixtures.ts';
import { head } from './own-case.ts';

const sum = (page: Page) => page.getByRole('status').filter({ hasText: 'used +' });
const openAsCase = (page: Page) => page.getByRole('button', { name: 'Open as a case' }).click();

async function textOf(download: Download): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

/** Gives a file to the field under *Cases*. */
async function give(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await head(page).getByRole('link', { name: 'Cases' }).click();
  await page.getByLabel('Files').setInputFiles({ name, mimeType: '', buffer: Buffer.from(bytes) });
}

const JUNE = `outlet,headline,published,speaker,quote
The Herald,Bridge shut,2026-06-01,Ilse Varga,"We act now."
The Herald,Bridge shut,2026-06-01,Ilse Varga,"not a day more"
The Herald,Bridge shut,2026-06-01,Ilse Varga,"now"
Radio,Mayor under fire,2026-06-02,,
`;
const BRIDGE_SHUT = 'The mayor spoke. “We act now.” she said, now and again now. Enough.';

test('a folder with a table and its texts opens; a left-out row comes back mended; later rows join, from zip and gzip', async ({
  page,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'quotes-'));
  mkdirSync(join(folder, 'texts'));
  writeFileSync(join(folder, 'june.csv'), JUNE);
  writeFileSync(join(folder, 'texts', 'bridge-shut.txt'), BRIDGE_SHUT);
  await page.goto('/cases');
  await expect(page.getByRole('button', { name: 'Open folder' })).toBeVisible();
  await page.getByLabel('Folder').setInputFiles(folder);
  await expect(sum(page)).toHaveText('4 records = 3 used + 1 left out');
  await expect(
    page.getByText(
      '1 text beside it belongs to its articles. Places of quotes: 1 found, 1 not found, 1 in more',
    ),
  ).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Keep the texts in this browser too' })).toBeChecked();
  const [leftOut] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download left-out rows' }).click(),
  ]);
  const unmended = await textOf(leftOut);
  expect(unmended).toContain('It has no words to quote.');
  rmSync(folder, { recursive: true });
  await openAsCase(page);
  await expect(page).toHaveURL(/\/quotes\?case=own:/);

  await page.getByRole('main').getByText('We act now.').first().click();
  await page.getByRole('link', { name: 'Read it in its article' }).click();
  await expect(page.getByText('The mayor spoke.')).toBeVisible();

  const mended = unmended.replace(/,,(\s*)$/, ',Bo Ruiz,"nobody asked us"$1');
  await dropFiles(page, [{ name: 'mended.csv', text: mended }]);
  await expect(sum(page)).toHaveText('1 record = 1 used + 0 left out');
  await page.getByRole('button', { name: 'Add to this case' }).click();
  await expect(head(page)).toContainText(/records? added, \d+ there already, \d+ changed/);
  await expect(page.getByRole('main').getByText('nobody asked us').first()).toBeVisible();

  const july = JUNE.replaceAll('2026-06', '2026-07').replace('"not a day more"', '"in July, not before"');
  await give(
    page,
    'july.zip',
    zipSync({ 'july/july.csv': strToU8(july), '__MACOSX/._july.csv': strToU8('x') }),
  );
  await expect(page.getByText(/Its columns are known: read as “.+” was\./)).toBeVisible();
  await expect(sum(page)).toHaveText('4 records = 3 used + 1 left out');
  await page.getByRole('button', { name: 'Add to this case' }).click();
  await expect(page.getByRole('main').getByText('in July, not before').first()).toBeVisible();
  await give(page, 'july.csv.gz', gzipSync(july));
  await expect(sum(page)).toHaveText('4 records = 3 used + 1 left out');
  await page.getByRole('button', { name: 'Add to this case' }).click();
  await expect(head(page)).toContainText('0 records added');
  await expectAccessible(page);
});

test('several tables dropped together become one case', async ({ page }) => {
  await page.goto('/framing');
  await expect(head(page)).toBeVisible();
  await dropFiles(page, [
    { name: 'june.csv', text: JUNE },
    { name: 'notes.tsv', text: 'source\tquote\nRadio\twe were not told\n' },
  ]);
  await expect(sum(page)).toHaveText('5 records = 4 used + 1 left out');
  await openAsCase(page);
  await expect(page.getByRole('main').getByText('we were not told').first()).toBeVisible();
  await expect(page.getByRole('main').getByText('We act now.').first()).toBeVisible();
});
