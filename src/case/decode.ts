import * as v from 'valibot';
import { cite } from '../lib/cite.ts';
import { parseEdtf } from '../lib/edtf.ts';
import { jsonHazards } from '../lib/json-hazards.ts';
import { type JsonStep, scanJson } from '../lib/json-scan.ts';
import { LIMITS } from '../lib/limits.ts';
import { lineColumnAt } from '../lib/line-column.ts';
import { checkAccounts } from './accounts-check.ts';
import { type CaseFile, CaseInfo, FORMAT_VERSION, type ListName, RECORDS } from './case-file.ts';
import { checkChanges } from './changes-check.ts';
import { checkCharacters, mayHideSigns } from './characters-check.ts';
import { checkDates } from './dates-check.ts';
import { decodeRecords, describeIssue, kindOf, stepsOf } from './decode-records.ts';
import { Draft } from './draft.ts';
import { resolveJoins } from './joins.ts';
import { locateProblems } from './locate-problems.ts';
import { misspelledFields } from './misspelled-fields.ts';
import { checkNamesSource } from './names-source-check.ts';
import { isPlainBy } from './plain-value.ts';
import { ProblemList } from './problem-list.ts';
import { PROBLEMS, type Problem, type ProblemCode } from './problems.ts';
import { checkQuotes } from './quotes-check.ts';
import { removablePart, type SchemaNode } from './removable-part.ts';
import { checkSilentRecords } from './silent-records-check.ts';
import { Stamp } from './stamp.ts';
import { checkTargets } from './targets-check.ts';
import { checkTours } from './tours-check.ts';
import { unsafeKeysOf, withoutUnsafeKeys } from './unsafe-keys.ts';
import { checkWords, isLanguage } from './words-check.ts';

/** A case file as far as it can be read, and everything wrong with it in the order of the file; null if refused. */
export type Decoded = { file: CaseFile | null; problems: Problem[] };

type Problems = ProblemList<ProblemCode>;
type Json = Record<string, unknown>;

export const MAX_DEPTH = LIMITS.depth;
const LISTS = Object.keys(RECORDS) as ListName[];
const REQUIRED_LISTS: readonly ListName[] = ['sources', 'articles'];

/** Decodes the text of a case file. Never throws. */
export function decodeCase(text: string): Decoded {
  const json = text.startsWith('\ufeff') ? text.slice(1) : text;
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    const fault = scanJson(json) ?? { offset: 0, reason: 'This engine cannot read the text.' };
    const { line, column } = lineColumnAt(json, fault.offset);
    const { severity, fix } = PROBLEMS['not-json'];
    const message =
      json.trim() === '' ? 'The file is empty.' : `Line ${line}, column ${column}: ${fault.reason}`;
    return { file: null, problems: [{ code: 'not-json', severity, path: '', message, fix, line, column }] };
  }
  const { file, problems: found } = decodeDraft(value, mayHideSigns(json));
  const problems = found.inFileOrder(value);
  // Of brackets without end there is no place worth looking for.
  const isPlaced = problems.length > 0 && problems[0]?.code !== 'too-deep';
  return { file, problems: isPlaced ? locateProblems(json, problems) : problems };
}

/**
 * Decodes a case that is already parsed. Never throws and never changes `value`, but shares its sound records: treat
 * both as read-only. Rights limits and the articles' texts are not looked at here; `checkCase` does.
 */
export function decodeCaseValue(value: unknown): Decoded {
  const { file, problems } = decodeDraft(value);
  return { file, problems: problems.inFileOrder(value) };
}

/**
 * What `decodeCaseValue` does, with the draft, which still knows where in `value` each part of `file` came from.
 * `mayHide` is false where the text is known to hold no sign that `checkCharacters` looks for.
 */
export function decodeDraft(
  value: unknown,
  mayHide = true,
): { file: CaseFile | null; problems: Problems; draft: Draft } {
  const problems: Problems = new ProblemList(PROBLEMS);
  const plain = plainRecords(value);
  const { isTooDeep, hasProtoKey } = jsonHazards(withoutPlain(value, plain), MAX_DEPTH);
  if (isTooDeep) {
    problems.add('too-deep', [], `Brackets are nested more than ${MAX_DEPTH} levels deep.`);
    return { file: null, problems, draft: new Draft(problems) };
  }
  for (const path of hasProtoKey ? unsafeKeysOf(value) : [])
    problems.add('unsafe-key', path, 'A key is called "__proto__"; it and what it holds are left out.');
  const draft = new Draft(problems);
  const file = decodeSafe(hasProtoKey ? withoutUnsafeKeys(value) : value, draft, plain, mayHide);
  return { file, problems, draft };
}

/** By list, 1 for each record that is plainly sound (see `plain-value.ts`). */
export type Plain = ReadonlyMap<JsonStep, Uint8Array>;

/** The quick look at a record of each list. */
export const isPlainOf = new Map(
  LISTS.map((list) => [list, isPlainBy(RECORDS[list] as unknown as SchemaNode)] as const),
);

/** Which records of a file are plainly sound. */
export function plainRecords(value: unknown): Plain {
  const found = new Map<JsonStep, Uint8Array>();
  if (typeof value !== 'object' || value === null) return found;
  for (const [list, isPlain] of isPlainOf) {
    const records = (value as Json)[list];
    if (!Array.isArray(records)) continue;
    const flags = new Uint8Array(records.length);
    for (let i = 0; i < flags.length; i++) if (isPlain(records[i])) flags[i] = 1;
    found.set(list, flags);
  }
  return found;
}

/** The file with the other records alone; they stand as deep as they did. */
export function withoutPlain(value: unknown, plain: Plain): unknown {
  if (plain.size === 0) return value;
  const rest = { ...(value as Json) };
  for (const [list, flags] of plain) rest[list] = (rest[list] as unknown[]).filter((_, i) => flags[i] === 0);
  return rest;
}

/** A case whose lists are read, record by record, but not yet held against each other. */
export type ReadLists = {
  /** What the file says of the case itself; null where it cannot be read. */
  info: CaseInfo | null;
  /** False where a list is missing or none. */
  hasLists: boolean;
};

/** Reads the lists of a file into a draft; null where it is no case, or one of a version that is not read. */
export function readLists(value: unknown, draft: Draft, plain: Plain, mayHide: boolean): ReadLists | null {
  const { problems } = draft;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    problems.add('not-a-case', [], `The file holds ${kindOf(value)}, not a case.`);
    return null;
  }
  const json = value as Json;
  if (!isReadable(json.formatVersion)) {
    const found = json.formatVersion;
    const written = typeof found === 'string' ? cite(found) : kindOf(found);
    const message = `The file says formatVersion ${written}; this Readout reads ${FORMAT_VERSION}.`;
    problems.add('format-version', ['formatVersion'], message);
    return null;
  }
  sayMisspelled(json, draft, plain);
  if (mayHide) checkCharacters(json, problems);
  const info = decodeInfo(json.case, draft);
  const hasLists = checkLists(json, problems);
  for (const list of LISTS)
    if (Array.isArray(json[list])) decodeRecords(draft, list, json[list], plain.get(list));
  return { info, hasLists };
}

/** Says the misspelled fields of a file, or of some records of a list, whose positions in the file are `places`. */
export function sayMisspelled(
  json: Json,
  { problems }: Draft,
  plain: Plain,
  places?: readonly number[],
): void {
  for (const { path, key, meant } of misspelledFields(json, (list, i) => plain.get(list)?.[i] === 1)) {
    if (places) path[1] = places[path[1] as number] ?? 0;
    problems.add(
      'misspelled-field',
      path,
      `The field ${cite(key)} is unknown; "${meant}" is probably meant.`,
    );
  }
}

function decodeSafe(value: unknown, draft: Draft, plain: Plain, mayHide: boolean): CaseFile | null {
  const { problems } = draft;
  const read = readLists(value, draft, plain, mayHide);
  // With a list missing, every join to it would fail: one sentence says it better.
  if (!read?.hasLists) return null;
  checkTargets(draft);
  resolveJoins(draft);
  checkDates(draft);
  checkWords(draft);
  checkQuotes(draft);
  checkAccounts(draft);
  checkSilentRecords(draft);
  checkNamesSource(draft);
  checkTours(draft);
  if (!read.info || problems.hasFatal()) return null;
  const checked = checkChanges(draft, read.info);
  const lists = draft.finish();
  const json = value as Json;
  const present = LISTS.filter((list) => json[list] !== undefined).map((list) => [list, lists[list]]);
  const { verified, ...rest } = json;
  const stamp = decodeVerified(verified, problems) ? { verified } : {};
  return { ...rest, case: checked, ...Object.fromEntries(present), ...stamp } as CaseFile;
}

/** Whether a file brings a stamp of its own that can be read. */
function decodeVerified(value: unknown, problems: Problems): boolean {
  if (value === undefined || v.is(Stamp, value)) return value !== undefined;
  problems.add('wrong-field', ['verified'], 'The stamp that the file brings cannot be read. It is left out.');
  return false;
}

/** Files without a version, and of the same major version, are read. */
function isReadable(version: unknown): boolean {
  if (version === undefined) return true;
  if (typeof version !== 'string') return false;
  const major = /^(\d+)(?:\.\d+)*$/.exec(version)?.[1];
  return major !== undefined && Number(major) === Number.parseInt(FORMAT_VERSION, 10);
}

function checkLists(json: Json, problems: Problems): boolean {
  let isSound = true;
  for (const list of LISTS) {
    const found = json[list];
    if (Array.isArray(found) || (found === undefined && !REQUIRED_LISTS.includes(list))) continue;
    isSound = false;
    if (found === undefined) problems.add('no-list', [list], `The list of ${list} is missing.`);
    else problems.add('not-a-list', [list], `Where the list of ${list} belongs stands ${kindOf(found)}.`);
  }
  return isSound;
}

function decodeInfo(value: unknown, draft: Draft): CaseInfo | null {
  const { problems } = draft;
  const result = v.safeParse(CaseInfo, value);
  const cuts: (readonly JsonStep[])[] = [];
  for (const issue of result.issues ?? []) {
    const path = stepsOf(issue);
    const [field] = path;
    if (field === undefined || field === 'name') {
      const what = value === undefined ? 'The case is missing' : `In the case, ${describeIssue(issue)}`;
      problems.add('no-name', ['case', ...path], `${what}.`);
      return null;
    }
    const size = removablePart(CaseInfo, path);
    cuts.push(path.slice(0, size));
    const left = size > 1 ? 'The entry is left out.' : 'It is left out.';
    problems.add('wrong-field', ['case', ...path], `In the case, ${describeIssue(issue)}. ${left}`);
  }
  const isCut = (name: string) => cuts.some(([field, ...more]) => field === name && more.length === 0);
  const info = value as CaseInfo;
  for (const [field, code, isSound] of [
    ['inLanguage', 'bad-language', isLanguage],
    ['dateModified', 'bad-date', (text: string) => parseEdtf(text) !== null],
  ] as const) {
    const text = info[field];
    if (text === undefined || isCut(field) || isSound(text)) continue;
    cuts.push([field]);
    problems.add(
      code,
      ['case', field],
      `In the case, ${field} ${cite(text)} cannot be read. It is left out.`,
    );
  }
  return draft.without(value, cuts) as CaseInfo;
}
