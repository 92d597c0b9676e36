import { NONE } from '../../case/case.ts';
import type { Selection } from '../../filter/select.ts';
import type { MarkedRun } from '../../lib/marked-runs.ts';
import { standingOf, typeOf } from '../quotes/quote-row.ts';
import type { SourceRef } from '../source-ref.ts';
import type { Standing } from '../word-diff.ts';
import type { PlacedLabel } from './label-places.ts';
import { relayName } from './marked-quote.ts';
import { markGiven, markWords, vocabulary } from './naming-marks.ts';

/** The first places come with the label; `deriveLabelPlaces` has all of them. */
const MOST = { labels: 24, places: 4 };

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
  /** The coder's remark, in the case's words. */
  note: string | null;
};

/** One label of one perspective; the same words of the same standing are one label with several places. */
export type NamingLabel = {
  /** Tells it from the other labels of its cell. */
  key: string;
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
  /** At most 4. */
  places: readonly LabelPlace[];
  count: number;
};

export type NamingCell = { labels: readonly NamingLabel[]; more: number };

/** Equal labels of one perspective, before they are drawn. */
export type LabelGroup = {
  key: string;
  label: PlacedLabel;
  standing: Standing;
  isOwn: boolean;
  of: string | null;
  places: PlacedLabel[];
};

/** Draws the places of labels one at a time. */
export function placeDrawer({ case: data }: Selection, sources: readonly SourceRef[]) {
  return ({ row, article, source, via, depth, exact, note }: PlacedLabel): LabelPlace => ({
    quoteId: row === NONE ? null : (data.quotes.id[row] ?? null),
    words: row === NONE ? [] : markGiven(data.quotes.exact[row] ?? '', [exact]),
    standing: row === NONE ? 'own' : standingOf(typeOf(data, row)),
    source: sources[source] as SourceRef,
    headline: data.articles.rows[article]?.headline ?? null,
    depth,
    relays: via.map(({ id }) => relayName(data, id)),
    note,
  });
}

/**
 * Draws the cells of one row. Marked are, in a perspective's own words, those that no other perspective's own words for
 * the thing have; and in a label that an article puts into a voice's mouth and that shares half of its words with the
 * voice's own, the words that replace them.
 */
export function cellDrawer(selection: Selection, sources: readonly SourceRef[]) {
  const { case: data } = selection;
  const place = placeDrawer(selection, sources);
  const write = (group: LabelGroup, differs: (word: string) => boolean): NamingLabel => {
    const perSource = new Map<number, number>();
    const relays = new Set<string>();
    for (const { source, via } of group.places) {
      perSource.set(source, (perSource.get(source) ?? 0) + 1);
      for (const { id } of via) relays.add(id);
    }
    return {
      key: group.key,
      text: group.label.exact,
      lang: data.articles.rows[group.label.article]?.inLanguage ?? data.info.inLanguage ?? null,
      runs: markWords(group.label.exact, differs),
      standing: group.standing,
      isOwn: group.isOwn,
      of: group.of,
      via: [...perSource].map(([source, places]) => ({ ...(sources[source] as SourceRef), places })),
      relays: [...new Set([...relays].map((id) => relayName(data, id)))],
      places: group.places.slice(0, MOST.places).map(place),
      count: group.places.length,
    };
  };
  return (cells: readonly LabelGroup[][]): NamingCell[] => {
    const own = cells.map((cell) =>
      vocabulary(cell.filter(({ isOwn }) => isOwn).map(({ label }) => label.exact)),
    );
    return cells.map((cell, p) => {
      const mine = own[p] as Set<string>;
      const others = own.filter((words, q) => q !== p && words.size > 0);
      const differs = ({ isOwn, of, standing, label }: LabelGroup) => {
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
