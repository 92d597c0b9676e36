import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FoundBrowser } from './find-browser.ts';

/** The last version for Node 20 that carries the browser inside the package. */
const PACKAGE = '@sparticuz/chromium@147.0.0';
const CACHE = fileURLToPath(new URL('../node_modules/.cache/chromium', import.meta.url));

/**
 * The browser that comes as an npm package, for Linux on x64 where nothing else could be had: fetched and unpacked into
 * a cache folder, with the system libraries that it brings. Null where it cannot be used.
 */
export function unpackBrowser(canRun: (browser: FoundBrowser) => boolean): FoundBrowser | null {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  console.log(`… nor that. Fetching ${PACKAGE} …`);
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(join(CACHE, 'package.json'), '{ "private": true, "type": "module" }\n');
  const npm = process.env.npm_execpath;
  const [command, ...first] = npm ? [process.execPath, npm] : ['npm'];
  const install = [...first, 'install', PACKAGE, '--no-save', '--no-audit', '--no-fund', '--ignore-scripts'];
  if (spawnSync(command ?? 'npm', install, { cwd: CACHE }).status !== 0) return null;

  // The package unpacks its own system libraries only where it believes to be at its usual host.
  const env = { ...process.env, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x', TMPDIR: CACHE };
  const script =
    'import chromium from "@sparticuz/chromium"; process.stdout.write(await chromium.executablePath())';
  const options = { cwd: CACHE, env, encoding: 'utf8' as const };
  const { stdout, status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], options);
  if (status !== 0) return null;
  const browser = {
    executablePath: stdout.trim(),
    env: { LD_LIBRARY_PATH: join(CACHE, 'al2023/lib'), FONTCONFIG_PATH: join(CACHE, 'fonts') },
  };
  return canRun(browser) ? browser : null;
}
