import type { CaseInfo, Change, ListName } from './case-file.ts';

/** What a case says of a record that is no longer in it. `to` is the id that stands for it now; null = nothing does. */
export type RecordChange = { version: string; date: string; why: string; to: string | null };

type WithChanges = Pick<CaseInfo, 'changes'>;

function findChange(
  { changes = [] }: WithChanges,
  list: ListName,
  id: string,
): [Change, string | null] | null {
  // The last one counts: an id that went twice was given back in between.
  for (const change of [...changes].reverse()) {
    const found = change.ids?.find((one) => one.list === list && one.from === id);
    if (found) return [change, found.to ?? null];
  }
  return null;
}

/**
 * The id that stands for a record now: the end of the chain of its successors, `id` itself where the case says nothing
 * of it, and null where the chain ends in nothing. Chains that run in a circle end where they would begin again.
 */
export function followChanges(info: WithChanges, list: ListName, id: string): string | null {
  const seen = new Set<string>();
  let at = id;
  while (!seen.has(at)) {
    seen.add(at);
    const found = findChange(info, list, at);
    if (!found) return at;
    const [, to] = found;
    if (to === null) return null;
    at = to;
  }
  return at;
}

/**
 * What became of a record, for the page of one that is gone: the change that took it, and the end of its chain of
 * successors. null where the case says nothing of it.
 */
export function changeOf({ info }: { info: WithChanges }, list: ListName, id: string): RecordChange | null {
  const found = findChange(info, list, id);
  if (!found) return null;
  const [{ version = '', date = '', why = '' }] = found;
  return { version, date, why, to: followChanges(info, list, id) };
}
