import { isNarrowed } from '../filter/filter.ts';
import { articlesIn, countByValue, type Selection, selectEvents } from '../filter/select.ts';

/** What is in view, in numbers: the counting sentence of `sentence.ts` is made from this and nothing else. */
export type Summary = {
  quotes: { shown: number; all: number };
  /** Distinct statements of the shown quotes, and of all. */
  statements: { shown: number; all: number };
  events: { shown: number; all: number };
  /** Sources with an article that counts and, where more than sources is asked for, a quote; of those with an article. */
  sources: { shown: number; all: number };
  /** "2024-06-01", inclusive, as asked for; null = open. */
  from: string | null;
  to: string | null;
  asof: string | null;
  /** Articles that may, or may not, have been out on `asof`. */
  maybe: number;
};

const kept = new WeakMap<object, Summary>();
const statementsOf = new WeakMap<object, number>();

/** How many different statements the rows that pass are renderings of. */
function countStatements({ case: data }: Selection, passes: (row: number) => boolean): number {
  const seen = new Uint8Array(data.statements.rows.length);
  const { statement, count } = data.quotes;
  let n = 0;
  for (let row = 0; row < count; row++) {
    if (!passes(row)) continue;
    const s = statement[row]!;
    n += 1 - seen[s]!;
    seen[s] = 1;
  }
  return n;
}

/** Counts what is selected. Kept for as long as the same is selected, as every model of a page carries it. */
export function deriveSummary(selection: Selection): Summary {
  const known = kept.get(selection.state);
  if (known) return known;
  const { case: data, filter, fails } = selection;
  const all = statementsOf.get(data.quotes) ?? countStatements(selection, () => true);
  statementsOf.set(data.quotes, all);
  const articles = articlesIn(selection);
  const { facets } = data.quotes;
  const quoted = countByValue(selection, facets.source, data.sources.rows.length);
  const asksForMore = isNarrowed({ ...filter, source: [], without: [], asof: null });
  const sources = new Set(
    data.articleSource.filter((source, i) => articles[i] && (!asksForMore || (quoted[source] ?? 0) > 0)),
  );
  const summary: Summary = {
    quotes: { shown: selection.count, all: data.quotes.count },
    statements: {
      shown:
        selection.count === data.quotes.count ? all : countStatements(selection, (row) => fails[row] === 0),
      all,
    },
    events: { shown: selectEvents(selection).filter(Boolean).length, all: data.events.rows.length },
    sources: { shown: sources.size, all: data.columns.length },
    from: filter.from,
    to: filter.to,
    asof: filter.asof,
    maybe: selection.known.filter((k, i) => k === 'maybe' && articles[i]).length,
  };
  kept.set(selection.state, summary);
  return summary;
}
