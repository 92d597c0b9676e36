import { formatDay, partsOfDay } from './day.ts';
import type { EdtfDate } from './edtf.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

/** Formats in Swedish, which writes "2024-06-26 00:16:00": as ISO 8601 does, but for the T. Made once per zone. */
const FORMATS = new Map<string, Intl.DateTimeFormat | null>();

function formatOf(zone: string): Intl.DateTimeFormat | null {
  let format = FORMATS.get(zone);
  if (format === undefined) {
    try {
      format = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone: zone });
    } catch {
      format = null;
    }
    FORMATS.set(zone, format);
  }
  return format;
}

/** The wall clock of an instant in an IANA zone, as milliseconds since 1970 as if it were UTC; null for an unknown zone. */
function wallClock(instant: number, zone: string): number | null {
  const text = formatOf(zone)?.format(instant);
  return text === undefined ? null : Date.parse(`${text.replace(' ', 'T')}Z`);
}

/**
 * The instant at which clocks in a zone show a wall time; of two (autumn), the later; null for an unknown zone, and for a
 * time that its clocks skipped (spring), which no instant has.
 */
function instantOf(wall: number, zone: string): number | null {
  // From an instant after it in every zone, the later of two is met first, west of Greenwich too.
  let instant = wall + 14 * 60 * MINUTE;
  for (let i = 0; i < 4; i++) {
    const shown = wallClock(instant, zone);
    if (shown === null || Number.isNaN(shown)) return null;
    if (shown === wall) return instant;
    instant += wall - shown;
  }
  return null;
}

/** Zones are of clocks, and calendars of days that clocks never showed: before this year, nothing is shifted. */
const FIRST_YEAR = 1000;

/** The wall time that a date writes, as milliseconds as if it were UTC; null without a time, and where none is shifted. */
function writtenWall(date: EdtfDate): number | null {
  const { shape, time, from } = date;
  if (shape !== 'date' || time === null || partsOfDay(from).year < FIRST_YEAR) return null;
  return from * DAY + Number(time.slice(0, 2)) * 60 * MINUTE + Number(time.slice(3)) * MINUTE;
}

/** True when a date's time of day is one that the clocks of its zone never showed, because they were set forward over it. */
export function isSkipped(date: EdtfDate, zone: string | null | undefined): boolean {
  const wall = writtenWall(date);
  if (wall === null || date.offset !== null || !zone || formatOf(zone) === null) return false;
  return instantOf(wall, zone) === null;
}

/** True when a date can be shifted: it has a time of day and an offset, or a zone whose clocks showed that time. */
export const hasZone = (date: EdtfDate, zone: string | null | undefined): boolean =>
  date.time !== null && (date.offset !== null || (Boolean(zone) && !isSkipped(date, zone)));

/**
 * A date as clocks in an IANA zone show it: 2024-06-25T21:16Z in Europe/Kyiv -> 2024-06-26T00:16. A date without a time
 * never moves, and a time without a zone, or one that its zone skipped, is never shifted: both come back as they are.
 *
 * @param own the IANA zone in which a time without an offset was written, where the case says it
 */
export function inZone(date: EdtfDate, own: string | null | undefined, zone: string): EdtfDate {
  const wall = writtenWall(date);
  if (wall === null) return date;
  const instant =
    date.offset === null ? (own ? instantOf(wall, own) : null) : wall - offsetMinutes(date.offset) * MINUTE;
  const shown = instant === null ? null : wallClock(instant, zone);
  if (shown === null || Number.isNaN(shown)) return date;
  const day = Math.floor(shown / DAY);
  const minutes = Math.floor((shown - day * DAY) / MINUTE);
  const two = (n: number) => String(n).padStart(2, '0');
  const time = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  return { ...date, text: `${formatDay(day)}T${time}`, from: day, to: day, time, offset: null };
}

/**
 * A date as it is ordered among others: in UTC. A time that its zone skipped stands where the clocks were set on: behind
 * the last minute that they showed and before the next, so its `time` ends in "+", which no clock shows.
 */
export function orderOf(date: EdtfDate, own: string | null | undefined): EdtfDate {
  if (!own || !isSkipped(date, own)) return inZone(date, own, 'UTC');
  const wall = writtenWall(date) ?? 0;
  for (let back = 1; back <= 26 * 60; back++) {
    const instant = instantOf(wall - back * MINUTE, own);
    if (instant === null) continue;
    const day = Math.floor(instant / DAY);
    const time = new Date(instant).toISOString().slice(11, 16);
    const [y, written] = [formatDay(day), formatDay(date.from)];
    return {
      ...date,
      text: `${y}T${time}+${written}T${date.time}`,
      from: day,
      to: day,
      time: `${time}+${date.time}`,
    };
  }
  return date;
}

/** "+03:00" -> 180, "Z" -> 0. */
function offsetMinutes(offset: string): number {
  const m = /^([+-])(\d{2}):(\d{2})$/.exec(offset);
  if (!m) return 0;
  return (m[1] === '-' ? -1 : 1) * (Number(m[2]) * 60 + Number(m[3]));
}
