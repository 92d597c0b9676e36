import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { plugInDisk } from './page-disk.ts';
import { server } from './server.ts';

// The first test to need a part of the app waits for it to be compiled, longer on a busy machine.
configure({ asyncUtilTimeout: 5000 });

// One commit is judged by the same generated cases everywhere; `PROPERTIES=1000 npm run unit` looks for new ones,
// that many for each property, and prints the seed of what it finds.
const { PROPERTIES } = process.env;
fc.configureGlobal(PROPERTIES ? { numRuns: Number(PROPERTIES) } : { seed: 2024_06_25 });

beforeAll(plugInDisk);
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => {
  cleanup();
  server.resetHandlers();
  if (typeof window !== 'undefined') window.history.replaceState(null, '', '/');
});
afterAll(() => server.close());
