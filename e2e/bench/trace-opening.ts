/**
 * How free the page stays while a large case and a large table are opened from the reader's disk, stopped, and exported:
 * tasks over 50 ms on the page, and how long *Cancel* takes from its press to the page without a progress bar.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { startStaticHost } from '../static-host.ts';
import { measuredCase } from './measured-cases.ts';

/** What was done; from its start to its end, in ms; the tasks over 50 ms meanwhile, longest first. */
export type OpeningTrace = { step: string; ms: number; tasks: number[] };

const ROWS = 100_000;
const table = (): string =>
  [
    'outlet,headline,published,speaker,quote',
    ...Array.from(
      { length: ROWS },
      (_, n) =>
        `The ${['Herald', 'Echo', 'Tribune'][n % 3]},Headline ${n % 9000},2026-03-0${(n % 9) + 1},Speaker ${n % 500},"Words of number ${n}, as they were said."`,
    ),
  ].join('\n');

type Recording = { tasks: number[]; start: number; stop: () => void };

async function trace(
  page: Page,
  step: string,
  run: () => Promise<number | undefined>,
): Promise<OpeningTrace> {
  await page.evaluate(() => {
    const recording: Recording = { tasks: [], start: performance.now(), stop: () => {} };
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) recording.tasks.push(duration);
    });
    observer.observe({ type: 'longtask' });
    recording.stop = () => observer.disconnect();
    Object.assign(globalThis, { recording });
  });
  const own = await run();
  const { tasks, ms } = await page.evaluate(() => {
    const { recording } = globalThis as unknown as { recording: Recording };
    recording.stop();
    return { tasks: recording.tasks, ms: performance.now() - recording.start };
  });
  return { step, ms: own ?? ms, tasks: tasks.sort((a, b) => b - a) };
}

const isIdle = (page: Page): Promise<unknown> =>
  page.waitForFunction(
    () => document.querySelector('[aria-busy="true"], progress') === null && document.querySelector('h1, h2'),
  );

/** Presses *Cancel* as soon as there is progress; the time until no progress is drawn. */
async function cancel(page: Page): Promise<number> {
  await page.locator('progress').first().waitFor();
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const button = [...document.querySelectorAll('button')].find(
          ({ textContent }) => textContent === 'Cancel',
        );
        const start = performance.now();
        button?.click();
        const look = () =>
          document.querySelector('progress') === null
            ? resolve(performance.now() - start)
            : requestAnimationFrame(look);
        requestAnimationFrame(look);
      }),
  );
}

const EXPORTS = ['The rows in view: CSV', 'The rows in view: JSON', 'A report of the quotes: Markdown'];

/** Opens a case of 28,000 quotes and a table of 100,000 rows in a built site. */
export async function traceOpening(browser: Browser, site: string): Promise<OpeningTrace[]> {
  const host = await startStaticHost(site);
  const folder = mkdtempSync(join(tmpdir(), 'readout-bench-'));
  const [caseFile, csvFile] = [join(folder, 'large.case.json'), join(folder, 'large.csv')];
  writeFileSync(caseFile, JSON.stringify(measuredCase('speakers')));
  writeFileSync(csvFile, table());
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' });
    await page.addInitScript('globalThis.__name = (named) => named');
    await page.goto(`${host.url}cases`);
    await isIdle(page);
    const choose = (file: string) => page.getByLabel('Files', { exact: true }).setInputFiles(file);
    const found: OpeningTrace[] = [];
    const step = async (name: string, run: () => Promise<number | undefined>) => {
      found.push(await trace(page, name, run));
    };
    await step('stop a case', async () => {
      await choose(caseFile);
      return cancel(page);
    });
    await step('open a case', async () => {
      await choose(caseFile);
      await page.waitForURL(/case=own/);
      await isIdle(page);
      return undefined;
    });
    await page.goto(`${page.url().replace(/\/[^/]*\?/, '/quotes?')}`);
    await isIdle(page);
    await page.getByRole('button', { name: 'Export' }).click();
    for (const name of EXPORTS)
      await step(name, async () => {
        const arriving = page.waitForEvent('download', { timeout: 120_000 });
        await page.getByRole('button', { name, exact: true }).click();
        await (await arriving).path();
        return undefined;
      });
    await page.goto(`${host.url}cases`);
    await isIdle(page);
    await step('stop a table', async () => {
      await choose(csvFile);
      return cancel(page);
    });
    await step('look at a table', async () => {
      await choose(csvFile);
      await page.getByRole('status').filter({ hasText: 'records =' }).waitFor({ timeout: 120_000 });
      return undefined;
    });
    await step('open a table', async () => {
      await page.getByRole('button', { name: 'Open as a case' }).click();
      await page.waitForURL(/quotes\?case=own/, { timeout: 120_000 });
      await isIdle(page);
      return undefined;
    });
    await page.close();
    return found;
  } finally {
    await host.close();
    rmSync(folder, { recursive: true });
  }
}
