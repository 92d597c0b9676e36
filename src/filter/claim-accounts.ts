import type { Case } from '../case/case.ts';
import type { Account } from '../case/case-file.ts';
import { evidenceRows } from './evidence-rows.ts';

/** An account joined to its article and to the quotes of its evidence. */
export type ReadAccount = {
  account: Account;
  /** Position in `articles`, and of its source in `sources`; -1 when the case has no such article. */
  article: number;
  source: number;
  isAnswering: boolean;
  /** Rows of the quotes in its evidence. */
  rows: readonly number[];
};

/** True when an account answers the question: it says so, or gives an answer without saying a position. */
export const isAnswering = (account: Account): boolean =>
  account.position === 'reports' || (account.position === undefined && account.answer !== undefined);

const KNOWN = new WeakMap<Case['claims'], readonly (readonly ReadAccount[])[]>();

/** The accounts of each claim, by position, in file order. Joined once per case. */
export function claimAccounts(data: Case): readonly (readonly ReadAccount[])[] {
  const known = KNOWN.get(data.claims);
  if (known) return known;
  const rowOf = evidenceRows(data);
  const read = data.claims.rows.map(({ accounts = [] }) =>
    accounts.map((account): ReadAccount => {
      const article = data.articles.at.get(account.articleId) ?? -1;
      return {
        account,
        article,
        source: data.articleSource[article] ?? -1,
        isAnswering: isAnswering(account),
        rows: (account.evidence ?? []).flatMap(({ quoteId }) => rowOf.get(quoteId ?? '') ?? []),
      };
    }),
  );
  KNOWN.set(data.claims, read);
  return read;
}
