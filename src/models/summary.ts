import { articlesIn, type Selection, selectEvents } from '../filter/select.ts';

/** What is in view, in numbers: the counting sentence of `sentence.ts` is made from this and nothing else. */
export type Summary = {
  quotes: { shown: number; all: number };
  /** Distinct statements of the shown quotes, and of all. */
  statements: { shown: number; all: number };
  events: { shown: number; all: number };
  /** Sources with an article that counts, of those with an article. */
  sources: { shown: number; all: number };
  /** "2024-06-01", inclusive, as asked for; null = open. */
  from: string | null;
  to: string | null;
  asof: string | null;
  /** Articles that may, or may not, have been out on `asof`. */
  maybe: number;
};

export function deriveSummary(selection: Selection): Summary {
  const { case: data, filter, fails } = selection;
  const seen = new Uint8Array(data.statements.rows.length);
  const any = new Uint8Array(data.statements.rows.length);
  const { statement } = data.quotes;
  let shown = 0;
  let all = 0;
  for (let i = 0; i < fails.length; i++) {
    const s = statement[i]!;
    if (any[s] === 0) {
      any[s] = 1;
      all++;
    }
    if (fails[i] === 0 && seen[s] === 0) {
      seen[s] = 1;
      shown++;
    }
  }
  const articles = articlesIn(selection);
  const sources = new Set(data.articleSource.filter((_, i) => articles[i]));
  return {
    quotes: { shown: selection.count, all: data.quotes.count },
    statements: { shown, all },
    events: { shown: selectEvents(selection).filter(Boolean).length, all: data.events.rows.length },
    sources: { shown: sources.size, all: data.columns.length },
    from: filter.from,
    to: filter.to,
    asof: filter.asof,
    maybe: selection.known.filter((k, i) => k === 'maybe' && articles[i]).length,
  };
}
