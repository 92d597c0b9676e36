/**
 * Blind mode: the same case with its sources turned into letters, made before any model is, so that no view can leak a
 * name. Sources, relays and perspectives that name one become `~A`, `~B`, in an order that comes from the seed;
 * their names, other names, ids and domains, and the names of their people and authors, are covered by a bar of one
 * width wherever they occur in any text, and common words among them where they are names (`cover-names.ts`); facts
 * about sources, authors, addresses and digests are taken out. Ids of any record that hold a name have a number in its
 * place, so that no two become one and every address leads back (`telling-ids.ts`).
 */
import type { Case, Facet } from '../case/case.ts';
import type { Change, ListName } from '../case/case-file.ts';
import type { SourceMark } from '../case/source-marks.ts';
import type { Veil } from '../filter/filter.ts';
import type { Selection } from '../filter/select.ts';
import { coverIds } from '../filter/telling-ids.ts';
import { hideNamesIn } from '../filter/translate-filter.ts';
import { coverNames } from './cover-names.ts';
import { hiddenNames } from './hidden-names.ts';
import { type LetterIds, lettered, letterIds, letterOf } from './letter-ids.ts';
import { letterTable } from './letter-table.ts';

/** A text that can be an id, as `case-file.ts` has it. */
const IS_ID = /^[a-z0-9][a-z0-9.-]{0,119}$/;

type CoverId = (id: string) => string;

/** What becomes of texts, and of ids by the list they lead into. */
type Masks = {
  text: (text: string) => string;
  source: CoverId;
  article: CoverId;
  /** People and organisations; a source stands for its own voice. */
  voice: CoverId;
  perspective: CoverId;
  relay: CoverId;
  /** Of anything. */
  any: CoverId;
  /** Of records that are not in letters themselves. */
  record: CoverId;
};

/** Which ids stand under a key, wherever it occurs; an address (`view`) is none. */
const ID_KEYS: ReadonlyMap<string, keyof Masks> = new Map(
  Object.entries({
    source: 'sourceId sources',
    article: 'articleId',
    voice: 'speakerId actorId affiliation voices voice of',
    any: 'aboutId about',
    record:
      'id statementId quoteId originId frameId schemeId eventIds mainEventIds aboutEventIds answer a b echoes example',
  } satisfies Partial<Record<keyof Masks, string>>).flatMap(([kind, keys]) =>
    keys.split(' ').map((key) => [key, kind as keyof Masks] as const),
  ),
);

const LIST_MASKS: ReadonlyMap<ListName, keyof Masks> = new Map([
  ['sources', 'source'],
  ['people', 'voice'],
  ['perspectives', 'perspective'],
  ['articles', 'article'],
]);

/** Replaces every string of a value, however deep; keys and shapes stay. `kind` says what its own strings are. */
function mapText<T>(value: T, masks: Masks, kind: keyof Masks = 'text'): T {
  if (typeof value === 'string') return masks[kind](value) as T;
  if (Array.isArray(value)) return value.map((item) => mapText(item, masks, kind)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, mapText(item, masks, ID_KEYS.get(key) ?? 'text')]),
  ) as T;
}

/** Which source stands behind each letter of a seed; asked of the case as it is, to reveal it. */
export const deriveLetters = (
  { case: data }: Pick<Selection, 'case'>,
  { seed }: { seed: number },
): { letter: string; name: string }[] =>
  lettered(data, seed)
    .filter((position) => data.columns.includes(position))
    .map((position, n) => ({ letter: letterOf(n), name: data.sources.rows[position]?.name ?? '' }));

/** The case of a seed; with `veil`, people and organisations become voices with letters of their own, too. */
export function maskCase(data: Case, seed: number, veil: Veil | null = null): Case {
  const { sources, perspectives, articles, columns, quotes, passages, verification } = data;
  const isColumn = new Set(columns);
  const order = lettered(data, seed);
  const letters = new Map(order.map((position, n) => [position, letterOf(n)]));
  const ids = letterIds(data, seed, veil);

  const hidden = hiddenNames(data, ids, veil);
  const inLetters = letterTable(ids, hidden);
  const { plain, words, idParts } = hidden;
  const coverText = coverNames({ plain, words, cues: quotes.cue.values });
  const cover = coverIds(idParts).hide;
  /** By the first of some kinds that has the id. */
  const by =
    (...kinds: readonly (keyof LetterIds)[]): CoverId =>
    (id) => {
      for (const kind of kinds) {
        const letters = ids[kind].get(id);
        if (letters !== undefined) return letters;
      }
      return IS_ID.test(id) ? cover(id) : coverText(id);
    };
  const masks: Masks = {
    text: coverText,
    source: by('sources'),
    article: by('articles'),
    voice: by('people', 'sources'),
    perspective: by('perspectives'),
    relay: by('sources', 'people'),
    any: by('people', 'sources', 'articles'),
    record: by(),
  };
  const mask = <T>(value: T): T => mapText(value, masks);
  const maskChange = (change: Change): Change => ({
    ...mask(change),
    ...(change.ids && {
      ids: change.ids.map(({ list, from, to, ...rest }) => {
        const id = masks[LIST_MASKS.get(list) ?? 'record'];
        return { ...mask(rest), list, from: id(from), ...(to !== undefined && { to: to && id(to) }) };
      }),
    }),
  });
  const table = <T extends { id: string }>(rows: readonly T[]) => ({
    rows,
    at: new Map(rows.map(({ id }, i) => [id, i])),
  });
  const coverFacet = (facet: Facet, id: CoverId): Facet => ({ ...facet, ids: facet.ids.map(id) });
  const marks: SourceMark[] = [];
  for (const [n, position] of order.entries())
    marks[position] = { letter: letterOf(n), slot: Number.POSITIVE_INFINITY };

  return {
    ...data,
    info: {
      ...mask(data.info),
      ...(data.info.changes && { changes: data.info.changes.map(maskChange) }),
    },
    sources: table(
      sources.rows.map((_, i) => ({ id: `~${letters.get(i)}`, name: `Source ${letters.get(i)}` })),
    ),
    columns: order.filter((position) => isColumn.has(position)),
    marks,
    people: table(
      mask(data.people.rows).map((row, i) => {
        const id = masks.voice(data.people.rows[i]?.id ?? '');
        return { ...row, id, ...(veil !== null && { name: `Voice ${id.slice(1)}` }) };
      }),
    ),
    perspectives: table(
      perspectives.rows.map((row) => {
        const masked = { ...mask(row), id: masks.perspective(row.id) };
        const named = (row.sources ?? []).map((id) => masks.source(id).slice(1));
        if (named.length === 0) return masked;
        return { ...masked, name: `${named.length === 1 ? 'Source' : 'Sources'} ${named.join(', ')}` };
      }),
    ),
    articles: table(
      articles.rows.map((row) => ({
        ...mask(row),
        id: masks.article(row.id),
        url: null,
        archiveUrl: null,
        author: [],
        textDigest: '',
      })),
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
          ...mapText(step, { ...masks, record: coverText }),
          view: step.view && hideNamesIn(step.view, inLetters, { seed, veil }),
        })),
      })),
    ),
    quotes: {
      ...quotes,
      id: quotes.id.map(masks.record),
      exact: quotes.exact.map(coverText),
      summary: quotes.summary.map(coverText),
      cue: { ...quotes.cue, values: quotes.cue.values.map(coverText) },
      facets: {
        source: coverFacet(quotes.facets.source, masks.source),
        speaker: coverFacet(quotes.facets.speaker, masks.voice),
        perspective: coverFacet(quotes.facets.perspective, masks.perspective),
        event: coverFacet(quotes.facets.event, masks.record),
        frame: coverFacet(quotes.facets.frame, masks.record),
        type: quotes.facets.type,
        via: coverFacet(quotes.facets.via, masks.relay),
        about: coverFacet(quotes.facets.about, masks.any),
      },
      annotations: new Map([...quotes.annotations].map(([row, list]) => [row, mask(list)])),
      rest: new Map(
        [...quotes.rest].map(([row, rest]) => [
          row,
          {
            ...mask(rest),
            ...(rest.via && { via: rest.via.map((hand) => ({ ...mask(hand), id: masks.relay(hand.id) })) }),
          },
        ]),
      ),
    },
    passages: {
      ...passages,
      id: passages.id.map(masks.record),
      exact: passages.exact.map(coverText),
      annotations: passages.annotations.map(mask),
      facets: {
        source: coverFacet(passages.facets.source, masks.source),
        frame: coverFacet(passages.facets.frame, masks.record),
        about: coverFacet(passages.facets.about, masks.any),
      },
    },
    ...(verification && {
      verification: new Map([...verification].map(([id, how]) => [masks.record(id), how])),
    }),
  };
}
