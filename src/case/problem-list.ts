import { formatJsonPath } from '../lib/json-path.ts';
import type { JsonStep } from '../lib/json-scan.ts';
import { type CaseFile, type ListName, RECORDS } from './case-file.ts';
import type { Problem, ProblemKind } from './problems.ts';

type Entry = { path: readonly JsonStep[]; problem: Problem };

/** Collects problems, and gives them back in the order of the file. `kinds` is the table of its codes. */
export class ProblemList<Code extends string> {
  private readonly kinds: Record<Code, ProblemKind>;
  private readonly entries: Entry[] = [];

  constructor(kinds: Record<Code, ProblemKind>) {
    this.kinds = kinds;
  }

  /** `path` is that of the file as it was read, so that an author finds the place. */
  add(code: Code, path: readonly JsonStep[], message: string, more: Partial<Problem> = {}): void {
    const { severity, fix } = this.kinds[code];
    const list = listOf(path);
    this.entries.push({
      path,
      problem: { code, severity, path: formatJsonPath(path), ...(list && { list }), message, fix, ...more },
    });
  }

  /** The positions of the records of a list that have a problem. */
  indexesOf(list: ListName): ReadonlySet<number> {
    const found = new Set<number>();
    for (const { path } of this.entries)
      if (path[0] === list && typeof path[1] === 'number') found.add(path[1]);
    return found;
  }

  hasFatal(): boolean {
    return this.entries.some((entry) => entry.problem.severity === 'fatal');
  }

  /** All problems in the order in which `value`, the parsed file, is written; those of one place as they were added. */
  inFileOrder(value: unknown): Problem[] {
    const positions = new WeakMap<object, Map<string, number>>();
    const keyed = this.entries.map(({ path, problem }) => ({
      key: orderKey(value, path, positions),
      problem,
    }));
    keyed.sort((a, b) => compareKeys(a.key, b.key));
    return keyed.map(({ problem }) => problem);
  }
}

const listOf = (path: readonly JsonStep[]): ListName | null => {
  const [first] = path;
  return typeof first === 'string' && Object.hasOwn(RECORDS, first) ? (first as ListName) : null;
};

/** The position of each step among its siblings; a key that is not there comes after all that are. */
function orderKey(
  value: unknown,
  path: readonly JsonStep[],
  known: WeakMap<object, Map<string, number>>,
): number[] {
  let node: unknown = value;
  return path.map((step) => {
    if (typeof node !== 'object' || node === null) return 0;
    const parent: object = node;
    node = Object.hasOwn(parent, step) ? (parent as Record<JsonStep, unknown>)[step] : undefined;
    if (typeof step === 'number') return step;
    let at = known.get(parent);
    if (!at) {
      at = new Map(Object.keys(parent).map((key, i) => [key, i]));
      known.set(parent, at);
    }
    return at.get(step) ?? Number.POSITIVE_INFINITY;
  });
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const x = a[i] as number;
    const y = b[i] as number;
    if (x !== y) return x < y ? -1 : 1;
  }
  return a.length - b.length;
}

/** What one record of each list is called in a sentence. */
export const RECORD_NAMES: Record<keyof typeof RECORDS & keyof CaseFile, string> = {
  sources: 'source',
  people: 'person or organisation',
  perspectives: 'perspective',
  articles: 'article',
  events: 'event',
  statements: 'statement',
  quotes: 'quote',
  claims: 'claim',
  referents: 'referent',
  schemes: 'codebook',
  frames: 'frame',
  annotations: 'annotation',
  tours: 'tour',
};
