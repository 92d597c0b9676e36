import { isRecord, type JsonRecord, linesOf, parseJsonFile, rawJson, textIn } from './json-value.ts';
import { fileByFile, type InputFile, type Reader, type Sink } from './reader.ts';
import { type Speech, speechIn } from './speech-shapes.ts';
import type { Part } from './speech-words.ts';
import { type Cue, handOver, turnsOf } from './transcript.ts';

/**
 * What recognisers of speech write as JSON: Whisper and its kin (OpenAI, WhisperX, faster-whisper, whisper.cpp), Amazon Transcribe,
 * Deepgram, AssemblyAI, Rev AI, Speechmatics, Google, IBM. A record is one segment as they cut it; a quote is one speaker's turn, its
 * time kept beside it under "time". Where nobody is told apart, each segment is a quote of nobody.
 */
export const speech: Reader = {
  name: 'speech',
  spec: 'https://github.com/openai/whisper (20250625); https://docs.aws.amazon.com/transcribe/latest/dg/how-input.html#how-output',
  recognise({ text }) {
    if (text === null || !/^\s*\{/.test(text)) return null;
    const [segment] = /"(?:segments|utterances)"\s*:\s*\[\s*\{[^{}]*/.exec(text) ?? [''];
    // Passages that somebody coded have an article or a code, and their places are of a text.
    if (
      /"(?:outlet|url|source|headline|title|article\w*|document\w*|codes?|labels?|quote)"\s*:/.test(segment)
    )
      return null;
    return SHAPES.some((shape) => shape.every((pattern) => pattern.test(text)))
      ? { certainty: 0.93, sentence: 'A transcript (JSON of a recogniser of speech)' }
      : null;
  },
  read: fileByFile(readFile),
};

/** What must all stand in a file of one kind. */
const SHAPES: readonly (readonly RegExp[])[] = [
  [
    /"segments"\s*:\s*\[\s*\{[^{}]*"start"\s*:\s*[\d.]+/,
    /"segments"\s*:\s*\[\s*\{[^{}]*"text"\s*:/,
    /"(?:avg_logprob|no_speech_prob|words|word_segments|speaker|language)"\s*:/,
  ],
  [/"transcription"\s*:\s*\[\s*\{\s*"timestamps"\s*:/],
  [/"results"\s*:\s*\{/, /"transcripts"\s*:\s*\[/, /"items"\s*:\s*\[/],
  [/"results"\s*:\s*\{/, /"channels"\s*:\s*\[/, /"transcript"\s*:/],
  [/"utterances"\s*:\s*\[\s*\{/, /"utterances"[\s\S]*"text"\s*:/, /"confidence"\s*:/, /"start"\s*:\s*\d/],
  [/"monologues"\s*:\s*\[/, /"elements"\s*:\s*\[/],
  [/"results"\s*:\s*\[\s*\{/, /"alternatives"\s*:\s*\[\s*\{/, /"(?:content|transcript)"\s*:/],
];

function readFile(file: InputFile, sink: Sink): void {
  const { text, value } = parseJsonFile(file, sink);
  const root = isRecord(value) ? value : {};
  const found: Speech = speechIn(root) ?? { at: [], parts: [], language: '', taken: new Set() };
  const lines = linesOf(
    text,
    (path) => path.length === found.at.length + 1 && path.slice(0, -1).join('.') === found.at.join('.'),
  );
  const cues: (Cue & { speaker: string })[] = [];
  for (const [i, part] of found.parts.entries()) {
    const place = {
      file: file.path,
      line: lines.get([...found.at, part.index].join('.')) ?? null,
      record: i + 1,
    };
    const raw = rawJson(part.source);
    const words = part.words.replace(/\s+/g, ' ').trim();
    if (words === '') sink.leaveOut({ ...place, code: 'no-words', reason: 'The segment has no words.', raw });
    else
      cues.push({
        ...{ place, raw, text: words, name: '', settings: '', speaker: part.speaker },
        start: clock(part.start),
        end: clock(part.end),
      });
  }
  sink.count(file.path, 'speech', found.parts.length);
  tellRest(root, found, file.path, sink);
  const turns = turnsOf(
    cues,
    (cue) => {
      const { speaker, text: words } = cue as (typeof cues)[number];
      return [{ speaker, words, begins: speaker === '', aside: '' }];
    },
    true,
  );
  handOver(turns, file.path, { other: [], ...(found.language !== '' && { language: found.language }) }, sink);
}

/** Names what stands in the file beside the words: its figures are the recogniser's own. */
function tellRest(root: JsonRecord, { parts, taken }: Speech, file: string, sink: Sink): void {
  const around = Object.entries(root).filter(([key]) => !taken.has(key));
  for (const [field, held] of around) {
    const value = typeof held === 'object' ? rawJson(held) : textIn(held);
    if (value === '' || value === '[]' || value === '{}' || value === 'null') continue;
    const reason = 'It stands around the segments and belongs to none of them.';
    sink.lose({ file, line: null, field, value: value.slice(0, 200), reason });
  }
  const more = new Map<string, string>();
  for (const { source } of parts)
    for (const [key, held] of Object.entries(source))
      if (!OF_PART.has(key) && !more.has(key) && held !== null) more.set(key, rawJson(held));
  for (const [field, value] of more) {
    const reason = 'What a recogniser measured of each segment has no place in a case; this is the first.';
    sink.lose({ file, line: null, field, value: value.slice(0, 200), reason });
  }
}

const OF_PART = new Set(
  'start end text speaker id seek words word timestamps offsets transcript items start_time end_time speaker_label elements alternatives type sentences punctuated_word content is_eos attaches_to'.split(
    ' ',
  ),
);

/** Seconds as a transcript shows them; what is no number stands as it is written. */
function clock(time: Part['start']): string {
  if (typeof time === 'string') return time;
  const thousandths = Math.round(time * 1000);
  const pad = (n: number, size = 2) => String(n).padStart(size, '0');
  const seconds = Math.floor(thousandths / 1000);
  const minutes = Math.floor(seconds / 60);
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}:${pad(seconds % 60)}.${pad(thousandths % 1000, 3)}`;
}
