import {
  type Browser,
  type BrowserContext,
  expect,
  type Locator,
  type Page,
  type Request,
} from '@playwright/test';
import { countLines } from './count-lines.ts';
import { asTexts, findViolations } from './find-violations.ts';
import { mockCases } from './mock-cases.ts';
import { test as base } from './slowed.ts';

export { expect };

type Fixtures = {
  /** Console errors that a test provokes on purpose, by pattern. */
  expectedErrors: readonly RegExp[];
};

/**
 * The `test` of every browser test. A page fails it that writes an error to the console, throws, does what the
 * Content-Security-Policy forbids, or asks anything of another host. Sentinel cases (`?case=missing`) are answered.
 */
export const test = base.extend<Fixtures>({
  expectedErrors: [[], { option: true }],

  context: async ({ context, baseURL, browserName, expectedErrors }, use, { testId }) => {
    const counted = process.env.E2E_COVERAGE;
    const writeCounted = counted ? countLines(context) : null;
    const faults = await watch(context, baseURL ?? '', browserName);
    const expected = browserName === 'firefox' ? [...expectedErrors, EVAL_OF_DRIVER] : expectedErrors;
    if (browserName !== 'chromium') await allowEval(context);
    await mockCases(context);
    if (browserName === 'firefox') context.on('page', actAsOnesOwn);
    await use(context);
    if (counted) await writeCounted?.(counted, testId);
    expect(faults.filter((fault) => !expected.some((pattern) => pattern.test(fault)))).toEqual([]);
  },
});

/**
 * Elsewhere than in Chromium, Playwright looks at a page with the page's own `eval`, which our policy forbids: documents
 * come with one that allows it. What the policy itself does in those engines is told by tests that leave pages alone.
 */
const allowEval = (context: BrowserContext): Promise<unknown> =>
  context.route(
    (url) => !/\.\w+$/.test(url.pathname),
    async (route) => {
      if (route.request().resourceType() !== 'document') return route.fallback();
      const answer = await route.fetch();
      const { 'content-security-policy': _, ...headers } = answer.headers();
      const body = (await answer.text()).replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
      return route.fulfill({ response: answer, headers, body });
    },
  );

/** Another reader's browser, to which a link is sent: it knows nothing of this one's. */
export async function elsewhere(browser: Browser, baseURL?: string): Promise<BrowserContext> {
  const context = await browser.newContext(baseURL ? { baseURL } : {});
  if (browser.browserType().name() !== 'chromium') await allowEval(context);
  return context;
}

/** Lets a test read what was copied. Firefox has no such permission, and asks for none when it is driven. */
export async function allowPasting(context: BrowserContext): Promise<void> {
  if (context.browser()?.browserType().name() === 'chromium')
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
}

/** Where a test takes all routes away, the policy stays, and what Playwright tries there with `eval` is told as if the page had. */
const EVAL_OF_DRIVER = /Content-Security-Policy: script-src eval |blocked a JavaScript eval \(script-src\)/;

/**
 * What Playwright does from outside the page in Firefox, done as a reader does it: a step back within a page is no
 * navigation to wait for, a text that is put into a field is not heard of by React, and a tap does nothing there
 * (`engines/firefox-esr.mjs` makes one of a press of the middle button).
 */
function actAsOnesOwn(page: Page): void {
  page.goBack = async () => {
    await page.evaluate(() => window.history.back());
    return null;
  };
  const locators = Object.getPrototypeOf(page.locator('body')) as Locator;
  locators.tap = function tap(this: Locator) {
    return this.click({ button: 'middle' });
  };
  locators.fill = async function fill(this: Locator, text: string) {
    await this.focus();
    await this.press('ControlOrMeta+a');
    await (text === '' ? this.press('Delete') : this.pressSequentially(text));
    // A letter that is on no key is put into the field too, and heard of with the next key.
    if (/[^ -~]$/.test(text)) for (const key of ['Space', 'Backspace']) await this.press(key);
  };
}

/**
 * Firefox breaks off what a page is fetching as soon as it is left for another, and tells the page so while the other is on
 * its way: a part that does not arrive then is missed by nobody. Answers whether a page is being left.
 */
function watchLeaving(context: BrowserContext): (page: Page | null) => boolean {
  const leaving = new Map<Page, Request>();
  const pageLeftBy = (request: Request): Page | null => {
    if (!request.isNavigationRequest()) return null;
    try {
      const frame = request.frame();
      return frame.parentFrame() ? null : frame.page();
    } catch {
      // A window that is only just opening leaves nothing.
      return null;
    }
  };
  const ended = (request: Request) => {
    const page = pageLeftBy(request);
    if (page && leaving.get(page) === request) leaving.delete(page);
  };
  context.on('request', (request) => {
    const page = pageLeftBy(request);
    if (page) leaving.set(page, request);
  });
  context.on('requestfinished', ended);
  context.on('requestfailed', ended);
  return (page) => page !== null && leaving.has(page);
}

async function watch(context: BrowserContext, baseURL: string, browserName: string): Promise<string[]> {
  const faults: string[] = [];
  const home = new URL(baseURL).hostname;
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
      console.error(`Content-Security-Policy: ${effectiveDirective} ${blockedURI} ${sample}`),
    );
  });
  const isLeft = browserName === 'firefox' ? watchLeaving(context) : () => false;
  context.on('console', (message) => {
    if (message.type() === 'error' && !isLeft(message.page()))
      faults.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (webError) => {
    if (!isLeft(webError.page())) faults.push(`thrown: ${webError.error().message}`);
  });
  context.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== home) faults.push(`request: ${request.url()}`);
  });
  return faults;
}

/** A query without the parameters that links from view to view let go of, in one order. */
function carried(href: string, base: string): string {
  const params = new URL(href, base).searchParams;
  for (const name of ['open', 'show', 'sort']) params.delete(name);
  params.sort();
  return params.toString();
}

/**
 * Waits until the page shows what its address asks for. The address changes before the page is drawn from it, so first
 * the links to the views must carry the address's filter; then no view may still show the model of the filter before.
 */
export async function expectSettled(page: Page): Promise<void> {
  const link = page.getByRole('navigation', { name: 'Views' }).getByRole('link').last();
  // Both are read each time: while something is dragged the address still moves.
  await expect(async () => {
    const href = (await link.getAttribute('href')) ?? '';
    expect(carried(href, page.url())).toBe(carried(page.url(), page.url()));
  }).toPass();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
}

/** Waits for the rows of Framing out of sight too, which are drawn after those in sight: until then each is an empty cell. */
export async function expectWhole(page: Page): Promise<void> {
  await expectSettled(page);
  await expect(page.locator('main tbody td:only-child:empty')).toHaveCount(0);
}

/**
 * Waits until nothing on the page is on its way, on whatever page; all at once, as between two steps each may hold for a
 * moment. Unlike `expectSettled`, it needs no links to the views.
 */
export async function expectDrawn(page: Page): Promise<void> {
  const isDrawn = () =>
    document.querySelector('h1') !== null &&
    document.querySelector('[aria-busy="true"]') === null &&
    !document.title.startsWith('Opening');
  await expect.poll(() => page.evaluate(isDrawn)).toBe(true);
}

/** Fails when axe finds anything on the page, once it is drawn; charts can be left out where a text twin says the same. */
export async function expectAccessible(page: Page, leaveOut: readonly string[] = []): Promise<void> {
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  // In Firefox 140 axe runs for minutes on a long page, and now and then its process ends in the middle.
  if (page.context().browser()?.browserType().name() === 'firefox') return;
  const { violations } = await findViolations(page, { leaveOut });
  expect(asTexts(violations)).toEqual([]);
}

/** Waits until the page takes files that are held over it: what does so is loaded a moment after what is read, and until then they are refused. */
export const expectTakesFiles = (page: Page): Promise<void> =>
  expect
    .poll(() =>
      page.evaluate(() => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([], 'held'));
        // That of a transfer made by a script does not change.
        Object.defineProperty(dataTransfer, 'dropEffect', { value: 'copy', writable: true });
        const held = new DragEvent('dragover', { bubbles: true, cancelable: true, dataTransfer });
        document.body.dispatchEvent(held);
        return held.defaultPrevented && held.dataTransfer?.dropEffect === 'copy';
      }),
    )
    .toBe(true);

/** Drops files on the middle of the page, as a reader does who drags them out of a folder. */
export async function dropFiles(page: Page, files: readonly { name: string; text: string }[]): Promise<void> {
  await expectTakesFiles(page);
  const dataTransfer = await page.evaluateHandle((given) => {
    const transfer = new DataTransfer();
    for (const { name, text } of given) transfer.items.add(new File([text], name));
    return transfer;
  }, files);
  for (const type of ['dragover', 'drop']) await page.dispatchEvent('body', type, { dataTransfer });
}
