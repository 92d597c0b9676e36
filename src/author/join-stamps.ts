import type { Stamp } from '../case/stamp.ts';

const LISTS = ['events', 'claims', 'referents', 'annotations'] as const;

/**
 * The stamp of a draft of which only some texts are at hand: what was compared now, and what a file's own stamp said of
 * the rest. Where both say something of a record, all digests stay, so that words which have changed since still read
 * so. The day is the earlier one wherever something of it is left.
 */
export function joinStamps(before: Stamp | undefined, now: Stamp, isWhole: boolean): Stamp {
  if (!before || isWhole) return now;
  const joined: Stamp = {
    ...now,
    day: before.day < now.day ? before.day : now.day,
    articles: { ...before.articles, ...now.articles },
    quotes: { ...before.quotes, ...now.quotes },
  };
  for (const list of LISTS) {
    const [old, fresh] = [before[list], now[list]];
    if (!old) continue;
    const ids = new Set([...Object.keys(old), ...Object.keys(fresh ?? {})]);
    joined[list] = Object.fromEntries(
      [...ids].map((id) => [id, [...new Set([...(fresh?.[id] ?? []), ...(old[id] ?? [])])]]),
    );
  }
  return joined;
}
