import type { Case } from '../../case/case.ts';
import type { Account, Claim } from '../../case/case-file.ts';
import { isAnswering } from '../../filter/claim-accounts.ts';
import type { Sight } from './compare-sight.ts';

/** The accounts that answer and are in sight, with their sources. */
export function answeringIn(
  data: Case,
  claim: Claim,
  sight: Sight,
): { account: Account; article: number; source: number }[] {
  return (claim.accounts ?? []).flatMap((account) => {
    const article = data.articles.at.get(account.articleId) ?? -1;
    if (sight[article] !== 1 || !isAnswering(account)) return [];
    return [{ account, article, source: data.articleSource[article]! }];
  });
}
