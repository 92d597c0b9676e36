/** How smoothly the timeline moves at 10,000 events and 100,000 quotes: frames and long tasks per gesture, in a real page. */
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from '@playwright/test';
import { build } from 'vite';
import { startStaticHost } from '../static-host.ts';

export type GestureTrace = {
  gesture: string;
  frames: number;
  p50: number;
  p95: number;
  longest: number;
  tasks: number[];
};

type Recording = { times: number[]; tasks: number[]; stop: () => void };

/** Steps of each gesture, one per frame or so. */
const STEPS = 40;

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/** Times between frames, and tasks over 50 ms, while the page does something. */
async function trace(page: Page, gesture: string, run: () => Promise<void>): Promise<GestureTrace> {
  await page.evaluate(() => {
    const recording: Recording = { times: [], tasks: [], stop: () => {} };
    let last = performance.now();
    let frame = requestAnimationFrame(function next(now) {
      recording.times.push(now - last);
      last = now;
      frame = requestAnimationFrame(next);
    });
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) recording.tasks.push(duration);
    });
    observer.observe({ type: 'longtask' });
    recording.stop = () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
    };
    Object.assign(globalThis, { recording });
  });
  await run();
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
  const { times, tasks } = await page.evaluate(() => {
    const { recording } = globalThis as unknown as { recording: Recording };
    recording.stop();
    return { times: recording.times.slice(1), tasks: recording.tasks };
  });
  const sorted = times.sort((a, b) => a - b);
  return {
    gesture,
    frames: sorted.length,
    p50: at(sorted, 0.5),
    p95: at(sorted, 0.95),
    longest: at(sorted, 1),
    tasks,
  };
}

async function middleOf(page: Page, selector: string) {
  const element = page.locator(selector).first();
  await element.scrollIntoViewIfNeeded();
  const box = await element.boundingBox();
  if (!box) throw new Error(`${selector} is not drawn`);
  return { x: box.x + box.width * 0.6, y: box.y + box.height / 2 };
}

async function drag(page: Page, selector: string, way: number): Promise<void> {
  const { x, y } = await middleOf(page, selector);
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let i = 1; i <= STEPS; i++) await page.mouse.move(x + (way * i) / STEPS, y);
  await page.mouse.up();
}

async function wheel(page: Page, selector: string, key: string | null, dy: number): Promise<void> {
  const { x, y } = await middleOf(page, selector);
  await page.mouse.move(x, y);
  if (key) await page.keyboard.down(key);
  for (let i = 0; i < STEPS; i++) {
    await page.mouse.wheel(0, i < STEPS / 2 ? dy : -dy);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  if (key) await page.keyboard.up(key);
}

/** Builds the app, opens the large case in it and moves it about. */
export async function traceTimeline(browser: Browser): Promise<GestureTrace[]> {
  const outDir = fileURLToPath(new URL('../../node_modules/.cache/bench-app', import.meta.url));
  await build({ logLevel: 'error', build: { outDir, emptyOutDir: true } });
  const host = await startStaticHost(outDir);
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' });
    // What runs TypeScript here keeps the names of functions by a helper that the page does not have.
    await page.addInitScript('globalThis.__name = (named) => named');
    await page.goto(`${host.url}timeline?case=huge&span=2022-02-01..2023-06-30`);
    await page.locator('[data-list]').waitFor({ timeout: 120_000 });
    await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
    const traces = [
      await trace(page, 'zoom', () => wheel(page, '[data-lane]', 'Control', -30)),
      await trace(page, 'pan', () => drag(page, '[data-lane]', 360)),
      await trace(page, 'brush', () => drag(page, '[data-brush]', 260)),
      await trace(page, 'scroll the list', () => wheel(page, '[data-list]', null, 240)),
    ];
    await page.close();
    return traces;
  } finally {
    await host.close();
  }
}
