import { type Day, partsOfDay } from '../../../lib/day.ts';
import type { DayInterval } from '../../../lib/edtf.ts';
import { writeYear } from '../../../lib/format-date.ts';
import { formatDuration } from '../../../lib/format-duration.ts';

/** A stretch too far off to be drawn at true scale: its years, and the days between it and what is drawn. */
export type FarOff = { years: string; days: number };

/** The span that is drawn at true scale (both days inclusive), and what is left out on either side, in time. */
export type MainSpan = { from: Day; to: Day; before: readonly FarOff[]; after: readonly FarOff[] };

const yearsOf = ({ from, to }: DayInterval): string => {
  const [a, b] = [partsOfDay(from).year, partsOfDay(to).year];
  return a === b ? writeYear(a) : `${writeYear(a)}–${writeYear(b)}`;
};

/** "1949 lies 72 years and 1962 59 years to the left": each by its own distance. */
export function writeFarOff(list: readonly FarOff[], side: 'left' | 'right'): string {
  if (list.length === 0) return '';
  const each = list.map(({ years, days }, i) =>
    i === 0 ? `${years} lies ${formatDuration(days)}` : `${years} ${formatDuration(days)}`,
  );
  const joined = each.length === 1 ? each[0] : `${each.slice(0, -1).join(', ')} and ${each.at(-1)}`;
  return `${joined} to the ${side}`;
}

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
    before: stretches
      .slice(0, first)
      .map((stretch) => ({ years: yearsOf(stretch), days: from - stretch.to })),
    after: stretches.slice(last + 1).map((stretch) => ({ years: yearsOf(stretch), days: stretch.from - to })),
  };
}
