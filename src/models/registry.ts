import type { Selection } from '../filter/select.ts';
import { deriveAgreement } from './coding/coding-agreement.ts';
import { deriveCoding } from './coding/coding-units.ts';
import { deriveClaim } from './compare/claim.ts';
import { deriveCompare } from './compare/compare.ts';
import { deriveDifference } from './exercise/spot-the-difference.ts';
import { deriveWho } from './exercise/who-said-it.ts';
import { deriveExport } from './export/export.ts';
import { deriveFacet, deriveFacets } from './facets.ts';
import { deriveCodedQuotes } from './framing/coded-quotes.ts';
import { deriveDistinctive } from './framing/distinctive-words.ts';
import { deriveFraming } from './framing/framing.ts';
import { deriveFramingChoices } from './framing/framing-choices.ts';
import { deriveLabelPlaces } from './framing/naming.ts';
import { deriveWordUse } from './framing/word-use.ts';
import { deriveAbout } from './front/about.ts';
import { deriveFront } from './front/front.ts';
import { deriveLetters } from './mask-case.ts';
import { deriveTour } from './present/tour.ts';
import { deriveWall } from './present/wall.ts';
import { deriveQuote } from './quotes/quote.ts';
import { deriveQuotes } from './quotes/quotes.ts';
import { deriveReading, deriveTextOwner } from './quotes/reading.ts';
import { deriveSource } from './quotes/source.ts';
import { deriveSearch } from './search.ts';
import { deriveSummary } from './summary.ts';
import { deriveEvent } from './timeline/event.ts';
import { deriveTimeline } from './timeline/timeline.ts';

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
  labelPlaces: deriveLabelPlaces,
  distinctive: (selection: Selection, _args: null) => deriveDistinctive(selection),
  coding: (selection: Selection, _args: null) => deriveCoding(selection),
  agreement: deriveAgreement,
  quotes: deriveQuotes,
  quote: deriveQuote,
  source: deriveSource,
  reading: deriveReading,
  textOwner: deriveTextOwner,
  front: (selection: Selection, _args: null) => deriveFront(selection),
  about: (selection: Selection, _args: null) => deriveAbout(selection),
  timeline: deriveTimeline,
  event: deriveEvent,
  export: deriveExport,
  who: deriveWho,
  difference: deriveDifference,
  letters: deriveLetters,
  wall: deriveWall,
  tour: deriveTour,
} as const;

export type ModelName = keyof typeof MODELS;
export type ModelArgs<K extends ModelName> = Parameters<(typeof MODELS)[K]>[1];
export type Model<K extends ModelName> = ReturnType<(typeof MODELS)[K]>;
