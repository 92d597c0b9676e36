/** In what order quotes are listed: typed keys per row, sorted by counting, once per case and sort. */
import { type Case, NONE } from '../../case/case.ts';
import type { Selection } from '../../filter/select.ts';
import { sortByKey } from '../../lib/sort-by-key.ts';

/**
 * - `order`: place in its article, so that what each article says first comes first
 * - `source`, `speaker`: by name
 * - `type`: direct, partial, indirect
 * - `said`: the day it was said, by earliest and then latest possible day
 * - `words`: by length of the words
 */
export const QUOTE_SORTS = ['order', 'source', 'speaker', 'type', 'said', 'words'] as const;
export type QuoteSort = { by: (typeof QUOTE_SORTS)[number]; isDescending: boolean };

/** "-said" -> said, descending; null for a text that names no sort of quotes. */
export function parseQuoteSort(text: string | null): QuoteSort | null {
  const by = QUOTE_SORTS.find((name) => name === text?.replace('-', ''));
  return by ? { by, isDescending: text?.startsWith('-') ?? false } : null;
}

/** One key per row; `MISSING` where the quote has nothing to sort by. */
type Keys = { keys: Uint32Array; largest: number };
const MISSING = 0xffffffff;

/** Position of each item in the sorted list; equal items share a place. */
function ranks<T>(items: readonly T[], compare: (a: T, b: T) => number): Uint32Array {
  const order = [...items.keys()].sort((a, b) => compare(items[a]!, items[b]!) || a - b);
  const rank = new Uint32Array(items.length);
  order.forEach((item, i) => {
    const before = order[i - 1];
    const isSame = before !== undefined && compare(items[before]!, items[item]!) === 0;
    rank[item] = isSame ? rank[before]! : i;
  });
  return rank;
}

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });
const byName = (a: string, b: string): number => collator.compare(a, b);

function keysOf(data: Case, by: QuoteSort['by']): Keys {
  const { quotes } = data;
  const keys = new Uint32Array(quotes.count).fill(MISSING);
  let largest = 0;
  const write = (row: number, key: number) => {
    keys[row] = key;
    if (key > largest) largest = key;
  };
  switch (by) {
    case 'order':
      for (let row = 0; row < quotes.count; row++) if (quotes.order[row]! > 0) write(row, quotes.order[row]!);
      break;
    case 'words':
      for (let row = 0; row < quotes.count; row++) write(row, quotes.exact[row]!.length);
      break;
    case 'source': {
      const rank = ranks(
        data.sources.rows.map(({ name }) => name),
        byName,
      );
      const perArticle = data.articleSource.map((source) => rank[source] ?? MISSING);
      for (let row = 0; row < quotes.count; row++) write(row, perArticle[quotes.article[row]!] ?? 0);
      break;
    }
    case 'speaker': {
      const rank = ranks(
        data.people.rows.map(({ id, name }) => name ?? id),
        byName,
      );
      for (let row = 0; row < quotes.count; row++)
        if (quotes.speaker[row] !== NONE) write(row, rank[quotes.speaker[row]!]!);
      break;
    }
    case 'type': {
      const { codes, sets } = quotes.facets.type;
      for (let row = 0; row < quotes.count; row++) {
        const type = sets[codes[row]!]![0];
        if (type !== undefined) write(row, type);
      }
      break;
    }
    case 'said': {
      const { codes, days } = quotes.clocks.said;
      const rank = ranks(days, (a, b) =>
        a && b ? compareDays(a.from, b.from) || compareDays(a.to, b.to) : 0,
      );
      for (let row = 0; row < quotes.count; row++) if (days[codes[row]!]) write(row, rank[codes[row]!]!);
      break;
    }
  }
  return { keys, largest };
}

/** Like subtraction, for days that may be infinite. */
const compareDays = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

/** Turns keys for a descending sort; what is missing stays last either way. */
function directed({ keys, largest }: Keys, isDescending: boolean): Uint32Array {
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row]!;
    keys[row] = key === MISSING ? largest + 1 : isDescending ? largest - key : key;
  }
  return keys;
}

/** All rows as they are read: source by source in file order, article by article, in order of appearance. */
function readingOrder(data: Case): Uint32Array {
  const { quotes } = data;
  const place = new Uint32Array(data.sources.rows.length).fill(data.columns.length);
  data.columns.forEach((source, i) => {
    place[source] = i;
  });
  const inOrder = sortByKey(
    Uint32Array.from(data.articleSource.keys()),
    Uint32Array.from(data.articleSource, (source) => place[source] ?? data.columns.length),
  );
  const perArticle = new Uint32Array(inOrder.length);
  inOrder.forEach((article, i) => {
    perArticle[article] = i;
  });
  const article = new Uint32Array(quotes.count);
  for (let row = 0; row < quotes.count; row++) article[row] = perArticle[quotes.article[row]!]!;
  const rows = new Uint32Array(quotes.count);
  for (let row = 0; row < rows.length; row++) rows[row] = row;
  return sortByKey(sortByKey(rows, directed(keysOf(data, 'order'), false)), article);
}

type Kept = { reading: Uint32Array; by: string; sorted: Uint32Array };
const kept = new WeakMap<Case, Kept>();

/** All rows of a case in one order; the reading order breaks ties. The last order asked for is kept. */
export function orderedRows(data: Case, sort: QuoteSort | null): Uint32Array {
  let last = kept.get(data);
  if (!last) {
    const reading = readingOrder(data);
    last = { reading, by: '', sorted: reading };
    kept.set(data, last);
  }
  if (!sort) return last.reading;
  const by = `${sort.isDescending ? '-' : ''}${sort.by}`;
  if (last.by !== by) {
    last.sorted = sortByKey(last.reading, directed(keysOf(data, sort.by), sort.isDescending));
    last.by = by;
  }
  return last.sorted;
}

/** The selected rows from the `offset`th (0 and up) on, at most `limit`, in the order of the sort. */
export function selectedWindow(
  selection: Selection,
  sort: QuoteSort | null,
  offset: number,
  limit: number,
): number[] {
  const { case: data, fails, count } = selection;
  const order = orderedRows(data, sort);
  if (count === order.length) return [...order.subarray(offset, offset + limit)];
  const rows: number[] = [];
  let passed = 0;
  for (let i = 0; i < order.length && rows.length < limit; i++) {
    const row = order[i]!;
    if (fails[row] === 0 && passed++ >= offset) rows.push(row);
  }
  return rows;
}
