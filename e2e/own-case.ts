import type { Page } from '@playwright/test';
import { dropFiles, expect } from './fixtures.ts';

/** A case of a few lines, as another tool might write it. */
export const BRIDGE = JSON.stringify({
  formatVersion: '1.1',
  case: { name: 'The bridge, 2026' },
  sources: [
    { id: 'herald', name: 'The Herald' },
    { id: 'radio', name: 'Radio Estuary' },
  ],
  articles: [
    {
      id: 'a',
      sourceId: 'herald',
      headline: 'Bridge shut',
      datePublished: '2026-03-02',
      dateBasis: 'stated',
    },
    { id: 'b', sourceId: 'radio', headline: 'Mayor under fire', datePublished: '2026-03' },
  ],
  quotes: [
    { id: 'act', articleId: 'a', quoteType: 'direct', selector: { exact: 'We act now.' } },
    { id: 'days', articleId: 'b', quoteType: 'partial', selector: { exact: 'a matter of days' } },
  ],
});
export const bridge = { name: 'bridge.case.json', text: BRIDGE };

/** The head of the page, where the open case's name stands. */
export const head = (page: Page) => page.getByRole('banner');

/** Drops the case on the front page, and answers how a link names it. */
export async function openBridge(page: Page, home = '/'): Promise<string> {
  await page.goto(home);
  await expect(head(page)).toBeVisible();
  await dropFiles(page, [bridge]);
  await expect(page).toHaveURL(/\/\?case=own:[0-9a-f]{12}$/);
  await expect(head(page).getByText('The bridge, 2026')).toBeVisible();
  return new URL(page.url()).searchParams.get('case') ?? '';
}
