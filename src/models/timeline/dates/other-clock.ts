import type { Clock } from '../../../filter/filter.ts';
import { CLOCKS } from '../../../filter/filter.ts';
import { articlesIn, bitOf, type Selection } from '../../../filter/select.ts';
import type { Codes } from '../../../lib/coded.ts';
import { oncePer } from '../../../lib/once-per.ts';
import { zonedDates } from './zoned-dates.ts';

/** What has no date on the clock shown and has one on another: how many quotes, and how many articles. */
export type OtherClock = { clock: Clock; quotes: number; articles: number };

/** Per article, whether something that it tells has a date on the clock shown, by mentions on *happened* alone. */
function mentionDated(selection: Selection): Uint8Array {
  const { case: data, filter } = selection;
  const dated = new Uint8Array(data.articles.rows.length);
  if (filter.clock !== 'happened') return dated;
  const { event, mentions, firstMention } = zonedDates(selection);
  for (let at = 0; at < event.length; at++)
    for (let m = firstMention[at]!; m < firstMention[at + 1]!; m++) {
      const { article, date } = mentions[m]!;
      if (date || event[at]) dated[article] = 1;
    }
  return dated;
}

/** Per code of a column, 1 where it is a date. Once per column. */
const whichAreDated = oncePer((days: readonly unknown[]) => Uint8Array.from(days, (day) => (day ? 1 : 0)));

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
  const codesOf = (one: Clock) => {
    const { codes, days }: { codes: Codes; days: readonly unknown[] } =
      one === 'published' ? { codes: article, days: published } : clocks[one];
    return { codes, has: whichAreDated(days) };
  };
  const here = codesOf(clock);
  const others = CLOCKS.filter((one) => one !== clock).map((one) => ({
    clock: one,
    ...codesOf(one),
    quotes: 0,
  }));
  for (let i = 0; i < fails.length; i++) {
    if ((fails[i]! & refuse) !== 0) continue;
    if (here.has[here.codes[i]!] === 1) {
      isDated[article[i]!] = 1;
      continue;
    }
    for (const other of others) other.quotes += other.has[other.codes[i]!]!;
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
