import type { Case } from '../case/case.ts';
import { parseDay } from '../lib/day.ts';
import { FACETS, type Filter } from './filter.ts';
import { becameOf, followFilter } from './follow-filter.ts';
import type { Dropped } from './url.ts';

/**
 * Drops ids that this case does not have, so that a stale link shows what it still can. `from` after `to` drops both.
 * An id of a record that was renamed is read as its successor. Returns the same filter object when all is as it was asked.
 */
export function cleanFilter(data: Case, asked: Filter): { filter: Filter; dropped: Dropped[] } {
  const filter = followFilter(data, asked);
  const dropped: Dropped[] = [];
  const drop = (param: string, value: string) => {
    const became = becameOf(data, param, value);
    dropped.push(became === undefined ? { param, value } : { param, value, became });
  };
  const cleaned: Filter = { ...filter };
  const keep = (
    param: keyof Filter & ('source' | 'cols' | 'order' | 'without' | (typeof FACETS)[number]),
    has: (id: string) => boolean,
  ) => {
    const list: readonly string[] = filter[param];
    if (list.every(has)) return;
    for (const value of list) if (!has(value)) drop(param, value);
    Object.assign(cleaned, { [param]: list.filter(has) });
  };
  for (const name of FACETS) {
    if (filter[name].length === 0) continue;
    const known = new Set(data.quotes.facets[name].ids);
    keep(name, (id) => known.has(id));
  }
  const isSource = (id: string) => data.sources.at.has(id);
  // An article's own voice is its source's; "unclear" is the column of voices that the case cannot tell.
  const isVoice = (id: string) => data.people.at.has(id) || isSource(id) || id === 'unclear';
  const isColumn = filter.columns === 'voices' ? isVoice : isSource;
  keep('without', isSource);
  keep('cols', isColumn);
  if (filter.lanes === 'source') keep('order', (id) => id === 'others' || isSource(id));
  const isContrastable = (id: string) =>
    data.perspectives.at.has(id) || isSource(id) || data.people.at.has(id);
  if (!filter.with.every((set) => set.split(':').every(isContrastable)))
    cleaned.with = filter.with.flatMap((set) => {
      const members = set.split(':');
      for (const value of members) if (!isContrastable(value)) drop('with', value);
      return members.filter(isContrastable).join(':') || [];
    });
  const { show } = filter;
  if (show && 'source' in show && !isColumn(show.source)) {
    dropped.push({ param: 'show', value: `${show.rule}:${show.source}` });
    cleaned.show = null;
  }
  if (filter.pin !== null && !isColumn(filter.pin)) {
    dropped.push({ param: 'pin', value: filter.pin });
    cleaned.pin = null;
  }
  if (filter.scheme !== null && !data.schemes.at.has(filter.scheme)) {
    drop('scheme', filter.scheme);
    cleaned.scheme = null;
  }
  const { from, to } = filter;
  if (from !== null && to !== null && (parseDay(from) ?? 0) > (parseDay(to) ?? 0)) {
    dropped.push({ param: 'from', value: from }, { param: 'to', value: to });
    cleaned.from = null;
    cleaned.to = null;
  }
  return dropped.length === 0 ? { filter, dropped } : { filter: cleaned, dropped };
}
