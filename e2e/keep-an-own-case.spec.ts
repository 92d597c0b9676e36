import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { LIMITS } from '../src/lib/limits.ts';
import { Random } from '../src/mocks/random.ts';
import { dropFiles, expect, expectSettled, test } from './fixtures.ts';
import { BRIDGE, head, openBridge } from './own-case.ts';
import { startStaticHost } from './static-host.ts';

const quotes = (page: Page) => page.getByRole('main');

/** A browser with a folder of its own, which a later start finds again. */
const startBrowser = (
  folder: string,
  launch: Parameters<typeof chromium.launch>[0],
): Promise<BrowserContext> =>
  chromium.launchPersistentContext(folder, { ...launch, serviceWorkers: 'allow' });

/** Until the site is kept for a time without a network. */
const untilKept = (page: Page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller)
      await new Promise((resolve) =>
        navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
      );
  });

test('my case is there after a reload, in a second tab, by Back, on the wall and in its notes, without a network, and when the browser starts anew', async ({
  launchOptions,
  browserName,
}) => {
  test.skip(
    browserName === 'firefox',
    'a browser with a folder of its own is Chromium here: in Firefox its pages would have the policy, and no file could be dropped',
  );
  const folder = mkdtempSync(join(tmpdir(), 'own-case-'));
  const host = await startStaticHost('dist');
  let browser = await startBrowser(folder, launchOptions);
  try {
    const page = browser.pages()[0] ?? (await browser.newPage());
    const id = await openBridge(page, host.url);
    const view = `${host.url}quotes?case=${id}&source=radio`;
    await page.goto(view);
    await page.reload();
    await expect(quotes(page).getByText('a matter of days').first()).toBeVisible();
    await page.getByRole('link', { name: 'Timeline', exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`/timeline\\?case=${id}&source=radio$`));
    await page.goBack();
    await expect(quotes(page).getByText('a matter of days').first()).toBeVisible();

    const second = await browser.newPage();
    await second.goto(`${host.url}present/quote/act?case=${id}`);
    await expect(second.getByText('We act now.').first()).toBeVisible();
    const [notes] = await Promise.all([browser.waitForEvent('page'), second.keyboard.press('n')]);
    await expect(notes.getByRole('heading', { name: 'Who said it, and of whom?' })).toBeVisible();
    await notes.close();

    await untilKept(page);
    await host.close();
    await page.reload();
    await expect(quotes(page).getByText('a matter of days').first()).toBeVisible();
    await second.goto(`${host.url}cases?case=${id}`);
    await expect(second.getByRole('region', { name: 'Your own' })).toContainText('The bridge, 2026');
    await second.goto(`${host.url}cases?case=${id}&blind=5`);
    await expect(second.getByText('1 case of yours. Their names are not shown')).toBeVisible();

    await browser.close();
    browser = await startBrowser(folder, launchOptions);
    const later = await browser.newPage();
    await later.goto(view);
    await expect(quotes(later).getByText('a matter of days').first()).toBeVisible();
    await expect(quotes(later).getByText('We act now.')).toHaveCount(0);
    await expect(head(later)).toContainText('from your file');
  } finally {
    await browser.close();
    await host.close().catch(() => {});
    rmSync(folder, { recursive: true, force: true });
  }
});

test('a case that is too large for a link is sent as a file, and the page says so', async ({ page }) => {
  const random = new Random(7);
  // Letters at chance, which nothing packs.
  const note = Array.from({ length: LIMITS.linkedCasePacked * 2 }, () => random.below(36).toString(36)).join(
    '',
  );
  const large = { ...JSON.parse(BRIDGE), note };
  await page.goto('/');
  await expect(head(page)).toBeVisible();
  await dropFiles(page, [{ name: 'large.case.json', text: JSON.stringify(large) }]);
  await expect(page).toHaveURL(/case=own:/);
  // Until it is open the head is that of the case before, and goes with it.
  await expect(head(page)).toContainText('The bridge, 2026');
  await expectSettled(page);
  await page.keyboard.press('c');
  await page.getByRole('button', { name: 'More ways' }).click();
  await page.getByRole('button', { name: 'Put the case into the link' }).click();
  await expect(
    page.getByText(/a link carries up to 60\.0 kB\. Save it under Cases and send the file\./),
  ).toBeVisible();
});
