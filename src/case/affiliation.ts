import type { Table } from './case.ts';
import type { Person } from './case-file.ts';

/**
 * A person and every organisation it speaks for, innermost first, as positions in `people`.
 * Austin -> [Austin, Pentagon]. Follows `affiliation`; a circle ends where it closes.
 */
export function affiliationsOf(
  people: readonly Person[],
  at: ReadonlyMap<string, number>,
  person: number,
): number[] {
  const chain: number[] = [];
  let next: number | undefined = person;
  while (next !== undefined && next >= 0 && !chain.includes(next)) {
    chain.push(next);
    const parent: string | undefined = people[next]?.affiliation;
    next = parent === undefined ? undefined : at.get(parent);
  }
  return chain;
}

const known = new WeakMap<readonly Person[], readonly (readonly number[])[]>();

/** What `affiliationsOf` says of each person, by position. Followed once per case. */
export function affiliationChains({ rows, at }: Table<Person>): readonly (readonly number[])[] {
  let chains = known.get(rows);
  if (!chains) {
    chains = rows.map((_, person) => affiliationsOf(rows, at, person));
    known.set(rows, chains);
  }
  return chains;
}
