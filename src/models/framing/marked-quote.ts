import { type Case, NONE } from '../../case/case.ts';
import type { MarkedRun } from '../../lib/marked-runs.ts';
import { type Named, personAt, voiceById } from '../named.ts';
import { langOf, relaysOf, standingOf, typeOf } from '../quotes/quote-row.ts';
import { type SourceRef, sourceRefs } from '../source-ref.ts';
import type { Standing } from '../word-diff.ts';
import { markGiven } from './naming-marks.ts';

/** A quote as a line of evidence: its words, some of them marked, and who said them where. */
export type MarkedQuote = {
  id: string;
  words: readonly MarkedRun[];
  standing: Standing;
  lang: string | null;
  /** Our words for it; '' where there are none. */
  summary: string;
  source: SourceRef | null;
  speaker: Named | null;
  relays: readonly string[];
};

/** Who relayed words: the source of that id before a person of the same one, as blind mode gives letters to sources. */
export const relayName = (data: Case, id: string): string =>
  data.sources.rows[data.sources.at.get(id) ?? NONE]?.name ?? voiceById(data, id).name;

/** Draws quotes of a case one at a time; `marked` are the words to mark, see `markGiven`. */
export function quoteMarker(data: Case): (row: number, marked?: readonly string[]) => MarkedQuote {
  const sources = sourceRefs(data);
  const { quotes } = data;
  return (row, marked = []) => ({
    id: quotes.id[row] ?? '',
    words: markGiven(quotes.exact[row] ?? '', marked),
    standing: standingOf(typeOf(data, row)),
    lang: langOf(data, row),
    summary: quotes.summary[row] ?? '',
    source: sources[data.articleSource[quotes.article[row]!] ?? NONE] ?? null,
    speaker: personAt(data, quotes.speaker[row]!),
    relays: relaysOf(data, row).map(({ id }) => relayName(data, id)),
  });
}
