import { type Day, partsOfDay } from '../../lib/day.ts';
import type { DayInterval } from '../../lib/edtf.ts';

/** Stretches too far off to be drawn at true scale: their years, and the days between them and the rest. */
type FarOff = { years: string[]; days: number };

/** The span that is drawn at true scale (both days inclusive), and what is left out on either side. */
export type MainSpan = { from: Day; to: Day; before: FarOff | null; after: FarOff | null };

const yearsOf = (stretches: readonly DayInterval[]): string[] => [
  ...new Set(
    stretches.map(({ from, to }) => {
      const [a, b] = [partsOfDay(from).year, partsOfDay(to).year];
      return a === b ? String(a) : `${a}–${b}`;
    }),
  ),
];

/**
 * Cuts where a gap is longer than half of the whole, again and again, and keeps the side with more stretches (the
 * later of two equal ones): 1949, 1962 and 2022 to 2026 leave 2022 to 2026.
 */
export function mainSpan(stretches: readonly DayInterval[]): MainSpan {
  let first = 0;
  let last = stretches.length - 1;
  for (let isCut = true; isCut && last > first; ) {
    isCut = false;
    const whole = stretches[last]!.to - stretches[first]!.from;
    for (let i = first; i < last; i++) {
      if (stretches[i + 1]!.from - stretches[i]!.to <= whole / 2) continue;
      if (i - first + 1 > last - i) last = i;
      else first = i + 1;
      isCut = true;
      break;
    }
  }
  const from = stretches[first]?.from ?? 0;
  const to = stretches[last]?.to ?? from;
  return {
    from,
    to,
    before:
      first === 0
        ? null
        : { years: yearsOf(stretches.slice(0, first)), days: from - stretches[first - 1]!.to },
    after:
      last >= stretches.length - 1
        ? null
        : { years: yearsOf(stretches.slice(last + 1)), days: stretches[last + 1]!.from - to },
  };
}
