import { type CaseFile, RECORDS } from '../case/case-file.ts';
import {
  type Change,
  type Edit,
  type EditedList,
  type EditStamp,
  ENTRY_FIELDS,
  hasSeen,
  stampKey,
} from './edit.ts';
import { type LiveStep, liveSteps } from './log.ts';

/** A value that an edit gave a field, and the stamp of the step that gave it first; no `value` = the field (or entry) is taken away. */
export type HeldValue = { value?: unknown; stamp: EditStamp };

/**
 * Edits of one field of which neither had seen the other, with different values. `values` in the order of the log: the
 * last stands in the file. A `field` of "" is the record itself, taken away by one and changed by another: it stays.
 */
export type EditConflict = {
  list: EditedList;
  id: string;
  field: string;
  entry: string | null;
  values: readonly HeldValue[];
};

/** A draft as a case file, and what two tabs decided differently. */
export type BuiltDraft = { file: CaseFile; conflicts: readonly EditConflict[] };

type Head = { made: EditStamp; at: Edit; value?: unknown };
type Register = { list: EditedList; id: string; field: string; entry: string | null; heads: Head[] };
/** What edits say of one record; `touches`: edits of its fields, other than those that brought it. */
type Touched = { list: EditedList; id: string; registers: Map<string, Register>; touches: Edit[] };

/**
 * The base case with the edits of a log: the same for the same edits, in whatever order they arrive. Never changes
 * `base`, and shares the records that no edit touches.
 */
export function buildDraft(base: CaseFile, log: readonly Edit[]): BuiltDraft {
  const records = new Map<string, Touched>();
  for (const step of liveSteps(log)) for (const change of step.changes) take(records, step, change);
  const conflicts: EditConflict[] = [];
  const file: Record<string, unknown> = { ...base };
  const byList = new Map<string, Map<string, Touched>>();
  for (const touched of records.values()) {
    const list = byList.get(touched.list) ?? new Map<string, Touched>();
    byList.set(touched.list, list.set(touched.id, touched));
  }
  for (const list of ['case', ...Object.keys(RECORDS)] as EditedList[]) {
    const touched = byList.get(list);
    if (!touched) continue;
    if (list === 'case') {
      const info = touched.get('');
      if (info) file.case = withEdits(base.case, info, conflicts);
      continue;
    }
    const before = (base[list] ?? []) as readonly { id: string }[];
    const known = new Set(before.map(({ id }) => id));
    const kept = before.flatMap((record) => {
      const edits = touched.get(record.id);
      if (!edits) return [record];
      return isThere(edits, true, conflicts) ? [withEdits(record, edits, conflicts)] : [];
    });
    const added = [...touched.values()].flatMap((edits) => {
      if (known.has(edits.id) || !isThere(edits, false, conflicts)) return [];
      return [withEdits({ id: edits.id }, edits, conflicts)];
    });
    const after = [...kept, ...added];
    if (after.length > 0 || base[list] !== undefined) file[list] = after;
  }
  return { file: file as CaseFile, conflicts };
}

function take(records: Map<string, Touched>, { at, made }: LiveStep, change: Change): void {
  const { list, id } = change;
  const key = JSON.stringify([list, id]);
  const touched: Touched = records.get(key) ?? { list, id, registers: new Map(), touches: [] };
  records.set(key, touched);
  const give = (field: string, entry: string | null, value: unknown) => {
    const name = JSON.stringify([field, entry]);
    const register: Register = touched.registers.get(name) ?? { list, id, field, entry, heads: [] };
    register.heads = register.heads.filter((head) => head.at !== at && !hasSeen(at, head.at.stamp));
    register.heads.push(value === undefined ? { made, at } : { made, at, value });
    touched.registers.set(name, register);
  };
  if (change.op === 'remove') give('', null, false);
  else if (change.op === 'set') {
    give(change.field, change.entry ?? null, change.value);
    touched.touches.push(at);
  } else {
    give('', null, true);
    for (const [field, value] of Object.entries(change.value)) {
      if (field === 'id') continue;
      if (ENTRY_FIELDS.has(field) && Array.isArray(value))
        for (const [i, entry] of value.entries()) give(field, `${stampKey(made)}.${i}`, entry);
      else give(field, null, value);
    }
  }
}

function isThere(touched: Touched, isInBase: boolean, conflicts: EditConflict[]): boolean {
  const heads = touched.registers.get(JSON.stringify(['', null]))?.heads ?? [];
  if (heads.length === 0) return isInBase;
  const removals = heads.filter(({ value }) => value === false);
  if (removals.length === 0) return true;
  const isTouchedSince = touched.touches.some((edit) =>
    removals.every(({ at }) => at !== edit && !hasSeen(at, edit.stamp)),
  );
  if (removals.length === heads.length && !isTouchedSince) return false;
  const { list, id } = touched;
  conflicts.push({ list, id, field: '', entry: null, values: heads.map(held) });
  return true;
}

const held = (head: Head): HeldValue =>
  'value' in head ? { value: head.value, stamp: head.made } : { stamp: head.made };

const textOf = (head: Head): string => ('value' in head ? JSON.stringify(head.value) : '');

function withEdits<T extends object>(record: T, touched: Touched, conflicts: EditConflict[]): T {
  const fields = new Map<string, unknown>(Object.entries(record));
  const entries = new Map<string, Map<string, unknown>>();
  for (const { list, id, field, entry, heads } of touched.registers.values()) {
    const last = heads.at(-1);
    if (field === '' || !last) continue;
    if (new Set(heads.map(textOf)).size > 1)
      conflicts.push({ list, id, field, entry, values: heads.map(held) });
    if (entry === null) {
      if ('value' in last) fields.set(field, last.value);
      else fields.delete(field);
      continue;
    }
    const of = entries.get(field) ?? entriesOf(fields.get(field));
    entries.set(field, of);
    if ('value' in last) of.set(entry, last.value);
    else of.delete(entry);
  }
  for (const [field, of] of entries) fields.set(field, [...of.values()]);
  return Object.fromEntries(fields) as T;
}

const entriesOf = (value: unknown): Map<string, unknown> =>
  new Map(Array.isArray(value) ? value.map((entry, i) => [String(i), entry] as const) : []);

/** The keys of a record's entries as `buildDraft` orders them, so that one of them can be edited. */
export function entryKeysOf(
  base: CaseFile,
  log: readonly Edit[],
  list: EditedList,
  id: string,
  field: string,
): string[] {
  const records = new Map<string, Touched>();
  for (const step of liveSteps(log))
    for (const change of step.changes)
      if (change.list === list && change.id === id) take(records, step, change);
  const before =
    list === 'case'
      ? undefined
      : (base[list] as readonly { id: string }[] | undefined)?.find((r) => r.id === id);
  const keys = new Map(
    [...entriesOf((before as Record<string, unknown> | undefined)?.[field]).keys()].map((key) => [key, true]),
  );
  for (const touched of records.values())
    for (const register of touched.registers.values()) {
      if (register.field !== field || register.entry === null) continue;
      const last = register.heads.at(-1);
      if (last && 'value' in last) keys.set(register.entry, true);
      else keys.delete(register.entry);
    }
  return [...keys.keys()];
}
