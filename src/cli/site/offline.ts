import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { SITE_LIST } from '../../lib/site-files.ts';
import { keptParts } from './kept-parts.ts';

/** What a site answers without a network is everything but what only hosts read. */
const isKept = (file: string): boolean =>
  !/^(?:\.vite\/|_headers$|404\.html$|single\.html$|site\.json$|sw\.js$)/.test(file) &&
  !/\/index\.html$/.test(file);

const textOf = (path: string): string => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');

/** The first part of each address of the app: "timeline" of `/timeline`, "events" of `/events/:id`. */
const routes = (): string[] => [
  ...new Set(
    [...textOf('../../app/routes.tsx').matchAll(/\bpath: '\/([a-z-]+)/g)].map(([, name = '']) => name),
  ),
];

/**
 * Writes the service worker of the site in a folder: the list of its files with what each must hold, a digest of them
 * all, and which addresses are the app. The page is told by the parts that it names, as hosts may add to it.
 */
export function writeOfflineWorker(dir: string): void {
  const all = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((file) => !file.startsWith('.vite/'))
    .sort();
  writeFileSync(join(dir, SITE_LIST), JSON.stringify([...new Set([...all, SITE_LIST, 'sw.js'])].sort()));
  const files = all.filter(isKept);
  const { core, later } = keptParts(files, (file) => readFileSync(join(dir, file), 'utf8'));
  const whole = createHash('sha256');
  for (const file of files) whole.update(file).update(readFileSync(join(dir, file)));
  const digests = (list: readonly string[]) =>
    Object.fromEntries(
      list
        .filter((file) => file !== 'index.html')
        .map((file) => [
          file,
          createHash('sha256')
            .update(readFileSync(join(dir, file)))
            .digest('base64'),
        ]),
    );
  const page = readFileSync(join(dir, 'index.html'), 'utf8');
  const written = {
    CORE: digests(core),
    LATER: digests(later),
    PAGE_NAMES: files.filter((file) => file.startsWith('assets/') && page.includes(file)),
    ROUTES: routes(),
  };
  const lines = Object.entries(written).map(([name, value]) => `const ${name} = ${JSON.stringify(value)};\n`);
  const version = `const VERSION = '${whole.digest('hex').slice(0, 16)}';\n`;
  writeFileSync(join(dir, 'sw.js'), `${lines.join('')}${version}${textOf('./offline-worker.mjs')}`);
}

/** Writes the service worker of the built site. Last of the plugins. */
export function offline(): Plugin {
  return {
    name: 'readout:offline',
    apply: 'build',
    enforce: 'post',
    writeBundle: { sequential: true, order: 'post', handler: ({ dir = 'dist' }) => writeOfflineWorker(dir) },
  };
}
