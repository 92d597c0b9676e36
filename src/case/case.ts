/**
 * A case in memory. Short lists (sources, people, articles, events, claims …) stay records; quotes, which may be a
 * million, are columns. Built by `build-case.ts` in the worker and never sent to the page: only models are.
 */
import type { CodedColumn, Codes, Dictionary } from '../lib/coded.ts';
import type { DayInterval, EdtfDate } from '../lib/edtf.ts';
import type {
  Annotation,
  Article,
  CaseEvent,
  CaseInfo,
  Claim,
  Frame,
  Person,
  Perspective,
  Quote,
  Referent,
  Scheme,
  Source,
  Statement,
  Tour,
} from './case-file.ts';
import type { SourceMark } from './source-marks.ts';
import type { Verification } from './verification.ts';

/** One list of records with the position of each id. */
export type Table<T> = { rows: readonly T[]; at: ReadonlyMap<string, number> };

/** A coded column whose values are positions in `ids`. */
export type Facet = CodedColumn & { ids: readonly string[] };

/** A coded column of dates. Code 0 = no date known. `days` is the inclusive span of days that each code covers. */
export type DateColumn = { codes: Codes; days: readonly (DayInterval | null)[] };

/** -1 in an Int32 column: no such record. */
export const NONE = -1;

/** The seldom used fields of a quote, kept only for quotes that have them. */
export type QuoteRest = Pick<
  Quote,
  'via' | 'edits' | 'echoes' | 'note' | 'noteBasis' | 'inLanguage' | 'speakerText' | 'translated'
> & { prefix?: string; suffix?: string };

export type QuoteColumns = {
  count: number;
  id: readonly string[];
  /** The outlet's own words. */
  exact: readonly string[];
  /** Our words, for indirect quotes; '' where there are none. */
  summary: readonly string[];
  /** Position in `articles`. */
  article: Codes;
  /** Position in `statements`; every quote has one (a quote without `statementId` gets a statement of its own). */
  statement: Codes;
  /** Position in `people`, or NONE. */
  speaker: Int32Array;
  actor: Int32Array;
  /** Order of appearance in its article, from 1; 0 = not said. */
  order: Int32Array;
  /** UTF-16 unit at which `exact` starts in the article's text, or NONE. */
  start: Int32Array;
  /** UTF-16 unit at which it ends (exclusive), or NONE. */
  end: Int32Array;
  /** Position in PARTS. */
  part: Uint8Array;
  /** Words of `exact` that stand in quotation marks: all of them for direct and partial quotes, 0 for indirect. */
  quotedWords: Uint16Array;
  cue: Dictionary;
  /** Position in `frames` of the primary annotation, per scheme position; NONE without one. */
  primaryFrame: readonly Int32Array[];
  facets: {
    source: Facet;
    /** The speaker and every organisation it is affiliated with, innermost first. */
    speaker: Facet;
    perspective: Facet;
    /** The events its statement is about, then the event it was said at. */
    event: Facet;
    frame: Facet;
    /** direct, partial, indirect; an empty set where the file does not say. */
    type: Facet;
    /** Everyone who relayed it: sources or people. */
    via: Facet;
    /** What its codes are about: ids of people, sources, events, referents … (see TARGETS in `joins.ts`). */
    about: Facet;
  };
  clocks: { happened: DateColumn; said: DateColumn; published: DateColumn };
  annotations: ReadonlyMap<number, readonly Annotation[]>;
  rest: ReadonlyMap<number, QuoteRest>;
};

/**
 * An article's own words that somebody coded: its own voice, and no quote. One row for all codes of the same words, in
 * file order; its id is that of the first annotation.
 */
export type PassageColumns = {
  count: number;
  id: readonly string[];
  exact: readonly string[];
  /** Position in `articles`. */
  article: Codes;
  /** UTF-16 units, as in `QuoteColumns`; NONE where the case does not say. */
  start: Int32Array;
  end: Int32Array;
  /** Its codes: frame, target, coder, confidence. */
  annotations: readonly (readonly Annotation[])[];
  facets: { source: Facet; frame: Facet; about: Facet };
};

export type Case = {
  info: CaseInfo & { id: string };
  sources: Table<Source>;
  /** Positions in `sources` of those with an article of their own: the columns of Compare, in file order. */
  columns: readonly number[];
  /**
   * The people and organisations of the file, then a row for every wording by which an article names a speaker that
   * the case does not identify: `byWording` is true there, the name is the wording, the id begins with "w.".
   */
  people: Table<Person & { byWording?: true }>;
  /** How many rows of `people` the file itself lists. */
  listedPeople: number;
  perspectives: Table<Perspective>;
  articles: Table<Article>;
  events: Table<CaseEvent>;
  statements: Table<Statement>;
  claims: Table<Claim>;
  referents: Table<Referent>;
  schemes: Table<Scheme>;
  frames: Table<Frame>;
  tours: Table<Tour>;
  quotes: QuoteColumns;
  passages: PassageColumns;
  /** The parsed dates, by position in the table; null = none or unreadable. */
  dates: {
    event: readonly (EdtfDate | null)[];
    published: readonly (EdtfDate | null)[];
    said: readonly (EdtfDate | null)[];
  };
  /** Position in `sources` of each article. */
  articleSource: readonly number[];
  /** What was compared with the articles' texts, by quote id; absent where nobody has. */
  verification?: ReadonlyMap<string, Verification>;
  /** Letters and colours given to the sources, by position; without them they come from the names. */
  marks?: readonly SourceMark[];
};
