import { isRecord, type JsonRecord, listIn, textIn } from './json-value.ts';
import { googleParts, ibmParts } from './speech-results.ts';
import { joined, named, type Part, records, secondsOf } from './speech-words.ts';

/** What a file holds: where its segments stand, the segments, its language, and the keys of its root that are read. */
export type Speech = { at: readonly string[]; parts: Part[]; language: string; taken: ReadonlySet<string> };

/** The segments of a file of any recogniser that is known; null for all others. */
export function speechIn(root: JsonRecord): Speech | null {
  for (const shape of SHAPES) {
    const found = shape(root);
    if (found) return found;
  }
  return null;
}

const taken = (...keys: string[]): ReadonlySet<string> => new Set(keys);
const resultsOf = ({ results }: JsonRecord): JsonRecord => (isRecord(results) ? results : {});

/** Whisper and its kin. The whole text, and the same words one by one, say nothing more. */
function whisper({ segments, language }: JsonRecord): Speech | null {
  return !isList(segments)
    ? null
    : {
        at: ['segments'],
        parts: plainParts(segments, 'text', 1),
        language: textIn(language),
        taken: taken('segments', 'language', 'text', 'words', 'word_segments'),
      };
}

function whisperCpp({ transcription, result }: JsonRecord): Speech | null {
  if (!isList(transcription)) return null;
  const parts = records(transcription).map(({ source, index }) => {
    const times = isRecord(source.timestamps) ? source.timestamps : {};
    return { ...wordsOf(source, 'text', index), start: textIn(times.from), end: textIn(times.to) };
  });
  const language = isRecord(result) ? textIn(result.language) : '';
  return { at: ['transcription'], parts, language, taken: taken('transcription', 'result') };
}

/** AssemblyAI counts milliseconds. */
function assemblyAi({ utterances, language_code }: JsonRecord): Speech | null {
  return !isList(utterances)
    ? null
    : {
        at: ['utterances'],
        parts: plainParts(utterances, 'text', 1000),
        language: textIn(language_code),
        taken: taken('utterances', 'text', 'words', 'language_code'),
      };
}

/** Deepgram's utterances, and the segments of Amazon Transcribe. */
function transcripts(root: JsonRecord): Speech | null {
  const results = resultsOf(root);
  const key = ['utterances', 'audio_segments'].find((name) => isList(results[name]));
  return key === undefined
    ? null
    : {
        at: ['results', key],
        parts: plainParts(listIn(results[key]), 'transcript', 1),
        language: textIn(results.language_code),
        taken: taken('results'),
      };
}

/** Amazon Transcribe, word by word. */
function amazonWords(root: JsonRecord): Speech | null {
  const results = resultsOf(root);
  return !isList(results.items)
    ? null
    : {
        at: ['results', 'items'],
        parts: joined(results.items, speakersOf(results)),
        language: textIn(results.language_code),
        taken: taken('results'),
      };
}

/** Deepgram, word by word: the first channel, as it heard it best. */
function deepgramWords(root: JsonRecord): Speech | null {
  const [channel] = listIn(resultsOf(root).channels).filter(isRecord);
  const [alternative] = listIn(channel?.alternatives).filter(isRecord);
  return !isList(alternative?.words)
    ? null
    : {
        at: ['results', 'channels', '0', 'alternatives', '0', 'words'],
        parts: joined(alternative.words, () => ''),
        language: textIn(channel?.detected_language),
        taken: taken('results'),
      };
}

function revAi({ monologues, language }: JsonRecord): Speech | null {
  if (!isList(monologues)) return null;
  const parts = records(monologues).map(({ source, index }) => {
    const elements = listIn(source.elements).filter(isRecord);
    const timed = elements.filter(({ ts }) => typeof ts === 'number');
    return {
      index,
      source,
      speaker: named(source.speaker),
      words: elements.map(({ value }) => textIn(value)).join(''),
      start: secondsOf(timed[0]?.ts, 1),
      end: secondsOf(timed.at(-1)?.end_ts, 1),
    };
  });
  return { at: ['monologues'], parts, language: textIn(language), taken: taken('monologues', 'language') };
}

/** Speechmatics, word by word; Google and IBM, by what they heard between two pauses. */
function listedResults({ results, speaker_labels }: JsonRecord): Speech | null {
  if (!isList(results)) return null;
  const at = ['results'];
  if (results.some((one) => isRecord(one) && 'type' in one))
    return { at, parts: joined(results, () => ''), language: '', taken: taken('results') };
  if (!isList(speaker_labels))
    return { at, parts: googleParts(results), language: '', taken: taken('results') };
  const parts = ibmParts(results, speaker_labels);
  return { at, parts, language: '', taken: taken('results', 'speaker_labels', 'result_index') };
}

/** Each kind of file; the first that finds its list has it. */
const SHAPES: readonly ((root: JsonRecord) => Speech | null)[] = [
  whisper,
  whisperCpp,
  assemblyAi,
  transcripts,
  amazonWords,
  deepgramWords,
  revAi,
  listedResults,
];

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value) && value.length > 0;

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

/** Who speaks, by the time at which a word begins, where Amazon Transcribe lists the speakers apart. */
function speakersOf(results: JsonRecord): (word: JsonRecord) => string {
  const labels = isRecord(results.speaker_labels) ? results.speaker_labels : {};
  const at = new Map<string, string>();
  for (const segment of listIn(labels.segments).filter(isRecord))
    for (const item of listIn(segment.items).filter(isRecord))
      at.set(textIn(item.start_time), textIn(item.speaker_label ?? segment.speaker_label));
  return (word) => at.get(textIn(word.start_time)) ?? '';
}
