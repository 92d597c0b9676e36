import { stripMarks, typeNamed } from '../case/quotation-marks.ts';
import { cite } from '../lib/cite.ts';
import { readDate } from '../lib/read-date.ts';
import { fieldsNamed, headerKey, isOfBearer } from './header-words.ts';
import { knownTable } from './known-tables.ts';
import type { Column, RowKind } from './reader.ts';
import type { Cell, Sheet } from './sheet.ts';

/** What a column's values look like, from up to 200 that are not blank. Shares are 0 to 1. */
export type ColumnProfile = {
  values: readonly string[];
  addresses: number;
  dates: number;
  numbers: number;
  probabilities: number;
  types: number;
  marks: number;
  distinct: number;
  /** Mean length in characters. */
  length: number;
  spaces: number;
  /** How many of the values are mostly letters. */
  letters: number;
};

/** A field for a column of a sheet, and why: "the header says so", "its values are web addresses". */
export type FieldGuess = { column: number; field: Column; reason: string };

/** What a sheet probably is. Several columns may have one field: the first that is filled is meant. */
export type SheetGuess = { row: RowKind; rowReason: string; fields: readonly FieldGuess[] };

const SAMPLE = 200;
const BY_HEADER = 'the header says so';

export const cellText = (cell: Cell | undefined): string =>
  cell === undefined ? '' : typeof cell === 'string' ? cell : cell.join('; ');

/** What the cells of a column look like, by the first of them that hold anything; shares are 0 to 1, 0 for an empty column. */
export function profileOf(sheet: Sheet, column: number): ColumnProfile {
  const values: string[] = [];
  for (const { cells } of sheet.records) {
    const text = cellText(cells[column]).trim();
    if (text !== '') values.push(text);
    if (values.length >= SAMPLE) break;
  }
  const share = (holds: (value: string) => boolean) =>
    values.length === 0 ? 0 : values.filter(holds).length / values.length;
  return {
    values,
    addresses: share((value) => /^(?:https?:\/\/|www\.)\S+$/i.test(value)),
    dates: share((value) => value.length < 60 && readDate(value).kind !== 'words'),
    numbers: share((value) => /^-?\d+(?:[.,]\d+)?$/.test(value)),
    probabilities: share((value) => /^(?:0?[.,]\d+|[01](?:[.,]0+)?|\d{1,3}(?:[.,]\d+)?\s?%)$/.test(value)),
    types: share((value) => typeNamed(value) !== null),
    marks: share((value) => stripMarks(value).hadMarks),
    distinct: new Set(values).size / Math.max(1, values.length),
    length: values.reduce((sum, value) => sum + value.length, 0) / Math.max(1, values.length),
    spaces: share((value) => /\S\s+\S/.test(value)),
    letters: share((value) => (value.match(/[\p{L}\p{M}]/gu)?.length ?? 0) * 2 > value.length),
  };
}

/** Whether a column beside named ones has no name and few values: what somebody jotted down there is in no field. */
const isStray = (sheet: Sheet, column: number, { values }: ColumnProfile): boolean =>
  sheet.hasHeader &&
  /^Column \d+$/.test(sheet.headers[column] as string) &&
  values.length * 2 < Math.min(SAMPLE, sheet.records.length);

type Candidate = { column: number; field: Column; score: number; reason: string };

/** Names of lists and of sheets that say what a row is. */
const PARTS: readonly (readonly [RegExp, RowKind])[] = [
  [/quote|quotation|zitat|цитат|statement/i, 'quote'],
  [/event|ereignis|событи|timeline/i, 'event'],
  [/annotation|highlight|coding|codes\b|codings/i, 'code'],
  [/answer|account|claim/i, 'answer'],
  [/article|artikel|stor(?:y|ies)|items?\b|documents?/i, 'article'],
];

/** Guesses what a row is and which column is which field, from headers and values. Deterministic; changes nothing. */
export function guessMapping(sheet: Sheet, row: RowKind | null = null): SheetGuess {
  const known = sheet.hasHeader ? knownTable(sheet.headers) : null;
  if (known) return ofProgram(sheet, row, known);
  const profiles = sheet.headers.map((_, column) => profileOf(sheet, column));
  const candidates = sheet.headers.flatMap((header, column) =>
    isStray(sheet, column, profiles[column] as ColumnProfile)
      ? []
      : candidatesFor(sheet.hasHeader ? header : '', column, profiles[column] as ColumnProfile),
  );
  const fields = assign(candidates);
  const guessed = row ? { row, rowReason: 'as chosen' } : guessRow(sheet, fields);
  const fitting = fitToRow(guessed.row, sheet, profiles, candidates);
  const found = assign(fitting);
  return { ...guessed, fields: [...found, ...substitutes(sheet, found, fitting)] };
}

/** A list of coded passages of a known program; where some have no code, each is a quote with its codes. */
function ofProgram(
  sheet: Sheet,
  row: RowKind | null,
  { program, fields }: NonNullable<ReturnType<typeof knownTable>>,
): SheetGuess {
  const code = fields.get('code') ?? -1;
  const isCoded = sheet.records.every(({ cells }) => cellText(cells[code]).trim() !== '');
  const reason = `the headers are those of ${program}`;
  return {
    row: row ?? (isCoded ? 'code' : 'quote'),
    rowReason: row ? 'as chosen' : reason,
    fields: [...fields].map(([field, column]) => ({ field, column, reason })),
  };
}

/** Headers of dates on which something else was done than printing the article. */
const OTHER_DATE =
  /^(?:timestamp|zeitstempel|horodateur|marcatemporal|отметкавремени|created|creationdate|datecreated|erstelltam|createdtime|lasteditedtime|modified|modifieddate|datemodified|lastmodified|updated|updatedat|lastupdated|dateadded|added|addedon|accessed|accessdate|dateaccessed|retrieved|retrievedat|retrievedon|scrapedat|crawledat|fetchedat|downloadedat|codedat|codedon|annotatedat|enddate|duedate)$/;

/** "Paste the quote", "Exact quote (English)": a header whose last word is a quote, where it says nothing else of one. */
const QUOTE_LAST =
  /(?:^|[\s_])(?:quotes?|quotations?|zitate?|citations?|citas?|citazion[ei]|цитат[аыу]|نقل قول)[^\p{L}]*(?:\([^()]*\))?[^\p{L}]*$/iu;
const SAID_OF_QUOTE =
  /(?:^|[^\p{L}])(?:who|whom|when|where|why|how|is|was|does|speakers?|persons?|authors?|dates?|types?|sources?|outlets?|links?|topics?|pages?|numbers?|lengths?|langu\w*|context|before|after|around|wer|wann|wo|qui|quand|кто|когда)(?:[^\p{L}]|$)/iu;

function candidatesFor(header: string, column: number, profile: ColumnProfile): Candidate[] {
  const found: Candidate[] = [];
  for (const { field, rank, isPart } of namedIn(header)) {
    const fit = fits(field, profile);
    if (fit === null) continue;
    found.push({
      column,
      field,
      // A column without a value gives way to one with values, as `who` does to `who.name`.
      score: 100 - 2 * rank - (isPart ? 15 : 0) + fit - (profile.values.length === 0 ? 60 : 0),
      reason: BY_HEADER,
    });
  }
  if (profile.values.length === 0 || HUNG.test(header) || isOfBearer(header)) return found;
  const isWords = profile.letters > 0.5 && profile.dates < 0.5 && profile.addresses < 0.5;
  if (found.length === 0 && isWords && QUOTE_LAST.test(header) && !SAID_OF_QUOTE.test(header))
    found.push({ column, field: 'words', score: 52, reason: BY_HEADER });
  const add = (field: Column, score: number, reason: string) => found.push({ column, field, score, reason });
  if (profile.addresses > 0.8) add('url', 50, 'its values are web addresses');
  else if (profile.dates > 0.8 && profile.numbers < 0.5) {
    if (!OTHER_DATE.test(headerKey(header))) add('published', 45, 'its values are dates');
  } else if (profile.marks > 0.4 && profile.length >= 8 && profile.spaces > 0.4)
    add('words', 55, 'its values stand in quotation marks');
  else if (profile.length >= 25 && profile.spaces > 0.7 && profile.distinct > 0.5 && profile.letters > 0.5)
    add('words', 30 + Math.min(20, profile.length / 15) + profile.marks * 20, 'its values are sentences');
  return found;
}

/** Fields whose cells lead to the article. */
const LINKED: ReadonlySet<Column> = new Set(['headline', 'words', 'url']);

/** A list of events that a record stands in: what it says is said of the event. */
const IN_EVENT = /(?:event|ereignis|incident|событи|поді)[^.]*\[\*\]\.[^.]+$/i;

/** What hangs on the cells of another column; see `xlsx.ts`. */
const HUNG = /^(?:Link of|Note on) /;

function namedIn(header: string): ReturnType<typeof fieldsNamed> {
  if (HUNG.test(header)) {
    // The address on a title or on words is the article's; on a name it may lead anywhere.
    const of = fieldsNamed(header.replace(HUNG, ''));
    const isUrl = header.startsWith('Link') && of.some(({ field }) => LINKED.has(field));
    return isUrl ? [{ field: 'url', rank: 6, isPart: true }] : [];
  }
  // What names a record's parent names no record in it.
  const named = fieldsNamed(header).filter(({ field }) => field !== 'id' || !header.startsWith('$'));
  if (!header.startsWith('$') || !IN_EVENT.test(header)) return named;
  if (EVENT_NAME.test(header.split('.').at(-1) ?? '')) return [{ field: 'event', rank: 4, isPart: false }];
  return named.flatMap(({ field, rank, isPart }) =>
    field === 'published' || field === 'said' || field === 'eventDate'
      ? [{ field: 'eventDate' as const, rank, isPart }]
      : [],
  );
}

/** Columns that mean what another one means and are filled where that is not, as keys of records from several hands are. */
function substitutes(
  sheet: Sheet,
  found: readonly FieldGuess[],
  candidates: readonly Candidate[],
): FieldGuess[] {
  const taken = new Set(found.map(({ column }) => column));
  const more: FieldGuess[] = [];
  for (const { column: main, field } of found) {
    const columns = [main];
    for (const candidate of candidates) {
      const { column } = candidate;
      const isMeant = candidate.field === field && candidate.reason === BY_HEADER && !taken.has(column);
      if (!isMeant || !neverBoth(sheet, columns, column)) continue;
      columns.push(column);
      taken.add(column);
      const reason = `it is filled where ${cite(sheet.headers[main] as string)} is not`;
      more.push({ column, field, reason });
    }
  }
  return more;
}

function neverBoth(sheet: Sheet, columns: readonly number[], other: number): boolean {
  const isFilled = (cells: Sheet['records'][number]['cells'], column: number) =>
    cellText(cells[column]).trim() !== '';
  let fills = 0;
  for (const { cells } of sheet.records) {
    if (!isFilled(cells, other)) continue;
    if (columns.some((column) => isFilled(cells, column))) return false;
    fills++;
  }
  return fills > 0;
}

/** How well values suit a field that the header names; null where they speak against it. */
function fits(field: Column, profile: ColumnProfile): number | null {
  if (profile.values.length === 0) return 0;
  switch (field) {
    case 'url':
      if (profile.addresses > 0.5) return 20;
      return profile.addresses > 0 || profile.values.some((value) => /^[\w.-]+\.\w{2,}(?:\/|$)/.test(value))
        ? 0
        : null;
    case 'outlet':
      return profile.addresses > 0.5 || profile.length > 80 || profile.dates > 0.8 ? null : 0;
    case 'published':
    case 'said':
    case 'eventDate':
      return profile.dates > 0.3 ? 15 : profile.addresses > 0.3 || profile.length > 60 ? null : -20;
    case 'confidence':
      return profile.probabilities > 0.6 ? 5 : null;
    case 'start':
    case 'end':
      return profile.numbers > 0.6 ? 5 : null;
    case 'type':
      return profile.types > 0.4 ? 10 : null;
    case 'language':
      return profile.length <= 20 ? 0 : null;
    case 'words':
      return profile.numbers > 0.8 || profile.addresses > 0.8
        ? null
        : profile.length > 1500
          ? -25
          : Math.min(8, profile.length / 20);
    case 'text':
      return profile.length > 200 ? 10 : -10;
    case 'speaker':
    case 'event':
    case 'code':
      return profile.addresses > 0.5 ? null : profile.length > 150 ? -30 : 0;
    case 'id':
      return profile.length > 60 ? null : 0;
    default:
      return 0;
  }
}

/** The best pairs first; each column has one field, each field one column. */
function assign(candidates: readonly Candidate[]): FieldGuess[] {
  const sorted = [...candidates].sort((a, b) => b.score - a.score || a.column - b.column);
  const columns = new Set<number>();
  const fields = new Set<Column>();
  const found: FieldGuess[] = [];
  for (const { column, field, reason } of sorted) {
    if (columns.has(column) || fields.has(field)) continue;
    columns.add(column);
    fields.add(field);
    found.push({ column, field, reason });
  }
  return found.sort((a, b) => a.column - b.column);
}

function guessRow(sheet: Sheet, fields: readonly FieldGuess[]): { row: RowKind; rowReason: string } {
  const has = (field: Column) => fields.some((guess) => guess.field === field);
  for (const [pattern, row] of PARTS)
    if (sheet.part !== null && pattern.test(lastName(sheet.part)))
      if (row !== 'article' || !has('words') || !has('speaker'))
        return { row, rowReason: `the list is called ${lastName(sheet.part)}` };
  if (has('question') && has('answer')) return { row: 'answer', rowReason: 'it has questions and answers' };
  if (has('words')) {
    const isCoding = has('code') && !has('speaker') && (has('coder') || has('confidence') || has('start'));
    return isCoding
      ? { row: 'code', rowReason: 'it has codes, and who or how sure, but no speaker' }
      : { row: 'quote', rowReason: 'it has a column of words' };
  }
  if (has('event') || has('eventDate')) return { row: 'event', rowReason: 'it has events and no words' };
  if (has('url') || has('headline') || has('outlet'))
    return { row: 'article', rowReason: 'it has articles and no words' };
  return { row: has('published') ? 'event' : 'quote', rowReason: 'nothing else fits' };
}

const lastName = (part: string): string => part.match(/[\p{L}\p{N}_ -]+/gu)?.at(-1) ?? '';

/** What a header means depends on what a row is: the title of an event is its name, its date is the event's. */
const INSTEAD: { readonly [R in RowKind]?: { readonly [C in Column]?: Column } } = {
  event: {
    headline: 'event',
    published: 'eventDate',
    words: 'summary',
    text: 'summary',
    said: 'eventDate',
  },
  article: { words: 'text' },
};
const OF_ONE_ARTICLE: ReadonlySet<Column> = new Set(['url', 'headline', 'author', 'published', 'text']);
const EVENT_NAME = /^(?:name|what|event|title|label|headline)$/i;

function fitToRow(
  row: RowKind,
  sheet: Sheet,
  profiles: readonly ColumnProfile[],
  candidates: readonly Candidate[],
): readonly Candidate[] {
  const instead = INSTEAD[row];
  if (!instead) return candidates;
  const isEvent = row === 'event';
  // An event with an outlet or an address is told by an article: its dates and words keep their own meaning.
  const named = sheet.headers.flatMap((header, column): Candidate[] =>
    isEvent && EVENT_NAME.test(header.split('.').at(-1) ?? '') && (profiles[column]?.values.length ?? 0) > 0
      ? [{ column, field: 'event', score: 95, reason: BY_HEADER }]
      : [],
  );
  // What names an event elsewhere is the id of one here: "event_id".
  const isId = ({ column, field }: Candidate) =>
    isEvent && field === 'event' && /(?:id|ref)$/.test(headerKey(sheet.headers[column] ?? ''));
  const said = candidates.map((candidate) =>
    isId(candidate) ? { ...candidate, field: 'id' as const } : candidate,
  );
  // A list of articles within others: what is said of the outer one is not said of those.
  const isAround = ({ column }: Candidate) => sheet.headers[column]?.startsWith('$') ?? false;
  const isWithin =
    row === 'article' &&
    candidates.some((one) => isAround(one) && (one.field === 'url' || one.field === 'headline'));
  const isOfParent = (one: Candidate) => isWithin && isAround(one) && OF_ONE_ARTICLE.has(one.field);
  const own = said.filter((candidate) => instead[candidate.field] === undefined && !isOfParent(candidate));
  const moved = said.flatMap((candidate) => {
    const field = instead[candidate.field];
    return field === undefined ? [] : [{ ...candidate, field, score: candidate.score - 1 }];
  });
  return [...own, ...moved, ...named];
}
