import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Build } from './first-view.ts';

const CACHE = resolve('node_modules/.cache/bench-sites');

const git = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8' }).trim();

function build(folder: string, outDir: string): void {
  const vite = join(resolve('node_modules'), 'vite/bin/vite.js');
  execFileSync(process.execPath, [vite, 'build', '--outDir', outDir, '--emptyOutDir'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** The site as it is here, built anew. */
export function siteOfHere(): Build {
  const folder = join(CACHE, 'here');
  build('.', folder);
  return { name: 'here', folder };
}

/** The site of a commit, built once in a worktree of its own that is taken away again, with the packages of here. */
export function siteOf(commit: string): Build {
  const hash = git('rev-parse', '--short', `${commit}^{commit}`);
  const folder = join(CACHE, hash);
  if (existsSync(join(folder, 'index.html'))) return { name: hash, folder };
  mkdirSync(CACHE, { recursive: true });
  const tree = join(CACHE, `tree-${hash}`);
  rmSync(tree, { recursive: true, force: true });
  git('worktree', 'add', '--force', '--detach', tree, hash);
  try {
    symlinkSync(resolve('node_modules'), join(tree, 'node_modules'));
    build(tree, folder);
  } finally {
    git('worktree', 'remove', '--force', tree);
  }
  return { name: hash, folder };
}
