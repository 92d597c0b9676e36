import { type CaseFile, type ListName, RECORDS } from '../case/case-file.ts';
import { followIds, type RenamedIds } from './follow-ids.ts';

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
  const added = Object.entries(others).filter(([name]) => !Object.hasOwn(a, name));
  return { ...a, ...Object.fromEntries(added), ...lists } as CaseFile;
}

function rename<T extends { id: string }>(list: ListName, record: T, renamed: RenamedIds): T {
  if ([...renamed.values()].every((names) => names.size === 0)) return record;
  const copy = followIds(list, structuredClone(record), renamed);
  return { ...copy, id: renamed.get(list)?.get(record.id) ?? record.id };
}
