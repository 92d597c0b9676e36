/** Runs tests of a copy of the tree again and again, file after file changed: a child of `mutants.ts`, which ends it where it hangs. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createVitest } from 'vitest/node';

/** What is asked: the text that `file` has meanwhile (null: as it is), and the files of tests, nearest first. */
export type Task = { file: string | null; text: string; tests: readonly string[] };
export type Answer = { isKilled: boolean; by: string };

const root = process.argv[2] as string;
// Random schedules of the library: a few for each mutant.
process.env.SOAK = '10';
const vitest = await createVitest(
  'test',
  {
    config: false,
    root,
    watch: false,
    bail: 1,
    reporters: [{}],
    include: ['src/**/*.test.ts'],
    isolate: false,
    pool: 'threads',
    maxWorkers: 1,
    restoreMocks: true,
    testTimeout: 120_000,
    setupFiles: [join(root, 'src/cli/mutants/test-setup.ts')],
  },
  { define: { READOUT_SINGLE: 'false' } },
);

async function firstFailure(tests: readonly string[]): Promise<string | null> {
  const done = new Set<string>();
  for (const pattern of tests) {
    const found = (await vitest.globTestSpecifications([join(root, pattern)])).filter(
      ({ moduleId }) => !done.has(moduleId),
    );
    for (const { moduleId } of found) done.add(moduleId);
    if (found.length === 0) continue;
    const { testModules, unhandledErrors } = await vitest.runTestSpecifications(found, false);
    // The answer holds what earlier runs found, too.
    const own = new Set(found.map(({ moduleId }) => moduleId));
    for (const module of testModules) {
      if (!own.has(module.moduleId) || module.ok()) continue;
      for (const test of module.children.allTests('failed')) return test.fullName;
      if (module.state() === 'failed') return module.relativeModuleId;
    }
    if (unhandledErrors.length > 0) return String(unhandledErrors[0]);
  }
  return null;
}

process.on('message', async ({ file, text, tests }: Task) => {
  const path = file === null ? null : join(root, file);
  const before = path === null ? '' : readFileSync(path, 'utf8');
  if (path !== null) {
    writeFileSync(path, text);
    vitest.invalidateFile(path);
  }
  const by = await firstFailure(tests);
  if (path !== null) {
    writeFileSync(path, before);
    vitest.invalidateFile(path);
  }
  process.send?.({ isKilled: by !== null, by: by ?? '' } satisfies Answer);
});
process.send?.('ready');
