import { articlesIn, asksForQuotes, type Selection } from '../../../filter/select.ts';
import type { Codes } from '../../../lib/coded.ts';
import { Collector, type Entry, type Placements } from '../dates/placed-dates.ts';
import { type DateIndex, zonedDates } from '../dates/zoned-dates.ts';
import { deciding, quotedLanes } from '../lanes/lane-columns.ts';
import type { LaneCoding } from '../lanes/lanes.ts';

/**
 * Places events by the dates of their quotes' statements or articles: rows in order of their date (counting sort), so
 * that one look at an array tells whether a set of events has been met on this date. On *published*, articles that
 * mention an event without a quote place it too.
 */
export function placeQuotes(
  selection: Selection,
  coding: LaneCoding,
  isIn: readonly boolean[],
  codes: Codes,
  index: DateIndex,
): Placements {
  const { fails, known, case: data } = selection;
  const { facets, article } = data.quotes;
  const column = deciding(selection, coding);
  const more = bareMentions(selection, coding, isIn, index);
  const size = index.dates.length;
  const ends = new Uint32Array(size + 2);
  for (let i = 0; i < fails.length; i++) if (fails[i] === 0) ends[index.at[codes[i]!]! + 2]!++;
  for (let d = 1; d < ends.length; d++) ends[d] = ends[d]! + ends[d - 1]!;
  const rows = new Uint32Array(selection.count);
  for (let i = 0; i < fails.length; i++) if (fails[i] === 0) rows[ends[index.at[codes[i]!]! + 1]!++] = i;

  const collector = new Collector(data.events.rows.length, index.dates);
  const isSureArticle = Uint8Array.from(known, (k) => (k === 'maybe' ? 0 : 1));
  const metOn = new Int32Array(facets.event.sets.length).fill(-2);
  const lanes = new Uint32Array(metOn.length);
  const sure = new Uint8Array(metOn.length);
  let k = 0;
  for (let date = -1; date < size; date++) {
    const met: number[] = [];
    for (; k < ends[date + 1]!; k++) {
      const row = rows[k]!;
      const code = facets.event.codes[row]!;
      if (metOn[code] !== date) {
        metOn[code] = date;
        lanes[code] = 0;
        sure[code] = 0;
        met.push(code);
      }
      if (column) lanes[code] = lanes[code]! | column.mask[column.codes[row]!]!;
      sure[code] = sure[code]! | isSureArticle[article[row]!]!;
    }
    for (const code of met)
      for (const event of facets.event.sets[code] ?? [])
        if (isIn[event])
          collector.add(
            event,
            date,
            column ? lanes[code]! || coding.silent : coding.ofEvent[event]!,
            sure[code]!,
          );
    for (const entry of more.get(date) ?? []) collector.add(entry.event, date, entry.lanes, entry.isSure);
  }
  const { placed, undated, own } = collector;
  return { placed, undated, dates: index.dates, own };
}

/** On *published*, the events that articles mention, by the date of the article. Empty on *said*. */
function bareMentions(
  selection: Selection,
  coding: LaneCoding,
  isIn: readonly boolean[],
  index: DateIndex,
): Map<number, Entry[]> {
  const byDate = new Map<number, Entry[]>();
  if (selection.filter.clock !== 'published' || asksForQuotes(selection.filter)) return byDate;
  const counts = articlesIn(selection);
  const quoted = coding.by === 'speaker' ? quotedLanes(selection, coding) : null;
  const { mentions, firstMention } = zonedDates(selection);
  isIn.forEach((isShown, event) => {
    if (!isShown) return;
    for (let m = firstMention[event]!; m < firstMention[event + 1]!; m++) {
      const { article } = mentions[m]!;
      if (!counts[article]) continue;
      const lanes = quoted
        ? quoted[event] === 0
          ? coding.silent
          : 0
        : coding.by === 'kind'
          ? coding.ofEvent[event]!
          : coding.ofSource[selection.case.articleSource[article]!]!;
      const date = index.at[article]!;
      const entry = { event, date, lanes, isSure: selection.known[article] === 'maybe' ? 0 : 1 };
      const list = byDate.get(date);
      if (list) list.push(entry);
      else byDate.set(date, [entry]);
    }
  });
  return byDate;
}
