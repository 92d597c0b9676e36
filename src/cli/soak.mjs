/** The long run of the tests that play random schedules, of the library and of an author's steps: `npm run soak [RUNS]`, 1,000 by default. */
import { spawnSync } from 'node:child_process';

const SOAK = process.argv[2] ?? '1000';
const tests = ['src/library/nothing-lost.test.ts', 'src/author/author.test.ts'];
const args = ['node_modules/vitest/vitest.mjs', 'run', ...tests, '--testTimeout=3600000'];
const env = { ...process.env, SOAK, EDIT_RUNS: SOAK };
const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', env });
process.exitCode = status ?? 1;
