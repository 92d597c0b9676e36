import type { Dated } from './zoned-dates.ts';

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
export type Entry = { event: number; date: number; lanes: number; isSure: number };

/** Brings entries together by date; entries of one date must come one after the other. */
export class Collector {
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
