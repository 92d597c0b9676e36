import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import type { CountedScript } from '../src/cli/run-lines.ts';

/**
 * Counts what the pages of a context run, for `npm run coverage -- --browser`. The answer writes what was counted into a
 * folder, in a file that is named; pages that a test has closed by then are not counted.
 */
export function countLines(context: BrowserContext): (folder: string, name: string) => Promise<void> {
  const started = new Map<Page, Promise<void>>();
  context.on('page', (page) => {
    // A page may be closed again before it is counted.
    started.set(
      page,
      page.coverage.startJSCoverage({ resetOnNavigation: false }).catch(() => {}),
    );
    page.on('close', () => started.delete(page));
  });
  return async (folder, name) => {
    const scripts: CountedScript[] = [];
    for (const [page, start] of started) {
      await start;
      const entries = await page.coverage.stopJSCoverage().catch(() => []);
      for (const { url, functions } of entries)
        if (url.includes('/assets/')) scripts.push({ url, functions });
    }
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(scripts));
  };
}
