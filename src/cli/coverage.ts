/**
 * How much of the code the tests run, file by file: `npm run coverage`. The pure layers by unit tests alone, at least 95 %
 * of the lines of each file; with `-- --browser` what draws as well, by unit and browser tests together, at least 85 % of each layer
 * (a build, and the whole browser suite in Chromium: long). Prints each layer's share and the files under the mark, weakest
 * first; exits with 1 while there are some that `KNOWN` does not name with a reason, or tests fail.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CountedScript, type FileCounts, linesOf, mappedPieces, ranPieces } from './run-lines.ts';

const PURE = ['lib', 'case', 'filter', 'models', 'engine', 'import', 'author', 'library', 'corpus'];
const DRAWN = ['views', 'present', 'app', 'ui'];

/** File -> why it has no more: what only a browser has is run by browser tests. */
const KNOWN: Readonly<Record<string, string>> = {};

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, 'node_modules/.cache/coverage');
const counted = join(folder, 'browser');
const withBrowser = process.argv.includes('--browser');
const layers = withBrowser ? [...PURE, ...DRAWN] : PURE;

/** Runs one of the project's tools; whether it went well. */
function run(tool: string, args: readonly string[], env: Record<string, string> = {}): boolean {
  const { status } = spawnSync(process.execPath, [join('node_modules', tool), ...args], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...env },
  });
  if (status !== 0) console.log(`${tool} ${args[0]} failed: the figures are of what ran.`);
  return status === 0;
}

/** Lines of each file of the layers, as the unit tests left them. */
function unitLines(): Map<string, Map<number, boolean>> {
  const files = JSON.parse(readFileSync(join(folder, 'coverage-final.json'), 'utf8')) as Record<
    string,
    FileCounts
  >;
  return new Map(
    Object.entries(files).map(([file, counts]) => [
      relative(join(root, 'src'), file).replaceAll('\\', '/'),
      linesOf(counts),
    ]),
  );
}

/** Marks the lines that the browser tests ran. A file is known by its path under `src`, as the maps of the build name it. */
function addBrowserLines(files: ReadonlyMap<string, Map<number, boolean>>): void {
  const assets = join(root, 'dist/assets');
  const parts = readdirSync(assets);
  const pieces = new Map(
    parts
      // What the bundler itself adds has no source.
      .filter((name) => parts.includes(`${name}.map`))
      .map((name) => {
        const map = readFileSync(join(assets, `${name}.map`), 'utf8');
        return [name, mappedPieces(readFileSync(join(assets, name), 'utf8'), map)] as const;
      }),
  );
  for (const one of readdirSync(counted))
    for (const script of JSON.parse(readFileSync(join(counted, one), 'utf8')) as CountedScript[]) {
      const own = pieces.get(posix.basename(new URL(script.url).pathname)) ?? [];
      const ran = ranPieces(own, script);
      for (const [i, { source, line }] of own.entries()) {
        const lines = ran[i] ? files.get(source.replace(/^.*\/src\//, '')) : undefined;
        if (lines?.has(line)) lines.set(line, true);
      }
    }
}

rmSync(folder, { recursive: true, force: true });
const isUnitOk = run('vitest/vitest.mjs', [
  'run',
  '--reporter=dot',
  '--coverage',
  ...layers.map((layer) => `--coverage.include=src/${layer}/**/*.{ts,tsx}`),
  '--coverage.reporter=json',
  `--coverage.reportsDirectory=${folder}`,
]);
const files = unitLines();
let isBrowserOk = true;
if (withBrowser) {
  mkdirSync(counted, { recursive: true });
  // Not shortened, so that each line keeps a place of its own in the map.
  isBrowserOk =
    run('vite/bin/vite.js', ['build', '--minify', 'false', '--sourcemap', 'hidden']) &&
    run('@playwright/test/cli.js', ['test', '-c', 'e2e', '--project=app', '--workers=1'], {
      E2E_BUILT: '1',
      E2E_COVERAGE: counted,
    });
  addBrowserLines(files);
}

const rows = [...files].map(([file, lines]) => ({
  file,
  layer: file.slice(0, file.indexOf('/')),
  total: lines.size,
  covered: [...lines.values()].filter(Boolean).length,
  missed: [...lines].filter(([, didRun]) => !didRun).map(([line]) => line),
}));
type Row = (typeof rows)[number];
const share = (part: readonly Pick<Row, 'total' | 'covered'>[]): number => {
  const sum = (key: 'total' | 'covered') => part.reduce((all, row) => all + row[key], 0);
  return sum('total') === 0 ? 100 : (100 * sum('covered')) / sum('total');
};
for (const layer of layers)
  console.log(`${layer.padEnd(10)}${share(rows.filter((row) => row.layer === layer)).toFixed(1)} %`);

const least = ({ layer }: Row): number => (DRAWN.includes(layer) ? 85 : 95);
const weak = rows.filter((row) => share([row]) < least(row)).sort((a, b) => share([a]) - share([b]));
console.log(`\n${weak.length} of ${rows.length} files under the mark (95 % of lines; 85 % of what draws)`);
for (const row of weak) {
  const why = row.file in KNOWN ? `: ${KNOWN[row.file]}` : ` (lines ${row.missed.join(', ')})`;
  console.log(`${share([row]).toFixed(1).padStart(6)} % of ${row.total} ${row.file}${why}`);
}
const unknown = weak.filter(({ file, layer }) => !DRAWN.includes(layer) && !(file in KNOWN));
const isThin = layers.some(
  (layer) => DRAWN.includes(layer) && share(rows.filter((row) => row.layer === layer)) < 85,
);
process.exitCode = isUnitOk && isBrowserOk && unknown.length === 0 && !isThin ? 0 : 1;
