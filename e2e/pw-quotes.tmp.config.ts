import { defineConfig } from '@playwright/test';
import { findBrowser } from './find-browser.ts';

const port = Number(process.env.E2E_PORT ?? 4311);
const vite = 'node node_modules/vite/bin/vite.js';
const { executablePath, env } = findBrowser();

export default defineConfig({
  testDir: '/work/main/e2e',
  outputDir: '/tmp/quotes/results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // Generous, as nothing here is a measurement and a busy machine is no fault.
  timeout: 90_000,
  expect: { timeout: 15_000 },
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
    cwd: '/work/main',
    url: `http://localhost:${port}`,
    reuseExistingServer: true,
    timeout: 120_000,
  },
});
