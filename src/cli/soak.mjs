/** The long run of the tests that play random schedules: `npm run soak [RUNS]`, 1,000 by default. */
import { spawnSync } from 'node:child_process';

const SOAK = process.argv[2] ?? '1000';
const args = ['node_modules/vitest/vitest.mjs', 'run', 'src/library/nothing-lost.test.ts'];
const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', env: { ...process.env, SOAK } });
process.exitCode = status ?? 1;
