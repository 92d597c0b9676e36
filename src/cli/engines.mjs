/**
 * The browser tests in two more engines: `npm run engines [PLAYWRIGHT ARGUMENTS]`. Firefox and WebKitGTK come from the
 * system's packages (Debian and its kin, as root) where they are not there yet; an engine that cannot be had is named, and
 * what it would have run is not counted as passed.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const isThere = (command) => spawnSync('which', [command]).status === 0;
const canInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Name -> the commands it needs, and the packages that bring them. */
const ENGINES = {
  firefox: { commands: ['firefox-esr'], packages: ['firefox-esr'] },
  webkit: { commands: ['WebKitWebDriver', 'Xvfb'], packages: ['webkit2gtk-driver', 'xvfb'] },
};

function isReady({ commands, packages }) {
  if (commands.every(isThere)) return true;
  if (!canInstall) return false;
  const install = () =>
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { stdio: 'ignore' });
  if (install().status !== 0) {
    spawnSync('apt-get', ['update'], { stdio: 'ignore' });
    install();
  }
  return commands.every(isThere);
}

const asked = Object.keys(ENGINES).filter(
  (name) =>
    !process.argv.some((arg) => arg.startsWith('--project=')) || process.argv.includes(`--project=${name}`),
);
const ready = asked.filter((name) => isReady(ENGINES[name]));
const DISPLAY = process.env.DISPLAY ?? ':97';
const screen =
  ready.includes('webkit') && !process.env.DISPLAY
    ? spawn('Xvfb', [DISPLAY, '-screen', '0', '1440x900x24'], { stdio: 'ignore' })
    : null;
const rest = process.argv.slice(2).filter((arg) => !arg.startsWith('--project='));
const projects = ready.map((name) => `--project=${name}`);
const cli = 'node_modules/@playwright/test/cli.js';
const args = [cli, 'test', '-c', 'e2e/engines', ...projects, ...rest];
const status =
  ready.length === 0
    ? 1
    : spawnSync(process.execPath, args, { stdio: 'inherit', env: { ...process.env, DISPLAY } }).status;
screen?.kill();
for (const name of asked)
  if (!ready.includes(name))
    console.log(`not run: ${name} (${ENGINES[name].packages.join(', ')} could not be had)`);
process.exitCode = status ?? 1;
