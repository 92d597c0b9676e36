/** The site on hosts with habits of their own: it opens, it opens again, and nothing is kept that is not what it says. */
import { rmSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import { builtSite, editionOf } from './built-site.ts';
import { dropFiles, expect, test } from './fixtures.ts';
import { HOSTS } from './host-habits.ts';
import { type StaticHost, startStaticHost } from './static-host.ts';

const CASE = 'Austin and Belousov, 2024';
const DEEP = 'events/call-2024-06-25?source=press-tv';

test.use({
  // What the host does not have (deep links, parts of a former edition), and what it sends in its place.
  expectedErrors: [
    /Failed to load (?:resource|module script)|ERR_CONNECTION_REFUSED|ERR_INTERNET_DISCONNECTED|Refused to apply style|Unable to preload CSS|dynamically imported module|inline script|script-src-elem inline/,
  ],
});
// Only the host answers here.
test.beforeEach(({ context }) => context.unrouteAll());

const title = (page: Page) => page.getByRole('heading', { level: 1 }).first();

/** Waits until all of the version is kept on this machine. */
async function waitUntilKept(page: Page): Promise<void> {
  await expect(async () => {
    const said = await page.evaluate(async () => {
      const { active } = await navigator.serviceWorker.ready;
      const { port1, port2 } = new MessageChannel();
      const answer = new Promise<{ kept: number; of: number }>((resolve) => {
        port1.onmessage = ({ data }) => resolve(data);
      });
      active?.postMessage('how-much-is-kept', [port2]);
      return answer;
    });
    expect(said.kept).toBe(said.of);
  }).toPass();
}

/** What is kept on this machine and is not what its name says. */
const wronglyKept = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const wrong: string[] = [];
    const types = { js: /javascript/, css: /^text\/css/, json: /json/, html: /^text\/html/ };
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const kept = await cache.match(request);
        const ending = /\.(\w+)$/.exec(new URL(request.url).pathname)?.[1] ?? '';
        const text = (await kept?.text()) ?? '';
        const isPage = /^\s*<!doctype html/i.test(text);
        const type = kept?.headers.get('content-type') ?? '';
        const isRight = kept?.status === 200 && !kept.redirected && isPage === (ending === 'html');
        if (!isRight || types[ending as 'js']?.test(type) === false)
          wrong.push(`${request.url}: ${kept?.status} ${type}`);
      }
    }
    return wrong;
  });

/** Addresses that have a file of their own, and one that has none. */
const AT_FILES = [
  ['timeline?source=press-tv', /25 June/],
  ['compare/', /shared questions/],
] as const;
const EVERYWHERE = [[DEEP, /First call/], ...AT_FILES] as const;

async function openFrom(
  page: Page,
  url: string,
  addresses: readonly (readonly [string, RegExp])[] = EVERYWHERE,
): Promise<void> {
  await page.goto(url);
  await expect(title(page)).toHaveText(CASE);
  for (const [path, sees] of addresses) {
    await page.goto(`${url}${path}`);
    await expect(title(page), path).toHaveText(sees);
  }
  await page.reload();
  await expect(title(page)).toHaveText(/shared questions/);
}

for (const base of ['/', '/readout/'] as const)
  test.describe(`under ${base}`, () => {
    let site: string;
    test.beforeAll(({ browserName: _ }, { parallelIndex }) => {
      site = builtSite(`hosts${base.replaceAll('/', '-')}${parallelIndex}`, base);
    });
    test.afterAll(() => rmSync(site, { recursive: true, force: true }));

    for (const { name, habits } of HOSTS.filter((host) => host.base === base)) {
      test.describe(name, () => {
        let host: StaticHost;
        test.beforeEach(async () => {
          host = await startStaticHost(site, base, habits);
        });
        test.afterEach(() => host.close());

        test('opens at every address, and again', async ({ page }) => {
          // Nobody has the page at an address that this host does not know.
          await openFrom(page, host.url, habits.missing === 'plain-404' ? AT_FILES : EVERYWHERE);
        });

        test.describe('with the worker', () => {
          test.use({ serviceWorkers: 'allow' });
          test('opens, is kept as it is, and opens again from what is kept', async ({ page }) => {
            await page.goto(host.url);
            await expect(title(page)).toHaveText(CASE);
            await waitUntilKept(page);
            await openFrom(page, host.url);
            expect(await wronglyKept(page)).toEqual([]);
            await host.close();
            await openFrom(page, host.url);
            await page.goto(`${host.url}framing`);
            await expect(title(page)).toHaveText(/names?\b/);
          });
        });
      });
    }
  });

const SWAPS = 20;

/** The editions that the scripts of a page came from: "" for the first, "e3" for the third after it. */
const editionsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => [
    ...new Set(
      performance
        .getEntriesByType('resource')
        .map(({ name }) => /\/assets\/(?:(e\d+)\.)?[\w.-]+\.(?:js|css)$/.exec(name))
        .filter((match) => match !== null)
        .map(([, edition = '']) => edition),
    ),
  ]);

const go = (page: Page, view: string) =>
  page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: view }).click();

/** Twenty deploys, one after the other; `each` sees the host before and after. The former edition is gone each time. */
async function swapTwenty(
  site: string,
  host: StaticHost,
  each: (edition: number, swap: () => void) => Promise<void>,
) {
  let former: string | null = null;
  for (let edition = 1; edition <= SWAPS; edition++) {
    const next = editionOf(site, edition);
    await each(edition, () => host.serve(next));
    if (former) rmSync(former, { recursive: true, force: true });
    former = next;
  }
  if (former) rmSync(former, { recursive: true, force: true });
}

test.describe('a deploy under an open tab', () => {
  let site: string;
  let host: StaticHost;
  test.beforeEach(async ({ browserName: _ }, { workerIndex }) => {
    site = builtSite(`swaps-${workerIndex}`, '/');
    // The hardest habit: for a script that is gone it sends the page, and says that all is well.
    host = await startStaticHost(site, '/', { missing: 'page-with-200' });
  });
  test.afterEach(async () => {
    await host.close();
    rmSync(site, { recursive: true, force: true });
  });

  test('without the worker, twenty times: a part that is gone is said, and loading again shows the new', async ({
    page,
  }) => {
    test.setTimeout(1_800_000);
    await page.goto(host.url);
    await expect(title(page)).toHaveText(CASE);
    await swapTwenty(site, host, async (edition, swap) => {
      swap();
      await go(page, 'Framing');
      await expect(page.getByRole('alert')).toContainText('A part of Readout did not arrive.');
      await expect(page.getByRole('navigation', { name: 'Views' })).toBeVisible();
      await page.getByRole('button', { name: 'Load this page again' }).click();
      await expect(title(page)).toHaveText(/names?\b/);
      expect(await editionsOf(page)).toEqual([`e${edition}`]);
      await page.goto(host.url);
      await expect(title(page)).toHaveText(CASE);
    });
  });

  test.describe('with the worker', () => {
    test.use({ serviceWorkers: 'allow' });
    test('twenty times: the old tab has all its parts, and the new edition comes whole when asked for', async ({
      page,
      context,
    }) => {
      test.setTimeout(1_800_000);
      await page.goto(host.url);
      await expect(title(page)).toHaveText(CASE);
      await waitUntilKept(page);
      let old = page;
      await swapTwenty(site, host, async (edition, swap) => {
        swap();
        const fresh = await openTab(context, host.url);
        await fresh.getByRole('button', { name: 'Use it' }).click();
        await expect(fresh.locator('meta[name=description]')).toHaveAttribute(
          'content',
          new RegExp(`^Edition ${edition}:`),
        );
        await expect(title(fresh)).toHaveText(CASE);
        await go(fresh, 'Compare');
        await expect(title(fresh)).toHaveText(/shared questions/);
        expect(await editionsOf(fresh)).toEqual([`e${edition}`]);
        // The tab of the former edition has not been there yet.
        await go(old, 'Framing');
        await expect(title(old)).toHaveText(/names?\b/);
        expect(await editionsOf(old)).toEqual([edition === 1 ? '' : `e${edition - 1}`]);
        await waitUntilKept(fresh);
        await old.close();
        old = fresh;
      });
      expect(await wronglyKept(old)).toEqual([]);
      await old.reload();
      await expect(title(old)).toHaveText(/shared questions/);
      // One version is left, as no other page needs a former one.
      await expect.poll(() => old.evaluate(async () => (await caches.keys()).length)).toBe(1);
    });
  });
});

async function openTab(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  await expect(title(page)).toHaveText(CASE);
  return page;
}

test.describe('two sites of one host', () => {
  test.use({ serviceWorkers: 'allow' });
  test('keep apart what each keeps, and the one at the top does not answer for the one beneath it', async ({
    page,
  }, { workerIndex }) => {
    test.slow();
    const [top, beneath] = [
      builtSite(`top-${workerIndex}`, '/'),
      builtSite(`beneath-${workerIndex}`, '/readout/'),
    ];
    const host = await startStaticHost(top, '/', { beneath: { 'readout/': beneath } });
    const versions = () =>
      page.evaluate(async () => (await caches.keys()).map((name) => name.split(' ')[1]).sort());
    await page.goto(host.url);
    await expect(title(page)).toHaveText(CASE);
    await waitUntilKept(page);
    await page.goto(`${host.url}readout/timeline`);
    await expect(title(page)).toHaveText(/25 June/);
    expect(await page.evaluate(() => document.querySelector('script')?.src)).toContain('/readout/assets/');
    await waitUntilKept(page);
    expect(await versions()).toEqual(['/', '/readout/']);
    await page.goto(`${host.url}timeline`);
    await expect(title(page)).toHaveText(/25 June/);
    await page.reload();
    expect(await versions()).toEqual(['/', '/readout/']);
    await host.close();
    for (const address of ['timeline', 'readout/timeline']) {
      await page.goto(`${host.url}${address}`);
      await expect(title(page)).toHaveText(/25 June/);
    }
    rmSync(top, { recursive: true, force: true });
    rmSync(beneath, { recursive: true, force: true });
  });
});

test.describe('what was not kept yet', () => {
  test.use({ serviceWorkers: 'allow' });
  test('is said, with how much is', async ({ page }, { workerIndex }) => {
    const site = builtSite(`partly-${workerIndex}`, '/');
    const host = await startStaticHost(site);
    await page.goto(host.url);
    await expect(title(page)).toHaveText(CASE);
    await waitUntilKept(page);
    await page.reload();
    await expect(title(page)).toHaveText(CASE);
    // As if the network had gone before the rest came: the view of framings is not there yet.
    await page.evaluate(async () => {
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const { url } of await cache.keys()) if (/FramingView/.test(url)) await cache.delete(url);
      }
    });
    await host.close();
    await go(page, 'Framing');
    await expect(page.getByRole('alert')).toContainText(/\d+ of the \d+ parts of this version are kept/);
    await expect(page.getByRole('navigation', { name: 'Views' })).toBeVisible();
    rmSync(site, { recursive: true, force: true });
  });
});

const SIGN_IN = '<!doctype html><title>Sign in</title><h1>Sign in to the network</h1>';

test.describe('a network that wants a sign-in first', () => {
  test.use({ serviceWorkers: 'allow' });
  test('what is kept stands, none of its pages is kept, and afterwards all is as before', async ({ page }, {
    workerIndex,
  }) => {
    const site = builtSite(`signed-${workerIndex}`, '/');
    const host = await startStaticHost(site);
    await page.goto(host.url);
    await expect(title(page)).toHaveText(CASE);
    await waitUntilKept(page);
    host.standIn(SIGN_IN);
    await openFrom(page, host.url);
    // It asks for a newer version, and is answered with a page.
    await page.evaluate(async () =>
      (await navigator.serviceWorker.ready).update().then(
        () => undefined,
        () => undefined,
      ),
    );
    expect(await wronglyKept(page)).toEqual([]);
    host.standIn(null);
    await openFrom(page, host.url);
    expect(await wronglyKept(page)).toEqual([]);
    await host.close();
    rmSync(site, { recursive: true, force: true });
  });

  test('on a first visit in the middle of it nothing is kept in place of a part', async ({ page }, {
    workerIndex,
  }) => {
    const site = builtSite(`half-${workerIndex}`, '/');
    const host = await startStaticHost(site);
    // The page and its first parts come; from the worker's own script on all is the sign-in.
    await page.route('**/sw.js', async (route) => {
      const answer = await route.fetch();
      host.standIn(SIGN_IN);
      await route.fulfill({ response: answer });
    });
    await page.goto(host.url);
    await expect(title(page)).toHaveText(/./);
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    expect(await wronglyKept(page)).toEqual([]);
    host.standIn(null);
    await page.unroute('**/sw.js');
    await page.goto(host.url);
    await expect(title(page)).toHaveText(CASE);
    await waitUntilKept(page);
    expect(await wronglyKept(page)).toEqual([]);
    await host.close();
    rmSync(site, { recursive: true, force: true });
  });
});

test.describe('what a disk has spoilt', () => {
  test.use({
    serviceWorkers: 'allow',
    expectedErrors: [/SyntaxError|Unexpected|is not valid|Failed to load|^thrown/],
  });
  test('is said, and is there again when the page is loaded again', async ({ page }, { workerIndex }) => {
    test.slow();
    const site = builtSite(`spoilt-${workerIndex}`, '/');
    const host = await startStaticHost(site);
    await page.goto(host.url);
    await expect(title(page)).toHaveText(CASE);
    await waitUntilKept(page);
    await page.evaluate(async () => {
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const { url } of await cache.keys())
          if (url.endsWith('.js'))
            await cache.put(url, new Response('}{', { headers: { 'Content-Type': 'text/javascript' } }));
      }
    });
    await page.goto(`${host.url}timeline`);
    await expect(page.getByText('a part of Readout did not arrive: load this page again')).toBeVisible();
    await page.reload();
    await expect(title(page)).toHaveText(/25 June/);
    expect(await wronglyKept(page)).toEqual([]);
    await host.close();
    rmSync(site, { recursive: true, force: true });
  });
});

test.describe('a page that a browser kept longer than its host kept the parts', () => {
  test('says that a part did not arrive, and is there when it is loaded again', async ({ page }, {
    workerIndex,
  }) => {
    const site = builtSite(`stale-${workerIndex}`, '/');
    const host = await startStaticHost(site, '/', { cachesFor: 600 });
    const former = await (await page.request.get(`${host.url}timeline/`)).text();
    const next = editionOf(site, 1);
    host.serve(next);
    await page.route('**/timeline/', (route) => route.fulfill({ contentType: 'text/html', body: former }), {
      times: 1,
    });
    await page.goto(`${host.url}timeline/`);
    await expect(page.getByText('a part of Readout did not arrive: load this page again')).toBeVisible();
    await page.reload();
    await expect(title(page)).toHaveText(/25 June/);
    await host.close();
    for (const folder of [site, next]) rmSync(folder, { recursive: true, force: true });
  });
});

const TABLE = `outlet;title;date;speaker;quote
nyt;Bridge shut;12/06/2024;Mayor Varga;“We act now.”
The Herald;A town waits;09/06/2024;a spokesman;“a matter of days”
`;

for (const serviceWorkers of ['allow', 'block'] as const)
  test.describe(`a deploy in the middle of an import, worker ${serviceWorkers}ed`, () => {
    test.use({ serviceWorkers });
    test('opens the file all the same, or says what did not arrive and has it when the page is loaded again', async ({
      page,
    }, { workerIndex }) => {
      test.slow();
      const site = builtSite(`import-${serviceWorkers}-${workerIndex}`, '/');
      const host = await startStaticHost(site, '/', { missing: 'page-with-200' });
      await page.goto(`${host.url}compare`);
      await expect(title(page)).toHaveText(/shared questions/);
      if (serviceWorkers === 'allow') await waitUntilKept(page);
      await dropFiles(page, [{ name: 'quotes.csv', text: TABLE }]);
      await expect(page.getByRole('region', { name: 'So it will read' })).toBeVisible();
      const next = editionOf(site, 1);
      host.serve(next);
      await page.getByRole('button', { name: 'Open as a case' }).click();
      if (serviceWorkers === 'block') {
        await expect(page.getByRole('alert')).toContainText('A part of Readout did not arrive.');
        await page.getByRole('button', { name: 'Load this page again' }).click();
      }
      await expect(page.getByRole('main').getByText('We act now.').first()).toBeVisible();
      await expect(page).toHaveURL(/case=own:/);
      await host.close();
      for (const folder of [site, next]) rmSync(folder, { recursive: true, force: true });
    });
  });
