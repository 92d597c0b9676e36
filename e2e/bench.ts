/**
 * How long a change of the filter takes in a real browser, as a multiple of reading every byte of the columns once in
 * the same run: `npm run bench`, or `npm run bench -- 10000 100000` for other sizes. Prints; fails on nothing.
 */
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import type { Measured, measureViews } from './bench/measure-views.ts';
import { traceTimeline } from './bench/trace-timeline.ts';
import { findBrowser } from './find-browser.ts';
import { startStaticHost } from './static-host.ts';

const sizes = process.argv.slice(2).map(Number).filter(Boolean);
const outDir = fileURLToPath(new URL('../node_modules/.cache/bench', import.meta.url));

await build({
  root: fileURLToPath(new URL('./bench', import.meta.url)),
  configFile: false,
  logLevel: 'error',
  build: { outDir, emptyOutDir: true, target: 'es2023' },
});
const host = await startStaticHost(outDir);
const { executablePath, env } = findBrowser();
const browser = await chromium.launch({
  executablePath,
  args: ['--disable-quic'],
  ...(env && { env: { ...(process.env as Record<string, string>), ...env } }),
});

const ms = (time: number): string => `${time < 10 ? time.toFixed(2) : Math.round(time)} ms`;
const row = (...cells: string[]): void =>
  console.log(cells.map((cell, i) => (i === 0 ? cell.padEnd(16) : cell.padStart(12))).join(''));

function print({ quotes, bytes, buildMs, scan, views }: Measured): void {
  console.log(
    `\n${quotes.toLocaleString('en')} quotes: ${(bytes / 1e6).toFixed(1)} MB of columns, generated in ${ms(buildMs)}`,
  );
  row('', 'p50', 'p95', 'of a read', 'copy p50');
  row('read all', ms(scan.p50), ms(scan.p95), '1.00', '');
  for (const [view, { change, copy }] of Object.entries(views))
    row(view, ms(change.p50), ms(change.p95), (change.p50 / scan.p50).toFixed(2), ms(copy.p50));
}

try {
  for (const size of sizes.length > 0 ? sizes : [10_000, 100_000, 1_000_000]) {
    const page = await browser.newPage();
    page.on('pageerror', (error) => console.error(error));
    await page.goto(host.url);
    const measured = await page.evaluate(
      (quotes) => (globalThis as unknown as { measureViews: typeof measureViews }).measureViews(quotes),
      size,
    );
    print(measured);
    await page.close();
  }
  console.log('\nTimeline, 100,000 quotes and 10,000 events: frames, and tasks over 50 ms, while it moves');
  row('', 'frames', 'p50', 'p95', 'longest', 'long tasks');
  for (const { gesture, frames, p50, p95, longest, tasks } of await traceTimeline(browser)) {
    const sum = tasks.reduce((all, one) => all + one, 0);
    row(
      gesture,
      String(frames),
      ms(p50),
      ms(p95),
      ms(longest),
      tasks.length === 0 ? 'none' : `${tasks.length}: ${ms(sum)}`,
    );
  }
} finally {
  await browser.close();
  await host.close();
}
