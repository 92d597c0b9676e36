// `npm test`: every kind of check, one after the other. A step that fails does not stop the next. Ends with one line
// that sums them all: each unit test, browser test and case is one; so are types, lint, build and size.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const reports = join(root, 'node_modules/.cache/checks');
const tool = (path) => join(root, 'node_modules', path);
const tsx = tool('tsx/dist/cli.mjs');

/** One step: what it runs, and, where it is many checks, where it writes how they went. */
const steps = [
  { name: 'types', run: [tool('typescript/bin/tsc'), '--noEmit'] },
  { name: 'lint', run: [tool('@biomejs/biome/bin/biome'), 'check', '.'] },
  {
    name: 'unit tests and house rules',
    run: [
      tool('vitest/vitest.mjs'),
      'run',
      '--reporter=dot',
      '--reporter=json',
      '--outputFile.json=unit.json',
    ],
    report: 'unit.json',
    count: ({ numPassedTests, numFailedTests, numFailedTestSuites, numTotalTests }) => ({
      passed: numPassedTests,
      // A file that cannot be loaded has no tests to fail.
      failed: numFailedTests || (numFailedTestSuites > 0 || numTotalTests === 0 ? 1 : 0),
    }),
  },
  // Where this runs must not matter: what reads dates is run once more where the clock is far from UTC, either way.
  ...['Asia/Tehran', 'America/New_York'].map((zone) => ({
    name: `dates in ${zone}`,
    run: [tool('vitest/vitest.mjs'), 'run', '--reporter=dot', 'src/lib', 'src/filter', 'src/models/timeline'],
    env: { TZ: zone },
  })),
  ...readdirSync(join(root, 'data'))
    .filter((file) => file.endsWith('.case.json'))
    .map((file) => ({ name: `case ${file}`, run: [tsx, 'src/cli/check-case.ts', `data/${file}`] })),
  { name: 'build', run: [tool('vite/bin/vite.js'), 'build'] },
  { name: 'size of the first load', run: [tsx, 'src/cli/size-budget.ts'], isShown: true },
  {
    name: 'browser tests',
    run: [tool('@playwright/test/cli.js'), 'test', '-c', 'e2e', '--project=app', '--reporter=list,json'],
    report: 'e2e.json',
    count: ({ stats, errors }) => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky || (errors.length > 0 ? 1 : 0),
    }),
  },
  // What a corpus is asked, in ClickHouse's embedded engine: only where that is asked for, and not counted without it.
  ...(process.argv.includes('--with-engine')
    ? [
        {
          name: 'questions to a corpus in its engine',
          run: [tsx, 'src/cli/corpus-check.ts', '--install'],
          mayBeSkipped: true,
        },
        {
          name: 'a way over a corpus in its engine',
          run: [tsx, 'e2e/ask-the-engine.ts'],
          mayBeSkipped: true,
        },
      ]
    : []),
];

function countsOf({ report, count }, isOk) {
  const plain = { passed: isOk ? 1 : 0, failed: isOk ? 0 : 1 };
  if (!report) return plain;
  try {
    const counts = count(JSON.parse(readFileSync(join(reports, report), 'utf8')));
    return isOk || counts.failed > 0 ? counts : { ...counts, failed: 1 };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const env = {
  ...process.env,
  FORCE_COLOR: '0',
  E2E_BUILT: '1',
  PLAYWRIGHT_JSON_OUTPUT_FILE: join(reports, 'e2e.json'),
};
const total = { passed: 0, failed: 0 };
for (const step of steps) {
  const began = performance.now();
  const args = step.run.map((arg) => arg.replace('=unit.json', `=${join(reports, 'unit.json')}`));
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    env: { ...env, ...step.env },
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  const skipped = step.mayBeSkipped && status === 0 && /^skipped: .*$/m.exec(stdout)?.[0];
  if (skipped) {
    console.log(`       ${step.name}: ${skipped}`);
    continue;
  }
  const { passed, failed } = countsOf(step, status === 0);
  total.passed += passed;
  total.failed += failed;
  if (status !== 0 || step.isShown) process.stdout.write(`${stdout}${stderr}`);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(
    `${failed === 0 ? 'ok    ' : 'FAILED'} ${step.name}: ${passed} passed, ${failed} failed, ${seconds} s`,
  );
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
