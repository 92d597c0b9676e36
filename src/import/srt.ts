import { fileByFile, type Reader } from './reader.ts';
import { readTranscript } from './transcript.ts';

/**
 * SubRip subtitles as a transcript. De facto, described at https://www.matroska.org/technical/subtitles.html (SRT); dots are
 * read where commas should stand, and numbers may be missing. A record is one cue; a quote is one speaker's turn, its time kept
 * beside it under "time".
 */
export const srt: Reader = {
  name: 'srt',
  spec: 'https://www.matroska.org/technical/subtitles.html (SubRip)',
  recognise({ text }) {
    const start = (text ?? '').slice(0, 8000);
    if (/^\s*\d+:\d{2}:\d{2}\.\d{3},\d+:\d{2}:\d{2}\.\d{3}[ \t]*\r?\n/.test(start))
      return { certainty: 0.95, sentence: 'A transcript (captions of YouTube, .sbv)' };
    const isOne =
      /^\s*(?:\d+[ \t]*\r?\n|\d{1,2}:)/.test(start) &&
      /^[ \t]*\d{1,2}:\d{2}:\d{2}[.,]\d{1,3}[ \t]*-->[ \t]*\d/m.test(start);
    return isOne ? { certainty: 0.95, sentence: 'A transcript (SubRip subtitles)' } : null;
  },
  read: fileByFile((file, sink) => readTranscript(file, 'srt', false, sink)),
};
