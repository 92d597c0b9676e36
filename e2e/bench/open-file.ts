/**
 * From a file that is given to the page to the first view, by phase, with the longest task on the page, and the most memory
 * that page and workers took. `JSON.parse` of the same text runs in the same page afterwards, so that a busy machine slows
 * both.
 */
import type { Browser, CDPSession, Page } from '@playwright/test';
import { peakOf } from './first-view.ts';

/** Milliseconds from the moment at which the page has the file. 0 where a phase did not come. */
export type Opened = {
  /** The worker has the bytes of the file. */
  read: number;
  /** The page hears that the file is a case. */
  ready: number;
  /** The case is asked for, decoded, open. */
  asked: number;
  decoded: number;
  opened: number;
  /** The last model of the first view has come. */
  models: number;
  /** The view is drawn, and nothing in it is busy. */
  painted: number;
  /** The library has kept the file. */
  kept: number;
  /** Tasks of the page of 50 ms and more, until a second after the last phase. */
  longest: number;
  /** `JSON.parse` of the same text. */
  parse: number;
  /** Bytes at the most, of the process of page and workers. */
  memory: number;
};

/** Runs in the page before anything else. */
const LISTEN = `(() => {
  const told = (globalThis.told = { start: 0, kept: 0, tasks: [], marks: [] });
  const mark = (name) => told.marks.push([name, performance.now()]);
  addEventListener('change', ({ target }) => { if (target?.type === 'file') told.start = performance.now(); }, true);
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) told.tasks.push([startTime, duration]);
  }).observe({ type: 'longtask', buffered: true });
  const Plain = globalThis.Worker;
  let n = 0;
  globalThis.Worker = class extends Plain {
    constructor(...args) {
      super(...args);
      const id = /import/.test(String(args[0])) ? 'import' : 'case';
      mark(id + ' starts');
      const calls = new Map();
      const post = this.postMessage.bind(this);
      this.postMessage = (message, ...rest) => {
        if (message.question) {
          const { method, name } = message.question;
          calls.set(message.call, method + (name ? ' ' + name : ''));
          mark(id + ' asked ' + calls.get(message.call));
        }
        post(message, ...rest);
      };
      this.addEventListener('message', ({ data }) => {
        const what = calls.get(data.call);
        if (data.progress) mark(id + ' ' + what + ' ' + data.progress.phase);
        else if ('value' in data) mark(id + ' answered ' + what);
        else if ('cause' in data) mark(id + ' failed ' + what);
        else mark(id + ' says ' + Object.keys(data).join());
      });
    }
  };
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (...args) {
    if (this.name === 'files') {
      mark('put begins');
      this.transaction.addEventListener('complete', () => { mark('kept'); told.kept = performance.now(); });
    }
    const answer = put.apply(this, args);
    if (this.name === 'files') mark('put ends');
    return answer;
  };
})()`;

const DRAWN = `new Promise((resolve) => {
  const look = () => {
    const isThere = new URLSearchParams(location.search).get('case')?.startsWith('own:') && location.pathname !== '/open';
    const hasModel = told.marks.some(([mark, at]) => mark.startsWith('case answered model') && at > told.start);
    if (isThere && hasModel && document.querySelector('[aria-busy="true"], [role="progressbar"]') === null) setTimeout(() => resolve(performance.now()));
    else requestAnimationFrame(look);
  };
  look();
})`;

/** Ends once the file is kept, by the page or by a worker, which tells its answer to being asked. */
const KEPT = `new Promise((resolve) => {
  const look = () => {
    const byWorker = told.marks.find(([mark]) => mark === 'import answered keep');
    if (byWorker) told.kept ||= byWorker[1];
    if (told.kept > 0) resolve();
    else setTimeout(look, 20);
  };
  look();
})`;

export type Watch = (page: Page, session: CDPSession) => Promise<() => Promise<void>>;

/** One opening, in a browser of its own, so that its memory is its own. */
export async function openFile(
  launch: () => Promise<Browser>,
  url: string,
  path: string,
  watch?: Watch,
): Promise<Opened & { marks: (readonly [string, number])[]; tasks: (readonly [number, number])[] }> {
  const browser = await launch();
  try {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      serviceWorkers: 'block',
    });
    const page = await context.newPage();
    page.on('pageerror', (error) => console.error(error));
    await page.addInitScript(LISTEN);
    await page.goto(`${url}open`);
    await page.getByLabel('Files', { exact: true }).first().waitFor({ state: 'attached' });
    await page.waitForTimeout(1500);
    const before = await peakOf(browser);
    const stop = watch && (await watch(page, await context.newCDPSession(page)));
    await page.getByLabel('Files', { exact: true }).first().setInputFiles(path);
    const painted = (await page.evaluate(DRAWN)) as number;
    await page.evaluate(KEPT);
    await page.waitForTimeout(1000);
    await stop?.();
    const told = (await page.evaluate('told')) as {
      start: number;
      kept: number;
      tasks: [number, number][];
      marks: [string, number][];
    };
    const memory = (await peakOf(browser)) - before;
    if (process.env.SHOT) await page.screenshot({ path: process.env.SHOT });
    const parse = (await page.evaluate(`(async () => {
      const text = await (await fetch('/data/measured.case.json')).text();
      const times = [];
      for (let i = 0; i < 3; i++) { const start = performance.now(); JSON.parse(text); times.push(performance.now() - start); }
      return times.sort((a, b) => a - b)[1];
    })()`)) as number;
    const { start } = told;
    const first = (name: string) => {
      const found = told.marks.find(([mark, at]) => mark === name && at >= start);
      return found ? found[1] - start : 0;
    };
    const last = told.marks.filter(([mark]) => mark.startsWith('case answered model')).at(-1)?.[1] ?? start;
    const tasks = told.tasks.filter(([at]) => at >= start).map(([at, ms]) => [at - start, ms] as const);
    return {
      read: first('import says files'),
      ready: first('import answered open'),
      asked: first('case asked open'),
      decoded: first('case open building'),
      opened: first('case answered open'),
      models: last - start,
      painted: painted - start,
      kept: told.kept - start,
      longest: Math.max(0, ...tasks.map(([, ms]) => ms)),
      parse,
      memory,
      marks: told.marks.filter(([, at]) => at >= start).map(([name, at]) => [name, at - start] as const),
      tasks,
    };
  } finally {
    await browser.close();
  }
}
