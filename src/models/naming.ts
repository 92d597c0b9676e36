import { NONE } from '../case/case.ts';
import { articlesIn, type Selection } from '../filter/select.ts';
import type { MarkedRun } from '../lib/marked-runs.ts';
import type { Contrasted } from './contrasted.ts';
import { labelsInView, type PlacedLabel } from './label-places.ts';
import { voiceById } from './named.ts';
import { markGiven, markWords, vocabulary } from './naming-marks.ts';
import { standingOf, typeOf } from './quote-row.ts';
import { type SourceRef, sourceRefs } from './source-ref.ts';
import type { Standing } from './word-diff.ts';

export type LabelPlace = {
  /** The quote the label stands in; null where it stands in the article's own text. */
  quoteId: string | null;
  source: SourceRef;
  /** The words of that quote with the label marked; without a quote, none. */
  words: readonly MarkedRun[];
  standing: Standing;
  headline: string | null;
  /** How far into the article it stands, 0 to 1. */
  depth: number | null;
  /** Who handed the words to the article, by name (a wire, another outlet). */
  relays: readonly string[];
};

/** One label of one perspective; the same words of the same standing are one label with several places. */
export type NamingLabel = {
  text: string;
  runs: readonly MarkedRun[];
  lang: string | null;
  standing: Standing;
  /** Stands in the perspective's own words; see `PerspectiveRows.own`. */
  isOwn: boolean;
  /** For a source: whom it quotes or reports with these words. */
  of: string | null;
  /** The sources it stands in, with the number of places in each, and the relays named. */
  via: readonly (SourceRef & { places: number })[];
  relays: readonly string[];
  /** At most 40. */
  places: readonly LabelPlace[];
  count: number;
};

export type NamingCell = { labels: readonly NamingLabel[]; more: number };

export type NamingRow = {
  id: string;
  name: string;
  note: string;
  cells: readonly NamingCell[];
  /** How many perspectives have a label for it, and how many in their own words. */
  named: number;
  namedByOwn: number;
  /** Its labels in view, in whichever article and voice. */
  labels: number;
};

export type NamingModel = {
  /** Referents with a label in view: those that most perspectives name first, then in the order of the file. At most 60. */
  rows: readonly NamingRow[];
  more: number;
  /** Referents of the case that no perspective here names. */
  unnamed: readonly string[];
  all: number;
  /** By perspective, for a source: how many of its articles are in view. */
  articles: readonly number[];
};

const MOST = { rows: 60, labels: 24, places: 40 };

type Group = {
  label: PlacedLabel;
  standing: Standing;
  isOwn: boolean;
  of: string | null;
  places: PlacedLabel[];
};

/** How a label stands to a perspective: as its own words or another's; null when it is not one of its labels. */
function standingIn(
  data: Selection['case'],
  one: Contrasted,
  label: PlacedLabel,
): Omit<Group, 'label' | 'places'> | null {
  const standing: Standing = label.kind === 'reported' ? 'retold' : label.kind;
  if (label.kind !== 'own' && label.voices.some((voice) => one.voices.includes(voice)))
    return { standing, isOwn: label.kind === 'quoted', of: null };
  if (!one.sources.includes(data.articleSource[label.article] ?? NONE)) return null;
  return {
    standing,
    isOwn: label.kind === 'own',
    of: label.of === null ? null : voiceById(data, label.of).name,
  };
}

/** Its own words first, then what it quotes, then what is retold. */
const rank = ({ isOwn, standing }: Group): number => (isOwn ? 0 : standing === 'quoted' ? 1 : 2);

function groupLabels(selection: Selection, one: Contrasted, labels: readonly PlacedLabel[]): Group[] {
  const groups = new Map<string, Group>();
  for (const label of labels) {
    const how = standingIn(selection.case, one, label);
    if (!how) continue;
    const key = `${how.standing} ${how.isOwn} ${how.of} ${label.folded}`;
    const group = groups.get(key);
    if (group) group.places.push(label);
    else groups.set(key, { label, ...how, places: [label] });
  }
  return [...groups.values()].sort((a, b) => rank(a) - rank(b) || b.places.length - a.places.length);
}

/** What each perspective calls each referent. Only verbatim labels are compared; identical ones are merged. */
export function deriveNaming(selection: Selection, contrasted: readonly Contrasted[]): NamingModel {
  const { case: data } = selection;
  const sources = sourceRefs(data);
  const byReferent = data.referents.rows.map((): PlacedLabel[] => []);
  for (const label of labelsInView(selection)) byReferent[label.referent]?.push(label);
  const draw = drawer(selection, sources);
  const rows: NamingRow[] = [];
  const unnamed: string[] = [];
  data.referents.rows.forEach((referent, r) => {
    const cells = contrasted.map((one) => groupLabels(selection, one, byReferent[r] as PlacedLabel[]));
    const named = cells.filter((cell) => cell.length > 0).length;
    const name = referent.name ?? referent.id;
    if (named === 0) unnamed.push(name);
    else
      rows.push({
        id: referent.id,
        name,
        note: referent.note ?? '',
        cells: draw(cells),
        named,
        namedByOwn: cells.filter((cell) => cell.some(({ isOwn }) => isOwn)).length,
        labels: byReferent[r]?.length ?? 0,
      });
  });
  rows.sort((a, b) => b.named - a.named);
  const inView = articlesIn(selection);
  return {
    rows: rows.slice(0, MOST.rows),
    more: Math.max(0, rows.length - MOST.rows),
    unnamed,
    all: data.referents.rows.length,
    articles: contrasted.map(
      ({ sources: own }) => data.articleSource.filter((s, i) => inView[i] && own.includes(s)).length,
    ),
  };
}

/**
 * Draws the cells of one row. Marked are, in a perspective's own words, those that no other perspective's own words for
 * the thing have; and in a label that an article puts into a voice's mouth and that shares half of its words with the
 * voice's own, the words that replace them.
 */
function drawer({ case: data }: Selection, sources: readonly SourceRef[]) {
  const place = ({ row, article, depth, exact }: PlacedLabel): LabelPlace => ({
    quoteId: row === NONE ? null : (data.quotes.id[row] ?? null),
    words: row === NONE ? [] : markGiven(data.quotes.exact[row] ?? '', [exact]),
    standing: row === NONE ? 'own' : standingOf(typeOf(data, row)),
    source: sources[data.articleSource[article] ?? NONE] as SourceRef,
    headline: data.articles.rows[article]?.headline ?? null,
    depth,
    relays: (data.quotes.rest.get(row)?.via ?? []).map(({ id }) => voiceById(data, id).name),
  });
  const write = (group: Group, differs: (word: string) => boolean): NamingLabel => {
    const places = group.places.map(place);
    const via = new Map<string, SourceRef & { places: number }>();
    for (const { source } of places)
      via.set(source.id, { ...source, places: (via.get(source.id)?.places ?? 0) + 1 });
    return {
      text: group.label.exact,
      lang: data.articles.rows[group.label.article]?.inLanguage ?? data.info.inLanguage ?? null,
      runs: markWords(group.label.exact, differs),
      standing: group.standing,
      isOwn: group.isOwn,
      of: group.of,
      via: [...via.values()],
      relays: [...new Set(places.flatMap(({ relays }) => relays))],
      places: places.slice(0, MOST.places),
      count: places.length,
    };
  };
  return (cells: readonly Group[][]): NamingCell[] => {
    const own = cells.map((cell) =>
      vocabulary(cell.filter(({ isOwn }) => isOwn).map(({ label }) => label.exact)),
    );
    return cells.map((cell, p) => {
      const mine = own[p] as Set<string>;
      const others = own.filter((words, q) => q !== p && words.size > 0);
      const differs = ({ isOwn, of, standing, label }: Group) => {
        if (isOwn && others.length > 0) return (word: string) => !others.some((words) => words.has(word));
        const isVariant = () => {
          const words = [...vocabulary([label.exact])];
          return words.filter((word) => mine.has(word)).length * 2 >= words.length;
        };
        if (!isOwn && of === null && standing === 'retold' && isVariant())
          return (word: string) => !mine.has(word);
        return () => false;
      };
      const drawn = cell.slice(0, MOST.labels).map((group) => write(group, differs(group)));
      return { labels: drawn, more: cell.length - drawn.length };
    });
  };
}
