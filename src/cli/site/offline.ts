import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** What a site answers without a network is everything but what only hosts read. */
const isKept = (file: string): boolean =>
  !/^(?:\.vite\/|_headers$|404\.html$|sw\.js$)/.test(file) && !/\/index\.html$/.test(file);

/** Writes the service worker of the built site, with the list of its files and a digest of them. Last of the plugins. */
export function offline(): Plugin {
  return {
    name: 'readout:offline',
    apply: 'build',
    enforce: 'post',
    writeBundle: {
      sequential: true,
      order: 'post',
      handler({ dir = 'dist' }) {
        const files = readdirSync(dir, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => relative(dir, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
          .filter(isKept)
          .sort();
        const hash = createHash('sha256');
        for (const file of files) hash.update(file).update(readFileSync(join(dir, file)));
        const version = hash.digest('hex').slice(0, 16);
        const code = readFileSync(fileURLToPath(new URL('./offline-worker.mjs', import.meta.url)), 'utf8');
        writeFileSync(
          join(dir, 'sw.js'),
          `const FILES = ${JSON.stringify(files)};\nconst VERSION = '${version}';\n${code}`,
        );
      },
    },
  };
}
