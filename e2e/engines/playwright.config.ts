import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import app from '../playwright.config.ts';
import { SLOWED } from '../slowed.ts';

const firefox = fileURLToPath(new URL('firefox-esr.mjs', import.meta.url));

/**
 * `npm run engines`: the browser tests in Firefox, and the core of each task in WebKitGTK. Both are slower than Chromium,
 * and pages of Firefox are looked at through a driver in between.
 */
export default defineConfig({
  ...app,
  testDir: '..',
  outputDir: '../../test-results',
  timeout: 180_000 * SLOWED,
  expect: { timeout: 30_000 * SLOWED },
  projects: [
    {
      name: 'firefox',
      // The hosts take builds of their own; WebKit has its own driver.
      testIgnore: ['hosts.spec.ts', 'every-state.spec.ts', 'engines/*'],
      use: {
        browserName: 'firefox',
        channel: 'moz-firefox',
        launchOptions: { executablePath: firefox },
      },
    },
    { name: 'webkit', testMatch: 'engines/webkit.spec.ts', fullyParallel: false, workers: 1 },
  ],
  webServer: { ...[app.webServer ?? []].flat()[0], cwd: '../..' } as NonNullable<typeof app.webServer>,
});
