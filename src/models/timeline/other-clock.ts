import type { Clock } from '../../filter/filter.ts';
import { CLOCKS } from '../../filter/filter.ts';
import { articlesIn, bitOf, type Selection } from '../../filter/select.ts';
import { zonedDates } from './timeline-dates.ts';

/** What has no date on the clock shown and has one on another: how many quotes, and how many articles. */
export type OtherClock = { clock: Clock; quotes: number; articles: number };

/** Per article, whether something that it tells has a date on the clock shown, by mentions on *happened* alone. */
function mentionDated(selection: Selection): boolean[] {
  const { case: data, filter } = selection;
  const dated = data.articles.rows.map(() => false);
  if (filter.clock !== 'happened') return dated;
  const { event, mentions, firstMention } = zonedDates(selection);
  for (let at = 0; at < event.length; at++)
    for (let m = firstMention[at]!; m < firstMention[at + 1]!; m++) {
      const { article, date } = mentions[m]!;
      if (date || event[at]) dated[article] = true;
    }
  return dated;
}

/**
 * The clock that shows most of what the one chosen has no date for, whatever days are asked for; null when none does. An
 * article counts when nothing that it tells is dated on this clock and the article itself is dated.
 */
export function deriveOtherClock(selection: Selection): OtherClock | null {
  const { case: data, filter, fails } = selection;
  const { clocks, article } = data.quotes;
  const { clock } = filter;
  const refuse = 0xffff & ~bitOf('date');
  const { published } = zonedDates(selection);
  const isDated = mentionDated(selection);
  const codesOf = (one: Clock) => (one === 'published' ? { codes: article, days: published } : clocks[one]);
  const here = codesOf(clock);
  const others = CLOCKS.filter((one) => one !== clock).map((one) => ({
    clock: one,
    ...codesOf(one),
    quotes: 0,
  }));
  for (let i = 0; i < fails.length; i++) {
    if ((fails[i]! & refuse) !== 0) continue;
    if (here.days[here.codes[i]!]) {
      isDated[article[i]!] = true;
      continue;
    }
    for (const other of others) if (other.days[other.codes[i]!]) other.quotes++;
  }
  const isIn = articlesIn(selection);
  const articles =
    clock === 'published' ? 0 : published.filter((date, at) => date && isIn[at] && !isDated[at]).length;
  const found = others.map(({ clock: one, quotes }) => ({
    clock: one,
    quotes,
    articles: one === 'published' ? articles : 0,
  }));
  const [best] = found.sort((a, b) => b.quotes + b.articles - a.quotes - a.articles);
  return best && best.quotes + best.articles > 0 ? best : null;
}
