import { bibtex } from './bibtex.ts';
import { brat } from './brat.ts';
import { cas } from './cas.ts';
import { catma } from './catma.ts';
import { csl } from './csl.ts';
import { dna } from './dna.ts';
import { feed } from './feed.ts';
import { gkg } from './gkg.ts';
import { gqg } from './gqg.ts';
import { hypothesis } from './hypothesis.ts';
import { labels } from './labels.ts';
import { mediacloud } from './mediacloud.ts';
import { native } from './native.ts';
import { quotebank } from './quotebank.ts';
import type { FormatName, Reader } from './reader.ts';
import { refi } from './refi.ts';
import { ris } from './ris.ts';
import { speech } from './speech.ts';
import { spokenLines } from './spoken-lines.ts';
import { srt } from './srt.ts';
import { taguette } from './taguette.ts';
import { timelinejs } from './timelinejs.ts';
import { vtt } from './vtt.ts';
import { w3c } from './w3c.ts';
import { webanno } from './webanno.ts';

/** The readers of formats whose fields are their own. A new format is one file and one line here. */
export const READERS: readonly Reader[] = [
  native,
  gqg,
  gkg,
  quotebank,
  taguette,
  mediacloud,
  timelinejs,
  w3c,
  hypothesis,
  catma,
  refi,
  dna,
  brat,
  webanno,
  cas,
  csl,
  bibtex,
  ris,
  srt,
  vtt,
  speech,
  spokenLines,
  feed,
  labels,
];

/** The formats that are tables or lists of records, and go through the mapping. */
export const SHEET_FORMATS = [
  'csv',
  'tsv',
  'xlsx',
  'json',
  'ndjson',
  'html',
] as const satisfies readonly FormatName[];
export type SheetFormat = (typeof SHEET_FORMATS)[number];

export const isSheetFormat = (format: FormatName): format is SheetFormat =>
  (SHEET_FORMATS as readonly FormatName[]).includes(format);
