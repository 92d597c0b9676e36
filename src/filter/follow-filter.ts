import type { Case } from '../case/case.ts';
import type { ListName } from '../case/case-file.ts';
import { followChanges } from '../case/changes.ts';
import type { Filter } from './filter.ts';

/** The lists in which the ids of a field are looked for, in this order. */
const LISTS = {
  source: ['sources'],
  speaker: ['people'],
  perspective: ['perspectives'],
  event: ['events'],
  frame: ['frames'],
  via: ['sources', 'people'],
  about: ['people', 'sources', 'events', 'referents', 'statements', 'claims', 'articles'],
  without: ['sources'],
  cols: ['sources', 'people'],
  pick: ['quotes'],
} as const satisfies Partial<Record<keyof Filter, readonly ListName[]>>;

type Field = keyof typeof LISTS;
const FIELDS = Object.keys(LISTS) as Field[];

/**
 * A filter whose ids are those of today, for a case that says which of its records were renamed. Ids that nothing stands
 * for stay as they are, so that they are named among what is left out. The same object when there is nothing to follow.
 */
export function followFilter(data: Case, filter: Filter): Filter {
  const { info } = data;
  if (!info.changes?.length) return filter;
  const isThere = (list: ListName, id: string): boolean =>
    list === 'quotes' || list === 'annotations' ? false : data[list].at.has(id);
  const followed: Partial<Record<Field, string[]>> = {};
  for (const field of FIELDS) {
    const lists: readonly ListName[] = LISTS[field];
    const ids: readonly string[] = filter[field];
    const now = ids.map((id) => {
      if (lists.some((list) => isThere(list, id))) return id;
      const to = lists
        .map((list) => followChanges(info, list, id))
        .find((next) => next !== null && next !== id);
      return to ?? id;
    });
    if (now.some((id, i) => id !== ids[i])) followed[field] = [...new Set(now)];
  }
  return Object.keys(followed).length === 0 ? filter : { ...filter, ...followed };
}
