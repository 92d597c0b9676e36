import { isNarrowed } from '../filter/filter.ts';
import {
  articlesIn,
  asksForQuotes,
  countByCode,
  countByValue,
  type Selection,
  selectEvents,
  selectedRows,
} from '../filter/select.ts';
import { selectPassages } from '../filter/select-passages.ts';

/** What is in view, in numbers: the counting sentence of `counting-sentence.ts` is made from this and nothing else. */
export type Summary = {
  quotes: { shown: number; all: number };
  /** Distinct statements of the shown quotes, and of all. */
  statements: { shown: number; all: number };
  /** Articles' own words that somebody coded: no quotes, counted apart. */
  passages: { shown: number; all: number };
  events: { shown: number; all: number };
  /** Sources with an article that counts and, where more than sources is asked for, a quote, a passage or a mention of an event; of those with an article. */
  sources: { shown: number; all: number };
  /** "2024-06-01", inclusive, as asked for; null = open. */
  from: string | null;
  to: string | null;
  asof: string | null;
  /** Articles that may, or may not, have been out on `asof`. */
  maybe: number;
  /** Of the quotes shown, those in such articles. */
  maybeQuotes: number;
};

const kept = new WeakMap<object, Summary>();
const statementsOf = new WeakMap<object, number>();

/** How many different statements these rows are renderings of. */
function countStatements({ case: data }: Selection, rows: Uint32Array): number {
  const seen = new Uint8Array(data.statements.rows.length);
  const { statement } = data.quotes;
  let n = 0;
  for (let k = 0; k < rows.length; k++) {
    const s = statement[rows[k]!]!;
    n += 1 - seen[s]!;
    seen[s] = 1;
  }
  return n;
}

/** How many different statements the quotes of the case are renderings of. */
function countAllStatements({ case: data }: Selection): number {
  const known = statementsOf.get(data.quotes);
  if (known !== undefined) return known;
  const seen = new Uint8Array(data.statements.rows.length);
  for (const s of data.quotes.statement) seen[s] = 1;
  const all = seen.reduce((sum, one) => sum + one, 0);
  statementsOf.set(data.quotes, all);
  return all;
}

/** Selected quotes in articles that may, or may not, have been out on `asof`. */
function countMaybe(selection: Selection): number {
  const perArticle = countByCode(selection, selection.case.quotes.article, selection.known.length);
  return selection.known.reduce((sum, known, i) => sum + (known === 'maybe' ? perArticle[i]! : 0), 0);
}

/** Counts what is selected. Kept for as long as the same is selected, as every model of a page carries it. */
export function deriveSummary(selection: Selection): Summary {
  const known = kept.get(selection.state);
  if (known) return known;
  const { case: data, filter } = selection;
  const all = countAllStatements(selection);
  const articles = articlesIn(selection);
  const { facets } = data.quotes;
  const quoted = countByValue(selection, facets.source, data.sources.rows.length);
  const passages = selectPassages(selection);
  const shown = selectEvents(selection);
  const telling = new Set(passages.map((row) => data.passages.article[row]!));
  if (filter.clock === 'happened' && !asksForQuotes(filter))
    data.events.rows.forEach(({ mentions }, i) => {
      if (shown[i]) for (const { articleId } of mentions ?? []) telling.add(data.articles.at.get(articleId)!);
    });
  const isWhole = !isNarrowed({ ...filter, source: [], without: [], asof: null });
  const sources = new Set<number>();
  let maybe = 0;
  for (let i = 0; i < articles.length; i++) {
    if (!articles[i]) continue;
    const source = data.articleSource[i]!;
    if (isWhole || quoted[source]! > 0 || telling.has(i)) sources.add(source);
    if (selection.known[i] === 'maybe') maybe++;
  }
  const summary: Summary = {
    quotes: { shown: selection.count, all: data.quotes.count },
    statements: {
      shown:
        selection.count === data.quotes.count ? all : countStatements(selection, selectedRows(selection)),
      all,
    },
    passages: { shown: passages.length, all: data.passages.count },
    events: { shown: shown.filter(Boolean).length, all: data.events.rows.length },
    sources: { shown: sources.size, all: data.columns.length },
    from: filter.from,
    to: filter.to,
    asof: filter.asof,
    maybe,
    maybeQuotes: maybe === 0 ? 0 : countMaybe(selection),
  };
  kept.set(selection.state, summary);
  return summary;
}
