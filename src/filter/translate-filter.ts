import type { Filter, Veil } from './filter.ts';
import { formatFilter, parseFilter } from './url.ts';

/** Pairs of an id and the letters it stands under ("press-tv", "~C"), by kind of record, and what sources are called. */
export type LetterTable = {
  sources: Pairs;
  perspectives: Pairs;
  people: Pairs;
  articles: Pairs;
  names: readonly string[];
};
type Pairs = readonly (readonly [id: string, letters: string])[];

/** Names shown (`seed` null), or hidden under a seed. */
export type Hiding = { seed: number | null; veil: Veil | null };

type Rename = (id: string) => string;

/** Reads an id by the first of the kinds that has it; any other id stays. */
function renamer(way: 'hide' | 'show', ...kinds: readonly Pairs[]): Rename {
  const names = new Map<string, string>();
  for (const [id, letters] of kinds.flat()) {
    const [from, to] = way === 'hide' ? [id, letters] : [letters, id];
    if (!names.has(from)) names.set(from, to);
  }
  return (id) => names.get(id) ?? id;
}

/** The same filter with the ids of sources, and of whoever gives one away, in letters, or back in ids. */
function rename(filter: Filter, table: LetterTable, way: 'hide' | 'show'): Filter {
  const { sources, perspectives, people } = table;
  const source = renamer(way, sources);
  const voice = renamer(way, sources, people);
  const any = renamer(way, perspectives, sources, people);
  const { show } = filter;
  const q = way === 'hide' && namesOne(filter.q, table.names) ? '' : filter.q;
  return {
    ...filter,
    source: filter.source.map(source),
    without: filter.without.map(source),
    via: filter.via.map(voice),
    speaker: filter.speaker.map(renamer(way, people)),
    perspective: filter.perspective.map(renamer(way, perspectives)),
    with: filter.with.map((set) => set.split(':').map(any).join(':')),
    cols: filter.cols.map(voice),
    pin: filter.pin && voice(filter.pin),
    order: filter.order.map(voice),
    show: show && 'source' in show ? { ...show, source: voice(show.source) } : show,
    open: filter.open?.startsWith('word:')
      ? filter.open
      : (filter.open?.split(':').map(any).join(':') ?? null),
    q,
  };
}

/** True where a search has all the words of a name: in letters it would find nothing, and tell the name. */
const namesOne = (q: string, names: readonly string[]): boolean =>
  names.some((name) => q.toLowerCase().includes(name.toLowerCase()));

function renamePath(path: string, table: LetterTable, way: 'hide' | 'show'): string {
  const [start, page = '', id, ...rest] = path.split('/');
  if (start === '' && page === 'embed') return `/embed${renamePath(path.slice('/embed'.length), table, way)}`;
  const kind = page === 'sources' ? table.sources : page === 'articles' ? table.articles : null;
  if (!kind || id === undefined) return path;
  return [start, page, renamer(way, kind)(id), ...rest].join('/');
}

/** The same view, filter and record with names hidden under `table`; what is in letters already stays. */
export const hideNames = (
  path: string,
  filter: Filter,
  table: LetterTable,
  { seed, veil }: Hiding,
): { path: string; filter: Filter } => ({
  path: renamePath(path, table, 'hide'),
  filter: { ...rename(filter, table, 'hide'), blind: seed, veil },
});

/** The same for an address ("/compare?source=press-tv"); a fragment is kept as it is. */
export function hideNamesIn(address: string, table: LetterTable, hiding: Hiding): string {
  const [, path = '', query = '', hash = ''] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/s.exec(address) ?? [];
  const hidden = hideNames(path, parseFilter(query).filter, table, hiding);
  return `${hidden.path}?${formatFilter(hidden.filter)}${hash}`;
}

/** The same view, filter and record with the names that letters stand for. */
export const showNames = (
  path: string,
  filter: Filter,
  table: LetterTable,
): { path: string; filter: Filter } => ({
  path: renamePath(path, table, 'show'),
  filter: { ...rename(filter, table, 'show'), blind: null, veil: null },
});
