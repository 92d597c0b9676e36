import { jsonHazards } from '../lib/json-hazards.ts';
import { type JsonMember, pieceCount, pieceOf, placeOfPiece } from '../lib/json-outline.ts';
import type { ListName } from './case-file.ts';
import { checkCharacters, mayHideSigns } from './characters-check.ts';
import { checkDates } from './dates-check.ts';
import { isPlainOf, MAX_DEPTH, sayMisspelled } from './decode.ts';
import { decodeRecords } from './decode-records.ts';
import { Draft } from './draft.ts';
import { resolveJoins } from './joins.ts';
import type { ListPiece } from './locate-problems.ts';
import type { ProblemList } from './problem-list.ts';
import type { ProblemCode } from './problems.ts';
import { checkTargets } from './targets-check.ts';
import { checkWords } from './words-check.ts';

/** A file has something that only a look at the whole of it can tell. */
export class GivenUp extends Error {}

/** Whether a JSON text of so many bytes may hold a sign that is not seen. One of as many units as bytes is all ASCII. */
const mayHide = (text: string, bytes: number): boolean =>
  text.length === bytes ? SIGNS_IN_ASCII.test(text) : mayHideSigns(text);
const SIGNS_IN_ASCII = /\u007f|\\[ubf]/;

/** How one large list is read: what each record is looked at for, and where it goes. */
export type Reading<T> = {
  /** Whether nothing that the checks of single records look for is wrong with a plainly sound record. */
  isFine: (record: T) => boolean;
  /** Tells a draft which ids the other lists hold. */
  know: (part: Draft) => void;
  /** `mayHide`: its text may hold a sign that is not seen. */
  take: (record: T, mayHide: boolean) => void;
};

/**
 * Reads one list of a case file, a piece at a time. A record that is not plainly sound goes through the same checks as in
 * `decodeCase`, in a draft of its own; one that these leave out gives the reading up, as other lists may name it.
 */
export class PieceReader {
  private readonly bytes: Uint8Array;
  private readonly member: JsonMember;
  private readonly list: ListName;
  private readonly problems: ProblemList<ProblemCode>;
  private readonly onRead: (bytes: number) => void;
  /** The pieces that were read, in order. */
  readonly parts: ListPiece[] = [];

  /** `onRead` hears of each piece that is read, how many bytes it has. */
  constructor(
    bytes: Uint8Array,
    member: JsonMember,
    list: ListName,
    problems: ProblemList<ProblemCode>,
    onRead: (bytes: number) => void,
  ) {
    this.bytes = bytes;
    this.member = member;
    this.list = list;
    this.problems = problems;
    this.onRead = onRead;
  }

  /** Hands on every record in order. */
  read<T>({ isFine, know, take }: Reading<T>): void {
    const isPlain = isPlainOf.get(this.list) ?? (() => false);
    let from = 0;
    for (let n = 0; n < pieceCount(this.member); n++) {
      const [start, end] = placeOfPiece(this.member, n);
      const text = pieceOf(this.bytes, this.member, n);
      const records = this.parse(text);
      const hides = mayHide(text, end - start + (end === this.member.end ? 0 : 1));
      if (hides)
        records.forEach((record, i) => {
          checkCharacters(record, this.problems, [this.list, from + i]);
        });
      const doubtful: number[] = [];
      for (let i = 0; i < records.length; i++)
        if (!isPlain(records[i]) || !isFine(records[i] as T)) doubtful.push(i);
      if (doubtful.length > 0) this.mend(records, doubtful, from, know);
      for (const record of records) take(record as T, hides);
      const to = from + records.length;
      this.parts.push({ key: this.list, start, end, records: [from, to] });
      from = to;
      this.onRead(end - start);
    }
  }

  /** The records at some positions as they are written, in a list that is empty elsewhere. */
  parseAgain(indexes: ReadonlySet<number>): unknown[] {
    const found: unknown[] = [];
    const wanted = [...indexes];
    this.parts.forEach(({ records: [from, to] }, n) => {
      const own = wanted.filter((index) => index >= from && index < to);
      if (own.length === 0) return;
      const records = this.parse(pieceOf(this.bytes, this.member, n));
      for (const index of own) found[index] = records[index - from];
    });
    return found;
  }

  private parse(text: string): unknown[] {
    const records = JSON.parse(text) as unknown[];
    // Nothing between two commas: that is no JSON.
    if (this.member.cuts.length > 0 && records.length === 0) throw new GivenUp();
    return records;
  }

  /** Checks some records of a piece as `decodeCase` does, and puts what is left of them in their place. */
  private mend(
    records: unknown[],
    doubtful: readonly number[],
    from: number,
    know: (part: Draft) => void,
  ): void {
    const { list, problems } = this;
    const isPlain = isPlainOf.get(list);
    const values = doubtful.map((i) => records[i]);
    const places = doubtful.map((i) => from + i);
    const plain = Uint8Array.from(values, (value) => (isPlain?.(value) ? 1 : 0));
    values.forEach((value, i) => {
      if (plain[i] === 1) return;
      const { isTooDeep, hasProtoKey } = jsonHazards(value, MAX_DEPTH - 2);
      if (isTooDeep || hasProtoKey) throw new GivenUp();
    });
    const part = new Draft(problems);
    sayMisspelled({ [list]: values }, part, new Map([[list, plain]]), places);
    decodeRecords(part, list, values, plain, places);
    know(part);
    checkTargets(part);
    resolveJoins(part, (join) => join.list === list);
    checkDates(part);
    checkWords(part);
    const before: readonly unknown[] = part.lists[list];
    const after: readonly unknown[] = part.finish()[list];
    if (after.length !== values.length) throw new GivenUp();
    doubtful.forEach((i, k) => {
      if (isMoved(before[k], after[k])) throw new GivenUp();
      records[i] = after[k];
    });
  }
}

type Placed = { order?: unknown; selector?: unknown };

/** Whether a record lost its place in its article, which others are compared with as it was. */
const isMoved = (before: unknown, after: unknown): boolean =>
  (before as Placed).order !== (after as Placed).order ||
  (before as Placed).selector !== (after as Placed).selector;
