import type { Case } from '../../case/case.ts';
import type { Account } from '../../case/case-file.ts';
import { isAnswering } from '../../filter/claim-accounts.ts';
import { evidenceRows } from '../../filter/evidence-rows.ts';
import { voiceIdOf } from './account-voice.ts';
import type { Sight } from './compare-sight.ts';

/** The column of accounts whose voice the case cannot tell. */
export const UNCLEAR = 'unclear';

/** Whose answers are columns, whoever prints them. */
export type VoicesInView = {
  /** Ids of people, organisations and (an article's own voice) sources, in the order of the columns. */
  ids: readonly string[];
  /** Position among `ids` of the voice of an account; -1 when it is no column in view. */
  of: (account: Account) => number;
};

const KNOWN = new WeakMap<Case['claims'], readonly string[]>();

/** The column an account stands in: an article's own voice is its source's. */
function columnOf(data: Case, rows: ReadonlyMap<string, number>, account: Account): string {
  const voice = voiceIdOf(data, rows, account);
  if (voice === 'unclear') return UNCLEAR;
  if (voice !== 'own') return voice;
  return data.sources.rows[data.articleSource[data.articles.at.get(account.articleId) ?? -1] ?? -1]?.id ?? '';
}

/**
 * Every voice that answers a question of the case: people and organisations first, then articles' own voices; of each,
 * those that answer most questions first, then as they come.
 */
export function voicesOfCase(data: Case): readonly string[] {
  const known = KNOWN.get(data.claims);
  if (known) return known;
  const rows = evidenceRows(data);
  const answered = new Map<string, number>();
  for (const { accounts } of data.claims.rows)
    for (const id of new Set((accounts ?? []).filter(isAnswering).map((a) => columnOf(data, rows, a))))
      if (id !== '') answered.set(id, (answered.get(id) ?? 0) + 1);
  const isNamed = (id: string) => Number(data.people.at.has(id));
  const ids = [...answered].sort(([a, n], [b, m]) => isNamed(b) - isNamed(a) || m - n).map(([id]) => id);
  KNOWN.set(data.claims, ids);
  return ids;
}

/** The voices that answer anything in the articles in sight; `cols` chooses and orders them where it is not empty. */
export function voicesInView(data: Case, sight: Sight, cols: readonly string[]): VoicesInView {
  const rows = evidenceRows(data);
  const heard = new Set<string>();
  for (const { accounts } of data.claims.rows)
    for (const account of accounts ?? [])
      if (isAnswering(account) && sight[data.articles.at.get(account.articleId) ?? -1] === 1)
        heard.add(columnOf(data, rows, account));
  const ids = (cols.length > 0 ? cols : voicesOfCase(data)).filter((id) => heard.has(id));
  const at = new Map(ids.map((id, i) => [id, i]));
  return { ids, of: (account) => at.get(columnOf(data, rows, account)) ?? -1 };
}
