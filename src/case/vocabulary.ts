/**
 * The words that fields of a case choose from. They stand apart from the format's definition, because what reads a case
 * needs them and does not need to decode one.
 */
export const DATE_BASES = ['stated', 'computed', 'inferred', 'unknown'] as const;
export const NOTE_BASES = ['case', 'background'] as const;
export const QUOTE_TYPES = ['direct', 'partial', 'indirect'] as const;
export const PARTS = ['headline', 'heading', 'caption', 'body'] as const;
export const POSITIONS = ['reports', 'not-mentioned', 'not-applicable', 'not-collected'] as const;
export const REASONS = ['not-its-subject', 'not-yet-known'] as const;
/** Kinds that two answers of one claim can stand in, mildest first (the order of "the worst in view"). */
export const BETWEEN_KINDS = ['update', 'naming', 'emphasis', 'contradiction'] as const;
export const LABEL_VOICES = ['own', 'quoted', 'reported'] as const;
export const VOICE_TYPES = ['Person', 'Organization'] as const;
/** The lists of a case file, in the order in which they are written. */
export const LIST_NAMES = [
  'sources',
  'people',
  'perspectives',
  'articles',
  'events',
  'statements',
  'quotes',
  'claims',
  'referents',
  'schemes',
  'frames',
  'annotations',
  'tours',
] as const;
