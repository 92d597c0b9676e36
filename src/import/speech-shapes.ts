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
/** What a file holds: where its segments stand, the segments, its language, and the keys of its root that are read. */
export type Speech = { at: readonly string[]; parts: Part[]; language: string; taken: ReadonlySet<string> };

/** The segments of a file of any recogniser that is known; null for all others. */
export function speechIn(root: JsonRecord): Speech | null {
  const results = isRecord(root.results) ? root.results : {};
  const taken = (...keys: string[]) => new Set(keys);
  if (isList(root.segments))
    return {
      ...{ at: ['segments'], parts: plainParts(root.segments, 'text', 1), language: textIn(root.language) },
      // The whole text, and the same words one by one, say nothing more.
      taken: taken('segments', 'language', 'text', 'words', 'word_segments'),
    };
  if (isList(root.transcription)) {
    const parts = records(root.transcription).map(({ source, index }) => {
      const times = isRecord(source.timestamps) ? source.timestamps : {};
      return { ...wordsOf(source, 'text', index), start: textIn(times.from), end: textIn(times.to) };
    });
    const language = isRecord(root.result) ? textIn(root.result.language) : '';
    return { at: ['transcription'], parts, language, taken: taken('transcription', 'result') };
  }
  if (isList(root.utterances)) {
    const parts = plainParts(root.utterances, 'text', 1000);
    return {
      at: ['utterances'],
      parts,
      language: textIn(root.language_code),
      taken: taken('utterances', 'text', 'words', 'language_code'),
    };
  }
  if (isList(results.utterances))
    return {
      at: ['results', 'utterances'],
      parts: plainParts(results.utterances, 'transcript', 1),
      language: '',
      taken: taken('results'),
    };
  if (isList(results.audio_segments)) {
    const at = ['results', 'audio_segments'];
    return {
      at,
      parts: plainParts(results.audio_segments, 'transcript', 1),
      language: textIn(results.language_code),
      taken: taken('results'),
    };
  }
  if (isList(results.items))
    return {
      at: ['results', 'items'],
      parts: joined(results.items, speakersOf(results)),
      language: textIn(results.language_code),
      taken: taken('results'),
    };
  const [channel] = listIn(results.channels);
  const [alternative] = listIn(isRecord(channel) ? channel.alternatives : null);
  if (isRecord(alternative) && isList(alternative.words)) {
    const at = ['results', 'channels', '0', 'alternatives', '0', 'words'];
    return {
      at,
      parts: joined(alternative.words, () => ''),
      language: isRecord(channel) ? textIn(channel.detected_language) : '',
      taken: taken('results'),
    };
  }
  if (isList(root.monologues)) {
    const parts = records(root.monologues).map(({ source, index }) => {
      const elements = listIn(source.elements).filter(isRecord);
      const timed = elements.filter(({ ts }) => typeof ts === 'number');
      return {
        ...{
          index,
          source,
          speaker: named(source.speaker),
          words: elements.map(({ value }) => textIn(value)).join(''),
        },
        start: secondsOf(timed[0]?.ts, 1),
        end: secondsOf(timed.at(-1)?.end_ts, 1),
      };
    });
    return {
      at: ['monologues'],
      parts,
      language: textIn(root.language),
      taken: taken('monologues', 'language'),
    };
  }
  if (!isList(root.results)) return null;
  const isWord = listIn(root.results).some((one) => isRecord(one) && 'type' in one);
  const parts = isWord
    ? joined(root.results, () => '')
    : records(root.results).map(({ source, index }) => {
        const [best] = listIn(source.alternatives).filter(isRecord);
        const words = listIn(best?.words).filter(isRecord);
        const start = words[0]?.startTime ?? words[0]?.startOffset ?? '';
        const end = source.resultEndTime ?? source.resultEndOffset ?? words.at(-1)?.endTime ?? '';
        return {
          index,
          source,
          speaker: '',
          words: textIn(best?.transcript),
          start: textIn(start),
          end: textIn(end),
        };
      });
  return { at: ['results'], parts, language: '', taken: taken('results') };
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value) && value.length > 0;

const records = (list: readonly unknown[]): { source: JsonRecord; index: number }[] =>
  list.map((one, index) => ({ source: isRecord(one) ? one : {}, index }));

/** "Speaker 0" for a number alone: it is no name. */
function named(speaker: unknown): string {
  const name = textIn(speaker).trim();
  return /^(?:\d+|[A-Z])$/.test(name) ? `Speaker ${name}` : name;
}

function secondsOf(time: unknown, unit: number): number | string {
  const written = textIn(time);
  return written !== '' && Number.isFinite(Number(written)) ? Number(written) / unit : written;
}

const wordsOf = (source: JsonRecord, key: string, index: number) => ({
  words: textIn(source[key]),
  speaker: named(source.speaker ?? source.speaker_label),
  index,
  source,
});

const plainParts = (list: readonly unknown[], key: string, unit: number): Part[] =>
  records(list).map(({ source, index }) => ({
    ...wordsOf(source, key, index),
    start: secondsOf(source.start ?? source.start_time, unit),
    end: secondsOf(source.end ?? source.end_time, unit),
  }));

/** Words one by one as the segments that they make: up to the end of a sentence, or to another speaker. */
function joined(list: readonly unknown[], speakerOf: (word: JsonRecord) => string): Part[] {
  const parts: Part[] = [];
  let isOpen = false;
  for (const { source, index } of records(list)) {
    const [best] = listIn(source.alternatives).filter(isRecord);
    const word = textIn(best?.content ?? source.punctuated_word ?? source.word);
    if (word === '') continue;
    const isMark = source.type === 'punctuation';
    const speaker =
      named(source.speaker_label ?? best?.speaker ?? source.speaker) || named(speakerOf(source));
    const last = parts.at(-1);
    const start = secondsOf(source.start_time ?? source.start, 1);
    const end = secondsOf(source.end_time ?? source.end, 1);
    if (last && (isMark || (isOpen && speaker === last.speaker))) {
      last.words += isMark ? word : ` ${word}`;
      if (end !== '') last.end = end;
    } else parts.push({ words: word, speaker, start, end, index, source });
    isOpen = !/[.!?…؟。]$/u.test(word);
  }
  return parts;
}

/** Who speaks, by the time at which a word begins, where Amazon Transcribe lists the speakers apart. */
function speakersOf(results: JsonRecord): (word: JsonRecord) => string {
  const labels = isRecord(results.speaker_labels) ? results.speaker_labels : {};
  const at = new Map<string, string>();
  for (const segment of listIn(labels.segments).filter(isRecord))
    for (const item of listIn(segment.items).filter(isRecord))
      at.set(textIn(item.start_time), textIn(item.speaker_label ?? segment.speaker_label));
  return (word) => at.get(textIn(word.start_time)) ?? '';
}
