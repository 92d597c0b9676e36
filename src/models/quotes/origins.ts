import { NONE } from '../../case/case.ts';
import { type Selection, selectedRows } from '../../filter/select.ts';
import { formatCount, formatNumber } from '../../lib/format-count.ts';
import { writeDate } from '../../lib/format-date.ts';
import { type SourceRef, sourceRefs } from '../source-ref.ts';
import { deriveSummary, type Summary } from '../summary.ts';
import { type Origin, originAt } from './origin-of.ts';
import { type QuoteRow, type Relay, relaysOf, rowWriter } from './quote-row.ts';

/** An outlet that prints a statement: its first quote of it in view, and the hands through which it has it. */
export type StatementOutlet = { source: SourceRef; quoteId: string; via: readonly Relay[] };

/** One statement of an origin: its fullest words in view, and who prints it, in the order of the sources. */
export type OriginStatement = {
  quote: QuoteRow;
  /** Quotes of it in view. */
  quotes: number;
  outlets: readonly StatementOutlet[];
};

/** One origin: which outlets carry it, and its statements, those that most outlets print first. */
export type OriginRow = Omit<Origin, 'id'> & {
  /** The event that it is, or the person who speaks; null where neither is known. */
  eventId: string | null;
  speakerId: string | null;
  /** The day of the occasion in words; '' without one. */
  date: string;
  outlets: readonly SourceRef[];
  quotes: number;
  /** At most `STATEMENTS`; `more` says how many there are beside. */
  statements: readonly OriginStatement[];
  more: number;
};

/** How many origins the statements in view have, and how many of them two outlets or more carry. */
export type OriginCounts = { statements: number; origins: number; several: number; occasions: number };

/** The quotes in view, listed by origin. */
export type OriginsModel = {
  summary: Summary;
  counts: OriginCounts;
  /** Those that most outlets carry first, then those with most quotes, then as the case has them; at most `ORIGINS`. */
  origins: readonly OriginRow[];
  more: number;
};

const ORIGINS = 120;
const STATEMENTS = 12;

type Gathered = { origin: Origin; rows: number[]; outlets: Set<number>; byStatement: Map<number, number[]> };

/** Selected quotes by the origin of their words, in file order. */
function gather(selection: Selection): Map<string, Gathered> {
  const { case: data } = selection;
  const found = new Map<string, Gathered>();
  for (const row of selectedRows(selection)) {
    const origin = originAt(data, row);
    let group = found.get(origin.key);
    if (!group) {
      group = { origin, rows: [], outlets: new Set(), byStatement: new Map() };
      found.set(origin.key, group);
    }
    group.rows.push(row);
    group.outlets.add(data.articleSource[data.quotes.article[row]!] ?? NONE);
    const statement = data.quotes.statement[row]!;
    const rows = group.byStatement.get(statement);
    if (rows) rows.push(row);
    else group.byStatement.set(statement, [row]);
  }
  return found;
}

/**
 * The quotes in view by where their words come from: "told by several, from one". An outlet counts once for an origin,
 * whatever it has of it; an outlet's own words have no origin and are not here.
 */
export function deriveOrigins(selection: Selection): OriginsModel {
  const { case: data } = selection;
  const sources = sourceRefs(data);
  const write = rowWriter(data, [], selection.known);
  const groups = [...gather(selection).values()].sort(
    (a, b) => b.outlets.size - a.outlets.size || b.rows.length - a.rows.length,
  );
  const inOrder = (positions: Iterable<number>) =>
    [...positions].sort((a, b) => a - b).flatMap((at) => sources[at] ?? []);
  const sourceOf = (row: number) => data.articleSource[data.quotes.article[row]!] ?? NONE;

  const toStatement = (rows: readonly number[]): OriginStatement => {
    const first = new Map<number, number>();
    for (const row of rows) if (!first.has(sourceOf(row))) first.set(sourceOf(row), row);
    const words = (row: number) =>
      data.quotes.quotedWords[row]! * 0x10000 + (data.quotes.exact[row] ?? '').length;
    const fullest = rows.reduce((best, row) => (words(row) > words(best) ? row : best));
    return {
      quote: write(fullest),
      quotes: rows.length,
      outlets: [...first]
        .sort(([a], [b]) => a - b)
        .flatMap(([at, row]) => {
          const source = sources[at];
          return source ? [{ source, quoteId: data.quotes.id[row] ?? '', via: relaysOf(data, row) }] : [];
        }),
    };
  };

  const toRow = ({ origin: { id, ...origin }, rows, outlets, byStatement }: Gathered): OriginRow => {
    const date = origin.kind === 'occasion' ? data.dates.event[data.events.at.get(id) ?? NONE] : null;
    const statements = [...byStatement.values()].sort(
      (a, b) => new Set(b.map(sourceOf)).size - new Set(a.map(sourceOf)).size,
    );
    return {
      ...origin,
      eventId: origin.kind === 'occasion' ? id : null,
      speakerId: origin.kind === 'speaker' && id !== '' ? id : null,
      date: date ? writeDate(date) : '',
      outlets: inOrder(outlets),
      quotes: rows.length,
      statements: statements.slice(0, STATEMENTS).map(toStatement),
      more: Math.max(0, statements.length - STATEMENTS),
    };
  };

  const summary = deriveSummary(selection);
  return {
    summary,
    counts: {
      statements: summary.statements.shown,
      origins: groups.length,
      several: groups.filter(({ outlets }) => outlets.size > 1).length,
      occasions: groups.filter(({ origin }) => origin.kind === 'occasion').length,
    },
    origins: groups.slice(0, ORIGINS).map(toRow),
    more: Math.max(0, groups.length - ORIGINS),
  };
}

/** "56 statements come from 21 origins. 9 of these reach us through two outlets or more: told by several, from one." */
export function writeOriginsSentence({ statements, origins, several }: OriginCounts): string {
  if (statements === 0) return 'No quote in view, so that there is nothing to trace.';
  const come = statements === 1 ? 'comes' : 'come';
  const head = `${formatCount(statements, 'statement')} ${come} from ${formatCount(origins, 'origin')}.`;
  if (several === 0) return `${head} None of these is carried by two outlets in view.`;
  const which =
    origins === several
      ? origins === 1
        ? 'It is'
        : 'Each is'
      : `${formatNumber(several)} of these ${several === 1 ? 'is' : 'are'}`;
  return `${head} ${which} carried by two outlets or more: told by several, from one.`;
}
