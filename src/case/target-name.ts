import type { Case } from './case.ts';

/**
 * What the target of a code is called: the name of the first record of that id in the lists a code can be about, in the
 * order of TARGETS in `joins.ts`; its id where the case gives no name.
 */
export function targetName(data: Case, id: string): string {
  const { people, sources, events, referents, statements, claims, articles } = data;
  for (const table of [people, sources, events, referents]) {
    const at = table.at.get(id);
    if (at !== undefined) return table.rows[at]?.name ?? id;
  }
  const statement = statements.at.get(id);
  if (statement !== undefined) return statements.rows[statement]?.summary ?? id;
  const claim = claims.at.get(id);
  if (claim !== undefined) return claims.rows[claim]?.question ?? id;
  return articles.rows[articles.at.get(id) ?? -1]?.headline ?? id;
}
