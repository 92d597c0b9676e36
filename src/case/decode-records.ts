import * as v from 'valibot';
import { cite } from '../lib/cite.ts';
import type { JsonStep } from '../lib/json-scan.ts';
import { type ListName, RECORDS } from './case-file.ts';
import type { Draft } from './draft.ts';
import { RECORD_NAMES } from './problem-list.ts';
import type { ProblemCode } from './problems.ts';
import { removablePart } from './removable-part.ts';

/**
 * Reads one list, record by record, into the draft. A record without a field it needs is dropped, any other unreadable
 * part is left out; both are said. Records that are sound are kept as they are, unknown keys included, not copied. Those
 * that are `plain` (1, by position) are known to be sound. `places` are the positions in the file, where `values` are but some.
 */
export function decodeRecords(
  draft: Draft,
  list: ListName,
  values: readonly unknown[],
  plain?: Uint8Array,
  places?: readonly number[],
): void {
  const schema = RECORDS[list] as v.GenericSchema;
  const records: unknown[] = [];
  const positions: number[] = [];
  const seen = new Set<string>();
  values.forEach((value, i) => {
    const index = places?.[i] ?? i;
    const record = plain?.[i] ? (value as { id: string }) : decodeRecord(draft, schema, list, value, index);
    if (!record) {
      draft.noteDropped(list, (value as { id?: unknown } | null)?.id);
      return;
    }
    if (seen.has(record.id)) {
      const message = `There is already a ${RECORD_NAMES[list]} ${cite(record.id)}; this second one is left out.`;
      draft.problems.add('duplicate-id', [list, index, 'id'], message, { id: record.id });
      return;
    }
    seen.add(record.id);
    records.push(record);
    positions.push(index);
  });
  draft.setList(list, records, positions);
}

function decodeRecord(
  draft: Draft,
  schema: v.GenericSchema,
  list: ListName,
  value: unknown,
  index: number,
): { id: string } | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const message = `Entry ${index + 1} of ${list} is ${kindOf(value)}, not a record; it is left out.`;
    draft.problems.add('not-a-record', [list, index], message);
    return null;
  }
  const result = v.safeParse(schema, value);
  if (result.success) return value as { id: string };
  const { id } = value as { id?: unknown };
  const name = `${RECORD_NAMES[list]} ${typeof id === 'string' ? cite(id) : `number ${index + 1}`}`;
  const cuts: (readonly JsonStep[])[] = [];
  let isWhole = true;
  for (const issue of result.issues) {
    const path = stepsOf(issue);
    const size = removablePart(schema, path);
    const cut = path.slice(0, size);
    if (size === 0) isWhole = false;
    else cuts.push(cut);
    const code: ProblemCode = size > 0 ? 'wrong-field' : path[0] === 'id' ? 'bad-id' : 'required-field';
    const left = size === 0 ? 'The record is left out.' : size < path.length ? 'The entry is left out.' : '';
    const message = `In ${name}, ${describeIssue(issue)}. ${left}`.trim();
    draft.problems.add(code, [list, index, ...path], message, typeof id === 'string' ? { id } : {});
  }
  if (!isWhole) return null;
  const rest = draft.without(value, cuts);
  return v.is(schema, rest) ? (rest as { id: string }) : null;
}

/** The steps from the checked value to the part at fault. */
export function stepsOf(issue: v.BaseIssue<unknown>): JsonStep[] {
  return (issue.path ?? []).map((item) => item.key as JsonStep);
}

/** "a number", "a list": what a value is, in a sentence. */
export function kindOf(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a record';
  if (typeof value === 'string') return value === '' ? 'empty' : `the text ${cite(value, 40)}`;
  return typeof value === 'number' ? `the number ${value}` : String(value);
}

const WANTED = new Map([
  ['string', 'text'],
  ['number', 'a number'],
  ['boolean', 'true or false'],
  ['array', 'a list'],
  ['loose_object', 'a record'],
  ['record', 'a record'],
  ['integer', 'a whole number'],
  ['min_value', 'at least 0'],
  ['max_value', 'a smaller number'],
  ['finite', 'a number that ends'],
  ['min_length', 'not empty'],
  ['regex', 'made of lower-case letters, digits, dots and hyphens'],
]);

/** `position is the text "no", but should be one of reports, not-mentioned …`: one fault, without a full stop. */
export function describeIssue(issue: v.BaseIssue<unknown>): string {
  const steps = stepsOf(issue);
  const field = steps.findLast((step) => typeof step === 'string') ?? 'the value';
  const last = steps.at(-1);
  const subject = typeof last === 'number' ? `entry ${last + 1} of ${field}` : `${field}`;
  if (issue.input === undefined) return `${subject} is missing`;
  const wanted =
    issue.type === 'picklist'
      ? `one of ${(issue.expected ?? '').replaceAll(/["()]/g, '').replaceAll(' | ', ', ')}`
      : (WANTED.get(issue.type) ?? issue.expected ?? 'something else');
  return `${subject} is ${kindOf(issue.input)}, but should be ${wanted}`;
}
