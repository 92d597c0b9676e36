import type { CaseEvent } from '../case/case-file.ts';
import { shortHash } from '../lib/short-hash.ts';
import { IdPool, slugOf } from '../lib/slug.ts';
import { basisOf, type CaseDate, type DateDecider } from './date-decider.ts';
import type { Lost, Row } from './reader.ts';
import { textOf } from './row-fields.ts';

/** The events of a draft, by id or name as rows give them; one name on two dates is two events. */
export class EventTable {
  readonly events: CaseEvent[] = [];
  private readonly byId = new Map<string, CaseEvent>();
  private readonly byName = new Map<string, CaseEvent[]>();
  private readonly ids = new IdPool();
  private readonly dates: DateDecider;
  private readonly lose: (lost: Lost) => void;

  constructor(dates: DateDecider, lose: (lost: Lost) => void) {
    this.dates = dates;
    this.lose = lose;
  }

  /** The event that an event row is. */
  ofRow(row: Row, name: string): CaseEvent {
    const event = this.named(name, this.dates.read(row, 'eventDate', this.lose));
    const id = textOf(row, 'id');
    if (id !== '' && !this.byId.has(id)) this.byId.set(id, event);
    return event;
  }

  /** The events that a row of another kind is about: by the id of an event row, else by name. */
  about(row: Row, names: readonly string[]): CaseEvent[] {
    if (names.length === 0 && row.fields.eventDate === undefined) return [];
    const date = names.length === 1 ? this.dates.read(row, 'eventDate', this.lose) : null;
    if (names.length !== 1 && textOf(row, 'eventDate') !== '')
      this.lose({
        file: row.file,
        line: row.line,
        field: 'eventDate',
        value: textOf(row, 'eventDate'),
        reason:
          names.length === 0
            ? 'The row names no event that this date could be of.'
            : 'The row names several events.',
      });
    return names.map((name) => this.byId.get(name) ?? this.named(name, date));
  }

  private named(name: string, date: CaseDate | null): CaseEvent {
    const known = this.byName.get(name) ?? [];
    const same = known.find(
      (event) =>
        date === null || (event.date ?? null) === date.edtf || (!event.date && event.dateFrom === undefined),
    );
    if (same) {
      if (date) setDate(same, date);
      return same;
    }
    const event: CaseEvent = { id: this.ids.take(slugOf(name) || `event-${shortHash(name)}`), name };
    if (date) setDate(event, date);
    this.events.push(event);
    this.byName.set(name, [...known, event]);
    return event;
  }
}

function setDate(event: CaseEvent, read: CaseDate): void {
  const { edtf, wording } = read;
  if (edtf !== null) {
    Object.assign(event, { date: edtf }, basisOf(read));
  } else if (!event.date && wording !== undefined) {
    event.dateBasis = 'unknown';
    event.dateFrom = wording;
  }
}
