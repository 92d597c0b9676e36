import type { GenericSchema } from 'valibot';
import { cite } from '../lib/cite.ts';
import type { JsonStep } from '../lib/json-scan.ts';
import { type CaseFile, type ListName, RECORDS } from './case-file.ts';
import { type ProblemList, RECORD_NAMES } from './problem-list.ts';
import type { ProblemCode } from './problems.ts';
import { removablePart } from './removable-part.ts';

export type RecordOf<L extends ListName> = NonNullable<CaseFile[L]>[number];
export type Lists = { [L in ListName]: readonly RecordOf<L>[] };

/** What tells whether an id is there. */
export type Ids = Pick<ReadonlySet<string>, 'has'>;

/** A part of a record: its list, its position there now, and the steps from it. */
export type Place = { list: ListName; index: number; path?: readonly JsonStep[] };

/**
 * A case file while it is being decoded: the records that are readable so far, and what is to be left out of them.
 * Problems always name the positions of the file as it was read, however many records or parts went before.
 */
export class Draft {
  readonly problems: ProblemList<ProblemCode>;
  readonly lists: Lists;
  private readonly kept = new WeakMap<object, readonly number[]>();
  private readonly ids = new Map<ListName, Ids>();
  private readonly dropped = new Map<ListName, Set<string>>();
  private readonly cuts = new Map<ListName, Map<number, (readonly JsonStep[])[]>>();

  constructor(problems: ProblemList<ProblemCode>) {
    this.problems = problems;
    this.lists = Object.fromEntries(Object.keys(RECORDS).map((name) => [name, []])) as unknown as Lists;
  }

  /** Sets a list. `positions` are those of its records in the file. */
  setList(list: ListName, records: readonly unknown[], positions: readonly number[]): void {
    this.kept.set(records, positions);
    this.ids.delete(list);
    (this.lists as Record<ListName, readonly unknown[]>)[list] = records;
  }

  /** Says which ids a list has that is read elsewhere. */
  know(list: ListName, ids: Ids): void {
    this.ids.set(list, ids);
  }

  /** The ids of a list as it is now. */
  idsOf(list: ListName): Ids {
    let ids = this.ids.get(list);
    if (!ids) {
      ids = new Set(this.lists[list].map(({ id }) => id));
      this.ids.set(list, ids);
    }
    return ids;
  }

  /** Says a problem of a place. `fix` replaces the one of the code's table. */
  report(code: ProblemCode, place: Place, message: string, fix?: string): void {
    const record = this.lists[place.list][place.index];
    this.problems.add(code, this.pathOf(place), message, {
      ...(record && { id: record.id }),
      ...(fix !== undefined && { fix }),
    });
  }

  /** `quote "dangers"`: what a sentence calls a record. */
  nameOf(place: Place): string {
    return `${RECORD_NAMES[place.list]} ${cite(this.lists[place.list][place.index]?.id ?? '')}`;
  }

  /** Marks the smallest part around a place that can be missing, to be left out by `finish`. */
  leaveOut({ list, index, path = [] }: Place): void {
    const size = removablePart(RECORDS[list] as GenericSchema, path);
    const records = this.cuts.get(list) ?? new Map<number, (readonly JsonStep[])[]>();
    this.cuts.set(list, records);
    records.set(index, [...(records.get(index) ?? []), path.slice(0, size)]);
  }

  /** Drops whole records of a list at once; later places count without them. */
  drop(list: ListName, indexes: ReadonlySet<number>): void {
    const records: readonly { id: string }[] = this.lists[list];
    const left = records.map((_, i) => i).filter((i) => !indexes.has(i));
    for (const i of indexes) this.noteDropped(list, records[i]?.id);
    const raw = left.map((i) => this.rawIndex(records, i));
    this.setList(
      list,
      left.map((i) => records[i]),
      raw,
    );
  }

  /** Remembers that a record of this id was dropped, so that joins to it can say so. */
  noteDropped(list: ListName, id: unknown): void {
    if (typeof id !== 'string') return;
    const ids = this.dropped.get(list) ?? new Set();
    ids.add(id);
    this.dropped.set(list, ids);
  }

  wasDropped(list: ListName, id: string): boolean {
    return this.dropped.get(list)?.has(id) ?? false;
  }

  /** A copy of a record without some parts, which keeps track of where its list entries came from. */
  without(value: unknown, cuts: readonly (readonly JsonStep[])[]): unknown {
    const byStep = new Map<JsonStep, (readonly JsonStep[])[]>();
    for (const [step, ...rest] of cuts)
      if (step !== undefined) byStep.set(step, [...(byStep.get(step) ?? []), rest]);
    const isCut = (step: JsonStep) => byStep.get(step)?.some((rest) => rest.length === 0) ?? false;
    const inner = (step: JsonStep, child: unknown) => {
      const rest = byStep.get(step);
      return rest ? this.without(child, rest) : child;
    };
    if (Array.isArray(value)) {
      const left = value.map((_, i) => i).filter((i) => !isCut(i));
      const result = left.map((i) => inner(i, value[i]));
      this.kept.set(
        result,
        left.map((i) => this.rawIndex(value, i)),
      );
      return result;
    }
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, child]) => (isCut(key) ? [] : [[key, inner(key, child)]])),
    );
  }

  /** The lists with everything left out that `leaveOut` marked; `only` some of them, where the others are not done. */
  finish(only?: readonly ListName[]): Lists {
    for (const [list, records] of this.cuts) {
      if (only && !only.includes(list)) continue;
      this.cuts.delete(list);
      const before: readonly unknown[] = this.lists[list];
      const after = before.map((record, i) => {
        const cuts = records.get(i);
        return cuts ? this.without(record, cuts) : record;
      });
      this.setList(
        list,
        after,
        before.map((_, i) => this.rawIndex(before, i)),
      );
    }
    return this.lists;
  }

  /** The path of a place in the file as it was read. */
  pathOf({ list, index, path = [] }: Place): JsonStep[] {
    const records = this.lists[list];
    const raw: JsonStep[] = [list, this.rawIndex(records, index)];
    let node: unknown = records[index];
    for (const step of path) {
      raw.push(typeof step === 'number' && Array.isArray(node) ? this.rawIndex(node, step) : step);
      node = typeof node === 'object' && node !== null ? (node as Record<JsonStep, unknown>)[step] : null;
    }
    return raw;
  }

  /** Where an entry of a list stood in the file as it was read. */
  rawIndex(list: readonly unknown[], index: number): number {
    return this.kept.get(list)?.[index] ?? index;
  }
}
