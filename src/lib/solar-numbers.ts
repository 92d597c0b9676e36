import { formatDay } from './day.ts';
import { solarHijriDays } from './solar-hijri.ts';

/** Months in which the Solar Hijri calendar has a 31st, and ours has none. */
const ONLY_SOLAR: ReadonlySet<number> = new Set([2, 4, 6]);

/**
 * Numbers that may be a day of the Solar Hijri calendar, year first: "1403/04/05". `edtf` is that day, or null where the calendar does
 * not have it; `isProof` says that neither our calendar nor the lunar one has such a day. Null for all other texts.
 */
export function solarNumbers(written: string): { edtf: string | null; isProof: boolean } | null {
  const m = /^(1[34]\d{2})([/.-])(\d{1,2})\2(\d{1,2})$/.exec(written.trim());
  if (!m) return null;
  const [year, month, date] = [m[1], m[3], m[4]].map(Number) as [number, number, number];
  const days = solarHijriDays(year, month, date);
  return {
    edtf: days && formatDay(days.from),
    isProof: days !== null && date === 31 && ONLY_SOLAR.has(month),
  };
}
