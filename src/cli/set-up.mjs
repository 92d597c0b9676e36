// Runs before `npm start` and `npm test`: a Node that is new enough, and the packages that the lock file names.
// Plain JavaScript on built-in modules, as it must run before anything is installed.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const OLDEST = [20, 19];

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  console.error(
    `Readout needs Node ${OLDEST.join('.')} or newer; this is ${process.versions.node}. See https://nodejs.org`,
  );
  process.exit(1);
}

/** Path -> version of every package that must be there; optional ones differ from machine to machine. */
function readVersions(file) {
  try {
    const { packages } = JSON.parse(readFileSync(join(root, file), 'utf8'));
    return new Map(
      Object.entries(packages)
        .filter(([path, entry]) => path !== '' && !entry.optional && !entry.devOptional)
        .map(([path, entry]) => [path, entry.version]),
    );
  } catch {
    return new Map();
  }
}

function isCurrent() {
  const installed = readVersions('node_modules/.package-lock.json');
  return [...readVersions('package-lock.json')].every(([path, version]) => installed.get(path) === version);
}

checkNode();
if (!isCurrent()) {
  console.log('Installing packages …');
  const npm = process.env.npm_execpath;
  const [command, ...first] = npm ? [process.execPath, npm] : ['npm'];
  const { status } = spawnSync(command, [...first, 'ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: 'inherit',
    shell: !npm && process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}
