import type { Case } from '../../case/case.ts';
import type { MarkedRun } from '../../lib/marked-runs.ts';
import { eventById, type Named, personAt } from '../named.ts';
import { alignRenderings, nameDiff, type WordChange, type WordDiff } from '../word-diff.ts';
import { type ChainNode, chainTree, type Spread, spreadOf } from './chain.ts';
import { type QuoteRow, rowWriter, standingOf, typeOf } from './quote-row.ts';
import { rowsOfStatement } from './renderings.ts';

/** What two renderings say of who said it, where they do not say the same; '' stands for nobody named. */
export type AttributionChange = { field: 'speaker' | 'actor' | 'cue'; here: string; there: string };

/** Another rendering of the same statement, set beside the one that is looked at. */
export type OtherRendering = {
  quote: QuoteRow;
  /** Another piece of the statement in the same article, as when half a sentence is quoted: not compared. */
  isSameArticle: boolean;
  /** Its words, marked where they differ. */
  words: readonly MarkedRun[];
  /** null where it is not compared. */
  result: WordDiff['result'] | null;
  /** The difference in a few words: "identical", "2 words replaced"; '' where it is not compared. */
  difference: string;
  /** What happened to the quotation marks, seen from here. */
  quotationMarks: 'kept' | 'dropped' | 'added';
  changes: readonly WordChange[];
  attribution: readonly AttributionChange[];
};

export type Renderings = {
  statement: { id: string; summary: string; note: string; events: readonly Named[] };
  /** This quote's words, marked wherever any other rendering differs. */
  words: readonly MarkedRun[];
  /** At most `MOST_RENDERINGS`; `count` says how many there are. */
  others: readonly OtherRendering[];
  count: number;
  spread: Spread;
  chain: readonly ChainNode[];
};

/** More renderings than this are counted and not compared. */
export const MOST_RENDERINGS = 40;

/** All renderings of the statement of one quote, each compared with it by words and by attribution. */
export function deriveRenderings(data: Case, here: number): Renderings {
  const { quotes } = data;
  const position = quotes.statement[here]!;
  const statement = data.statements.rows[position];
  const rows = rowsOfStatement(data, position);
  const isSameArticle = (row: number) => quotes.article[row] === quotes.article[here];
  const others = rows
    .filter((row) => row !== here)
    .sort((a, b) => Number(isSameArticle(b)) - Number(isSameArticle(a)) || a - b)
    .slice(0, MOST_RENDERINGS);
  const elsewhere = others.filter((row) => !isSameArticle(row));
  const write = rowWriter(data);
  const self = write(here);
  const aligned = alignRenderings(
    [here, ...elsewhere].map((row) => ({
      exact: quotes.exact[row] ?? '',
      standing: standingOf(typeOf(data, row)),
    })),
  );
  return {
    statement: {
      id: statement?.id ?? '',
      summary: statement?.summary ?? '',
      note: statement?.note ?? '',
      events: (statement?.aboutEventIds ?? []).flatMap((id) => eventById(data, id) ?? []),
    },
    words: aligned[0]?.runs ?? self.words,
    others: others.map((row) => {
      const quote = write(row);
      const beside = aligned[elsewhere.indexOf(row) + 1];
      const diff = isSameArticle(row) ? null : (beside?.diff ?? null);
      return {
        quote,
        isSameArticle: isSameArticle(row),
        words: diff ? (beside?.runs ?? quote.words) : quote.words,
        result: diff?.result ?? null,
        difference: diff ? nameDiff(diff) : '',
        quotationMarks: marksBetween(self, quote),
        changes: diff?.changes ?? [],
        attribution: diff ? compareAttribution(data, here, row) : [],
      };
    }),
    count: rows.length - 1,
    spread: spreadOf(data, rows, eventById(data, statement?.originId)),
    chain: chainTree(data, [here, ...others], here),
  };
}

function marksBetween(here: QuoteRow, there: QuoteRow): OtherRendering['quotationMarks'] {
  const isQuoted = there.standing === 'quoted';
  if (isQuoted === (here.standing === 'quoted')) return 'kept';
  return isQuoted ? 'added' : 'dropped';
}

/**
 * Where two quotes name another speaker, actor or cue. That one of them names no actor counts only where the speaker is
 * the same: else there is nothing to hold it against.
 */
export function compareAttribution(data: Case, here: number, there: number): AttributionChange[] {
  const { speaker, actor, cue } = data.quotes;
  const name = (position: number) => personAt(data, position)?.name ?? '';
  const said = (row: number) => ({
    speaker: name(speaker[row]!),
    actor: name(actor[row]!),
    cue: cue.values[cue.codes[row]!] ?? '',
  });
  const a = said(here);
  const b = said(there);
  const isSilent = a.actor === '' || b.actor === '';
  return (['speaker', 'actor', 'cue'] as const)
    .filter((field) => a[field] !== b[field])
    .filter((field) => field !== 'actor' || !isSilent || a.speaker === b.speaker)
    .map((field) => ({ field, here: a[field], there: b[field] }));
}
