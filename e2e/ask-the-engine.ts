/**
 * A reader's whole way over the embedded engine, in a browser: `npm run corpus` over generated quotes, connect, ask, open as
 * a case. Run by `npm run corpus-e2e`, apart from the browser tests, since the engine is of 546 MB; *skipped* without it.
 * It needs the built site. Every request of the page must go to this computer.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, expect } from '@playwright/test';
import { hasEngine } from '../src/cli/corpus/engine.ts';
import { serveCorpus } from '../src/cli/corpus/serve.ts';
import { adapterOf, openEngine } from '../src/cli/corpus.ts';
import { fold } from '../src/lib/fold.ts';
import { findBrowser } from './find-browser.ts';

const WORDS = [
  'We',
  'will',
  'not',
  'reopen',
  'the',
  'bridge',
  'wár',
  'Kyïv’s',
  'before',
  'spring',
  'warning',
  'мост',
];
const quotes = Array.from({ length: 5000 }, (_, i) => ({
  id: `q${i}`,
  quote: Array.from({ length: 7 }, (_, j) => WORDS[(i * 7 + j * j + (i >> 3)) % WORDS.length]).join(' '),
  outlet: `Outlet ${i % 7}`,
  speaker: i % 11 === 0 ? '' : `Speaker ${i % 13}`,
  published: `2024-0${1 + (i % 6)}-1${i % 9}${i % 5 === 0 ? 'T23:30:00+03:30' : ''}`,
}));

if (!hasEngine()) {
  console.log('skipped: the embedded engine is not installed (npm run corpus-check -- --install gets it)');
  process.exit(0);
}
const folder = mkdtempSync(join(tmpdir(), 'readout-e2e-'));
process.env.READOUT_DATA = folder;
const file = join(folder, 'archive.ndjson');
writeFileSync(file, quotes.map((quote) => JSON.stringify(quote)).join('\n'));
const engine = await openEngine({ files: [file], map: null }, () => undefined, new AbortController().signal);
const site = await serveCorpus({
  root: fileURLToPath(new URL('..', import.meta.url)),
  port: 0,
  adapter: await adapterOf(engine),
  connect: null,
  first: '/corpus?corpus=at%3Dlocal%3Btable%3Dcorpus',
});
const browser = await chromium.launch(findBrowser());
let status = 0;
try {
  const page = await browser.newPage();
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).hostname !== '127.0.0.1') elsewhere.push(request.url());
  });
  const title = page.getByRole('heading', { level: 1 });
  const has = (words: string) => quotes.filter(({ quote }) => fold(quote).includes(fold(words)));
  const number = (count: number) => count.toLocaleString('en-GB');
  await page.goto(site.address);
  await page.getByRole('button', { name: 'Connect' }).click();
  await page.getByRole('button', { name: 'Ask the corpus' }).click();
  await expect(title).toHaveText('5,000 quotes', { timeout: 30_000 });
  await page.getByRole('searchbox', { name: 'Words' }).fill('WAR');
  await page.getByRole('button', { name: 'Find' }).click();
  await expect(title).toHaveText(`${number(has('war').length)} of 5,000 quotes with “WAR”`, {
    timeout: 30_000,
  });
  await page.getByRole('checkbox', { name: /^Outlet 3/ }).click();
  const both = has('war').filter(({ outlet }) => outlet === 'Outlet 3').length;
  await expect(title).toHaveText(`${number(both)} of 5,000 quotes with “WAR”, in Outlet 3`, {
    timeout: 30_000,
  });
  const link = page.url();
  await page.getByRole('button', { name: `Open these ${number(both)} as a case` }).click();
  await expect(page).toHaveURL(/\/quotes\?case=own:/, { timeout: 60_000 });
  await page.goto('/cases'.replace(/^/, new URL(site.address).origin));
  await expect(page.getByText(`${number(both)} quotes from this computer`)).toBeVisible();
  await page.goto(link);
  await page.getByRole('button', { name: 'Connect' }).click();
  await expect(title).toHaveText(`${number(both)} of 5,000 quotes with “WAR”, in Outlet 3`, {
    timeout: 30_000,
  });
  expect(elsewhere).toEqual([]);
  const stranger = await (await browser.newContext()).newPage();
  await stranger.goto(link);
  await stranger.getByRole('button', { name: 'Connect' }).click();
  await expect(stranger.getByRole('alert')).toContainText('does not know this browser', { timeout: 30_000 });
  console.log('corpus in a browser: 1 passed, 0 failed');
} catch (error) {
  console.log(`corpus in a browser: 0 passed, 1 failed\n${(error as Error).message}`);
  status = 1;
} finally {
  await browser.close();
  engine.end();
  void site.close();
  rmSync(folder, { recursive: true, force: true });
}
process.exit(status);
