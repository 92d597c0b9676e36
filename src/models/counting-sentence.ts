import { parseDay } from '../lib/day.ts';
import { formatCount, formatNumber } from '../lib/format-count.ts';
import { writeDay, writeDays } from '../lib/format-date.ts';
import type { Summary } from './summary.ts';

/** The days asked for, in words; '' when none are. Both ends are inclusive. */
export function writeAskedDays(from: string | null, to: string | null): string {
  const a = from === null ? null : parseDay(from);
  const b = to === null ? null : parseDay(to);
  if (a !== null && b !== null) return writeDays(a, b);
  if (a !== null) return `from ${writeDay(a)}`;
  return b === null ? '' : `until ${writeDay(b)}`;
}

/**
 * The one sentence that says what is in view, the same on screen, aloud, in captions and exports:
 * "23 of 71 quotes and 9 of 37 events, in 2 of 5 sources, 1 June – 31 July 2024." Passages are named between the two, in a
 * case that has any.
 */
export function countingSentence(summary: Summary): string {
  const { quotes, passages, events, sources } = summary;
  const of = (part: { shown: number; all: number }, one: string) =>
    `${formatNumber(part.shown)} of ${formatCount(part.all, one)}`;
  const coded = passages.all === 0 ? '' : `, ${of(passages, 'passage')}`;
  const parts = [`${of(quotes, 'quote')}${coded} and ${of(events, 'event')}`, `in ${of(sources, 'source')}`];
  const days = writeAskedDays(summary.from, summary.to);
  if (days !== '') parts.push(days);
  const asof = summary.asof === null ? null : parseDay(summary.asof);
  if (asof !== null) {
    const maybe =
      summary.maybe === 0
        ? ''
        : `; ${formatCount(summary.maybe, 'article')} may have been out by then, with ${summary.maybeQuotes === 0 ? 'none' : formatNumber(summary.maybeQuotes)} of these quotes`;
    parts.push(`as known on ${writeDay(asof)}${maybe}`);
  }
  return `${parts.join(', ')}.`;
}
