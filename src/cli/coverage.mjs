/**
 * How much of the pure layers the unit tests run, file by file: `npm run coverage`. Prints each layer's share of lines and
 * the files under 95 %, weakest first; exits with 1 while there are some that `KNOWN` does not name with a reason.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const LEAST = 95;
const LAYERS = ['lib', 'case', 'filter', 'models', 'engine', 'import', 'author', 'library', 'corpus'];

/** File -> why it has no more: what only a browser has is run by browser tests. */
const KNOWN = {};

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, 'node_modules/.cache/coverage');
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=dot',
    '--coverage',
    ...LAYERS.map((layer) => `--coverage.include=src/${layer}/**/*.{ts,tsx}`),
    '--coverage.reporter=json-summary',
    `--coverage.reportsDirectory=${folder}`,
  ],
  { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
);
if (status !== 0)
  console.log('Some unit tests failed: see `npm run unit`. The figures are of those that ran.');

const { total: _, ...files } = JSON.parse(readFileSync(join(folder, 'coverage-summary.json'), 'utf8'));
const rows = Object.entries(files).map(([file, { lines }]) => ({
  file: relative(join(root, 'src'), file),
  covered: lines.covered,
  total: lines.total,
  share: lines.pct,
}));
const share = (part) => {
  const sum = (key) => part.reduce((all, row) => all + row[key], 0);
  return ((100 * sum('covered')) / Math.max(1, sum('total'))).toFixed(1);
};
for (const layer of LAYERS)
  console.log(`${layer.padEnd(10)}${share(rows.filter(({ file }) => file.startsWith(`${layer}/`)))} %`);
console.log(`${'all'.padEnd(10)}${share(rows)} %`);

const weak = rows.filter((row) => row.share < LEAST).sort((a, b) => a.share - b.share);
const unknown = weak.filter(({ file }) => !(file in KNOWN));
console.log(`\n${weak.length} of ${rows.length} files under ${LEAST} % of their lines`);
for (const { share: part, total, file } of weak) {
  const why = file in KNOWN ? `: ${KNOWN[file]}` : '';
  console.log(`${part.toFixed(1).padStart(6)} % of ${total} ${file}${why}`);
}
process.exitCode = status === 0 && unknown.length === 0 ? 0 : 1;
