import type { Case } from '../case/case.ts';
import type { Person } from '../case/case-file.ts';
import type { Veil } from '../filter/filter.ts';
import { shuffled } from '../lib/seeded-random.ts';

/** 0 -> "A", 25 -> "Z", 26 -> "AA". */
export function letterOf(n: number): string {
  const last = String.fromCharCode(65 + (n % 26));
  return n < 26 ? last : letterOf(Math.floor(n / 26) - 1) + last;
}

/** Positions of the sources in the order of their letters: those with an article first, then the relays. */
export function lettered({ sources, columns }: Pick<Case, 'sources' | 'columns'>, seed: number): number[] {
  const isColumn = new Set(columns);
  const relays = sources.rows.map((_, i) => i).filter((i) => !isColumn.has(i));
  return [...shuffled(columns, seed), ...shuffled(relays, seed)];
}

/** True for people and organisations whose names are hidden: all with `veil`, else a source's own people. */
const isHidden = (
  { id, affiliation }: Person,
  ids: ReadonlyMap<string, string>,
  veil: Veil | null,
): boolean => veil !== null || ids.has(id) || ids.has(affiliation ?? '');

/** Every id that a seed turns into letters, with what it becomes: sources, perspectives that name one, articles, people. */
export function letterIds(data: Case, seed: number, veil: Veil | null): ReadonlyMap<string, string> {
  const { sources, perspectives, articles } = data;
  const letters = new Map(lettered(data, seed).map((position, n) => [position, letterOf(n)]));
  const ids = new Map<string, string>();
  for (const [i, { id }] of sources.rows.entries()) ids.set(id, `~${letters.get(i)}`);
  for (const { id, sources: named } of perspectives.rows) {
    const masked = (named ?? []).map((source) => ids.get(source) ?? '').join('');
    if (masked !== '') ids.set(id, masked.replaceAll('~', '').replace(/^/, '~'));
  }
  for (const [i, article] of articles.rows.entries())
    ids.set(article.id, `${ids.get(article.sourceId) ?? '~'}-${i}`);
  const taken = new Set(ids.values());
  const named = new Map(ids);
  let next = ids.size;
  for (const person of data.people.rows) {
    if (ids.has(person.id) || !isHidden(person, named, veil)) continue;
    while (taken.has(`~${letterOf(next)}`)) next++;
    ids.set(person.id, `~${letterOf(next++)}`);
  }
  return ids;
}
