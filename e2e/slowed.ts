import { type Browser, type BrowserContext, test as base, type Page } from '@playwright/test';

/**
 * By how much the processor of every page is slowed in Chromium: `E2E_SLOWED=4 npm run e2e` shows tests that read a page
 * before it is drawn. Every time allowed grows by it, so that only what depends on an order fails, and nothing for being
 * slow.
 */
export const SLOWED = Math.max(1, Number(process.env.E2E_SLOWED ?? 1));

/** A `test` whose pages are slowed so, whichever context they are in. */
export const test = base.extend<object, { browser: Browser }>({
  browser: [
    async ({ browser, browserName }, use) => {
      if (SLOWED > 1 && browserName === 'chromium')
        browser.on('context', (context) => context.on('page', (page) => slow(context, page)));
      await use(browser);
    },
    { scope: 'worker' },
  ],
});

/** Once set, it holds for every document that the page shows. */
async function slow(context: BrowserContext, page: Page): Promise<void> {
  try {
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  } catch {
    // The page is closed already.
  }
}
