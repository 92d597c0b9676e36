/**
 * How long readers wait, as ratios of one run. Prints; fails on nothing.
 *
 *   npm run bench                        models of each view in a browser, for 10,000 to a million quotes and three shapes;
 *                                        then how smoothly the timeline moves, and how free the page is while files are opened
 *   npm run bench -- 10000 long-tail     for these cases only (a size, `long-tail`, `speakers` or `claims`)
 *   npm run bench -- --against COMMIT    in the built site beside that of a commit, which take turns: from the address to the
 *                                        first view, by phase and with memory, and from a press to the painted page
 *
 * With both, cases named are those that the sites are measured with.
 */
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from '@playwright/test';
import { build } from 'vite';
import { type Build, measureFirstView, type Phases } from './bench/first-view.ts';
import type { Measured, measureViews } from './bench/measure-views.ts';
import { measuredCase } from './bench/measured-cases.ts';
import { measurePresses, PRESSED_VIEWS, type Pressed } from './bench/press-to-painted.ts';
import { siteOf, siteOfHere } from './bench/sites.ts';
import { traceOpening } from './bench/trace-opening.ts';
import { traceTimeline } from './bench/trace-timeline.ts';
import { findBrowser } from './find-browser.ts';
import { startStaticHost } from './static-host.ts';

const args = process.argv.slice(2);
const at = args.indexOf('--against');
const against = at < 0 ? null : args[at + 1];
const named = args.filter((_, i) => at < 0 || (i !== at && i !== at + 1));

const { executablePath, env } = findBrowser();
const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: ['--disable-quic'],
    ...(env && { env: { ...(process.env as Record<string, string>), ...env } }),
  });

const ms = (time: number): string => `${time < 10 ? time.toFixed(2) : Math.round(time)} ms`;
const row = (...cells: string[]): void =>
  console.log(cells.map((cell, i) => (i === 0 ? cell.padEnd(16) : cell.padStart(12))).join(''));

function printModels({ name, quotes, bytes, buildMs, scan, views }: Measured): void {
  console.log(
    `\n${name}: ${quotes.toLocaleString('en')} quotes, ${(bytes / 1e6).toFixed(1)} MB of columns, made in ${ms(buildMs)}`,
  );
  row('', 'p50', 'p95', 'of a read', 'copy p50', 'as slow way');
  row('read all', ms(scan.p50), ms(scan.p95), '1.00', '', '');
  for (const [view, { change, copy, wrong, compared }] of Object.entries(views))
    row(
      view,
      ms(change.p50),
      ms(change.p95),
      (change.p50 / scan.p50).toFixed(2),
      ms(copy.p50),
      `${compared - wrong} of ${compared}`,
    );
}

async function measureModels(browser: Browser, names: readonly string[]): Promise<void> {
  const outDir = fileURLToPath(new URL('../node_modules/.cache/bench', import.meta.url));
  await build({
    root: fileURLToPath(new URL('./bench', import.meta.url)),
    configFile: false,
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, target: 'es2023' },
  });
  const host = await startStaticHost(outDir);
  for (const name of names) {
    const page = await browser.newPage();
    page.on('pageerror', (error) => console.error(error));
    await page.goto(host.url);
    const measured = await page.evaluate(
      (one) => (globalThis as unknown as { measureViews: typeof measureViews }).measureViews(one),
      name,
    );
    printModels(measured);
    await page.close();
  }
  await host.close();
}

async function measureMoves(browser: Browser): Promise<void> {
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
}

async function measureOpening(browser: Browser): Promise<void> {
  console.log(
    '\nFrom the disk, 28,000 quotes and a table of 100,000 rows: time, and tasks over 50 ms on the page',
  );
  for (const { step, ms: time, tasks } of await traceOpening(browser, siteOfHere().folder))
    console.log(`${step.padEnd(40)}${ms(time).padStart(9)}   ${tasks.map(ms).join(', ') || 'none'}`);
}

const PHASES = ['asked', 'downloaded', 'decoded', 'opened', 'models', 'painted'] as const;

function printFirstView(text: Uint8Array, found: ReadonlyMap<string, Phases>): void {
  console.log(
    'From the address to the first view (timeline), ms since the address and × JSON.parse of the text',
  );
  row('', ...PHASES, 'JSON.parse', 'memory');
  for (const [name, phases] of found) {
    const cell = (key: keyof Phases) =>
      `${Math.round(phases[key])} ${(phases[key] / phases.parse).toFixed(1)}×`;
    row(name, ...PHASES.map(cell), ms(phases.parse), `${(phases.memory / text.length).toFixed(1)}× of file`);
  }
  const [before, here] = [...found.values()];
  if (before && here) row('ratio', ...PHASES.map((key) => (before[key] / here[key]).toFixed(2)));
}

function printPresses(found: ReadonlyMap<string, Pressed>): void {
  console.log('From a press to the painted page, p50 / p95');
  row('', ...PRESSED_VIEWS);
  for (const [name, views] of found)
    row(
      name,
      ...PRESSED_VIEWS.map((view) => {
        const { p50 = 0, p95 = 0, presses = 0 } = views[view] ?? {};
        return presses === 0 ? 'no sources' : `${Math.round(p50)} / ${Math.round(p95)}`;
      }),
    );
  const [before, here] = [...found.values()];
  if (!before || !here) return;
  row(
    'ratio p50',
    ...PRESSED_VIEWS.map((view) => ((before[view]?.p50 ?? 0) / (here[view]?.p50 ?? 1)).toFixed(2)),
  );
}

async function compareSites(commit: string, names: readonly string[]): Promise<void> {
  const builds: Build[] = [siteOf(commit), siteOfHere()];
  for (const name of names) {
    const text = new TextEncoder().encode(JSON.stringify(measuredCase(name)));
    console.log(`\n${name}: ${(text.length / 1e6).toFixed(1)} MB`);
    printFirstView(text, await measureFirstView(launch, builds, text));
    const browser = await launch();
    printPresses(await measurePresses(browser, builds, text));
    await browser.close();
  }
}

if (against) await compareSites(against, named.length > 0 ? named : ['long-tail', 'speakers', 'claims']);
else {
  const browser = await launch();
  try {
    const all = ['10000', '100000', '1000000', 'long-tail', 'speakers', 'claims'];
    await measureModels(browser, named.length > 0 ? named : all);
    if (named.length === 0) {
      await measureMoves(browser);
      await measureOpening(browser);
    }
  } finally {
    await browser.close();
  }
}
