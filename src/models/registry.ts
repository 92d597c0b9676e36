import { FACETS, type Filter } from '../filter/filter.ts';
import type { Selection } from '../filter/select.ts';
import { deriveCaseNames } from './case-names.ts';
import { deriveFacet, deriveFacets } from './facets.ts';
import { deriveSummary } from './summary.ts';

type Field = keyof Filter;

/** A pure function of a case seen through a filter and, where it asks for more, of arguments. */
type Derive = (selection: Selection, args: never) => unknown;

/** All that the house knows of one model. */
type ModelRecord = {
  /**
   * The parts of the filter that it reads. A change of any other asks for nothing. `blind` and `veil`, which change the
   * case itself, and `case`, which names it, are read for all.
   */
  reads: readonly Field[];
  /** The function that derives it: at once what every page shows, else when it is first asked for. */
  load: () => Derive | Promise<Derive>;
  /** The pages that draw it, by their path in `app/routes.tsx`; none for what is asked for in passing. */
  views?: readonly string[];
};

/** What decides which quotes are selected, and which events, articles and claims stay. */
const SELECTS: readonly Field[] = [...FACETS, 'all', 'from', 'to', 'asof', 'q', 'without', 'clock', 'zone'];
const COLUMNS: readonly Field[] = [...SELECTS, 'cols', 'columns'];
const CONTRASTS: readonly Field[] = [...SELECTS, 'with', 'unit', 'scheme', 'across', 'share'];
const CODES: readonly Field[] = [...SELECTS, 'scheme'];
const COMPARES: readonly Field[] = [...COLUMNS, 'show', 'sort', 'pin', 'base', 'open'];
const DATES: readonly Field[] = [...SELECTS, 'lanes', 'order', 'unit', 'bucket', 'span'];

/** Every model by name. A new one is a line here; its test of `reads` is there already. */
export const MODELS = {
  summary: { reads: SELECTS, load: () => deriveSummary },
  facets: {
    reads: [...SELECTS, 'show', 'with', 'cols', 'columns', 'pin', 'lanes', 'order', 'scheme'],
    load: () => deriveFacets,
  },
  front: {
    reads: [],
    load: async () => (await import('./front/front.ts')).deriveFront,
    views: ['/'],
  },
  timeline: {
    reads: DATES,
    load: async () => (await import('./timeline/timeline.ts')).deriveTimeline,
    views: ['/timeline'],
  },
  event: {
    reads: COLUMNS,
    load: async () => (await import('./timeline/event/event.ts')).deriveEvent,
    views: ['/timeline', '/events/:id'],
  },
  compare: {
    reads: COMPARES,
    load: async () => (await import('./compare/compare.ts')).deriveCompare,
    views: ['/compare'],
  },
  claim: {
    reads: [...COLUMNS, 'base'],
    load: async () => (await import('./compare/claim.ts')).deriveClaim,
    views: ['/claims/:id'],
  },
  framing: {
    reads: CONTRASTS,
    load: async () => (await import('./framing/framing.ts')).deriveFraming,
    views: ['/framing'],
  },
  framingChoices: {
    reads: SELECTS,
    load: async () => (await import('./framing/framing-choices.ts')).deriveFramingChoices,
  },
  codedQuotes: {
    reads: CONTRASTS,
    load: async () => (await import('./framing/coded-quotes.ts')).deriveCodedQuotes,
  },
  wordUse: { reads: SELECTS, load: async () => (await import('./framing/word-use.ts')).deriveWordUse },
  labelPlaces: { reads: SELECTS, load: async () => (await import('./framing/naming.ts')).deriveLabelPlaces },
  distinctive: {
    reads: [...SELECTS, 'with'],
    load: async () => (await import('./framing/distinctive-words.ts')).deriveDistinctive,
    views: ['/framing'],
  },
  coding: {
    reads: CODES,
    load: async () => (await import('./coding/coding-units.ts')).deriveCoding,
    views: ['/coding'],
  },
  agreement: {
    reads: CODES,
    load: async () => (await import('./coding/coding-agreement.ts')).deriveAgreement,
    views: ['/coding'],
  },
  quotes: {
    reads: [...SELECTS, 'sort'],
    load: async () => (await import('./quotes/quotes.ts')).deriveQuotes,
    views: ['/quotes'],
  },
  quote: {
    reads: SELECTS,
    load: async () => (await import('./quotes/quote.ts')).deriveQuote,
    views: ['/quotes/:id'],
  },
  picked: {
    reads: ['pick'],
    load: async () => (await import('./quotes/picked.ts')).derivePicked,
    views: ['/picked'],
  },
  origins: {
    reads: SELECTS,
    load: async () => (await import('./quotes/origins.ts')).deriveOrigins,
    views: ['/origins'],
  },
  source: {
    reads: SELECTS,
    load: async () => (await import('./quotes/source.ts')).deriveSource,
    views: ['/sources/:id'],
  },
  reading: {
    reads: COLUMNS,
    load: async () => (await import('./quotes/reading.ts')).deriveReading,
    views: ['/articles/:id'],
  },
  textOwner: { reads: [], load: async () => (await import('./quotes/reading.ts')).deriveTextOwner },
  about: {
    reads: SELECTS,
    load: async () => (await import('./front/about.ts')).deriveAbout,
    views: ['/about'],
  },
  who: {
    reads: SELECTS,
    load: async () => (await import('./exercise/who-said-it.ts')).deriveWho,
    views: ['/exercise/:kind/:seed'],
  },
  difference: {
    reads: SELECTS,
    load: async () => (await import('./exercise/spot-the-difference.ts')).deriveDifference,
    views: ['/exercise/:kind/:seed'],
  },
  wall: {
    reads: [...COLUMNS, 'show', 'with', 'open'],
    load: async () => (await import('./present/wall.ts')).deriveWall,
    views: ['/present/:tour/:step', '/handout/:tour/:sheet?', '/present/:tour/:step/notes'],
  },
  tour: {
    reads: [],
    load: async () => (await import('./present/tour.ts')).deriveTour,
    views: ['/present/:tour/:step', '/handout/:tour/:sheet?', '/present/:tour/:step/notes', '/lesson'],
  },
  facet: { reads: SELECTS, load: () => deriveFacet },
  search: { reads: [], load: async () => (await import('./search.ts')).deriveSearch },
  letters: { reads: [], load: async () => (await import('./mask-case.ts')).deriveLetters },
  letterTable: { reads: [], load: async () => (await import('./letter-table.ts')).deriveLetterTable },
  caseNames: { reads: [], load: () => deriveCaseNames },
  viewCitation: {
    reads: [...DATES, ...COMPARES, ...CONTRASTS],
    load: async () => (await import('./export/cite-view.ts')).deriveViewCitation,
  },
  missing: { reads: [], load: async () => (await import('./changes.ts')).deriveMissing },
  changes: { reads: [], load: async () => (await import('./changes.ts')).deriveChanges },
  export: {
    reads: [...DATES, ...COMPARES, ...CONTRASTS, 'pick'],
    load: async () => (await import('./export/export.ts')).deriveExport,
  },
} as const satisfies Record<string, ModelRecord>;

export type ModelName = keyof typeof MODELS;
export type ReadFields = Readonly<Record<ModelName, readonly Field[]>>;
type DeriveOf<K extends ModelName> = Awaited<ReturnType<(typeof MODELS)[K]['load']>>;
/** What a model asks for beside the filter; null where it asks for nothing. */
export type ModelArgs<K extends ModelName> =
  Parameters<DeriveOf<K>> extends [unknown, infer Args] ? Args : null;
export type Model<K extends ModelName> = ReturnType<DeriveOf<K>>;
