import type { Person, Source } from './case-file.ts';

type NamedRecord = { id: string; name?: string | undefined; alternateName?: readonly string[] | undefined };

/** Names are one where they differ only in capitals and blanks: nobody tells them apart in a list. */
const keyOf = (name: string): string => name.trim().toLowerCase().replace(/\s+/g, ' ');

/**
 * Gives records that share a name a second sign behind it: "Evening Star (NO)". The sign is the first of `signsOf` that is
 * another for each of them, else the id. The plain name stays among the other names, so that search and blind mode
 * still know it. Records whose name nobody shares are the same objects.
 */
function withSigns<T extends NamedRecord>(
  rows: readonly T[],
  signsOf: (row: T) => readonly (string | undefined)[],
): readonly T[] {
  const byName = new Map<string, T[]>();
  for (const row of rows)
    if (row.name !== undefined) {
      const key = keyOf(row.name);
      const same = byName.get(key);
      if (same) same.push(row);
      else byName.set(key, [row]);
    }
  if (byName.size === rows.filter(({ name }) => name !== undefined).length) return rows;
  return rows.map((row) => {
    const same = row.name === undefined ? [] : (byName.get(keyOf(row.name)) ?? []);
    if (same.length < 2) return row;
    const signs = same.map(signsOf);
    const isTelling = (i: number) =>
      new Set(signs.map((list) => list[i]?.trim())).size === same.length &&
      signs.every((list) => list[i] !== undefined && list[i]?.trim() !== '');
    const own = signsOf(row);
    const sign = own.find((_, i) => isTelling(i)) ?? row.id;
    return { ...row, name: `${row.name} (${sign})`, alternateName: [...(row.alternateName ?? []), row.name] };
  });
}

/** Two outlets of one name are told apart by country, kind, owner, else id. */
export const tellSourcesApart = (rows: readonly Source[]): readonly Source[] =>
  withSigns(rows, ({ country, kind, owner }) => [country, kind, owner]);

/** Two people or organisations of one name are told apart by post, by whom they speak for, else by id. */
export function tellPeopleApart(rows: readonly Person[]): readonly Person[] {
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return withSigns(rows, ({ jobTitle, affiliation }) => [
    jobTitle,
    affiliation === undefined ? undefined : names.get(affiliation),
  ]);
}
