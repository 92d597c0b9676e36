import { useCallback, useState } from 'react';

/** Hands counted for the answers of one question, by place; kept in memory until the page closes, and nowhere else. */
export type Hands = {
  counts: readonly number[];
  total: number;
  set: (place: number, count: number) => void;
};

const MOST_HANDS = 9_999;

/** A show of hands per question (`key`): typed, tapped or by number key. Nothing is stored or sent. */
export function useHands(key: string): Hands {
  const [all, setAll] = useState<ReadonlyMap<string, readonly number[]>>(new Map());
  const counts = all.get(key) ?? [];
  const set = useCallback(
    (place: number, count: number) =>
      setAll((before) => {
        const mine = [...(before.get(key) ?? [])];
        mine[place] = Math.min(MOST_HANDS, Math.max(0, Math.round(count) || 0));
        return new Map(before).set(
          key,
          Array.from(mine, (n) => n ?? 0),
        );
      }),
    [key],
  );
  return { counts, total: counts.reduce((sum, n) => sum + n, 0), set };
}
