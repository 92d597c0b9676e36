import { formatCount } from './format-count.ts';

const MONTH = 30.4369;
const YEAR = 365.2425;

/** A length of time in days, in the largest unit that is still fair: 16 -> "16 days", 335 -> "11 months", 21580 -> "59 years". */
export function formatDuration(days: number): string {
  if (days < 60) return formatCount(days, 'day');
  if (days < 2 * YEAR - 2) return formatCount(Math.round(days / MONTH), 'month');
  // Years without a leap day are up to two days shorter than so many mean ones.
  return formatCount(Math.floor((days + 2) / YEAR), 'year');
}
