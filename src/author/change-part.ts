import type { CaseFile, ListName } from '../case/case-file.ts';
import { LIST_NAMES } from '../case/vocabulary.ts';
import type { JsonStep } from '../lib/json-scan.ts';
import { type Change, ENTRY_FIELDS } from './edit.ts';
import type { EntryKeys } from './merge-records.ts';

const isList = (step: JsonStep | undefined): step is ListName => LIST_NAMES.some((list) => list === step);

/** What lies at a path of a file; undefined where the path leads nowhere. */
export const partOf = (value: unknown, path: readonly JsonStep[]): unknown =>
  path.reduce<unknown>(
    (node, step) =>
      typeof node === 'object' && node !== null && Object.hasOwn(node, step)
        ? (node as Record<JsonStep, unknown>)[step]
        : undefined,
    value,
  );

/** A value with another one at a path inside it; `undefined` takes the part away. */
function changed(value: unknown, [step, ...rest]: readonly JsonStep[], part: unknown): unknown {
  if (step === undefined) return part;
  if (Array.isArray(value)) {
    const inner = changed(value[step as number], rest, part);
    return inner === undefined ? value.filter((_, i) => i !== step) : value.with(step as number, inner);
  }
  const record = (value ?? {}) as Record<JsonStep, unknown>;
  const inner = changed(record[step], rest, part);
  const { [step]: _, ...others } = record;
  return inner === undefined ? others : { ...record, [step]: inner };
}

/**
 * The change that puts a value at a path of the file ("quotes", 12, "selector", "prefix"), `undefined` taking that part
 * away; of a record as a whole only that. Null for a path that leads to no part of a record.
 */
export function changePart(
  file: CaseFile,
  path: readonly JsonStep[],
  part: unknown,
  keys: Pick<EntryKeys, 'at'>,
): Change | null {
  const [list, index, field, ...rest] = path;
  if (!isList(list) || typeof index !== 'number') return null;
  const id = (file[list] as readonly { id: string }[] | undefined)?.[index]?.id;
  if (id === undefined) return null;
  if (field === undefined) return part === undefined ? { op: 'remove', list, id } : null;
  if (typeof field !== 'string') return null;
  const before = partOf(file, path.slice(0, 3));
  const [place, ...inside] = rest;
  if (!ENTRY_FIELDS.has(field) || typeof place !== 'number') {
    const value = changed(before, rest, part);
    return { op: 'set', list, id, field, ...(value !== undefined && { value }) };
  }
  const value = changed((before as unknown[] | undefined)?.[place], inside, part);
  const entry = keys.at(list, id, field, place);
  return { op: 'set', list, id, field, entry, ...(value !== undefined && { value }) };
}
