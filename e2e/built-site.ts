import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { writeOfflineWorker } from '../src/cli/site/offline.ts';

const CACHE = 'node_modules/.cache/sites';

/** The site built for a base path, in a folder that is the caller's own. `/` is the build that is being tested anyway. */
export function builtSite(name: string, base: string): string {
  const dir = join(CACHE, name);
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(CACHE, { recursive: true });
  if (base === '/') {
    cpSync('dist', dir, { recursive: true });
    return dir;
  }
  const vite = ['node_modules/vite/bin/vite.js', 'build', '--outDir', dir, '--emptyOutDir'];
  const { status, stderr } = spawnSync(process.execPath, vite, {
    env: { ...process.env, BASE: base, SINGLE_FILE: 'no' },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return dir;
}

/**
 * A later edition of a built site, as a deploy brings one: every script and style sheet has another name, the page says
 * which edition it is, and the former names are gone. `from` is left as it is.
 */
export function editionOf(from: string, edition: number): string {
  const dir = `${from}-edition-${edition}`;
  rmSync(dir, { recursive: true, force: true });
  cpSync(from, dir, { recursive: true });
  const assets = join(dir, 'assets');
  const names = readdirSync(assets).filter((name) => /\.(?:js|css)$/.test(name));
  const pattern = new RegExp(names.map((name) => name.replace(/[.$]/g, '\\$&')).join('|'), 'g');
  const rename = (file: string) => {
    const text = readFileSync(file, 'utf8').replace(pattern, (name) => `e${edition}.${name}`);
    writeFileSync(
      file,
      text.replace('content="One news event', `content="Edition ${edition}: one news event`),
    );
  };
  for (const name of names) {
    rename(join(assets, name));
    renameSync(join(assets, name), join(assets, `e${edition}.${name}`));
  }
  const pages = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.html'),
  );
  for (const page of pages) rename(join(dir, page));
  if (!existsSync(join(dir, 'sw.js'))) throw new Error(`${from} has no service worker.`);
  writeOfflineWorker(dir);
  return dir;
}
