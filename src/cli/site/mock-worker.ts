import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';
import { pathUnder } from './path-under.ts';

/** The service worker of the mocks, from its package, in the dev server only: it must never be part of a built site. */
export function mockWorker(): Plugin {
  return {
    name: 'readout:mock-worker',
    apply: 'serve',
    configureServer(server) {
      const script = createRequire(import.meta.url).resolve('msw/mockServiceWorker.js');
      server.middlewares.use((req, res, next) => {
        if (pathUnder(server.config.base, req.url) !== 'mockServiceWorker.js') return next();
        res.setHeader('Content-Type', 'text/javascript');
        res.end(readFileSync(script));
      });
    },
  };
}
