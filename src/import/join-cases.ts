import { type CaseFile, type ListName, RECORDS } from '../case/case-file.ts';
import { JOINS } from '../case/joins.ts';

const LISTS = Object.keys(RECORDS) as ListName[];
type Json = Record<string, unknown>;

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

/**
 * Several cases as one. Records that are equal are one; of two that differ under one id, the second gets a new id
 * ("june-call-2"), and what names it follows. The first case's name and other fields stay.
 */
export function joinCases(files: readonly CaseFile[]): CaseFile {
  const [first, ...rest] = files as [CaseFile, ...CaseFile[]];
  return rest.reduce(joinTwo, first);
}

function joinTwo(a: CaseFile, b: CaseFile): CaseFile {
  const renamed = new Map<ListName, Map<string, string>>();
  const lists: Json = {};
  for (const list of LISTS) {
    const known = new Map((a[list] ?? []).map((record) => [record.id, record]));
    const names = new Map<string, string>();
    for (const record of b[list] ?? []) {
      const there = known.get(record.id);
      if (!there || canonical(there) === canonical(record)) continue;
      let n = 2;
      while (known.has(`${record.id}-${n}`)) n++;
      names.set(record.id, `${record.id}-${n}`);
    }
    renamed.set(list, names);
  }
  for (const list of LISTS) {
    if (!a[list] && !b[list]) continue;
    const known = new Set((a[list] ?? []).map(({ id }) => id));
    const added = (b[list] ?? [])
      .map((record) => rename(list, record, renamed))
      .filter(({ id }) => !known.has(id));
    lists[list] = [...(a[list] ?? []), ...added];
  }
  const { case: _, ...others } = b;
  return { ...others, ...a, ...lists } as CaseFile;
}

function rename<T extends { id: string }>(
  list: ListName,
  record: T,
  renamed: ReadonlyMap<ListName, ReadonlyMap<string, string>>,
): T {
  if ([...renamed.values()].every((names) => names.size === 0)) return record;
  const copy = structuredClone(record) as T & Json;
  copy.id = (renamed.get(list)?.get(record.id) ?? record.id) as T['id'];
  for (const join of JOINS) {
    if (join.list !== list) continue;
    const steps = join.path.replaceAll('[]', '.[]').split('.');
    // An id may lead to one of several lists: the first that has it is meant, as in decoding.
    const follow = (id: string) => {
      for (const to of join.to) {
        const name = renamed.get(to)?.get(id);
        if (name !== undefined) return name;
      }
      return id;
    };
    replaceAt(copy, steps, 0, follow);
  }
  return copy;
}

function replaceAt(
  value: unknown,
  steps: readonly string[],
  depth: number,
  follow: (id: string) => string,
): void {
  if (typeof value !== 'object' || value === null) return;
  const step = steps[depth] as string;
  const holder = value as Record<string | number, unknown>;
  const keys =
    step === '[]'
      ? Array.isArray(value)
        ? [...value.keys()]
        : []
      : Object.hasOwn(holder, step)
        ? [step]
        : [];
  for (const key of keys)
    if (depth === steps.length - 1) {
      if (typeof holder[key] === 'string') holder[key] = follow(holder[key] as string);
    } else replaceAt(holder[key], steps, depth + 1, follow);
}
