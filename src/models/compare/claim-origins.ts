import type { Case } from '../../case/case.ts';
import { evidenceRows } from '../../filter/evidence-rows.ts';
import { originAt } from '../quotes/origin-of.ts';
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

/** Counts outlets and origins of some words, and lists the chain of each quote once; `answering` are the sources that answer. */
export function originsOf(
  data: Case,
  pieces: readonly (EvidenceWords & { source: MarkedSource })[],
  answering: readonly number[],
): Origins {
  const outlets = new Set<string>();
  const origins = new Map<string, string>();
  const chains = new Map<string, Chain>();
  const rows = evidenceRows(data);
  for (const { quoteId, speaker, actor, via, source } of pieces) {
    const row = rows.get(quoteId ?? '');
    if (quoteId === null || row === undefined) continue;
    outlets.add(source.id);
    const { key, name } = originAt(data, row);
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
