import type { Filter, Veil } from './filter.ts';
import { coverIds } from './telling-ids.ts';
import { formatFilter, parseFilter } from './url.ts';

/** Pairs of an id and the letters it stands under ("press-tv", "~C"), by kind of record, and what is not to be told. */
export type LetterTable = {
  sources: Pairs;
  perspectives: Pairs;
  people: Pairs;
  articles: Pairs;
  /** Names as ids write them: covered wherever an id of any record holds one (see `telling-ids.ts`). */
  idParts: readonly string[];
  /** What sources are called; those that are common words too ("Time") stand apart, and are names only as they are written. */
  names: readonly string[];
  wordNames: readonly string[];
};
type Pairs = readonly (readonly [id: string, letters: string])[];

/** Names shown (`seed` null), or hidden under a seed. */
export type Hiding = { seed: number | null; veil: Veil | null };

type Rename = (id: string) => string;

/** Reads an id by the first of the kinds that has it; of any other only a name in it is covered, or shown again. */
function renamer(table: LetterTable, way: 'hide' | 'show', ...kinds: readonly Pairs[]): Rename {
  const names = new Map<string, string>();
  for (const [id, letters] of kinds.flat()) {
    const [from, to] = way === 'hide' ? [id, letters] : [letters, id];
    if (!names.has(from)) names.set(from, to);
  }
  const cover = coverIds(table.idParts)[way];
  return (id) => names.get(id) ?? cover(id);
}

/** The same filter with the ids of sources, and of whoever gives one away, in letters, or back in ids. */
function rename(filter: Filter, table: LetterTable, way: 'hide' | 'show'): Filter {
  const { sources, perspectives, people, articles } = table;
  const source = renamer(table, way, sources);
  const voice = renamer(table, way, sources, people);
  const any = renamer(table, way, perspectives, sources, people);
  const record = renamer(table, way);
  const { show } = filter;
  const q = way === 'hide' && namesOne(filter.q, table) ? '' : filter.q;
  return {
    ...filter,
    source: filter.source.map(source),
    without: filter.without.map(source),
    via: filter.via.map(voice),
    speaker: filter.speaker.map(renamer(table, way, people)),
    perspective: filter.perspective.map(renamer(table, way, perspectives)),
    about: filter.about.map(renamer(table, way, people, sources, articles)),
    event: filter.event.map(record),
    frame: filter.frame.map(record),
    pick: filter.pick.map(record),
    base: filter.base && record(filter.base),
    scheme: filter.scheme && record(filter.scheme),
    with: filter.with.map((set) => set.split(':').map(any).join(':')),
    cols: filter.cols.map(voice),
    pin: filter.pin && voice(filter.pin),
    order: filter.order.map(filter.lanes === 'source' ? voice : any),
    show: show && 'source' in show ? { ...show, source: voice(show.source) } : show,
    open: renameOpened(filter.open, table, way, any),
    q,
  };
}

const WORD = 'word:';

/** The opened record; a word that is looked up is let go of where it is a name. */
function renameOpened(open: string | null, table: LetterTable, way: 'hide' | 'show', any: Rename) {
  if (open === null) return null;
  if (!open.startsWith(WORD)) return open.split(':').map(any).join(':');
  return way === 'hide' && namesOne(open.slice(WORD.length), table) ? null : open;
}

const plain = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').toLowerCase();

/** Whole, as a word is: "Time" is not in "sometimes". */
function holds(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const around = [text.slice(0, at).at(-1), text[at + name.length]];
    if (around.every((sign) => sign === undefined || !/[\p{L}\p{N}]/u.test(sign))) return true;
  }
  return false;
}

/** True where a search has all the words of a name: in letters it would find nothing, and tell the name. */
const namesOne = (q: string, { names, wordNames }: LetterTable): boolean =>
  q !== '' &&
  (names.some((name) => holds(plain(q), plain(name))) || wordNames.some((name) => holds(q, name)));

function renamePath(path: string, table: LetterTable, way: 'hide' | 'show'): string {
  const [start, page = '', id, ...rest] = path.split('/');
  if (start === '' && page === 'embed') return `/embed${renamePath(path.slice('/embed'.length), table, way)}`;
  if (id === undefined) return path;
  const kinds = page === 'sources' ? [table.sources] : page === 'articles' ? [table.articles] : [];
  const record = renamer(table, way);
  return [start, page, renamer(table, way, ...kinds)(id), ...rest.map(record)].join('/');
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
