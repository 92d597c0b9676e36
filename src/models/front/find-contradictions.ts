import type { Case } from '../../case/case.ts';
import type { Claim } from '../../case/case-file.ts';
import { isAnswering } from '../../filter/claim-accounts.ts';
import { evidenceRows } from '../../filter/evidence-rows.ts';
import { voiceOf } from '../compare/account-voice.ts';
import { writeWho } from '../compare/account-who.ts';
import { type EvidenceWords, wordsOfAccount } from '../compare/account-words.ts';
import { wholeSight } from '../compare/compare-sight.ts';
import { readRow } from '../compare/row-kind.ts';
import type { Named } from '../named.ts';
import { type SourceRef, sourceRefs } from '../source-ref.ts';

/** A claim whose answers contradict each other, with the words side by side. */
export type ContradictionFinding = {
  claim: Named;
  /** The answers that occur, in file order, each with those who give it and the words that carry it. */
  answers: readonly {
    id: string;
    text: string;
    /** How many accounts give it; the first are listed. */
    count: number;
    accounts: readonly {
      source: SourceRef | null;
      who: string;
      words: readonly EvidenceWords[];
    }[];
  }[];
  /** What the case says of the two answers, or of the claim; '' where it says nothing. */
  note: string;
};

/** Of each answer. */
const SHOWN_ACCOUNTS = 6;

/**
 * The claims whose kind over the whole case is contradiction: those with most answering sources first, then those that
 * more words in quotation marks answer.
 */
export function findContradictions(data: Case, limit: number): ContradictionFinding[] {
  const sight = wholeSight(data);
  const refs = sourceRefs(data);
  const rows = evidenceRows(data);
  return data.claims.rows
    .map((claim) => ({ claim, reading: readRow(data, claim, sight) }))
    .filter(({ reading }) => reading.kind === 'contradiction')
    .map((found) => ({ ...found, words: quotedWordsOf(data, rows, found.claim) }))
    .sort((a, b) => b.reading.answering.length - a.reading.answering.length || b.words - a.words)
    .slice(0, limit)
    .map(({ claim, reading }) => {
      const given = (claim.accounts ?? []).filter(isAnswering);
      return {
        claim: { id: claim.id, name: claim.question ?? claim.id },
        answers: (claim.answers ?? []).flatMap(({ id, text = id }) => {
          const by = given.filter(({ answer }) => answer === id);
          if (by.length === 0) return [];
          const accounts = by.slice(0, SHOWN_ACCOUNTS).map((account) => {
            const words = wordsOfAccount(data, rows, account);
            const source = data.articleSource[data.articles.at.get(account.articleId) ?? -1] ?? -1;
            return {
              source: refs[source] ?? null,
              words,
              who: writeWho({ voice: voiceOf(data, rows, account), words }),
            };
          });
          return [{ id, text, count: by.length, accounts }];
        }),
        note: reading.pairs[0]?.note ?? claim.note ?? '',
      };
    });
}

function quotedWordsOf(data: Case, rows: ReadonlyMap<string, number>, claim: Claim): number {
  const ids = (claim.accounts ?? []).flatMap(({ evidence }) =>
    (evidence ?? []).flatMap(({ quoteId }) => quoteId ?? []),
  );
  return ids.reduce((sum, id) => sum + (data.quotes.quotedWords[rows.get(id) ?? -1] ?? 0), 0);
}
