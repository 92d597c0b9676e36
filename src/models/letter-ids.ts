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

/** What an id is called, by kind of record: one id may be that of a source and of its only article. */
export type LetterIds = Readonly<
  Record<'sources' | 'perspectives' | 'people' | 'articles', ReadonlyMap<string, string>>
>;

/** True for people and organisations whose names are hidden: all with `veil`, else a source's own people. */
const isHidden = (
  { id, affiliation }: Person,
  sources: ReadonlyMap<string, string>,
  veil: Veil | null,
): boolean => veil !== null || sources.has(id) || sources.has(affiliation ?? '');

/**
 * Every id that a seed turns into letters, with what it becomes: sources, perspectives that name one, articles, people.
 * A person, an organisation or a perspective with a source's id is that source, and has its letter. No other two of them
 * share one, so that every address leads back.
 */
export function letterIds(data: Case, seed: number, veil: Veil | null): LetterIds {
  const letters = new Map(lettered(data, seed).map((position, n) => [position, letterOf(n)]));
  const sources = new Map(data.sources.rows.map(({ id }, i) => [id, `~${letters.get(i)}`]));
  const perspectives = new Map<string, string>();
  for (const [i, { id, sources: named }] of data.perspectives.rows.entries()) {
    const [first, ...more] = (named ?? []).flatMap((source) => sources.get(source) ?? []);
    const isSource = more.length === 0 && sources.get(id) === first;
    if (first !== undefined) perspectives.set(id, isSource ? first : `${first}-p${i}`);
  }
  const articles = new Map(
    data.articles.rows.map(({ id, sourceId }, i) => [id, `${sources.get(sourceId) ?? '~'}-${i}`]),
  );
  const taken = new Set([...sources.values(), ...perspectives.values()]);
  const people = new Map<string, string>();
  let next = taken.size;
  for (const person of data.people.rows) {
    if (!isHidden(person, sources, veil)) continue;
    while (taken.has(`~${letterOf(next)}`)) next++;
    people.set(person.id, sources.get(person.id) ?? `~${letterOf(next++)}`);
  }
  return { sources, perspectives, people, articles };
}
