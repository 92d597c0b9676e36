import { defineConfig } from '@playwright/test';
import { findBrowser } from './find-browser.ts';
import { SLOWED } from './slowed.ts';

const port = Number(process.env.E2E_PORT ?? 4173);
const vite = 'node node_modules/vite/bin/vite.js';
const { executablePath, env } = findBrowser();

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  // What the hosts do takes several builds, and every state some two hundred pages: `npm run hosts`, `npm run states`.
  projects: [
    { name: 'app', testIgnore: ['hosts.spec.ts', 'every-state.spec.ts', 'engines/**'] },
    { name: 'hosts', testMatch: 'hosts.spec.ts' },
    { name: 'states', testMatch: 'every-state.spec.ts' },
  ],
  retries: 0,
  // Generous, as nothing here is a measurement and a busy machine is no fault.
  timeout: 90_000 * SLOWED,
  expect: { timeout: 15_000 * SLOWED },
  reporter: [['list']],
  use: {
    baseURL: `http://localhost:${port}`,
    // An answer from a service worker would pass by the mocks; tests of being offline allow it.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath,
      args: ['--disable-quic'],
      ...(env && { env: { ...(process.env as Record<string, string>), ...env } }),
    },
  },
  webServer: {
    command: `${process.env.E2E_BUILT ? '' : `${vite} build && `}${vite} preview --port ${port} --strictPort`,
    cwd: '..',
    url: `http://localhost:${port}`,
    reuseExistingServer: false,
    timeout: 120_000,
  },
});
