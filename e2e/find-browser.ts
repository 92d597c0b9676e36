/**
 * A Chromium to test with, on any machine: the one that is named, else a headless shell that is there or can be fetched,
 * else a whole browser. The shell is the same engine without windows, and the tests take it half the time. Downloads go
 * to Playwright's own cache, to the system's packages or under node_modules, never elsewhere.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, delimiter, dirname, join } from 'node:path';
import { chromium } from '@playwright/test';
import { unpackBrowser } from './unpack-browser.ts';

/** What Playwright's `launch` needs to start it. */
export type FoundBrowser = { executablePath: string; env?: Record<string, string> };

const REMEMBERED = 'READOUT_BROWSER';

/** Finds a browser, or throws a sentence that says what to install. Workers of one run ask only once. */
export function findBrowser(): FoundBrowser {
  const remembered = process.env[REMEMBERED];
  if (remembered) return JSON.parse(remembered) as FoundBrowser;
  const found =
    named() ??
    shellOfPlaywright() ??
    onThisMachine(SHELLS) ??
    downloaded() ??
    fromApt('chromium-headless-shell') ??
    wholeOfPlaywright() ??
    onThisMachine(BROWSERS) ??
    fromApt('chromium') ??
    unpackBrowser(canRun);
  if (!found)
    throw new Error(
      'No Chromium was found and none could be fetched. Install Chrome, Chromium or Edge, or set CHROMIUM_PATH to one.',
    );
  process.env[REMEMBERED] = JSON.stringify(found);
  return found;
}

function canRun({ executablePath, env }: FoundBrowser): boolean {
  // On Windows, asking Chrome for its version opens a window.
  if (process.platform === 'win32') return existsSync(executablePath);
  const options = { timeout: 20_000, env: { ...process.env, ...env } };
  return spawnSync(executablePath, ['--version'], options).status === 0;
}

function firstThatRuns(paths: readonly string[]): FoundBrowser | null {
  const executablePath = paths.find((path) => existsSync(path) && canRun({ executablePath: path }));
  return executablePath === undefined ? null : { executablePath };
}

function named(): FoundBrowser | null {
  const executablePath = process.env.CHROMIUM_PATH;
  if (!executablePath) return null;
  if (existsSync(executablePath) && canRun({ executablePath })) return { executablePath };
  throw new Error(`CHROMIUM_PATH is "${executablePath}", and that is no browser that can be run.`);
}

const wholeOfPlaywright = () => firstThatRuns([chromium.executablePath()]);

/** Playwright keeps the whole browser and the headless shell in two folders beside each other. */
function shellOfPlaywright(): FoundBrowser | null {
  const whole = chromium.executablePath();
  const folder = whole.split(/[\\/]/).find((part) => /^chromium-\d+$/.test(part));
  if (folder === undefined) return null;
  const cache = whole.slice(0, whole.indexOf(folder));
  const shell = join(cache, folder.replace('chromium-', 'chromium_headless_shell-'));
  const inside = existsSync(shell) ? readdirSync(shell, { recursive: true, encoding: 'utf8' }) : [];
  const shells = inside.filter((path) => /^(?:chrome-)?headless[-_]shell(?:\.exe)?$/.test(basename(path)));
  return firstThatRuns(shells.map((path) => join(shell, path)));
}

/** Commands of headless shells, as systems' packages name them. */
const SHELLS = ['chromium-headless-shell', 'chrome-headless-shell'];

const BROWSERS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

function usualPlaces(): string[] {
  if (process.platform === 'darwin')
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  if (process.platform === 'win32')
    return [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].flatMap(
      (base) =>
        base === undefined
          ? []
          : [
              join(base, 'Google/Chrome/Application/chrome.exe'),
              join(base, 'Microsoft/Edge/Application/msedge.exe'),
            ],
    );
  return [];
}

function onThisMachine(commands: readonly string[]): FoundBrowser | null {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return firstThatRuns([...onPath, ...(commands === BROWSERS ? usualPlaces() : [])]);
}

function downloaded(): FoundBrowser | null {
  console.log('No headless Chromium on this machine; asking Playwright to fetch one …');
  const cli = join(
    dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')),
    'cli.js',
  );
  const { status } = spawnSync(process.execPath, [cli, 'install', 'chromium', '--only-shell']);
  return status === 0 ? shellOfPlaywright() : null;
}

/** A package of the system that is named as its command. */
function fromApt(name: string): FoundBrowser | null {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null;
  console.log(`… it could not. Installing the ${name} package …`);
  const apt = (...args: string[]) => spawnSync('apt-get', args).status === 0;
  const install = () => apt('install', '-y', '--no-install-recommends', name);
  if (!install()) apt('update') && install();
  return onThisMachine([name]);
}
