import { articlesIn, asksForQuotes, type Selection } from '../../filter/select.ts';
import { quotedLanes } from './lane-columns.ts';
import { Collector, type Entry, type Placements } from './placed-dates.ts';
import { type DatedMention, zonedDates } from './timeline-dates.ts';
import type { LaneCoding } from './timeline-lanes.ts';

/** Places events on the dates that articles give them; in lanes by side or kind, on the case's own. */
export function placeHappened(
  selection: Selection,
  coding: LaneCoding,
  isIn: readonly boolean[],
): Placements {
  const { known, case: data } = selection;
  const { happenedIndex: index, mentions, firstMention } = zonedDates(selection);
  const counts = articlesIn(selection);
  const quoted = quotedLanes(selection, coding);
  const onlyQuotes = asksForQuotes(selection.filter);
  const size = data.events.rows.length;
  /** Place 0 is for entries without a date. */
  const byDate: (Entry[] | undefined)[] = Array.from({ length: index.dates.length + 1 });
  const add = (entry: Entry) => {
    const day = byDate[entry.date + 1];
    if (day) day.push(entry);
    else byDate[entry.date + 1] = [entry];
  };
  for (let event = 0; event < size; event++) {
    if (!isIn[event]) continue;
    const first = firstMention[event]!;
    const end = firstMention[event + 1]!;
    let lanes = quoted[event]!;
    let isMentioned = false;
    let isSureMention = false;
    for (let m = first; m < end; m++) {
      const { article, date } = mentions[m]!;
      if (!counts[article]) continue;
      const isSure = known[article] !== 'maybe';
      isMentioned = true;
      isSureMention ||= isSure;
      if (coding.by !== 'source') continue;
      const lane = coding.ofSource[data.articleSource[article]!]!;
      if (onlyQuotes && (quoted[event]! & lane) === 0) continue;
      if (!date && isDatedElsewhere(mentions, first, end, article)) continue;
      add({ event, date: index.at[size + m]!, lanes: lane, isSure: isSure ? 1 : 0 });
      lanes &= ~lane;
    }
    if (coding.by === 'source') {
      if (lanes !== 0) add({ event, date: index.at[event]!, lanes, isSure: 1 });
    } else {
      const isSure = !isMentioned || isSureMention ? 1 : 0;
      add({ event, date: index.at[event]!, lanes: lanes === 0 ? coding.silent : lanes, isSure });
    }
  }
  const collector = new Collector(size, index.dates);
  for (const day of byDate)
    for (const { event, date, lanes, isSure } of day ?? []) collector.add(event, date, lanes, isSure);
  return {
    placed: collector.placed,
    undated: collector.undated,
    dates: index.dates,
    own: index.at.subarray(0, size),
  };
}

/** True when another mention by the same article gives a date. */
function isDatedElsewhere(
  mentions: readonly DatedMention[],
  first: number,
  end: number,
  article: number,
): boolean {
  for (let m = first; m < end; m++) if (mentions[m]!.article === article && mentions[m]!.date) return true;
  return false;
}
