/**
 * Whether the unit tests notice what would be wrong: `npm run mutants`, or `npm run mutants -- url store:80` for some of the
 * lists in `src/cli/mutants/`, or the mutant on one line of a list. Each mutant is put into a copy of the tree, alone, and the tests of its list are run until
 * one fails. Prints what nobody noticed and a table; exits with 1 while a list is under 85 %, a mutant no longer applies,
 * or one that is said to be equivalent is noticed. `--at-once 2` runs two copies.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { applyMutant, type Mutant, readLists } from './mutants/read-list.ts';
import type { Answer, Task } from './mutants/session.ts';

const LEAST = 85;
const root = fileURLToPath(new URL('../..', import.meta.url));
const NOT_COPIED = new Set(['node_modules', 'dist', '.git', 'test-results', 'playwright-report', 'coverage']);

type Fate = 'killed' | 'endless' | 'survived' | 'equivalent' | 'noticed after all' | 'does not apply';
type Outcome = { list: string; mutant: Mutant; fate: Fate; by: string };

/** A copy of the tree with a process that runs its tests. */
class Session {
  readonly copy = mkdtempSync(join(tmpdir(), 'mutants-'));
  private child: ChildProcess | null = null;

  constructor() {
    cpSync(root, this.copy, {
      recursive: true,
      filter: (from) => !NOT_COPIED.has(basename(from)),
    });
    symlinkSync(join(root, 'node_modules'), join(this.copy, 'node_modules'), 'dir');
  }

  private async start(): Promise<ChildProcess> {
    if (this.child) return this.child;
    const child = fork(join(root, 'src/cli/mutants/session.ts'), [this.copy], {
      cwd: this.copy,
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    await new Promise<void>((resolve, reject) => {
      child.once('message', () => resolve());
      child.once('exit', (code) => reject(new Error(`The tests could not be started (${code}).`)));
    });
    this.child = child;
    return child;
  }

  /** The answer; null where it takes longer than `most` ms: the process is ended, and the file put back. */
  async ask(task: Task, most: number): Promise<Answer | null> {
    const child = await this.start();
    const before = task.file === null ? '' : readFileSync(join(this.copy, task.file), 'utf8');
    const answer = await new Promise<Answer | null>((resolve) => {
      const timer = setTimeout(() => resolve(null), most);
      child.removeAllListeners('message').removeAllListeners('exit');
      child.once('message', (found: Answer) => {
        clearTimeout(timer);
        resolve(found);
      });
      child.once('exit', () => {
        clearTimeout(timer);
        resolve(null);
      });
      child.send(task);
    });
    if (answer === null) {
      this.stop();
      if (task.file !== null) writeFileSync(join(this.copy, task.file), before);
    }
    return answer;
  }

  private stop(): void {
    this.child?.kill('SIGKILL');
    this.child = null;
  }

  close(): void {
    this.stop();
    rmSync(this.copy, { recursive: true, force: true });
  }
}

async function fateOf(session: Session, mutant: Mutant, most: number): Promise<[Fate, string]> {
  const text = applyMutant(readFileSync(join(session.copy, mutant.file), 'utf8'), mutant);
  if (text === null) return ['does not apply', ''];
  const answer = await session.ask({ file: mutant.file, text, tests: mutant.tests }, most);
  const isKilled = answer === null || answer.isKilled;
  if (mutant.equivalent !== null)
    return isKilled ? ['noticed after all', answer?.by ?? ''] : ['equivalent', ''];
  return answer === null ? ['endless', ''] : isKilled ? ['killed', answer.by] : ['survived', ''];
}

const args = process.argv.slice(2);
const atOnce = args.includes('--at-once') ? Number(args[args.indexOf('--at-once') + 1]) : 1;
const asked = args.filter((arg) => /^[a-z]/.test(arg));
const lists = readLists()
  .map(({ name, mutants }) => ({
    name,
    mutants: mutants.filter(({ line }) =>
      [name, `${name}:${line}`].some((one) => asked.length === 0 || asked.includes(one)),
    ),
  }))
  .filter(({ mutants }) => mutants.length > 0);
const outcomes: Outcome[] = [];
const sessions = Array.from({ length: atOnce }, () => new Session());
process.on('exit', () => {
  for (const session of sessions) session.close();
});
process.on('SIGINT', () => process.exit(130));
process.on('SIGTERM', () => process.exit(143));

for (const { name, mutants } of lists) {
  const tests = [...new Set(mutants.flatMap((mutant) => mutant.tests))];
  const began = performance.now();
  const whole = await sessions[0]!.ask({ file: null, text: '', tests }, 600_000);
  if (whole === null || whole.isKilled) throw new Error(`${name}: the tests fail as it is (${whole?.by}).`);
  const most = 30_000 + 10 * (performance.now() - began);
  const left = [...mutants];
  await Promise.all(
    sessions.map(async (session) => {
      for (let mutant = left.shift(); mutant; mutant = left.shift()) {
        const [fate, by] = await fateOf(session, mutant, most);
        outcomes.push({ list: name, mutant, fate, by });
        const place = `${relative(root, join(root, 'src/cli/mutants', `${name}.txt`))}:${mutant.line}`;
        console.log(`${fate.padEnd(10)} ${place} ${mutant.why}${by === '' ? '' : ` <- ${by}`}`);
      }
    }),
  );
}

const count = (part: readonly Outcome[], ...fates: Fate[]) =>
  part.filter(({ fate }) => fates.includes(fate)).length;
const scoreOf = (part: readonly Outcome[]): number => {
  const killed = count(part, 'killed', 'endless');
  const all = killed + count(part, 'survived');
  return all === 0 ? 100 : (100 * killed) / all;
};
console.log('\nlist      mutants  killed  survived  equivalent  score');
for (const [name, part] of [
  ...lists.map(({ name }) => [name, outcomes.filter(({ list }) => list === name)] as const),
  ['all', outcomes] as const,
]) {
  const cells = [
    part.length,
    count(part, 'killed', 'endless'),
    count(part, 'survived'),
    count(part, 'equivalent'),
  ];
  const [all, killed, survived, equivalent] = cells.map(String) as [string, string, string, string];
  console.log(
    `${name.padEnd(10)}${all.padStart(7)}${killed.padStart(8)}${survived.padStart(10)}${equivalent.padStart(12)}${`${scoreOf(part).toFixed(1)} %`.padStart(9)}`,
  );
}
const odd = outcomes.filter(({ fate }) => fate === 'does not apply' || fate === 'noticed after all');
for (const { list, mutant, fate } of odd) console.log(`${list}.txt:${mutant.line} ${fate}: ${mutant.why}`);
const isWeak = lists.some(({ name }) => scoreOf(outcomes.filter(({ list }) => list === name)) < LEAST);
process.exit(isWeak || odd.length > 0 ? 1 : 0);
