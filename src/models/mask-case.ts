/**
 * Blind mode: the same case with its sources turned into letters, made before any model is, so that no view can leak a
 * name. Sources, relays and perspectives that name one become `~A`, `~B`, in an order that comes from the seed;
 * their names, other names, ids and domains, and the names of their people and authors, are covered by a bar of one
 * width wherever they occur in any text, and common words among them where they are names (`cover-names.ts`); facts
 * about sources, authors, addresses and digests are taken out.
 */
import { authorName } from '../case/author-name.ts';
import type { Case } from '../case/case.ts';
import type { Article, Person, Source } from '../case/case-file.ts';
import type { SourceMark } from '../case/source-marks.ts';
import type { Veil } from '../filter/filter.ts';
import type { Selection } from '../filter/select.ts';
import { hideNamesIn } from '../filter/translate-filter.ts';
import { coverNames, isNameAWord } from './cover-names.ts';
import { lettered, letterIds, letterOf } from './letter-ids.ts';
import { deriveLetterTable } from './letter-table.ts';

const hostOf = (url: string | null | undefined): string[] => {
  if (!url || !URL.canParse(url)) return [];
  const { hostname } = new URL(url);
  return [hostname, hostname.replace(/^www\./, '')];
};

const isSayable = (name: string): boolean => name.trim().length > 1;

/** What a source is called. */
const calledBy = ({ name, alternateName = [] }: Source): string[] =>
  [name, ...alternateName].filter(isSayable);

/** Its id, with and without hyphens, as it stands in texts and addresses. */
const idsOf = ({ id }: Source): string[] => [id, id.replaceAll('-', ' ')].filter(isSayable);

/** The hosts of its articles. */
const hostsOf = (source: Source, articles: readonly Article[]): string[] =>
  articles.filter(({ sourceId }) => sourceId === source.id).flatMap(({ url }) => hostOf(url));

/** Replaces every string of a value, however deep; keys and shapes stay. */
function mapText<T>(value: T, text: (text: string) => string): T {
  if (typeof value === 'string') return text(value) as T;
  if (Array.isArray(value)) return value.map((item) => mapText(item, text)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapText(item, text)])) as T;
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

/** The case of a seed; with `veil`, people and organisations become voices with letters of their own, too. */
export function maskCase(data: Case, seed: number, veil: Veil | null = null): Case {
  const { sources, perspectives, articles, columns, quotes, passages } = data;
  const isColumn = new Set(columns);
  const order = lettered(data, seed);
  const letters = new Map(order.map((position, n) => [position, letterOf(n)]));
  const ids = letterIds(data, seed, veil);

  const letterTable = deriveLetterTable({ case: data }, { seed, veil });
  const isWord = isNameAWord(data);
  const plain: string[] = [];
  const words: string[] = [];
  const add = (names: readonly string[], saidToBeWord: boolean | undefined) => {
    for (const name of names) (saidToBeWord || isWord(name) ? words : plain).push(name);
  };
  for (const source of sources.rows) {
    add(calledBy(source), source.nameIsWord);
    // An id that is a word stands in texts as that word, and is put into letters wherever it stands alone.
    if (!source.nameIsWord) plain.push(...idsOf(source).filter((name) => !isWord(name)));
    plain.push(...hostsOf(source, articles.rows));
  }
  for (const person of data.people.rows)
    if (ids.has(person.id)) add(namesOfPerson(person, veil !== null), person.nameIsWord);
  for (const { author } of articles.rows)
    plain.push(...(author ?? []).map(authorName).filter((name) => name.trim().length > 1));
  const coverText = coverNames({ plain, words, cues: quotes.cue.values });
  const cover = (text: string): string => ids.get(text) ?? coverText(text);
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
    tours: table(
      data.tours.rows.map((row) => ({
        ...mask(row),
        steps: (row.steps ?? []).map((step) => ({
          ...mask(step),
          view: step.view && hideNamesIn(step.view, letterTable, { seed, veil }),
        })),
      })),
    ),
    quotes: {
      ...quotes,
      exact: quotes.exact.map(coverText),
      summary: quotes.summary.map(coverText),
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
      exact: passages.exact.map(coverText),
      annotations: passages.annotations.map(mask),
      facets: {
        ...passages.facets,
        source: { ...passages.facets.source, ids: passages.facets.source.ids.map(cover) },
        about: { ...passages.facets.about, ids: passages.facets.about.ids.map(cover) },
      },
    },
  };
}
