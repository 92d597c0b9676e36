/**
 * Which event sits in which lanes on which date, on the clock that the reader chose. An event may have several dates:
 * each article's own on *happened* (the case's, as inferred, where an article gives none), one per statement on
 * *said*, one per article on *published*.
 */

import { articlesIn, asksForQuotes, type Selection } from '../../filter/select.ts';
import type { CodedColumn, Codes } from '../../lib/coded.ts';
import { type Dated, type DatedMention, type DateIndex, zonedDates } from './timeline-dates.ts';
import type { LaneCoding } from './timeline-lanes.ts';

/** One date with the events on it, each once: position in `events`, one bit per lane, and whether it is sure. */
export type PlacedDate = Dated & {
  events: number[];
  lanes: number[];
  /** 1 = an article that was out on `asof` is behind it; 0 = only such as may have been. */
  isSure: number[];
};

export type Placements = {
  /** In time order. */
  placed: readonly PlacedDate[];
  /** Per event, the lanes in which it has no date on this clock. */
  undated: Uint32Array;
  /** The dates of this clock in time order. */
  dates: readonly Dated[];
  /** Per event, the place in `dates` that the list sorts by: the case's own, the first said or published; -1 = none. */
  own: Int32Array;
};

/** An event with a date and lanes, before equal dates are brought together; `date` is a place in an index, -1 = none. */
type Entry = { event: number; date: number; lanes: number; isSure: number };

/** Brings entries together by date; entries of one date must come one after the other. */
class Collector {
  readonly undated: Uint32Array;
  readonly own: Int32Array;
  readonly placed: PlacedDate[] = [];
  private readonly dates: readonly Dated[];
  private readonly seenOn: Int32Array;
  private readonly place: Int32Array;
  private open = -1;

  constructor(events: number, dates: readonly Dated[]) {
    this.undated = new Uint32Array(events);
    this.own = new Int32Array(events).fill(-1);
    this.dates = dates;
    this.seenOn = new Int32Array(events).fill(-1);
    this.place = new Int32Array(events);
  }

  add(event: number, date: number, lanes: number, isSure: number): void {
    const dated = this.dates[date];
    if (lanes === 0) return;
    if (!dated) {
      this.undated[event] = this.undated[event]! | lanes;
      return;
    }
    if (date !== this.open) {
      this.open = date;
      this.placed.push({ ...dated, events: [], lanes: [], isSure: [] });
    }
    const into = this.placed.at(-1)!;
    if (this.seenOn[event] === date) {
      const at = this.place[event]!;
      into.lanes[at] = into.lanes[at]! | lanes;
      into.isSure[at] = into.isSure[at]! | isSure;
      return;
    }
    this.seenOn[event] = date;
    this.place[event] = into.events.length;
    if (this.own[event]! < 0) this.own[event] = date;
    into.events.push(event);
    into.lanes.push(lanes);
    into.isSure.push(isSure);
  }
}

/** The placements of the events that stay (`isIn`, by position). */
export function derivePlacements(
  selection: Selection,
  coding: LaneCoding,
  isIn: readonly boolean[],
): Placements {
  const dates = zonedDates(selection);
  const { quotes } = selection.case;
  const { clock } = selection.filter;
  if (clock === 'happened') return placeHappened(selection, coding, isIn);
  return clock === 'said'
    ? placeQuotes(selection, coding, isIn, quotes.statement, dates.saidIndex)
    : placeQuotes(selection, coding, isIn, quotes.article, dates.publishedIndex);
}

/** The column of quotes that decides the lane, and the lanes of each of its codes; null for lanes by kind. */
function deciding({ case: data }: Selection, coding: LaneCoding): { codes: Codes; mask: Uint32Array } | null {
  const { source, speaker } = data.quotes.facets;
  if (coding.by === 'speaker') return { codes: speaker.codes, mask: coding.ofSpeakerCode };
  if (coding.by === 'kind') return null;
  const mask = Uint32Array.from(source.sets, (set) => set.reduce((bits, s) => bits | coding.ofSource[s]!, 0));
  return { codes: source.codes, mask };
}

/** Per event, the lanes in which a selected quote about it stands. One pass over the quotes. */
function quotedLanes(selection: Selection, coding: LaneCoding): Uint32Array {
  const { events, quotes } = selection.case;
  const column = deciding(selection, coding);
  if (!column) return coding.ofEvent;
  const { codes, mask } = column;
  const { fails } = selection;
  const about: CodedColumn = quotes.facets.event;
  const perCode = new Uint32Array(about.sets.length);
  for (let i = 0; i < fails.length; i++) {
    if (fails[i] !== 0) continue;
    const code = about.codes[i]!;
    perCode[code] = perCode[code]! | mask[codes[i]!]!;
  }
  const lanes = new Uint32Array(events.rows.length);
  about.sets.forEach((set, code) => {
    for (const event of set) lanes[event] = lanes[event]! | perCode[code]!;
  });
  return lanes;
}

function placeHappened(selection: Selection, coding: LaneCoding, isIn: readonly boolean[]): Placements {
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

/**
 * Places events by the dates of their quotes' statements or articles: rows in order of their date (counting sort), so
 * that one look at an array tells whether a set of events has been met on this date. On *published*, articles that
 * mention an event without a quote place it too.
 */
function placeQuotes(
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
