import { formatDay, parseDay } from './day.ts';
import type { EdtfDate } from './edtf.ts';

const MINUTE = 60_000;

/** The wall clock of an instant in an IANA zone, as milliseconds since 1970 as if it were UTC; null for an unknown zone. */
function wallClock(instant: number, zone: string): number | null {
  try {
    // Sweden writes "2024-06-26 00:16:00": as ISO 8601 does, but for the T.
    const text = new Date(instant).toLocaleString('sv-SE', { timeZone: zone });
    return Date.parse(`${text.replace(' ', 'T')}Z`);
  } catch {
    return null;
  }
}

/** The instant at which clocks in a zone show a wall time; of two (autumn), the later; null for an unknown zone. */
function instantOf(wall: number, zone: string): number | null {
  let instant = wall;
  for (let i = 0; i < 3; i++) {
    const shown = wallClock(instant, zone);
    if (shown === null) return null;
    if (shown === wall) return instant;
    instant += wall - shown;
  }
  return instant;
}

/** True when a date can be shifted: it has a time of day and an offset, or a zone that goes with it. */
export const hasZone = (date: EdtfDate, zone: string | null | undefined): boolean =>
  date.time !== null && (date.offset !== null || Boolean(zone));

/**
 * A date as clocks in an IANA zone show it: 2024-06-25T21:16Z in Europe/Kyiv -> 2024-06-26T00:16. A date without a time
 * never moves, and a time without a zone is never shifted: both come back as they are.
 *
 * @param own the IANA zone in which a time without an offset was written, where the case says it
 */
export function inZone(date: EdtfDate, own: string | null | undefined, zone: string): EdtfDate {
  const written = /^(-?\d{4}-\d{2}-\d{2})T/.exec(date.text)?.[1];
  if (written === undefined || date.time === null || date.shape !== 'date') return date;
  const asUtc = Date.parse(`${written}T${date.time}Z`);
  const instant =
    date.offset === null ? (own ? instantOf(asUtc, own) : null) : asUtc - offsetMinutes(date.offset) * MINUTE;
  const shown = instant === null ? null : wallClock(instant, zone);
  if (shown === null) return date;
  const text = new Date(shown).toISOString();
  const day = parseDay(text.slice(0, 10));
  if (day === null) return date;
  const time = text.slice(11, 16);
  return { ...date, text: `${formatDay(day)}T${time}`, from: day, to: day, time, offset: null };
}

/** "+03:00" -> 180, "Z" -> 0. */
function offsetMinutes(offset: string): number {
  const m = /^([+-])(\d{2}):(\d{2})$/.exec(offset);
  if (!m) return 0;
  return (m[1] === '-' ? -1 : 1) * (Number(m[2]) * 60 + Number(m[3]));
}
