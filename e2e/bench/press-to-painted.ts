/**
 * From a press in the filter bar to the page painted with the answer, view by view, of several builds that take turns.
 * Painted: the sentence counts for the new filter, nothing is busy any more, and a frame has been drawn since. No filter
 * is asked for twice on one page, so that nothing comes from what was remembered.
 */
import type { Browser, Page } from '@playwright/test';
import type { Build } from './first-view.ts';
import { hostWithCase } from './host-with-case.ts';
import { middle, share } from './numbers.ts';

export const PRESSED_VIEWS = ['timeline', 'compare', 'framing', 'quotes'] as const;
export type Pressed = Record<string, { p50: number; p95: number; presses: number }>;

/** Presses on each page. */
const PRESSES = 8;

/**
 * Runs in the page. Sources are pressed as a counter counts (the first, the second, the first again …): each press asks
 * for a set of sources that was not asked for before.
 */
const PRESS = `(async () => {
  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const rest = (ms) => new Promise((done) => setTimeout(done, ms));
  const chips = () => [...document.querySelectorAll('[aria-label="Filters"] fieldset button')]
    .filter((one) => /quotes?$/.test(one.getAttribute('aria-label') ?? one.textContent ?? '')).slice(0, 4);
  const sentence = () => (document.body.innerText.match(/[\\d,]+ of [\\d,]+ quotes/g) ?? []).join();
  const times = [];
  await rest(500);
  for (let n = 1; n <= ${PRESSES}; n++) {
    const list = chips();
    if (list.length < 4) return [];
    const before = sentence();
    const start = performance.now();
    list[Math.log2(n & -n)].click();
    while (performance.now() - start < 60_000) {
      await frame();
      if (sentence() !== before && !document.querySelector('main [aria-busy="true"]')) break;
    }
    await frame();
    times.push(performance.now() - start);
    await rest(100);
  }
  return times;
})()`;

const DRAWN = `new Promise((done) => {
  const look = () =>
    /\\d of [\\d,]+ quotes/.test(document.body?.innerText ?? '') && !document.querySelector('main [aria-busy="true"]')
      ? done() : requestAnimationFrame(look);
  look();
})`;

async function timesOf(page: Page, address: string): Promise<number[]> {
  await page.goto(address, { waitUntil: 'commit' });
  await page.evaluate(DRAWN);
  return (await page.evaluate(PRESS)) as number[];
}

/** By build, the times of each view. */
export async function measurePresses(
  browser: Browser,
  builds: readonly Build[],
  text: Uint8Array,
  rounds = 3,
): Promise<Map<string, Pressed>> {
  const hosts = await Promise.all(builds.map(({ folder }) => hostWithCase(folder, text)));
  const found = builds.map(() => new Map<string, number[]>());
  for (let round = 0; round < rounds; round++)
    for (const [i, host] of hosts.entries())
      for (const view of PRESSED_VIEWS) {
        const context = await browser.newContext({
          viewport: { width: 1440, height: 900 },
          serviceWorkers: 'block',
        });
        const times = await timesOf(await context.newPage(), `${host.url}${view}?case=measured`);
        found[i]?.set(view, [...(found[i].get(view) ?? []), ...times]);
        await context.close();
      }
  await Promise.all(hosts.map((host) => host.close()));
  return new Map(
    builds.map(({ name }, i) => [
      name,
      Object.fromEntries(
        [...(found[i] ?? [])].map(([view, times]) => [
          view,
          { p50: middle(times), p95: share(times, 0.95), presses: times.length },
        ]),
      ),
    ]),
  );
}
