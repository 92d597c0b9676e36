import { cite } from '../lib/cite.ts';
import { type ReadDate, readDate } from '../lib/read-date.ts';
import { solarNumbers } from '../lib/solar-numbers.ts';
import type { Column, Decision, Lost, Row } from './reader.ts';

export const DATE_FIELDS = ['published', 'said', 'eventDate'] as const satisfies readonly Column[];

/** A date as a case keeps it: EDTF, or null and the wording. */
export type CaseDate = {
  edtf: string | null;
  /** The date as written, where it could not be read, or its days were counted from it. */
  wording?: string;
};

/** How a case says how it knows a date that was read, and from which words. */
export const basisOf = ({
  wording,
}: CaseDate): { dateBasis: 'stated' } | { dateBasis: 'computed'; dateFrom: string } =>
  wording === undefined ? { dateBasis: 'stated' } : { dateBasis: 'computed', dateFrom: wording };

/** A row whose date shows which number is the day, or one that leaves it open. */
export type DateWitness = { file: string; line: number | null; value: string };

/**
 * Reads every date of an import by one rule for day and month: what the map says; else what the dates themselves show
 * (a number above 12 is a day). Where none shows it, or two show different orders, the order stays open, and dates that
 * could be read both ways stay wording.
 */
export class DateDecider {
  private readonly known = new Map<string, ReadDate>();
  readonly decidedBy = { dayFirst: [] as DateWitness[], monthFirst: [] as DateWitness[] };
  readonly open: DateWitness[] = [];
  openCount = 0;
  /** Fields whose numbers are days of the Solar Hijri calendar, as one of their dates shows. */
  readonly solar = new Set<Column>();
  readonly dayFirst: boolean | null;
  readonly from: Decision['from'];

  constructor(rows: readonly Row[], asked: boolean | null) {
    const numbers = new Map(DATE_FIELDS.map((field) => [field, [] as string[]]));
    for (const row of rows)
      for (const field of DATE_FIELDS) {
        const written = row.fields[field];
        if (written === undefined) continue;
        for (const value of typeof written === 'string' ? [written] : written) {
          this.note(row, value);
          numbers.get(field)?.push(value);
        }
      }
    for (const [field, values] of numbers) if (areSolar(values)) this.solar.add(field);
    const { dayFirst, monthFirst } = this.decidedBy;
    const shown = dayFirst.length > 0 === monthFirst.length > 0 ? null : dayFirst.length > 0;
    this.dayFirst = asked ?? shown;
    this.from = asked !== null ? 'map' : shown !== null ? 'guess' : 'default';
  }

  /** Whether any date of the import could be read in two orders. */
  get matters(): boolean {
    return this.openCount > 0;
  }

  private note(row: Row, value: string): void {
    let read = this.known.get(value);
    if (!read) {
      read = readDate(value);
      this.known.set(value, read);
    }
    if (read.kind === 'open') {
      this.openCount++;
      if (this.open.length < 20) this.open.push(witnessOf(row, value));
    } else if (read.kind === 'date' && read.decides !== null) {
      const list = read.decides === 'day-first' ? this.decidedBy.dayFirst : this.decidedBy.monthFirst;
      if (list.length < 20) list.push(witnessOf(row, value));
    }
  }

  /** The date of a field of a row; what could not be read is told to `lose` and kept as wording. */
  read(row: Row, field: (typeof DATE_FIELDS)[number], lose: (lost: Lost) => void): CaseDate | null {
    const value = row.fields[field];
    const written = typeof value === 'string' ? value : value?.join('; ');
    if (written === undefined || written === '') return null;
    const solar = this.solar.has(field) ? solarNumbers(written) : null;
    if (solar?.edtf) return { edtf: solar.edtf, wording: written };
    const read = this.known.get(written) ?? readDate(written);
    if (read.kind === 'date' && !this.isAgainst(read))
      return read.counted ? { edtf: read.edtf, wording: written } : { edtf: read.edtf };
    if (read.kind === 'open' && this.dayFirst !== null)
      return {
        edtf: this.dayFirst ? read.dayFirst : read.monthFirst,
        ...(read.counted && { wording: written }),
      };
    // What happened may well lie before the first newspaper; what was printed may not.
    if (read.kind === 'flagged' && field === 'eventDate' && isEarly(read.edtf)) return { edtf: read.edtf };
    lose({ file: row.file, line: row.line, field, value: written, reason: this.reasonFor(read, written) });
    return { edtf: null, wording: written };
  }

  private isAgainst(read: ReadDate & { kind: 'date' }): boolean {
    return this.from === 'map' && read.decides !== null && (read.decides === 'day-first') !== this.dayFirst;
  }

  private reasonFor(read: ReadDate, written: string): string {
    if (read.kind === 'words') return read.reason;
    if (read.kind === 'flagged') return `${read.reason} It is kept as written.`;
    if (read.kind === 'open')
      return 'It is not decided whether the day or the month stands first. It is kept as written.';
    const said = this.dayFirst ? 'the day stands first' : 'the month stands first';
    return `It was said that ${said}; ${cite(written)} cannot be read so. It is kept as written.`;
  }
}

/**
 * Whether numbers such as 1403/04/05 are of the Solar Hijri calendar: all are days of it, and one has a 31st where neither our
 * calendar nor the lunar one has it.
 */
function areSolar(values: readonly string[]): boolean {
  const found = values.flatMap((value) => solarNumbers(value) ?? []);
  return found.some(({ isProof }) => isProof) && found.every(({ edtf }) => edtf !== null);
}

const witnessOf = (row: Row, value: string): DateWitness => ({ file: row.file, line: row.line, value });

const isEarly = (edtf: string): boolean => Number(/-?\d{4}/.exec(edtf)?.[0]) <= 2500;
