import type { Case } from '../case/case.ts';
import type { ListName } from '../case/case-file.ts';
import { changeOf, followChanges } from '../case/changes.ts';
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
  with: ['perspectives', 'sources', 'people'],
  scheme: ['schemes'],
} as const satisfies Partial<Record<keyof Filter, readonly ListName[]>>;

type Field = keyof typeof LISTS;
const FIELDS = Object.keys(LISTS) as Field[];

/** What the case says of a value of a field that no record stands for now; undefined where it says nothing. */
export function becameOf({ info }: Case, field: string, value: string): string | undefined {
  const lists: readonly ListName[] = LISTS[field as Field] ?? [];
  const change = lists.map((list) => changeOf({ info }, list, value)).find((found) => found !== null);
  if (!change) return undefined;
  const when = [change.version === '' ? '' : `with version ${change.version}`, change.date].filter(Boolean);
  return [`It went${when.length === 0 ? '' : ` ${when.join(', ')}`}.`, change.why].filter(Boolean).join(' ');
}

/**
 * A filter whose ids are those of today, for a case that says which of its records were renamed. Ids that nothing stands
 * for stay as they are, so that they are named among what is left out. The same object when there is nothing to follow.
 */
export function followFilter(data: Case, filter: Filter): Filter {
  const { info } = data;
  if (!info.changes?.length) return filter;
  const isThere = (list: ListName, id: string): boolean =>
    list === 'quotes' || list === 'annotations' ? false : data[list].at.has(id);
  const followed: Partial<Filter> = {};
  for (const field of FIELDS) {
    const lists: readonly ListName[] = LISTS[field];
    const follow = (id: string): string => {
      if (lists.some((list) => isThere(list, id))) return id;
      const to = lists
        .map((list) => followChanges(info, list, id))
        .find((next) => next !== null && next !== id);
      return to ?? id;
    };
    if (field === 'scheme') {
      if (filter.scheme !== null && follow(filter.scheme) !== filter.scheme)
        followed.scheme = follow(filter.scheme);
      continue;
    }
    const ids: readonly string[] = filter[field];
    // In `with`, perspectives that stand together are one value, joined by ":".
    const now = ids.map((id) => [...new Set(id.split(':').map(follow))].join(':'));
    if (now.some((id, i) => id !== ids[i])) Object.assign(followed, { [field]: [...new Set(now)] });
  }
  return Object.keys(followed).length === 0 ? filter : { ...filter, ...followed };
}
