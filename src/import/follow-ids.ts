import type { ListName } from '../case/case-file.ts';
import { JOINS } from '../case/joins.ts';

/** By list, the new id of each record that got one. */
export type RenamedIds = ReadonlyMap<ListName, ReadonlyMap<string, string>>;

/** Writes, in place, every id by which a record names others as `renamed` has it. Its own id stays. */
export function followIds<T extends object>(list: ListName, record: T, renamed: RenamedIds): T {
  for (const join of JOINS) {
    if (join.list !== list) continue;
    // An id may lead to one of several lists: the first that has it is meant, as in decoding.
    const follow = (id: string) => {
      for (const to of join.to) {
        const name = renamed.get(to)?.get(id);
        if (name !== undefined) return name;
      }
      return id;
    };
    replaceAt(record, join.path.replaceAll('[]', '.[]').split('.'), 0, follow);
  }
  return record;
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
