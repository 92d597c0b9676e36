import { cite } from '../lib/cite.ts';
import { formatCount } from '../lib/format-count.ts';
import { jsonHazards } from '../lib/json-hazards.ts';
import { type JsonStep, scanJson } from '../lib/json-scan.ts';
import { LIMITS } from '../lib/limits.ts';
import { lineColumnAt, lineColumns } from '../lib/line-column.ts';
import { repeatedKeys } from '../lib/repeated-keys.ts';
import { asOneList } from './concatenated-json.ts';
import { decodeText } from './decode-text.ts';
import { foldLines } from './delimited.ts';
import { unfenced } from './fenced-json.ts';
import { fieldsNamed } from './header-words.ts';
import { lostKey } from './json-value.ts';
import { withoutComments } from './lenient-json.ts';
import { type Mapping, MappingError } from './mapping.ts';
import { type InputFile, type Lost, MAX_RAW, UnreadableFile } from './reader.ts';
import type { BadRecord, Cell, Sheet, SheetRecord } from './sheet.ts';
import { looksLikeHeaders, nameHeaders } from './table.ts';

/** A step of a path: a key, a number in a list, or `*` for every entry. */
type ListStep = string | number | typeof EVERY;
const EVERY = Symbol('every entry');

type Found = { value: unknown; path: JsonStep[]; parents: readonly { value: unknown; depth: number }[] };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `["quotes", *]` -> "$.quotes[*]" */
function formatList(steps: readonly ListStep[]): string {
  let text = '$';
  for (const step of steps)
    if (step === EVERY) text += '[*]';
    else if (typeof step === 'number') text += `[${step}]`;
    else text += /^[\p{L}_$][\p{L}\p{N}_$-]*$/u.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`;
  return text;
}

/** The steps of `$.a["b c"][*]` or `a[0].b`, with or without `$`; throws `MappingError` for what is no such path. */
function parseList(text: string): ListStep[] {
  const steps: ListStep[] = [];
  const step = /\.?\*|\[\*\]|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]|\['([^']*)'\]|\.?([^.[\]]+)/y;
  let at = text.startsWith('$') ? 1 : 0;
  while (at < text.length) {
    step.lastIndex = at;
    const match = step.exec(text);
    if (!match)
      throw new MappingError(`In the map, "at" should be a path such as $.items[*], not ${cite(text)}.`);
    const [whole, number, double, single, plain] = match;
    if (number !== undefined) steps.push(Number(number));
    else if (double !== undefined) steps.push(JSON.parse(double) as string);
    else if (single !== undefined) steps.push(single);
    else if (plain !== undefined) steps.push(plain);
    else steps.push(EVERY);
    at += whole.length;
  }
  return steps;
}

/** Every value that a path leads to, in order. */
function* find(root: unknown, steps: readonly ListStep[]): Generator<Found> {
  function* walk(
    value: unknown,
    depth: number,
    path: JsonStep[],
    parents: Found['parents'],
  ): Generator<Found> {
    const step = steps[depth];
    if (step === undefined) {
      yield { value, path, parents };
      return;
    }
    if (step === EVERY) {
      if (Array.isArray(value)) {
        for (let i = 0; i < value.length; i++)
          yield* walk(value[i], depth + 1, [...path, i], [...parents, { value: value[i], depth: depth + 1 }]);
      } else if (isRecord(value))
        for (const key of Object.keys(value))
          yield* walk(
            value[key],
            depth + 1,
            [...path, key],
            [...parents, { value: value[key], depth: depth + 1 }],
          );
      return;
    }
    if (typeof step === 'number') {
      if (Array.isArray(value) && step < value.length)
        yield* walk(value[step], depth + 1, [...path, step], parents);
    } else if (isRecord(value) && Object.hasOwn(value, step))
      yield* walk(value[step], depth + 1, [...path, step], parents);
  }
  yield* walk(root, 0, [], []);
}

/** The lists of records that a JSON holds, those within records of others included, in the order of the file. */
function listsIn(root: unknown): ListStep[][] {
  const found: ListStep[][] = [];
  const seen = new Set<string>();
  const add = (steps: ListStep[]) => {
    const name = formatList(steps);
    if (!seen.has(name)) found.push(steps);
    seen.add(name);
  };
  const visit = (value: unknown, steps: ListStep[]): void => {
    if (Array.isArray(value)) {
      if (!value.some(isRecord)) {
        if (steps.length === 0 && value.length > 0) add([EVERY]);
        return;
      }
      add([...steps, EVERY]);
      for (const item of value) if (isRecord(item)) within(item, [...steps, EVERY]);
      return;
    }
    if (!isRecord(value)) return;
    const children = Object.values(value);
    if (steps.length < 2 && children.every(isRecord) && areAlike(Object.keys(value), children)) {
      add([...steps, EVERY]);
      return;
    }
    for (const [key, child] of Object.entries(value)) visit(child, [...steps, key]);
  };
  /** The lists within a record of a list, also those that records in it hold. */
  const within = (item: Record<string, unknown>, steps: ListStep[]): void => {
    for (const [key, child] of Object.entries(item))
      if (Array.isArray(child)) {
        if (!areNames(key, child)) visit(child, [...steps, key]);
      } else if (isRecord(child)) within(child, [...steps, key]);
  };
  visit(root, []);
  // A ClaimReview alone is a record as it is one in a list, beside the places where its claim appeared.
  if (isRecord(root) && typeof root.claimReviewed === 'string') return [[], ...found];
  if (isRecord(root) && (found.length === 0 || isOneRecord(root, found))) return [[]];
  return found;
}

/**
 * Whether an object is one record itself, as a page's JSON-LD is: it has a headline or words, and no list in it holds records of
 * which a field is known that they could stand for.
 */
function isOneRecord(root: Record<string, unknown>, lists: readonly (readonly ListStep[])[]): boolean {
  const names = (record: Record<string, unknown>, fields: readonly string[]) =>
    Object.keys(record).some(
      (key) => isPlain(record[key]) && fieldsNamed(key).some(({ field }) => fields.includes(field)),
    );
  return (
    names(root, ['headline', 'words']) &&
    lists.every((steps) =>
      [...find(root, steps)].every(
        ({ value }) =>
          !isRecord(value) || !names(value, ['words', 'url', 'headline', 'event', 'question', 'code']),
      ),
    )
  );
}

/** Whether records have most keys in common, two of them all: `{ "a1": {…}, "a2": {…} }` is a list with names. */
function areAlike(names: readonly string[], records: readonly Record<string, unknown>[]): boolean {
  const first = Object.keys(records[0] ?? {});
  const isSame = records.every((record) => Object.keys(record).length === first.length);
  const isPair = isSame && first.some(isField) && !names.some(isField);
  return (
    first.length > 1 &&
    (records.length > 2 || (records.length === 2 && isPair)) &&
    records
      .slice(0, 50)
      .every((record) => first.filter((key) => Object.hasOwn(record, key)).length * 2 > first.length)
  );
}

const isField = (name: string): boolean => fieldsNamed(name).length > 0;
const isPlain = (value: unknown): boolean => typeof value !== 'object' || value === null;

/**
 * A table that was written in another way than by its rows: by columns (`{ "quote": […], "outlet": […] }`, or with an
 * index, as pandas does), or with the headers apart from the rows (`{ "columns": […], "data": [[…]] }`). As a list of
 * lists with its headers first; null for any other JSON.
 */
function tableIn(root: unknown): unknown[][] | null {
  if (!isRecord(root)) return null;
  const rows = Object.values(root).find(
    (value) => isMatrix(value) && value.every((row) => row.every(isPlain)),
  );
  if (rows) {
    const width = (rows as unknown[][])[0]?.length ?? 0;
    const names = Object.values(root).find(
      (value) =>
        Array.isArray(value) && value.length === width && value.every((name) => typeof name === 'string'),
    );
    return names ? [names as unknown[], ...(rows as unknown[][])] : null;
  }
  const names = Object.keys(root);
  const columns = Object.values(root);
  const isNamed = names.some((name) =>
    fieldsNamed(name).some(({ field }) => field === 'words' || field === 'headline' || field === 'url'),
  );
  if (names.length < 2 || !isNamed) return null;
  if (columns.every((column) => Array.isArray(column) && column.every(isPlain))) {
    const lists = columns as unknown[][];
    const height = lists[0]?.length ?? 0;
    if (height === 0 || lists.some((list) => list.length !== height)) return null;
    return [names, ...Array.from({ length: height }, (_, i) => lists.map((list) => list[i]))];
  }
  if (!columns.every((column) => isRecord(column) && Object.values(column).every(isPlain))) return null;
  const [first, ...others] = columns as Record<string, unknown>[];
  const index = Object.keys(first ?? {});
  const isEven = others.every(
    (column) =>
      Object.keys(column).length === index.length && index.every((key) => Object.hasOwn(column, key)),
  );
  if (!isEven || index.length === 0 || index.some(isField)) return null;
  return [names, ...index.map((key) => (columns as Record<string, unknown>[]).map((column) => column[key]))];
}

const formatStep = (key: string): string =>
  /^[\p{L}\p{N}_$ -]+$/u.test(key) ? key : `[${JSON.stringify(key)}]`;

/** The values of a record by path; lists of plain values stay lists, lists of records are left to their own sheet. */
function flatten(
  value: unknown,
  prefix: string,
  skip: ReadonlySet<string>,
  into: Map<string, Cell>,
  place = '',
): void {
  if (!isRecord(value)) {
    if (!Array.isArray(value)) into.set(prefix === '' ? 'value' : prefix, plain(value));
    return;
  }
  for (const [key, child] of Object.entries(value)) {
    const path = prefix === '' ? formatStep(key) : `${prefix}.${formatStep(key)}`;
    const at = `${place}\n${key}`;
    if (typeof child === 'object' && skip.has(at)) continue;
    if (Array.isArray(child)) {
      if (child.every((item) => typeof item !== 'object' || item === null))
        into.set(
          path,
          child.map(plain).filter((item) => item !== ''),
        );
      else if (child.every(isNamedThing)) {
        for (const inner of new Set(child.flatMap((item) => Object.keys(item)))) {
          const values = child.map((item) => plain(item[inner])).filter((text) => text !== '');
          const name = `${path}.${formatStep(inner)}`;
          if (values.length > 0) into.set(name, inner === 'name' ? values : [...new Set(values)]);
        }
      } else into.set(path, JSON.stringify(child));
    } else if (isRecord(child)) flatten(child, path, skip, into, at);
    else into.set(path, plain(child));
  }
}

/** `{ "@type": "Person", "name": "Ada" }`: a name, and what else is said of its bearer in plain values. */
const isNamedThing = (item: unknown): item is Record<string, unknown> =>
  isRecord(item) && typeof item.name === 'string' && Object.values(item).every(isPlain);

/** Whether a list within a record holds the names of its authors, codes or relays, and no records of their own. */
const areNames = (key: string, list: readonly unknown[]): boolean =>
  list.every(isNamedThing) &&
  fieldsNamed(key).some(
    ({ field, isPart }) => !isPart && (field === 'author' || field === 'code' || field === 'via'),
  );

const plain = (value: unknown): string => (value === null || value === undefined ? '' : String(value));

/** Reads a JSON, or one JSON a line (NDJSON), as one sheet for each list of records. */
export async function readJson(
  file: InputFile,
  format: 'json' | 'ndjson',
  map: Mapping | null,
  proceed: (bytes: number) => Promise<boolean>,
): Promise<Sheet[] | null> {
  const { text: whole, encoding, note } = decodeText(file.bytes);
  const { text: written, outside } = unfenced(whole);
  const bad: BadRecord[] = [];
  const places: LinePlace[] = [];
  const reason = 'It stands around the JSON, and is no part of it.';
  const lost: Lost[] = outside.map(({ line, value }) => ({
    file: file.path,
    line,
    field: '',
    value,
    reason,
  }));
  const { value: root, text } =
    format === 'ndjson'
      ? { value: parseLines(written, file.path, bad, places, lost), text: written }
      : parseWhole(written, file.path, lost);
  if (!(await proceed(file.bytes.length))) return null;
  if (jsonHazards(root, LIMITS.depth).isTooDeep)
    throw new UnreadableFile(file.path, `The JSON is nested more than ${LIMITS.depth} levels deep.`);
  if (format === 'json')
    for (const key of repeatedKeys(text, root))
      lost.push(lostKey(key, file.path, lineColumnAt(text, key.offset).line));
  if (map === null || map.at.length === 0) {
    if (isMatrix(root)) return [{ ...matrixSheet(file.path, root, map), aside: lost }];
    const table = format === 'json' ? tableIn(root) : null;
    if (table) return [{ ...matrixSheet(file.path, table, map ?? { header: true }), aside: lost }];
  }
  const lists = map && map.at.length > 0 ? map.at.map(parseList) : listsIn(root);
  const asked = askedPaths(map);
  const refs = new Set<unknown>([...(map?.columns?.values() ?? [])].flat());
  // Lines of which none is JSON are left out one by one, in a list without a record.
  if (lists.length === 0 && bad.length > 0) lists.push([EVERY]);
  const sheets = lists.map((steps) => sheetOf(file.path, format, root, steps, lists, asked, refs));
  if (format === 'json') setLines(text, sheets, lists);
  else
    for (const sheet of sheets)
      for (const record of sheet.records)
        setPlace(record, places[pathsOf.get(record)?.[0] as number], sheet.part === '$[*]');
  const facts: Sheet['facts'] = [{ name: 'encoding', value: encoding, from: 'guess' }];
  return sheets.map((sheet, i) => ({
    ...sheet,
    bad: i === 0 ? bad : [],
    aside: i === 0 ? [...(sheet.aside ?? []), ...lost] : [],
    facts: [
      ...facts,
      { name: 'at', value: sheet.part ?? '$', from: map && map.at.length > 0 ? 'map' : 'guess' },
    ],
    notes: note === null ? [] : [note],
    sentence: `${format === 'ndjson' ? 'JSON, one record a line' : 'JSON'}: ${formatCount(sheet.records.length, 'record')} in ${sheet.part ?? '$'}`,
  }));
}

const isMatrix = (root: unknown): root is unknown[][] =>
  Array.isArray(root) && root.length > 0 && root.every((row) => Array.isArray(row) && !row.some(isRecord));

/** A list of lists is a table whose first list may be its headers. It has no lines. */
function matrixSheet(path: string, root: readonly unknown[][], map: Pick<Mapping, 'header'> | null): Sheet {
  const rows = root.map((row) => row.map((cell) => (Array.isArray(cell) ? cell.map(plain) : plain(cell))));
  const first = (rows[0] ?? []).map((cell) => String(cell));
  const hasHeader = map?.header ?? looksLikeHeaders(first);
  const width = hasHeader ? first.length : Math.max(...rows.slice(0, 1000).map((row) => row.length));
  const records = rows.slice(hasHeader ? 1 : 0).map((cells, i) => ({
    cells,
    line: null,
    record: i + 1,
    raw: JSON.stringify(root[hasHeader ? i + 1 : i]).slice(0, MAX_RAW),
  }));
  return {
    file: path,
    format: 'json',
    part: null,
    headers: nameHeaders(
      Array.from({ length: width }, (_, i) => first[i] ?? ''),
      hasHeader,
    ),
    hasHeader,
    headerLine: null,
    records,
    bad: [],
    facts: [{ name: 'header', value: hasHeader, from: typeof map?.header === 'boolean' ? 'map' : 'guess' }],
    sentence: `JSON: a table of ${formatCount(records.length, 'row')}`,
    notes: [],
  };
}

/** Strings, and numbers of more digits than a double keeps. */
const LONG = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d{16,}(?![\d.eE])/g;

type Parsed = { value: unknown; text: string };

/** Parses JSON; whole numbers that would lose digits (ids of posts) become text. Answers the sound JSON beside its value. */
function parseExactly(written: string, tell: (count: number) => void): Parsed {
  const { value, text } = parseLoosely(written, tell);
  if (!/\d{16}/.test(text)) return { value, text };
  const exact = text.replace(LONG, (token) =>
    token.startsWith('"') || Number.isSafeInteger(Number(token)) ? token : `"${token}"`,
  );
  return { value: JSON.parse(exact), text };
}

/** What Python writes for a number that is none, which JSON does not know. */
const NOT_A_NUMBER = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\b(?:NaN|Infinity)\b/g;

function parseLoosely(text: string, tell: (count: number) => void): Parsed {
  try {
    return { value: JSON.parse(text), text };
  } catch (error) {
    if (!/\b(?:NaN|Infinity)\b/.test(text)) throw error;
    let count = 0;
    const mended = text.replace(NOT_A_NUMBER, (token) => {
      if (token.startsWith('"')) return token;
      count++;
      return 'null';
    });
    const value: unknown = JSON.parse(mended);
    tell(count);
    return { value, text: mended };
  }
}

/** Says that numbers that are none were read as nothing. */
const tellNone = (lost: Lost[], file: string, line: number | null) => (count: number) =>
  lost.push({
    file,
    line,
    field: '',
    value: count === 1 ? 'NaN or Infinity' : `NaN or Infinity, ${count} times`,
    reason: 'JSON knows no such number; it was read as nothing.',
  });

function parseWhole(text: string, path: string, lost: Lost[]): Parsed {
  try {
    return parseExactly(text, tellNone(lost, path, null));
  } catch {
    const list = parseOneByOne(text, tellNone(lost, path, null)) ?? parseLenient(text, path, lost);
    if (list) return list;
    const fault = scanJson(text) ?? { offset: 0, reason: 'This engine cannot read the text.' };
    const { line, column } = lineColumnAt(text, fault.offset);
    throw new UnreadableFile(
      path,
      text.trim() === '' ? 'The file is empty.' : `Line ${line}, column ${column}: ${fault.reason}`,
    );
  }
}

/** Reads a JSON with comments or commas too many (JSONC), and tells them; null where it is broken otherwise. */
function parseLenient(text: string, path: string, lost: Lost[]): Parsed | null {
  const { text: strict, beyond } = withoutComments(text);
  if (beyond.length === 0) return null;
  try {
    const parsed = parseExactly(strict, tellNone(lost, path, null));
    const at = lineColumns(text);
    for (const { offset, text: value } of beyond) {
      const reason =
        value === ',' ? 'JSON has no comma before what closes.' : 'A comment in the file is no record.';
      lost.push({ file: path, line: at(offset).line, field: '', value, reason });
    }
    return parsed;
  } catch {
    return null;
  }
}

function parseOneByOne(text: string, tell: (count: number) => void): Parsed | null {
  const list = asOneList(text);
  try {
    return list === null ? null : parseExactly(list, tell);
  } catch {
    return null;
  }
}

/** The line of an NDJSON, and its number among those that are not empty, broken ones included. */
type LinePlace = { line: number; record: number };

function setPlace(record: SheetRecord, place: LinePlace | undefined, isWholeLine: boolean): void {
  if (!place) return;
  const target = record as { line: number | null; record: number };
  target.line = place.line;
  if (isWholeLine) target.record = place.record;
}

/** Paths that a map names and that reach into a list of a record (`speakers[0].name`): they become columns of their own. */
function askedPaths(map: Mapping | null): { name: string; steps: ListStep[] }[] {
  const refs = [...(map?.columns?.values() ?? [])].flat();
  return refs.flatMap((ref) => {
    if (typeof ref !== 'string' || !ref.includes('[')) return [];
    try {
      return [{ name: ref, steps: parseList(ref) }];
    } catch {
      return [];
    }
  });
}

const NO_RECORD = {
  code: 'no-record',
  reason: 'The line is a list, and no record: it should be an object.',
};

function parseLines(
  text: string,
  file: string,
  bad: BadRecord[],
  places: LinePlace[],
  lost: Lost[],
): unknown[] {
  const values: unknown[] = [];
  let line = 0;
  let record = 0;
  for (const part of foldLines(text).split('\n')) {
    line++;
    if (part.trim() === '') continue;
    record++;
    try {
      const { value, text: sound } = parseExactly(part, tellNone(lost, file, line));
      for (const key of repeatedKeys(sound, value)) lost.push(lostKey(key, file, line));
      values.push(value);
      places.push({ line, record });
    } catch {
      const fault = scanJson(part.trim());
      bad.push({
        line,
        record,
        code: 'not-json',
        reason: `The line is no JSON: ${fault?.reason ?? 'it cannot be read.'}`,
        raw: part.slice(0, MAX_RAW),
      });
    }
  }
  // Lines that are all lists are the rows of a table.
  if (!values.some(isRecord)) return values;
  const isList = values.map(Array.isArray);
  for (const [i, place] of places.entries())
    if (isList[i]) bad.push({ ...place, ...NO_RECORD, raw: JSON.stringify(values[i]).slice(0, MAX_RAW) });
  const kept = places.filter((_, i) => !isList[i]);
  places.splice(0, places.length, ...kept);
  return values.filter((_, i) => !isList[i]);
}

/** Where each record stands in its JSON. */
const pathsOf = new WeakMap<SheetRecord, JsonStep[]>();

function sheetOf(
  path: string,
  format: 'json' | 'ndjson',
  root: unknown,
  steps: readonly ListStep[],
  lists: readonly (readonly ListStep[])[],
  asked: readonly { name: string; steps: readonly ListStep[] }[],
  refs: ReadonlySet<unknown>,
): Sheet {
  const headers: string[] = [];
  const at = new Map<string, number>();
  const records: SheetRecord[] = [];
  const nested = (depth: number) =>
    new Set(
      lists.flatMap((list) => {
        const isUnder = list.length > depth && list.slice(0, depth).every((step, i) => step === steps[i]);
        const under = isUnder ? list.slice(depth) : [];
        const end = under.findIndex((step) => typeof step !== 'string');
        return end > 0 ? [`\n${under.slice(0, end).join('\n')}`] : [];
      }),
    );
  const skipOwn = nested(steps.length);
  const around = new Map<string, Cell>();
  const isInRoot = lists.some((list) => list.length === 0);
  if (typeof steps[0] === 'string' && isRecord(root) && !isInRoot) flatten(root, '$', nested(0), around);
  const aside = isAround(around, root, steps, refs) ? [] : [...around];
  if (aside.length > 0) around.clear();
  let number = 0;
  for (const { value, path: place, parents } of find(root, steps)) {
    number++;
    const cells = new Map<string, Cell>();
    flatten(value, '', skipOwn, cells);
    for (const { name, steps: inner } of asked) {
      const found = [...find(value, inner)].map((hit) => plain(hit.value)).filter((text) => text !== '');
      if (found.length > 0) cells.set(name, found.length === 1 ? (found[0] as string) : found);
    }
    const key = place.at(-1);
    if (typeof key === 'string' && steps.at(-1) === EVERY) cells.set('$key', key);
    for (const parent of parents.slice(0, -1)) {
      const prefix = formatList(steps.slice(0, parent.depth));
      flatten(parent.value, prefix, nested(parent.depth), cells);
    }
    for (const [name, cell] of around) if (!cells.has(name)) cells.set(name, cell);
    const row: Cell[] = [];
    for (const [name, cell] of cells) {
      let column = at.get(name);
      if (column === undefined) {
        column = headers.length;
        at.set(name, column);
        headers.push(name);
      }
      row[column] = cell;
    }
    for (let i = 0; i < row.length; i++) row[i] ??= '';
    const record = { cells: row, line: null, record: number, raw: JSON.stringify(value).slice(0, MAX_RAW) };
    pathsOf.set(record, place);
    records.push(record);
  }
  return {
    file: path,
    format,
    part: formatList(steps),
    headers,
    hasHeader: true,
    headerLine: null,
    records,
    bad: [],
    facts: [],
    sentence: '',
    notes: [],
    aside: aside.flatMap(([name, cell]) => {
      const value = typeof cell === 'string' ? cell : cell.join('; ');
      const reason = 'It stands around the lists of records and belongs to none of them.';
      return value === '' ? [] : [{ line: null, field: name, value, reason }];
    }),
  };
}

/**
 * Whether what stands around a list tells the article of its records: an outlet or an address, where they have none of
 * their own; or whether a map reads any of it.
 */
function isAround(
  around: ReadonlyMap<string, Cell>,
  root: unknown,
  steps: readonly ListStep[],
  refs: ReadonlySet<unknown>,
): boolean {
  if (around.size === 0) return false;
  const tells = (name: string) =>
    fieldsNamed(name.replace(/^\$\./, '')).some(
      ({ field, isPart }) => (field === 'outlet' || field === 'url') && !isPart,
    );
  const own = new Set<string>();
  for (const { value } of find(root, steps)) {
    if (isRecord(value)) for (const key of Object.keys(value)) own.add(key);
    if (own.size > LIMITS.columns) break;
  }
  if ([...around.keys()].some((name) => refs.has(name) && !own.has(name.slice(2)))) return true;
  return [...around].some(([name, cell]) => cell !== '' && tells(name)) && ![...own].some(tells);
}

/** Sets the line on which each record begins: a JSON that was written on one line has line 1 everywhere. */
function setLines(text: string, sheets: readonly Sheet[], lists: readonly (readonly ListStep[])[]): void {
  const waiting = sheets.map(({ records }) => ({ records, next: 0 }));
  const at = lineColumns(text);
  scanJson(text, {
    onValue: (path, offset) => {
      for (const [i, steps] of lists.entries()) {
        if (steps.length !== path.length) continue;
        if (!steps.every((step, depth) => step === EVERY || step === path[depth])) continue;
        const list = waiting[i];
        const record = list?.records[list.next];
        if (!list || !record) continue;
        (record as { line: number | null }).line = at(offset).line;
        list.next++;
      }
    },
  });
}
