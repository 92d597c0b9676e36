/**
 * Blind mode: the same case with its sources turned into letters, made before any model is, so that no view can leak a
 * name. Sources, relays and perspectives that name one become `~A`, `~B`, in an order that comes from the seed;
 * their names, other names, ids and domains, and the names of
 * their people and authors, are covered by a bar of one width wherever they occur in any text; facts
 * about sources, authors, addresses and digests are taken out.
 */
import { authorName } from '../case/author-name.ts';
import type { Case } from '../case/case.ts';
import type { Article, Person, Source } from '../case/case-file.ts';
import type { SourceMark } from '../case/source-marks.ts';
import type { Veil } from '../filter/filter.ts';
import type { Selection } from '../filter/select.ts';
import { shuffled } from '../lib/seeded-random.ts';

/** Covers a name; always as wide, so that its length gives nothing away. */
export const BAR = '██████';

/** 0 -> "A", 25 -> "Z", 26 -> "AA". */
export function letterOf(n: number): string {
  const last = String.fromCharCode(65 + (n % 26));
  return n < 26 ? last : letterOf(Math.floor(n / 26) - 1) + last;
}

const escapePattern = (text: string): string =>
  text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');

const hostOf = (url: string | null | undefined): string[] => {
  if (!url || !URL.canParse(url)) return [];
  const { hostname } = new URL(url);
  return [hostname, hostname.replace(/^www\./, '')];
};

/** Everything that names a source: its name, other names, its id with and without hyphens, its articles' hosts. */
function namesOf(source: Source, articles: readonly Article[]): string[] {
  const hosts = articles.filter(({ sourceId }) => sourceId === source.id).flatMap(({ url }) => hostOf(url));
  const names = [
    source.name,
    ...(source.alternateName ?? []),
    source.id,
    source.id.replaceAll('-', ' '),
    ...hosts,
  ];
  return names.filter((name) => name.trim().length > 1);
}

/** Replaces every string of a value, however deep; keys and shapes stay. */
function mapText<T>(value: T, text: (text: string) => string): T {
  if (typeof value === 'string') return text(value) as T;
  if (Array.isArray(value)) return value.map((item) => mapText(item, text)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapText(item, text)])) as T;
}

/** Positions of the sources in the order of their letters: those with an article first, then the relays. */
function lettered({ sources, columns }: Pick<Case, 'sources' | 'columns'>, seed: number): number[] {
  const isColumn = new Set(columns);
  const relays = sources.rows.map((_, i) => i).filter((i) => !isColumn.has(i));
  return [...shuffled(columns, seed), ...shuffled(relays, seed)];
}

/** Which source stands behind each letter of a seed; asked of the case as it is, to reveal it. */
export const deriveLetters = (
  { case: data }: Pick<Selection, 'case'>,
  { seed }: { seed: number },
): { letter: string; name: string }[] =>
  lettered(data, seed)
    .filter((position) => data.columns.includes(position))
    .map((position, n) => ({ letter: letterOf(n), name: data.sources.rows[position]?.name ?? '' }));

/** What a person is called in texts: the whole name, other names, and of a person the last name alone. */
function namesOfPerson({ name = '', alternateName = [], type }: Person, isVeiled: boolean): string[] {
  const last = isVeiled && type !== 'Organization' ? (name.split(' ').at(-1) ?? '') : '';
  return [name, ...alternateName, last].filter((text) => text.trim().length > (text === last ? 3 : 1));
}

/** True for people and organisations whose names are hidden: all with `veil`, else a source's own people. */
const isHidden = (
  { id, affiliation }: Person,
  ids: ReadonlyMap<string, string>,
  veil: Veil | null,
): boolean => veil !== null || ids.has(id) || ids.has(affiliation ?? '');

/** Every id that a seed turns into letters, with what it becomes: sources, perspectives that name one, articles, people. */
export function letterIds(data: Case, seed: number, veil: Veil | null): ReadonlyMap<string, string> {
  const { sources, perspectives, articles } = data;
  const letters = new Map(lettered(data, seed).map((position, n) => [position, letterOf(n)]));
  const ids = new Map<string, string>();
  for (const [i, { id }] of sources.rows.entries()) ids.set(id, `~${letters.get(i)}`);
  for (const { id, sources: named } of perspectives.rows) {
    const masked = (named ?? []).map((source) => ids.get(source) ?? '').join('');
    if (masked !== '') ids.set(id, masked.replaceAll('~', '').replace(/^/, '~'));
  }
  for (const [i, article] of articles.rows.entries())
    ids.set(article.id, `${ids.get(article.sourceId) ?? '~'}-${i}`);
  const taken = new Set(ids.values());
  const named = new Map(ids);
  let next = ids.size;
  for (const person of data.people.rows) {
    if (ids.has(person.id) || !isHidden(person, named, veil)) continue;
    while (taken.has(`~${letterOf(next)}`)) next++;
    ids.set(person.id, `~${letterOf(next++)}`);
  }
  return ids;
}

/** The case of a seed; with `veil`, people and organisations become voices with letters of their own, too. */
export function maskCase(data: Case, seed: number, veil: Veil | null = null): Case {
  const { sources, perspectives, articles, columns, quotes, passages } = data;
  const isColumn = new Set(columns);
  const order = lettered(data, seed);
  const letters = new Map(order.map((position, n) => [position, letterOf(n)]));
  const ids = letterIds(data, seed, veil);

  const names = sources.rows.flatMap((source) => namesOf(source, articles.rows));
  for (const person of data.people.rows)
    if (ids.has(person.id)) names.push(...namesOfPerson(person, veil !== null));
  for (const { author } of articles.rows)
    names.push(...(author ?? []).map(authorName).filter((name) => name.trim().length > 1));
  names.sort((a, b) => b.length - a.length);
  const named =
    names.length === 0
      ? null
      : new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.map(escapePattern).join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  const cover = (text: string): string => ids.get(text) ?? (named ? text.replace(named, BAR) : text);
  const mask = <T>(value: T): T => mapText(value, cover);
  const table = <T extends { id: string }>(rows: readonly T[]) => ({
    rows,
    at: new Map(rows.map(({ id }, i) => [id, i])),
  });
  const marks: SourceMark[] = [];
  for (const [n, position] of order.entries())
    marks[position] = { letter: letterOf(n), slot: Number.POSITIVE_INFINITY };

  return {
    ...data,
    info: mask(data.info),
    sources: table(
      sources.rows.map((_, i) => ({ id: `~${letters.get(i)}`, name: `Source ${letters.get(i)}` })),
    ),
    columns: order.filter((position) => isColumn.has(position)),
    marks,
    people: table(
      mask(data.people.rows).map((row) =>
        veil === null ? row : { ...row, name: `Voice ${row.id.slice(1)}` },
      ),
    ),
    perspectives: table(
      perspectives.rows.map((row) => {
        const masked = mask(row);
        return row.sources?.length ? { ...masked, name: `Source ${masked.id.slice(1)}` } : masked;
      }),
    ),
    articles: table(
      articles.rows.map((row) => ({ ...mask(row), url: null, archiveUrl: null, author: [], textDigest: '' })),
    ),
    events: table(mask(data.events.rows)),
    statements: table(mask(data.statements.rows)),
    claims: table(mask(data.claims.rows)),
    referents: table(mask(data.referents.rows)),
    schemes: table(mask(data.schemes.rows)),
    frames: table(mask(data.frames.rows)),
    tours: table(mask(data.tours.rows)),
    quotes: {
      ...quotes,
      exact: quotes.exact.map(cover),
      summary: quotes.summary.map(cover),
      cue: { ...quotes.cue, values: quotes.cue.values.map(cover) },
      facets: {
        ...quotes.facets,
        source: { ...quotes.facets.source, ids: quotes.facets.source.ids.map(cover) },
        speaker: { ...quotes.facets.speaker, ids: quotes.facets.speaker.ids.map(cover) },
        via: { ...quotes.facets.via, ids: quotes.facets.via.ids.map(cover) },
        perspective: { ...quotes.facets.perspective, ids: quotes.facets.perspective.ids.map(cover) },
        about: { ...quotes.facets.about, ids: quotes.facets.about.ids.map(cover) },
      },
      annotations: new Map([...quotes.annotations].map(([row, list]) => [row, mask(list)])),
      rest: new Map([...quotes.rest].map(([row, rest]) => [row, mask(rest)])),
    },
    passages: {
      ...passages,
      exact: passages.exact.map(cover),
      annotations: passages.annotations.map(mask),
      facets: {
        ...passages.facets,
        source: { ...passages.facets.source, ids: passages.facets.source.ids.map(cover) },
        about: { ...passages.facets.about, ids: passages.facets.about.ids.map(cover) },
      },
    },
  };
}
