import type { Case } from '../case/case.ts';

const known = new WeakMap<Case, ReadonlySet<string>>();

/** Ids of the events that some article is mainly about. Read once per case. */
export function mainEvents(data: Case): ReadonlySet<string> {
  const before = known.get(data);
  if (before) return before;
  const found = new Set<string>();
  for (const { mainEventIds } of data.articles.rows) for (const id of mainEventIds ?? []) found.add(id);
  known.set(data, found);
  return found;
}
