import { articlesIn, asksForQuotes, type Selection } from '../../../filter/select.ts';
import { Collector, type Placements } from '../dates/placed-dates.ts';
import { type DatedMention, type ZonedDates, zonedDates } from '../dates/zoned-dates.ts';
import { quotedLanes } from '../lanes/lane-columns.ts';
import type { LaneCoding } from '../lanes/lanes.ts';

/** The order in which entries are placed: by date, those without one first; within a date as the case has them. */
type EntryOrder = {
  /** Places in `happenedIndex.at`: event `i` is entry `i`, mention `m` the entry `events + m`. */
  entries: Uint32Array;
  /** The event of each mention. */
  eventOf: Uint32Array;
};

const kept = new WeakMap<ZonedDates, EntryOrder>();

/** Entries in the order of their dates, found once per case and zone; an event's own comes after its mentions. */
function entryOrder(dates: ZonedDates): EntryOrder {
  const known = kept.get(dates);
  if (known) return known;
  const { happenedIndex, mentions, firstMention } = dates;
  const events = firstMention.length - 1;
  const eventOf = new Uint32Array(mentions.length);
  const next = new Uint32Array(happenedIndex.dates.length + 2);
  for (const at of happenedIndex.at) next[at + 2]!++;
  for (let d = 1; d < next.length; d++) next[d] = next[d]! + next[d - 1]!;
  const entries = new Uint32Array(happenedIndex.at.length);
  const put = (entry: number) => {
    const date = happenedIndex.at[entry]! + 1;
    entries[next[date]!] = entry;
    next[date] = next[date]! + 1;
  };
  for (let event = 0; event < events; event++) {
    for (let m = firstMention[event]!; m < firstMention[event + 1]!; m++) {
      eventOf[m] = event;
      put(events + m);
    }
    put(event);
  }
  const made = { entries, eventOf };
  kept.set(dates, made);
  return made;
}

/** Places events on the dates that articles give them; in lanes by side or kind, on the case's own. */
export function placeHappened(
  selection: Selection,
  coding: LaneCoding,
  isIn: readonly boolean[],
): Placements {
  const { known, case: data } = selection;
  const dates = zonedDates(selection);
  const { happenedIndex: index, mentions, firstMention } = dates;
  const counts = articlesIn(selection);
  const quoted = quotedLanes(selection, coding);
  const onlyQuotes = asksForQuotes(selection.filter);
  const size = data.events.rows.length;
  /** Per entry, the lanes it stands in; none for what is not placed. */
  const lanesOf = new Uint32Array(size + mentions.length);
  const isSureOf = new Uint8Array(lanesOf.length);
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
      lanesOf[size + m] = lane;
      isSureOf[size + m] = isSure ? 1 : 0;
      lanes &= ~lane;
    }
    if (coding.by === 'source') {
      lanesOf[event] = lanes;
      isSureOf[event] = 1;
    } else {
      lanesOf[event] = lanes === 0 ? coding.silent : lanes;
      isSureOf[event] = !isMentioned || isSureMention ? 1 : 0;
    }
  }
  const { entries, eventOf } = entryOrder(dates);
  const collector = new Collector(size, index.dates);
  for (const entry of entries)
    if (lanesOf[entry] !== 0)
      collector.add(
        entry < size ? entry : eventOf[entry - size]!,
        index.at[entry]!,
        lanesOf[entry]!,
        isSureOf[entry]!,
      );
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
