import type { Selection } from '../filter/select.ts';
import { deriveAbout } from './about.ts';
import { deriveClaim } from './claim.ts';
import { deriveCodedQuotes } from './coded-quotes.ts';
import { deriveCompare } from './compare.ts';
import { deriveEvent } from './event.ts';
import { deriveFacet, deriveFacets } from './facets.ts';
import { deriveFraming } from './framing.ts';
import { deriveFramingChoices } from './framing-choices.ts';
import { deriveFront } from './front.ts';
import { deriveQuote } from './quote.ts';
import { deriveQuotes } from './quotes.ts';
import { deriveSearch } from './search.ts';
import { deriveSource } from './source.ts';
import { deriveSummary } from './summary.ts';
import { deriveTimeline } from './timeline.ts';
import { deriveWordUse } from './word-use.ts';

/** Every model a view can ask for by name: pure functions of (case seen through a filter, arguments). */
export const MODELS = {
  summary: (selection: Selection, _args: null) => deriveSummary(selection),
  facets: (selection: Selection, _args: null) => deriveFacets(selection),
  facet: deriveFacet,
  search: deriveSearch,
  compare: deriveCompare,
  claim: deriveClaim,
  framing: (selection: Selection, _args: null) => deriveFraming(selection),
  framingChoices: deriveFramingChoices,
  codedQuotes: deriveCodedQuotes,
  wordUse: deriveWordUse,
  quotes: deriveQuotes,
  quote: deriveQuote,
  source: deriveSource,
  front: (selection: Selection, _args: null) => deriveFront(selection),
  about: (selection: Selection, _args: null) => deriveAbout(selection),
  timeline: deriveTimeline,
  event: deriveEvent,
} as const;

export type ModelName = keyof typeof MODELS;
export type ModelArgs<K extends ModelName> = Parameters<(typeof MODELS)[K]>[1];
export type Model<K extends ModelName> = ReturnType<(typeof MODELS)[K]>;
