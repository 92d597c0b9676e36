import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

/** Addresses that answer with the app (and a 200) on a host without rewrites; all others get `404.html`, also the app. */
export const STATIC_ROUTES = [
  'timeline',
  'compare',
  'framing',
  'quotes',
  'picked',
  'origins',
  'about',
  'lesson',
  'coding',
  'cases',
  'open',
  'make',
  'corpus',
];

/** Writes the built page once more for each address that a static host must know. */
export function staticRoutes(): Plugin {
  return {
    name: 'readout:static-routes',
    apply: 'build',
    writeBundle({ dir = 'dist' }) {
      for (const file of ['404.html', ...STATIC_ROUTES.map((route) => `${route}/index.html`)]) {
        const copy = join(dir, file);
        mkdirSync(dirname(copy), { recursive: true });
        copyFileSync(join(dir, 'index.html'), copy);
      }
    },
  };
}
