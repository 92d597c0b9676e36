import type { QuoteType } from '../case/case-file.ts';

/** The facets that select quotes: OR inside one, AND across. Values are ids. */
export const FACETS = ['source', 'speaker', 'perspective', 'event', 'frame', 'type', 'via', 'about'] as const;
export type FacetName = (typeof FACETS)[number];

/** The facets in which a reader may ask that every chosen value hold of one quote (AND inside): it can have several. */
export const ALL_FACETS = ['speaker', 'perspective', 'event', 'frame', 'via', 'about'] as const;
export type AllFacet = (typeof ALL_FACETS)[number];

/** Which date of a quote or event counts: when it happened, was said, or was published. */
export const CLOCKS = ['happened', 'said', 'published'] as const;
export type Clock = (typeof CLOCKS)[number];

export const ZONES = ['utc', 'washington', 'kyiv', 'moscow'] as const;
export type Zone = (typeof ZONES)[number];

export const UNITS = ['statement', 'rendering'] as const;
export type Unit = (typeof UNITS)[number];

export const LANES = ['source', 'speaker', 'kind'] as const;
export type Lanes = (typeof LANES)[number];

/** What a row of Compare is: a point, or (turned round) a source. */
export const GRIDS = ['points', 'sources'] as const;
export type Grid = (typeof GRIDS)[number];

/** Compare: whether a column is an outlet that tells, or a voice that says, whoever prints it. */
export const COLUMN_KINDS = ['sources', 'voices'] as const;
export type ColumnKind = (typeof COLUMN_KINDS)[number];

export const VEILS = ['people'] as const;
export type Veil = (typeof VEILS)[number];

/** Framing: what the columns of the matrix of frames are. */
export const ACROSS = ['perspective', 'source', 'speaker', 'event', 'about'] as const;
export type Across = (typeof ACROSS)[number];

/** Framing: a cell's share of all that carry its frame (`row`), or of all that stand in its column. */
export const SHARES = ['row', 'column'] as const;
export type Share = (typeof SHARES)[number];

export const BUCKETS = ['day', 'week', 'month'] as const;
export type Bucket = (typeof BUCKETS)[number];

/**
 * The kinds of a row in Compare: what the case judged, in the order of DESIGN principle 7; what nobody judged or coded;
 * then what one source alone tells, and a source that answers in two ways.
 */
export const ROW_KINDS = [
  'agreement',
  'update',
  'naming',
  'emphasis',
  'omission',
  'contradiction',
  'not-judged',
  'not-coded',
  'self',
  'single',
] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/**
 * `disagree` (what the case judged to differ, and omission), one kind, or the rows that only / all but one source answers;
 * `lost`, those that the case has an answer to and nobody in view gives one; `unanswered`, those that nobody answers at all.
 */
export type Show =
  | { rule: 'disagree' }
  | { rule: 'lost' }
  | { rule: 'unanswered' }
  | { rule: 'kind'; kind: RowKind }
  | { rule: 'only'; source: string }
  | { rule: 'all-but'; source: string };

/**
 * What the reader asked for: everything that decides what is on screen. It is the URL, parsed (see `url.ts`).
 * Days are "2024-06-25", inclusive. Empty lists, empty strings and nulls are the defaults.
 */
export type Filter = {
  /**
   * Bundled case id; "own:" and twelve letters or digits of its digest for a case kept on this machine; an https address
   * of a case file; null = the default case.
   */
  case: string | null;
  /** The version of the case's data that the link was made with; null = not said. */
  v: string | null;
  /** A corpus that is asked instead of a case: "name=value;name=value", see `corpus-link.ts`; null = none. */
  corpus: string | null;
  /** Facets in which every chosen value must hold, in the order of ALL_FACETS. */
  all: readonly AllFacet[];
  source: readonly string[];
  speaker: readonly string[];
  perspective: readonly string[];
  event: readonly string[];
  frame: readonly string[];
  type: readonly QuoteType[];
  via: readonly string[];
  /** Targets of codes: ids of people, sources, events, referents … */
  about: readonly string[];
  from: string | null;
  to: string | null;
  /** As known on this day. */
  asof: string | null;
  q: string;
  /** The basket: ids of quotes that the reader picked, in order. It narrows what is saved from Quotes and no view; it has a page of its own. */
  pick: readonly string[];
  /** Compare: which rows. */
  show: Show | null;
  /** Framing: ids of the perspectives, sources, people or organisations contrasted, in order; a set is joined by ":". */
  with: readonly string[];
  /** Sources left out of the evidence. */
  without: readonly string[];
  columns: ColumnKind;
  sort: string | null;
  /** Compare: ids of the columns (sources, or voices), in order; empty = all. */
  cols: readonly string[];
  /** Compare: the source or voice that stands first and stays in sight; null = none. */
  pin: string | null;
  grid: Grid;
  /** Compare and a claim's page: the quote that other renderings of its statement are read against; null = the first in quotation marks. */
  base: string | null;
  lanes: Lanes;
  /** Timeline: keys of the lanes that the reader has put first, in order; empty = the case's order. */
  order: readonly string[];
  clock: Clock;
  zone: Zone;
  /** null = the view's own default (statement in Framing, rendering elsewhere). */
  unit: Unit | null;
  bucket: Bucket | null;
  /** Framing: the codebook shown; null = the first of the case. */
  scheme: string | null;
  across: Across;
  /** null = counts. */
  share: Share | null;
  /** Timeline: the days the axis shows, "2024-06-01..2024-07-31"; null = all. */
  span: string | null;
  /** The record opened inside a view: an event id in Timeline, a claim id in Compare, "frame:column" or "word:war" in Framing. */
  open: string | null;
  /** Blind-mode seed: sources become stable letters; null = names shown. */
  blind: number | null;
  /** In blind mode: people and organisations, which give a source away, are hidden too. */
  veil: Veil | null;
};

export const NO_FILTER: Filter = {
  case: null,
  v: null,
  corpus: null,
  all: [],
  source: [],
  speaker: [],
  perspective: [],
  event: [],
  frame: [],
  type: [],
  via: [],
  about: [],
  from: null,
  to: null,
  asof: null,
  q: '',
  pick: [],
  show: null,
  with: [],
  without: [],
  columns: 'sources',
  sort: null,
  cols: [],
  pin: null,
  grid: 'points',
  base: null,
  lanes: 'source',
  order: [],
  clock: 'happened',
  zone: 'utc',
  unit: null,
  bucket: null,
  scheme: null,
  across: 'perspective',
  share: null,
  span: null,
  open: null,
  blind: null,
  veil: null,
};

/** The fields that narrow what is counted (the chips); the rest are view options. */
export const NARROWING = [...FACETS, 'from', 'to', 'asof', 'q', 'without'] as const;

/** The same filter with every narrowing field at its default; view options stay. */
export function clearNarrowing(filter: Filter): Filter {
  const cleared = { ...filter };
  for (const field of NARROWING) Object.assign(cleared, { [field]: NO_FILTER[field] });
  return cleared;
}

/** True when any narrowing field is set. */
export const isNarrowed = (filter: Filter): boolean =>
  NARROWING.some((field) => {
    const value = filter[field];
    return Array.isArray(value) ? value.length > 0 : value !== NO_FILTER[field];
  });
