import * as v from 'valibot';
import { cite } from '../lib/cite.ts';
import { joinWords } from '../lib/join-words.ts';
import { COLUMNS, type Column, FORMATS, ROW_KINDS } from './reader.ts';

/** A column of the input: its header, its number from 0, or (JSON) a path in the record. */
export type ColumnRef = string | number;

const Ref = v.union([v.string(), v.pipe(v.number(), v.integer(), v.minValue(0))]);
const Refs = v.union([Ref, v.array(Ref)]);
const Names = v.record(v.string(), v.string());
const optional = <T extends v.GenericSchema>(schema: T) => v.optional(v.nullable(schema));

export const ARTICLE_IDENTITIES = ['auto', 'url', 'outlet+published+headline'] as const;

/** How an input's columns become fields, as it is kept in a file. Everything but `row` and `columns` may be absent. */
export const MappingFile = v.strictObject({
  map: v.optional(v.literal(1)),
  name: v.optional(v.string()),
  as: optional(v.picklist(FORMATS)),
  sheet: optional(v.union([v.string(), v.number()])),
  at: optional(v.union([v.string(), v.array(v.string())])),
  header: optional(v.boolean()),
  delimiter: optional(v.pipe(v.string(), v.minLength(1), v.maxLength(1))),
  row: optional(v.picklist(ROW_KINDS)),
  columns: optional(v.strictObject(Object.fromEntries(COLUMNS.map((name) => [name, optional(Refs)])))),
  constants: optional(
    v.strictObject(Object.fromEntries(COLUMNS.map((name) => [name, optional(v.string())]))),
  ),
  decisions: optional(
    v.strictObject({
      dayFirst: optional(v.boolean()),
      article: optional(v.picklist(ARTICLE_IDENTITIES)),
      outletFrom: optional(v.picklist(['column', 'host'])),
      lists: optional(
        v.strictObject(Object.fromEntries(COLUMNS.map((name) => [name, optional(v.string())]))),
      ),
      stripQuotes: optional(v.boolean()),
      sameWords: optional(v.picklist(['one-statement', 'apart'])),
      blanks: optional(v.array(v.string())),
    }),
  ),
  merge: optional(v.strictObject({ outlet: optional(Names), speaker: optional(Names) })),
});

/** A mapping with every column as a list of references; null where nothing was said. */
export type Mapping = {
  as: (typeof FORMATS)[number] | null;
  sheet: string | number | null;
  /** The lists of a JSON that are read: `$.items[*]`. Empty where nothing was said. */
  at: readonly string[];
  header: boolean | null;
  delimiter: string | null;
  row: (typeof ROW_KINDS)[number] | null;
  /** Null where columns are to be guessed. */
  columns: ReadonlyMap<Column, readonly ColumnRef[]> | null;
  constants: ReadonlyMap<Column, string>;
  decisions: {
    dayFirst: boolean | null;
    article: (typeof ARTICLE_IDENTITIES)[number] | null;
    outletFrom: 'column' | 'host' | null;
    lists: ReadonlyMap<Column, string>;
    stripQuotes: boolean | null;
    sameWords: 'one-statement' | 'apart' | null;
    blanks: readonly string[] | null;
  };
  merge: { outlet: ReadonlyMap<string, string>; speaker: ReadonlyMap<string, string> };
};

/** Nothing said: all is guessed from the data. */
export const NO_MAPPING: Mapping = {
  as: null,
  sheet: null,
  at: [],
  header: null,
  delimiter: null,
  row: null,
  columns: null,
  constants: new Map(),
  decisions: {
    dayFirst: null,
    article: null,
    outletFrom: null,
    lists: new Map(),
    stripQuotes: null,
    sameWords: null,
    blanks: null,
  },
  merge: { outlet: new Map(), speaker: new Map() },
};

/** A map that cannot be followed; the message is one plain sentence. */
export class MappingError extends Error {}

/** Reads a map that was kept as JSON. Throws `MappingError` with what is wrong and what there is. */
export function decodeMapping(value: unknown): Mapping {
  if (Array.isArray(value)) throw new MappingError('The map should be an object, not a list.');
  refuseLists(value);
  const result = v.safeParse(MappingFile, value);
  if (!result.success) throw new MappingError(describe(result.issues));
  const file = result.output;
  const decisions = file.decisions ?? {};
  return {
    as: file.as ?? null,
    sheet: file.sheet ?? null,
    at: file.at === undefined || file.at === null ? [] : [file.at].flat(),
    header: file.header ?? null,
    delimiter: file.delimiter ?? null,
    row: file.row ?? null,
    columns: file.columns
      ? entries<ColumnRef | ColumnRef[], readonly ColumnRef[]>(file.columns, (refs) => [refs].flat())
      : null,
    constants: entries<string, string>(file.constants ?? {}, (text) => text),
    decisions: {
      dayFirst: decisions.dayFirst ?? null,
      article: decisions.article ?? null,
      outletFrom: decisions.outletFrom ?? null,
      lists: entries<string, string>(decisions.lists ?? {}, (text) => text),
      stripQuotes: decisions.stripQuotes ?? null,
      sameWords: decisions.sameWords ?? null,
      blanks: decisions.blanks ?? null,
    },
    merge: {
      outlet: new Map(Object.entries(file.merge?.outlet ?? {})),
      speaker: new Map(Object.entries(file.merge?.speaker ?? {})),
    },
  };
}

/** The parts of a map that are objects: to a check of keys a list is an object too. */
const OBJECTS = [
  'columns',
  'constants',
  'decisions',
  'decisions.lists',
  'merge',
  'merge.outlet',
  'merge.speaker',
];

function refuseLists(value: unknown): void {
  for (const name of OBJECTS) {
    const path = name.split('.');
    const part = path.reduce<unknown>(
      (at, key) =>
        typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? at[key as never] : null,
      value,
    );
    if (Array.isArray(part))
      throw new MappingError(`In the map, ${cite(name)} should be ${askedFor(path, 'record')}, not a list.`);
  }
}

function entries<T, U>(record: object, read: (value: T) => U): Map<Column, U> {
  const found = new Map<Column, U>();
  for (const name of COLUMNS) {
    const value = Object.hasOwn(record, name) ? (record as Record<string, T | null | undefined>)[name] : null;
    if (value !== null && value !== undefined) found.set(name, read(value));
  }
  return found;
}

function describe(issues: readonly v.BaseIssue<unknown>[]): string {
  const [issue] = issues;
  const path = (issue?.path ?? []).map(({ key }) => String(key));
  const where = path.length === 0 ? 'The map' : `In the map, ${cite(path.join('.'))}`;
  if (issue?.type === 'strict_object' && issue.expected === 'never') {
    const isField = path[0] === 'columns' || path[0] === 'constants' || path.at(-2) === 'lists';
    const known = isField
      ? `A field is one of ${joinWords(COLUMNS)}.`
      : 'data/README.md lists what a map can say.';
    return `${where} is not known. ${known}`;
  }
  if (issue?.type === 'picklist') {
    const known = [...(issue.expected ?? '').matchAll(/"([^"]*)"/g)].map(([, name = '']) => name);
    return `${where} should be one of ${joinWords(known)}.`;
  }
  return `${where} should be ${askedFor(path, issue?.type ?? '')}, not ${writtenAs(issue?.input)}.`;
}

/** What belongs at a place of a map, in plain words. */
function askedFor(path: readonly string[], type: string): string {
  if (type === 'record' || type === 'strict_object') return 'an object: { … }';
  if (path[0] === 'map') return 'the number 1';
  if (path[0] === 'columns') return 'the name of a column, its number from 0, or a list of these';
  if (path[0] === 'sheet') return 'the name of a sheet, or its number from 0';
  if (path[0] === 'at') return 'a path such as $.items[*], or a list of these';
  if (path[0] === 'delimiter') return 'one character';
  if (type === 'boolean') return 'true or false';
  return type === 'array' ? 'a list of texts: [ … ]' : 'a text between quotation marks';
}

function writtenAs(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  return typeof value === 'string' ? cite(value) : String(value);
}

/** Writes a mapping as the JSON value of a map file, without what nobody said. */
export function mappingValue(mapping: Mapping): object {
  const { decisions, merge } = mapping;
  const record = (map: ReadonlyMap<string, unknown>) => (map.size === 0 ? null : Object.fromEntries(map));
  const said = (value: object) =>
    Object.fromEntries(Object.entries(value).filter(([, part]) => part !== null && part !== undefined));
  const part = (value: object) => {
    const rest = said(value);
    return Object.keys(rest).length === 0 ? null : rest;
  };
  const columns =
    mapping.columns && [...mapping.columns].map(([name, refs]) => [name, refs.length === 1 ? refs[0] : refs]);
  return said({
    map: 1,
    as: mapping.as,
    sheet: mapping.sheet,
    at: mapping.at.length === 0 ? null : mapping.at.length === 1 ? mapping.at[0] : mapping.at,
    header: mapping.header,
    delimiter: mapping.delimiter,
    row: mapping.row,
    columns: columns && Object.fromEntries(columns),
    constants: record(mapping.constants),
    decisions: part({ ...decisions, lists: record(decisions.lists) }),
    merge: part({ outlet: record(merge.outlet), speaker: record(merge.speaker) }),
  });
}
