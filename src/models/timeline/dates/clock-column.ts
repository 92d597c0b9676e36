import type { Selection } from '../../../filter/select.ts';
import type { Codes } from '../../../lib/coded.ts';
import type { Day } from '../../../lib/day.ts';
import type { DayInterval } from '../../../lib/edtf.ts';
import { zonedDates } from './zoned-dates.ts';

/** The days that each code of a column covers; null = no date. */
export type ClockColumn = { codes: Codes; days: readonly (DayInterval | null)[] };

/** The dates of quotes on the clock chosen; publication times in the zone chosen. */
export function clockColumn(selection: Selection): ClockColumn {
  const { quotes } = selection.case;
  const { clock } = selection.filter;
  if (clock !== 'published') return quotes.clocks[clock];
  return { codes: quotes.article, days: zonedDates(selection).published.map((dated) => dated?.date ?? null) };
}

/** Exact days of the case on the clock chosen: the axis must have a place for them. */
export function exactDays({ days }: ClockColumn): Day[] {
  const found = new Set<Day>();
  for (const span of days) if (span && span.from === span.to) found.add(span.from);
  return [...found];
}
