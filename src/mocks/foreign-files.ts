import {
  type ForeignBytes,
  writeCatma,
  writeHypothesis,
  writeRefi,
  writeTaguette,
  writeWebAnnotations,
} from './foreign-annotations.ts';
import { writeBrat, writeCas, writeDna, writeWebAnno } from './foreign-corpora.ts';
import { writeGkg, writeGqg, writeMediaCloud, writeQuotebank, writeTimeline } from './foreign-feeds.ts';
import { writeBibtex, writeCsl, writeRis } from './foreign-library.ts';
import { writeTranscript } from './foreign-transcripts.ts';
import type { ForeignFile } from './foreign-words.ts';

/** One file (or folder) of each foreign format, by the name that the importer gives the format. */
export const FOREIGN_FILES: Readonly<Record<string, () => ForeignFile | ForeignBytes>> = {
  gqg: writeGqg,
  gkg: writeGkg,
  quotebank: writeQuotebank,
  timelinejs: writeTimeline,
  w3c: writeWebAnnotations,
  hypothesis: writeHypothesis,
  catma: writeCatma,
  taguette: writeTaguette,
  refi: writeRefi,
  dna: writeDna,
  brat: writeBrat,
  webanno: writeWebAnno,
  cas: writeCas,
  mediacloud: writeMediaCloud,
  csl: writeCsl,
  bibtex: writeBibtex,
  ris: writeRis,
  srt: () => writeTranscript('srt'),
  vtt: () => writeTranscript('vtt'),
};
