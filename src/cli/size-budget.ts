/**
 * Prints how much JavaScript arrives before the front page can be used and is idle (page, worker, the front page's own part, and
 * what every page fetches at once, gzipped: what the network log shows), and how much more each view asks for. Exit 1 above the budget. Reads a finished build: `size-budget.ts DIR`.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Kilobytes of 1000 bytes: the goal itself. React alone is 66 (see DECISIONS). */
const BUDGET = 125;

type Manifest = Record<
  string,
  { file: string; imports?: string[]; dynamicImports?: string[]; assets?: string[] }
>;

const dir = process.argv[2] ?? 'dist';
const manifest = JSON.parse(readFileSync(join(dir, '.vite/manifest.json'), 'utf8')) as Manifest;

/** A built file and everything that it imports at once, by reading its import statements. */
function filesOf(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  const code = readFileSync(join(dir, file), 'utf8');
  for (const [, path = ''] of code.matchAll(/(?:\bfrom|\bimport)\s*["'](\.\.?\/[^"']+\.js)["']/g))
    filesOf(join(dirname(file), path), found);
  return found;
}

const kB = (files: Iterable<string>): number => {
  let bytes = 0;
  for (const file of files) bytes += gzipSync(readFileSync(join(dir, file)), { level: 9 }).length;
  return bytes / 1000;
};

const line = (name: string, size: number): void =>
  console.log(`${name.padEnd(34)} ${size.toFixed(1).padStart(6)} kB`);

const entry = manifest['index.html'];
const worker = entry?.assets?.find((file) => /\/worker-[^/]*\.js$/.test(file));
const front = Object.entries(manifest).find(([source]) => source.endsWith('/FrontPage.tsx'))?.[1];
if (!entry || !worker || !front) throw new Error(`${dir} has no page, no worker or no front page.`);

const page = filesOf(entry.file);
const atFront = filesOf(front.file);
for (const file of page) atFront.delete(file);
const inWorker = filesOf(worker);

/** Parts that every page fetches at once, by the names that `vite.config.ts` gives them: what takes a file, what hides names. */
const atOnce = new Set(
  ['files', 'names'].flatMap((name) => {
    const part = Object.entries(manifest).find(([source]) => source.startsWith(`_${name}-`))?.[1];
    if (!part) throw new Error(`${dir} has no part named ${name}.`);
    return [...filesOf(part.file)];
  }),
);
for (const file of [...page, ...atFront]) atOnce.delete(file);

const total = kB(page) + kB(inWorker) + kB(atFront) + kB(atOnce);
line('page', kB(page));
line('worker', kB(inWorker));
line('front page', kB(atFront));
line('on every page, at once', kB(atOnce));
line(`before the front page (of ${BUDGET})`, total);
console.log('and then, when asked for:');
for (const source of entry.dynamicImports ?? []) {
  const view = manifest[source];
  if (!view || view === front) continue;
  const more = [...filesOf(view.file)].filter((file) => !page.has(file) && !atFront.has(file));
  line(`  ${source}`, kB(more));
}
if (total > BUDGET) {
  console.error(`The first load is ${(total - BUDGET).toFixed(1)} kB over its budget.`);
  process.exit(1);
}
