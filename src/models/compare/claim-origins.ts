import type { Case } from '../../case/case.ts';
import type { EvidenceWords, Relay } from './account-words.ts';
import type { MarkedSource } from './compare-columns.ts';

/** The way one rendering took: who uttered it, who relayed it in order, and the outlet that prints it. */
export type Chain = {
  quoteId: string;
  speaker: string;
  actor: string;
  via: readonly Relay[];
  source: MarkedSource;
};

/**
 * Where the words of an answer come from. `outlets` and `origins` count only words that are quotes: an outlet's own
 * words have no origin but itself.
 */
export type Origins = {
  /** Sources in view that answer, by quotes or in words of their own. */
  answering: number;
  /** Of these, those with a quote in evidence. */
  outlets: number;
  /** Distinct occasions (`originId`), or speakers where no occasion is known. */
  origins: readonly string[];
  chains: readonly Chain[];
};

/** The occasion a statement comes from, else its speaker, else itself: "same words" are not two witnesses. */
function originOf(data: Case, statement: number, speaker: string): { key: string; name: string } {
  const row = data.statements.rows[statement];
  const event = data.events.rows[data.events.at.get(row?.originId ?? '') ?? -1];
  if (event) return { key: `event ${event.id}`, name: event.name ?? event.id };
  if (speaker !== '') return { key: `speaker ${speaker}`, name: speaker };
  return { key: `statement ${statement}`, name: 'an unnamed speaker' };
}

/** Counts outlets and origins of some words, and lists the chain of each quote once; `answering` are the sources that answer. */
export function originsOf(
  data: Case,
  pieces: readonly (EvidenceWords & { source: MarkedSource })[],
  answering: readonly number[],
): Origins {
  const outlets = new Set<string>();
  const origins = new Map<string, string>();
  const chains = new Map<string, Chain>();
  for (const { quoteId, statement, speaker, actor, via, source } of pieces) {
    if (quoteId === null || statement === null) continue;
    outlets.add(source.id);
    const { key, name } = originOf(data, statement, speaker);
    origins.set(key, name);
    chains.set(quoteId, { quoteId, speaker, actor, via, source });
  }
  return {
    answering: new Set(answering).size,
    outlets: outlets.size,
    origins: [...origins.values()],
    chains: [...chains.values()],
  };
}
