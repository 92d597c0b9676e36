import type { Case, Facet } from '../case/case.ts';
import { markSources, type SourceMark } from '../case/source-marks.ts';
import { FACETS, type FacetName, type Filter, isNarrowed } from '../filter/filter.ts';
import { asksForAll, countByValue, type Selection } from '../filter/select.ts';
import type { Dropped } from '../filter/url.ts';
import { fold } from '../lib/fold.ts';
import { formatCount } from '../lib/format-count.ts';
import { joinWords } from '../lib/join-words.ts';
import { writeAskedDays } from './counting-sentence.ts';
import { FACET_NAMES, facetLabel } from './facet-labels.ts';
import { columnName, showWords } from './filter-words.ts';
import { deriveSummary, type Summary } from './summary.ts';

/** One value of a facet with the quotes it would leave, this facet counted without itself. */
export type FacetValue = { id: string; label: string; count: number; isChosen: boolean };

export type SourceValue = FacetValue & SourceMark;

/**
 * A filter in force, as a chip: what it says, and the change to the filter that takes it away. Sources that stand in the
 * strip are chips already and are not repeated.
 */
export type Chip = { key: string; label: string; remove: Partial<Filter> };

export type FacetsModel = {
  summary: Summary;
  /** What the filter names and the case does not know, and the change to the filter that takes it away. */
  dropped: readonly Dropped[];
  cleaned: Partial<Filter>;
  /** The sources with an article: the strip, and the legend of colours. At most 12; `facet` has the rest. */
  sources: readonly SourceValue[];
  sourceCount: number;
  /** The other facets: how many values each has. */
  facets: readonly { name: FacetName; label: string; values: number; chosen: number }[];
  chips: readonly Chip[];
  /** Rows and columns of Compare that were asked for count, too. */
  isNarrowed: boolean;
};

const STRIP = 12;

const occurring = new WeakMap<object, Map<FacetName, readonly boolean[]>>();

/**
 * Per value of a facet, whether any quote or passage of the case has it, whatever the filter. Events are records of their own,
 * which stay in view without a quote. Once per case.
 */
function occursIn({ quotes, passages }: Case, name: FacetName): readonly boolean[] {
  const known = occurring.get(quotes) ?? new Map<FacetName, readonly boolean[]>();
  occurring.set(quotes, known);
  const before = known.get(name);
  if (before) return before;
  const { ids, sets } = quotes.facets[name];
  const found = ids.map(() => name === 'event');
  for (const set of sets) for (const value of set) found[value] = true;
  const coded: Partial<Record<FacetName, Facet>> = passages.facets;
  const other = coded[name];
  if (other) {
    const named = new Set(other.sets.flatMap((set) => set.map((value) => other.ids[value])));
    ids.forEach((id, i) => {
      if (named.has(id)) found[i] = true;
    });
  }
  known.set(name, found);
  return found;
}

/** The filter bar: sources with live counts, the other facets by size, and the filters in force as chips. */
export function deriveFacets(selection: Selection): FacetsModel {
  const { case: data, filter, dropped } = selection;
  const marks = markSources(data);
  const counts = countByValue(selection, data.quotes.facets.source, data.sources.rows.length, 'source');
  const chosen = new Set(filter.source);
  const sources = data.columns.slice(0, STRIP).map((i) => {
    const id = data.sources.rows[i]?.id ?? '';
    return {
      id,
      label: facetLabel(data, 'source', id),
      count: counts[i] ?? 0,
      isChosen: chosen.has(id),
      ...(marks[i] ?? { letter: '?', slot: 99 }),
    };
  });
  return {
    summary: deriveSummary(selection),
    dropped,
    cleaned: cleanedOf(selection),
    sources,
    sourceCount: data.columns.length,
    facets: FACETS.filter((name) => name !== 'source').map((name) => ({
      name,
      label: FACET_NAMES[name],
      values: occursIn(data, name).filter(Boolean).length,
      chosen: filter[name].length,
    })),
    chips: chipsOf(selection),
    isNarrowed: isNarrowed(filter) || filter.show !== null || filter.cols.length > 0,
  };
}

/** The fields that lost a value, as they are without it. */
function cleanedOf({ filter, dropped }: Selection): Partial<Filter> {
  const fields = new Set(dropped.map(({ param }) => param as keyof Filter));
  return Object.fromEntries([...fields].map((field) => [field, filter[field]]));
}

function chipsOf({ case: data, filter }: Selection): Chip[] {
  const chips: Chip[] = [];
  const onStrip = new Set(data.columns.slice(0, STRIP).map((i) => data.sources.rows[i]?.id));
  for (const name of FACETS) {
    const chosen: readonly string[] =
      name === 'source' ? filter.source.filter((id) => !onStrip.has(id)) : filter[name];
    for (const id of chosen.slice(0, 12))
      chips.push({
        key: `${name} ${id}`,
        label:
          name === 'source'
            ? facetLabel(data, name, id)
            : `${FACET_NAMES[name]}: ${facetLabel(data, name, id)}`,
        remove: { [name]: filter[name].filter((other) => other !== id) },
      });
    if (chosen.length > 12)
      chips.push({
        key: `${name} more`,
        label: `${FACET_NAMES[name]}: ${formatCount(chosen.length - 12, 'more value')}`,
        remove: { [name]: chosen.slice(0, 12) },
      });
  }
  for (const name of filter.all)
    if (filter[name].length > 1)
      chips.push({
        key: `all ${name}`,
        label: `${FACET_NAMES[name]}: all of these`,
        remove: { all: filter.all.filter((other) => other !== name) },
      });
  const days = writeAskedDays(filter.from, filter.to);
  if (days !== '') chips.push({ key: 'days', label: days, remove: { from: null, to: null } });
  if (filter.asof !== null)
    chips.push({
      key: 'asof',
      label: `As known on ${writeAskedDays(filter.asof, filter.asof)}`,
      remove: { asof: null },
    });
  if (filter.q !== '') chips.push({ key: 'q', label: `Search: ${filter.q}`, remove: { q: '' } });
  const column = (id: string) => columnName(data, filter, id);
  if (filter.show)
    chips.push({ key: 'show', label: `Compare: ${showWords(filter.show, column)}`, remove: { show: null } });
  if (filter.cols.length > 0)
    chips.push({
      key: 'cols',
      label: `Compare: only ${joinWords(filter.cols.slice(0, 3).map(column))}${filter.cols.length > 3 ? ` and ${filter.cols.length - 3} more` : ''}`,
      remove: { cols: [] },
    });
  for (const id of filter.without)
    chips.push({
      key: `without ${id}`,
      label: `Without ${facetLabel(data, 'source', id)}`,
      remove: { without: filter.without.filter((other) => other !== id) },
    });
  return chips;
}

export type FacetModel = {
  name: FacetName;
  label: string;
  /** At most `limit`, the chosen ones first, then by count and name; zeros stay, but for what nothing in the case has. */
  values: readonly FacetValue[];
  /** How many values the search leaves, and how many there are. */
  found: number;
  all: number;
};

/** The values of one facet, searched by name, each with the quotes it would leave. */
export function deriveFacet(
  selection: Selection,
  { name, search, limit }: { name: FacetName; search: string; limit: number },
): FacetModel {
  const { case: data, filter } = selection;
  const facet = data.quotes.facets[name];
  // Where every chosen value must hold, a count shows what adding one more would leave.
  const counts = countByValue(
    selection,
    facet,
    facet.ids.length,
    asksForAll(filter, name) ? undefined : name,
  );
  const chosen = new Set<string>(filter[name]);
  const needle = fold(search).trim();
  const occurs = occursIn(data, name);
  const all = facet.ids
    .map((id, i) => ({
      id,
      label: facetLabel(data, name, id),
      count: counts[i] ?? 0,
      isChosen: chosen.has(id),
    }))
    .filter(({ isChosen }, i) => occurs[i] || isChosen);
  const values = all.filter(({ label }) => needle === '' || fold(label).includes(needle));
  const keepsFileOrder = name === 'type' || name === 'perspective';
  values.sort((a, b) =>
    keepsFileOrder
      ? 0
      : Number(b.isChosen) - Number(a.isChosen) || b.count - a.count || (a.label < b.label ? -1 : 1),
  );
  return {
    name,
    label: FACET_NAMES[name],
    values: values.slice(0, limit),
    found: values.length,
    all: all.length,
  };
}
