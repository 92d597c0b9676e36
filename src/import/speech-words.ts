import { isRecord, type JsonRecord, listIn, textIn } from './json-value.ts';

/** A piece of speech: its words, who said them ('' for nobody told), its times in seconds or as written, and the record it is of. */
export type Part = {
  words: string;
  speaker: string;
  start: number | string;
  end: number | string;
  index: number;
  source: JsonRecord;
};

/** The records of a list, each with its place; what is no record is an empty one. */
export const records = (list: readonly unknown[]): { source: JsonRecord; index: number }[] =>
  list.map((one, index) => ({ source: isRecord(one) ? one : {}, index }));

/** "Speaker 0" for a number alone: it is no name. */
export function named(speaker: unknown): string {
  const name = textIn(speaker).trim();
  return /^(?:\d+|[A-Z])$/.test(name) ? `Speaker ${name}` : name;
}

/** Seconds as a number, where a number is written, with Google's unit or without; else as it is written. */
export function secondsOf(time: unknown, unit: number): number | string {
  const written = textIn(time).replace(/^([\d.]+)s$/, '$1');
  return written !== '' && Number.isFinite(Number(written)) ? Number(written) / unit : written;
}

/** Words one by one as the segments that they make: up to the end of a sentence, or to another speaker. */
export function joined(list: readonly unknown[], speakerOf: (word: JsonRecord) => string): Part[] {
  const parts: Part[] = [];
  let isOpen = false;
  for (const { source, index } of records(list)) {
    const [best] = listIn(source.alternatives).filter(isRecord);
    const word = textIn(best?.content ?? source.punctuated_word ?? source.word);
    if (word === '') continue;
    const isMark = source.type === 'punctuation';
    const speaker =
      named(
        source.speaker_label ?? best?.speaker ?? source.speaker ?? source.speakerLabel ?? source.speakerTag,
      ) || named(speakerOf(source));
    const last = parts.at(-1);
    const start = secondsOf(source.start_time ?? source.start ?? source.startTime ?? source.startOffset, 1);
    const end = secondsOf(source.end_time ?? source.end ?? source.endTime ?? source.endOffset, 1);
    if (last && (isMark || (isOpen && speaker === last.speaker))) {
      last.words += isMark ? word : ` ${word}`;
      if (end !== '') last.end = end;
    } else parts.push({ words: word, speaker, start, end, index, source });
    isOpen = !/[.!?…؟。]$/u.test(word);
  }
  return parts;
}
