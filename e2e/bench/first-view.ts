/**
 * From the address to the first view, by phase, of several builds of the site in one run, and the most memory that the
 * page and its worker took on the way. The builds take turns, and the same text is parsed in the same browser, so that a
 * busy machine slows all alike.
 */
import { readFileSync } from 'node:fs';
import type { Browser } from '@playwright/test';
import { hostWithCase } from './host-with-case.ts';
import { middle } from './numbers.ts';

/** A built site by the name it has in the table. */
export type Build = { name: string; folder: string };

/** Milliseconds from the address, in the order in which they come. `read`, `built`: as the worker tells. */
export type Phases = {
  /** The page is there and asks for the case. */
  asked: number;
  /** All bytes are there. */
  downloaded: number;
  /** The file is decoded. */
  decoded: number;
  /** The page hears what case it is. */
  opened: number;
  /** The last model of the first view has come. */
  models: number;
  /** The view is drawn, with its sentence, and nothing in it is busy. */
  painted: number;
  /** `JSON.parse` of the same text, in the same page afterwards. */
  parse: number;
  /** Bytes at the most, of the process of page and worker, beyond what it takes for a small case. */
  memory: number;
};

type Told = { asked: number; downloaded: number; decoded: number; opened: number; models: number };

/** Runs in the page before anything else: notes when the worker is asked and when it tells what. */
const LISTEN = `(() => {
  const told = (globalThis.told = { asked: 0, downloaded: 0, decoded: 0, opened: 0, models: 0 });
  const Plain = globalThis.Worker;
  globalThis.Worker = class extends Plain {
    constructor(...args) {
      super(...args);
      const calls = new Map();
      const post = this.postMessage.bind(this);
      this.postMessage = (message, ...rest) => {
        if (message.question) calls.set(message.call, message.question.method);
        if (message.question?.method === 'open') told.asked ||= performance.now();
        post(message, ...rest);
      };
      this.addEventListener('message', ({ data }) => {
        const now = performance.now();
        const phase = data.progress?.phase;
        if (phase === 'reading') told.downloaded ||= now;
        else if (phase === 'building') told.decoded ||= now;
        else if ('value' in data && calls.get(data.call) === 'open') told.opened ||= now;
        else if ('value' in data && calls.get(data.call) === 'model') told.models = now;
      });
    }
  };
})()`;

/** Ends in the page once the view is drawn: its sentence counts quotes, and nothing waits for a newer model. Then the time. */
const DRAWN = `new Promise((resolve) => {
  const look = () => {
    const text = document.body?.innerText ?? '';
    const isDrawn = /\\d[\\d,]* of [\\d,]+ (?:quotes|passages)/.test(text);
    if (isDrawn && document.querySelector('[aria-busy="true"]') === null) setTimeout(() => resolve(performance.now()));
    else requestAnimationFrame(look);
  };
  look();
})`;

/** The most memory that any process of the browser's pages has held, by the system's own count; 0 where there is none. */
async function peakOf(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const peaks = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => {
      try {
        const status = readFileSync(`/proc/${id}/status`, 'utf8');
        return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024;
      } catch {
        return 0;
      }
    });
  return Math.max(0, ...peaks);
}

/** One opening, in a browser of its own, so that its memory is its own. */
async function openOnce(launch: () => Promise<Browser>, url: string, view: string): Promise<Phases> {
  const browser = await launch();
  try {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      serviceWorkers: 'block',
    });
    const page = await context.newPage();
    page.on('pageerror', (error) => console.error(error));
    await page.addInitScript(LISTEN);
    await page.goto(`${url}${view}?case=measured`, { waitUntil: 'commit' });
    const painted = (await page.evaluate(DRAWN)) as number;
    const told = (await page.evaluate('told')) as Told;
    const memory = await peakOf(browser);
    const parse = (await page.evaluate(`(async () => {
      const text = await (await fetch('/data/measured.case.json')).text();
      const start = performance.now();
      JSON.parse(text);
      return performance.now() - start;
    })()`)) as number;
    return { ...told, painted, parse, memory };
  } finally {
    await browser.close();
  }
}

const SMALL =
  '{"case":{"name":"Small"},"sources":[{"id":"a","name":"A"}],"articles":[{"id":"b","sourceId":"a"}],"quotes":[{"id":"c","articleId":"b","selector":{"exact":"Yes"}},{"id":"d","articleId":"b","selector":{"exact":"No"}}]}';

/** The medians of several openings of each build, one after the other in turns. */
export async function measureFirstView(
  launch: () => Promise<Browser>,
  builds: readonly Build[],
  text: Uint8Array,
  { view = 'timeline', rounds = 3 } = {},
): Promise<Map<string, Phases>> {
  const hosts = await Promise.all(builds.map(({ folder }) => hostWithCase(folder, text)));
  const small = await hostWithCase(builds[0]?.folder ?? '', new TextEncoder().encode(SMALL));
  const { memory: empty } = await openOnce(launch, small.url, view);
  const found = builds.map((): Phases[] => []);
  for (let round = 0; round < rounds; round++)
    for (const [i, host] of hosts.entries()) found[i]?.push(await openOnce(launch, host.url, view));
  await Promise.all([...hosts, small].map((host) => host.close()));
  return new Map(
    builds.map(({ name }, i) => {
      const list = found[i] ?? [];
      const phases = Object.fromEntries(
        (['asked', 'downloaded', 'decoded', 'opened', 'models', 'painted', 'parse', 'memory'] as const).map(
          (key) => [key, middle(list.map((one) => one[key] - (key === 'memory' ? empty : 0)))],
        ),
      ) as Phases;
      return [name, phases];
    }),
  );
}
