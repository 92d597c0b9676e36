import type { Selection } from '../filter/select.ts';
import { fold } from '../lib/fold.ts';

/** One thing that the search found: where it is, and what it is. `path` is an address inside the app. */
export type Hit = {
  kind: 'event' | 'claim' | 'quote' | 'source' | 'person';
  id: string;
  label: string;
  path: string;
};

export type SearchModel = { q: string; hits: readonly Hit[] };

const EACH = 6;
/** Stops reading quotes after this many rows without enough hits, so that typing stays quick on a million. */
const READ = 200_000;

/**
 * What a text names, over the whole case and not only what the filter leaves: up to six events, claims, sources and
 * people by name, and quotes by their words. All words asked for must occur; case and accents do not matter.
 */
export function deriveSearch({ case: data }: Selection, { q }: { q: string }): SearchModel {
  const needles = fold(q).split(' ').filter(Boolean);
  if (needles.length === 0) return { q, hits: [] };
  const hits: Hit[] = [];
  const has = (text: string) => {
    const folded = fold(text);
    return needles.every((needle) => folded.includes(needle));
  };
  const collect = <T extends { id: string }>(
    kind: Hit['kind'],
    rows: readonly T[],
    labelOf: (row: T) => string,
    pathOf: (id: string) => string,
  ) => {
    let n = 0;
    for (const row of rows) {
      if (n === EACH) break;
      const label = labelOf(row);
      if (!has(label)) continue;
      n++;
      hits.push({ kind, id: row.id, label, path: pathOf(row.id) });
    }
  };
  collect(
    'event',
    data.events.rows,
    (row) => row.name ?? row.id,
    (id) => `/events/${id}`,
  );
  collect(
    'claim',
    data.claims.rows,
    (row) => row.question ?? row.id,
    (id) => `/claims/${id}`,
  );
  collect(
    'source',
    data.sources.rows,
    (row) => row.name,
    (id) => `/sources/${id}`,
  );
  collect(
    'person',
    data.people.rows,
    (row) => row.name ?? row.id,
    (id) => `/quotes?speaker=${id}`,
  );
  const { quotes } = data;
  let n = 0;
  for (let row = 0; row < Math.min(quotes.count, READ) && n < EACH; row++) {
    const exact = quotes.exact[row] ?? '';
    if (!has(exact)) continue;
    n++;
    hits.push({ kind: 'quote', id: quotes.id[row] ?? '', label: exact, path: `/quotes/${quotes.id[row]}` });
  }
  return { q, hits };
}
