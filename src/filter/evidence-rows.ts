import type { Case } from '../case/case.ts';

const KNOWN = new WeakMap<readonly string[], ReadonlyMap<string, number>>();

/**
 * The row of every quote that some claim names as evidence, by quote id. Ids that the case does not have are absent.
 * Read once per case: claims name few quotes, so a case of a million needs no index of all ids.
 */
export function evidenceRows(data: Case): ReadonlyMap<string, number> {
  const { id } = data.quotes;
  const known = KNOWN.get(id);
  if (known) return known;
  const wanted = new Set<string>();
  for (const claim of data.claims.rows)
    for (const account of claim.accounts ?? [])
      for (const { quoteId } of account.evidence ?? []) if (quoteId !== undefined) wanted.add(quoteId);
  const rows = new Map<string, number>();
  if (wanted.size > 0)
    for (const [row, quoteId] of id.entries()) if (wanted.has(quoteId)) rows.set(quoteId, row);
  KNOWN.set(id, rows);
  return rows;
}
