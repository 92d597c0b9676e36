/**
 * The case file: one JSON file that holds one news event as several sources told it.
 *
 * This module is the only definition of the format. `decode.ts` checks files with it, `json-schema.ts` turns it
 * into the JSON Schema served at `/case.schema.json`, and every type in the project is inferred from it.
 * Field names come from schema.org (headline, datePublished), W3C Web Annotation (selector) and SKOS (prefLabel).
 *
 * Only the fields DESIGN calls required are required. Objects are loose: unknown keys survive a round trip.
 */
import * as v from 'valibot';
import { Stamp } from './stamp.ts';
import {
  BETWEEN_KINDS,
  DATE_BASES,
  LABEL_VOICES,
  LIST_NAMES,
  NOTE_BASES,
  PARTS,
  POSITIONS,
  QUOTE_TYPES,
  REASONS,
  VOICE_TYPES,
} from './vocabulary.ts';

/** A slug id: lower-case letters, digits, dots and hyphens. Joins lists, appears in URLs. */
const Id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9][a-z0-9.-]{0,119}$/, 'an id is lower-case letters, digits, dots and hyphens'),
);
const Text = v.string();
const Texts = v.array(v.string());
/** An EDTF (ISO 8601-2) string; `lib/edtf.ts` says which forms are read. */
const Edtf = v.pipe(v.string(), v.minLength(1));
const Offset = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2 ** 31 - 1));
const Count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2 ** 31 - 1));

const DateBasis = v.picklist(DATE_BASES);

const NoteBasis = v.picklist(NOTE_BASES);

/**
 * W3C TextQuoteSelector and TextPositionSelector flattened into one record. `exact` is the outlet's own words, byte
 * for byte; `start` (inclusive) and `end` (exclusive) are UTF-16 units into the article's whole text, a hint only.
 */
export const Selector = v.looseObject({
  exact: v.pipe(v.string(), v.minLength(1)),
  prefix: v.optional(Text),
  suffix: v.optional(Text),
  start: v.optional(Offset),
  end: v.optional(Offset),
});

/** One change of a case between two of its versions: what went or was renamed, and why. */
export const Change = v.looseObject({
  version: v.optional(Text),
  date: v.optional(Edtf),
  why: v.optional(Text),
  ids: v.optional(
    v.array(v.looseObject({ list: v.picklist(LIST_NAMES), from: Id, to: v.optional(v.nullable(Id)) })),
  ),
});

export const CaseInfo = v.looseObject({
  id: v.optional(Id),
  name: v.pipe(v.string(), v.minLength(1)),
  description: v.optional(Text),
  inLanguage: v.optional(Text),
  license: v.optional(Text),
  creator: v.optional(Texts),
  version: v.optional(Text),
  dateModified: v.optional(Text),
  changes: v.optional(v.array(Change)),
});

export const Source = v.looseObject({
  id: Id,
  name: v.pipe(v.string(), v.minLength(1)),
  alternateName: v.optional(Texts),
  nameIsWord: v.optional(v.boolean()),
  country: v.optional(Text),
  kind: v.optional(Text),
  owner: v.optional(Text),
  funding: v.optional(Text),
  tie: v.optional(Text),
  basis: v.optional(NoteBasis),
});

export const Person = v.looseObject({
  id: Id,
  type: v.optional(v.picklist(VOICE_TYPES)),
  name: v.optional(Text),
  alternateName: v.optional(Texts),
  nameIsWord: v.optional(v.boolean()),
  jobTitle: v.optional(Text),
  affiliation: v.optional(Id),
  vague: v.optional(v.boolean()),
});

export const Perspective = v.looseObject({
  id: Id,
  name: v.optional(Text),
  voices: v.optional(v.array(Id)),
  sources: v.optional(v.array(Id)),
});

/** Who signs an article: a name, or a name that says whether it is a person's or an organisation's. */
export const Author = v.union([
  Text,
  v.looseObject({ name: v.pipe(v.string(), v.minLength(1)), type: v.optional(v.picklist(VOICE_TYPES)) }),
]);

export const Article = v.looseObject({
  id: Id,
  sourceId: Id,
  headline: v.optional(v.nullable(Text)),
  author: v.optional(v.array(Author)),
  datePublished: v.optional(v.nullable(Edtf)),
  dateBasis: v.optional(DateBasis),
  dateFrom: v.optional(Text),
  timeZone: v.optional(v.nullable(Text)),
  url: v.optional(v.nullable(Text)),
  archiveUrl: v.optional(v.nullable(Text)),
  inLanguage: v.optional(Text),
  mainEventIds: v.optional(v.array(Id)),
  body: v.optional(v.array(v.looseObject({ start: Offset, end: Offset }))),
  textDigest: v.optional(Text),
  wordCount: v.optional(Count),
  wordFrequencies: v.optional(v.record(v.string(), Count)),
});

export const Mention = v.looseObject({
  articleId: Id,
  selector: v.optional(Selector),
  date: v.optional(v.nullable(Edtf)),
  dateBasis: v.optional(DateBasis),
  dateFrom: v.optional(Text),
  note: v.optional(Text),
  noteBasis: v.optional(NoteBasis),
});

export const CaseEvent = v.looseObject({
  id: Id,
  name: v.optional(Text),
  date: v.optional(v.nullable(Edtf)),
  dateBasis: v.optional(DateBasis),
  dateFrom: v.optional(Text),
  timeZone: v.optional(v.nullable(Text)),
  about: v.optional(v.array(Id)),
  kind: v.optional(Text),
  note: v.optional(Text),
  noteBasis: v.optional(NoteBasis),
  mentions: v.optional(v.array(Mention)),
});

export const Statement = v.looseObject({
  id: Id,
  speakerId: v.optional(Id),
  originId: v.optional(Id),
  aboutEventIds: v.optional(v.array(Id)),
  dateSpoken: v.optional(v.nullable(Edtf)),
  dateBasis: v.optional(DateBasis),
  dateFrom: v.optional(Text),
  summary: v.optional(Text),
  note: v.optional(Text),
  noteBasis: v.optional(NoteBasis),
});

export const Via = v.looseObject({
  id: Id,
  cue: v.optional(Text),
  basis: v.optional(v.picklist(['stated', 'inferred'])),
});

export const Quote = v.looseObject({
  id: Id,
  articleId: Id,
  statementId: v.optional(Id),
  order: v.optional(Count),
  part: v.optional(v.picklist(PARTS)),
  quoteType: v.optional(v.picklist(QUOTE_TYPES)),
  speakerId: v.optional(Id),
  speakerText: v.optional(Text),
  actorId: v.optional(Id),
  cue: v.optional(Text),
  via: v.optional(v.array(Via)),
  selector: Selector,
  edits: v.optional(
    v.array(v.looseObject({ start: Offset, end: Offset, kind: v.picklist(['insertion', 'elision']) })),
  ),
  translated: v.optional(
    v.looseObject({ from: v.optional(Text), by: v.optional(Text), words: v.optional(Text) }),
  ),
  summary: v.optional(Text),
  echoes: v.optional(v.nullable(Id)),
  inLanguage: v.optional(Text),
  note: v.optional(Text),
  noteBasis: v.optional(NoteBasis),
});

/** Where an account stands in its article: a quote of the case, or words of the article. */
export const Evidence = v.looseObject({ quoteId: v.optional(Id), selector: v.optional(Selector) });

export const Account = v.looseObject({
  articleId: Id,
  /** `own` (the article's own voice), `unclear`, or the id of the person or organisation that says so. */
  voice: v.optional(Text),
  position: v.optional(v.picklist(POSITIONS)),
  reason: v.optional(v.picklist(REASONS)),
  answer: v.optional(Id),
  evidence: v.optional(v.array(Evidence)),
  note: v.optional(Text),
  noteBasis: v.optional(NoteBasis),
});

export const Claim = v.looseObject({
  id: Id,
  question: v.optional(Text),
  eventIds: v.optional(v.array(Id)),
  note: v.optional(Text),
  noteBasis: v.optional(NoteBasis),
  accounts: v.optional(v.array(Account)),
  answers: v.optional(v.array(v.looseObject({ id: Id, text: v.optional(Text) }))),
  between: v.optional(
    v.array(v.looseObject({ a: Id, b: Id, kind: v.picklist(BETWEEN_KINDS), note: v.optional(Text) })),
  ),
});

export const Label = v.looseObject({
  articleId: Id,
  voice: v.optional(v.looseObject({ kind: v.picklist(LABEL_VOICES), of: v.optional(Id) })),
  selector: Selector,
  note: v.optional(Text),
});

export const Referent = v.looseObject({
  id: Id,
  name: v.optional(Text),
  note: v.optional(Text),
  labels: v.optional(v.array(Label)),
});

export const Scheme = v.looseObject({
  id: Id,
  name: v.optional(Text),
  citation: v.optional(Text),
  note: v.optional(Text),
});

export const Frame = v.looseObject({
  id: Id,
  schemeId: v.optional(Id),
  prefLabel: v.optional(Text),
  definition: v.optional(Text),
  include: v.optional(Text),
  exclude: v.optional(Text),
  example: v.optional(Id),
});

/** A frame's use on a quote (`quoteId`), or on an article's own words (`articleId` and `selector`): a passage. */
export const Annotation = v.looseObject({
  id: Id,
  quoteId: v.optional(Id),
  articleId: v.optional(Id),
  selector: v.optional(Selector),
  frameId: Id,
  primary: v.optional(v.boolean()),
  markedWords: v.optional(Texts),
  aboutId: v.optional(Id),
  confidence: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  note: v.optional(Text),
  creator: v.optional(Text),
  created: v.optional(Text),
});

export const Tour = v.looseObject({
  id: Id,
  name: v.optional(Text),
  description: v.optional(Text),
  steps: v.optional(
    v.array(
      v.looseObject({
        caption: v.optional(Text),
        prompt: v.optional(Text),
        answer: v.optional(Text),
        choices: v.optional(Texts),
        minutes: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1000))),
        view: v.optional(Text),
      }),
    ),
  ),
});

/** The record schema of each list of a case file, in the order the lists are written. */
export const RECORDS = {
  sources: Source,
  people: Person,
  perspectives: Perspective,
  articles: Article,
  events: CaseEvent,
  statements: Statement,
  quotes: Quote,
  claims: Claim,
  referents: Referent,
  schemes: Scheme,
  frames: Frame,
  annotations: Annotation,
  tours: Tour,
} as const satisfies Record<(typeof LIST_NAMES)[number], unknown>;

export type ListName = keyof typeof RECORDS;

/** The version this code writes. Files of the same major version are read; others are refused with a sentence. */
export const FORMAT_VERSION = '1.1';

export const CaseFile = v.looseObject({
  $schema: v.optional(Text),
  formatVersion: v.optional(Text),
  case: CaseInfo,
  sources: v.array(Source),
  people: v.optional(v.array(Person)),
  perspectives: v.optional(v.array(Perspective)),
  articles: v.array(Article),
  events: v.optional(v.array(CaseEvent)),
  statements: v.optional(v.array(Statement)),
  quotes: v.optional(v.array(Quote)),
  claims: v.optional(v.array(Claim)),
  referents: v.optional(v.array(Referent)),
  schemes: v.optional(v.array(Scheme)),
  frames: v.optional(v.array(Frame)),
  annotations: v.optional(v.array(Annotation)),
  tours: v.optional(v.array(Tour)),
  verified: v.optional(Stamp),
});

export type CaseFile = v.InferOutput<typeof CaseFile>;
export type Change = v.InferOutput<typeof Change>;
export type Author = v.InferOutput<typeof Author>;
export type CaseInfo = v.InferOutput<typeof CaseInfo>;
export type Selector = v.InferOutput<typeof Selector>;
export type Source = v.InferOutput<typeof Source>;
export type Person = v.InferOutput<typeof Person>;
export type Perspective = v.InferOutput<typeof Perspective>;
export type Article = v.InferOutput<typeof Article>;
export type Mention = v.InferOutput<typeof Mention>;
export type CaseEvent = v.InferOutput<typeof CaseEvent>;
export type Statement = v.InferOutput<typeof Statement>;
export type Via = v.InferOutput<typeof Via>;
export type Quote = v.InferOutput<typeof Quote>;
export type Evidence = v.InferOutput<typeof Evidence>;
export type Account = v.InferOutput<typeof Account>;
export type Claim = v.InferOutput<typeof Claim>;
export type Label = v.InferOutput<typeof Label>;
export type Referent = v.InferOutput<typeof Referent>;
export type Scheme = v.InferOutput<typeof Scheme>;
export type Frame = v.InferOutput<typeof Frame>;
export type Annotation = v.InferOutput<typeof Annotation>;
export type Tour = v.InferOutput<typeof Tour>;
export type DateBasis = (typeof DATE_BASES)[number];
export type NoteBasis = (typeof NOTE_BASES)[number];
export type QuoteType = (typeof QUOTE_TYPES)[number];
export type Position = (typeof POSITIONS)[number];
export type BetweenKind = (typeof BETWEEN_KINDS)[number];
export type LabelVoice = (typeof LABEL_VOICES)[number];
