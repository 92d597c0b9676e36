import { cite } from '../lib/cite.ts';
import type { JsonStep } from '../lib/json-scan.ts';
import type { CaseFile, Claim } from './case-file.ts';
import type { CheckProblemCode } from './check-problems.ts';

type Say = (code: CheckProblemCode, claim: number, path: readonly JsonStep[], message: string) => void;

/**
 * Looks at what an author judged: pairs of different answers that no `between` compares, and accounts in the article's
 * own voice whose evidence somebody else says.
 */
export function checkJudgements({ claims = [], quotes = [], statements = [] }: CaseFile, say: Say): void {
  const speakerOf = new Map(statements.map(({ id, speakerId }) => [id, speakerId]));
  const saidBy = new Map(
    quotes.map((quote) => [
      quote.id,
      quote.speakerId ?? speakerOf.get(quote.statementId ?? '') ?? quote.speakerText,
    ]),
  );
  claims.forEach((claim, index) => {
    claim.accounts?.forEach(({ voice, position, articleId, evidence = [] }, i) => {
      if (voice !== 'own' || (position !== undefined && position !== 'reports')) return;
      evidence.forEach(({ quoteId }, j) => {
        const speaker = saidBy.get(quoteId ?? '');
        if (quoteId === undefined || speaker === undefined) return;
        const message = `In the claim ${cite(claim.id)}, ${cite(articleId)} answers in its own voice, but shows ${cite(quoteId)}, which ${cite(speaker)} says.`;
        say('own-voice', index, ['accounts', i, 'evidence', j, 'quoteId'], message);
      });
    });
    for (const [a, b] of unjudgedPairs(claim)) {
      const message = `In the claim ${cite(claim.id)}, nobody has judged how the answers ${cite(a)} and ${cite(b)} differ.`;
      say('not-judged', index, claim.between ? ['between'] : [], message);
    }
  });
}

/** The pairs of answers that accounts give and `between` does not compare, in the order of the answers. */
function unjudgedPairs({ accounts = [], answers = [], between = [] }: Claim): [string, string][] {
  const key = (a: string, b: string) => [a, b].sort().join(' ');
  const judged = new Set(between.map(({ a, b }) => key(a, b)));
  const given = new Set(
    accounts.flatMap(({ answer, position }) =>
      position === undefined || position === 'reports' ? (answer ?? []) : [],
    ),
  );
  const used = answers.map(({ id }) => id).filter((id) => given.has(id));
  return used.flatMap((a, i) =>
    used.slice(i + 1).flatMap((b): [string, string][] => (judged.has(key(a, b)) ? [] : [[a, b]])),
  );
}
