import type { Selection } from '../filter/select.ts';
import { deriveFacets } from '../models/facets.ts';
import { deriveFront } from '../models/front/front.ts';
import type { MODELS, Model, ModelArgs, ModelName } from '../models/registry.ts';
import { deriveSummary } from '../models/summary.ts';
import { loadPart } from './load-part.ts';

export type Derive<K extends ModelName> = (selection: Selection, args: ModelArgs<K>) => Model<K>;

type Loaders = { readonly [K in ModelName]?: () => (typeof MODELS)[K] | Promise<(typeof MODELS)[K]> };

/**
 * Which code comes when: at once what every page shows, later what a view needs. A model that is not named here comes
 * with the whole registry, so that forgetting one costs bytes and nothing else.
 */
const LOADERS: Loaders = {
  summary: () => deriveSummary,
  facets: () => deriveFacets,
  front: () => deriveFront,
  timeline: async () => (await import('../models/timeline/timeline.ts')).deriveTimeline,
  event: async () => (await import('../models/timeline/event.ts')).deriveEvent,
  compare: async () => (await import('../models/compare/compare.ts')).deriveCompare,
  claim: async () => (await import('../models/compare/claim.ts')).deriveClaim,
  framing: async () => (await import('../models/framing/framing.ts')).deriveFraming,
  quotes: async () => (await import('../models/quotes/quotes.ts')).deriveQuotes,
  wall: async () => (await import('../models/present/wall.ts')).deriveWall,
  tour: async () => (await import('../models/present/tour.ts')).deriveTour,
  quote: async () => (await import('../models/quotes/quote.ts')).deriveQuote,
};

/** The function that derives a model. */
export async function loadModel<K extends ModelName>(name: K): Promise<Derive<K>> {
  const load = LOADERS[name] ?? (async () => (await import('../models/registry.ts')).MODELS[name]);
  return (await loadPart<unknown>(load)) as Derive<K>;
}
