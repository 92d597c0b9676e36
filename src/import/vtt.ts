import { fileByFile, type Reader } from './reader.ts';
import { readTranscript } from './transcript.ts';

/**
 * WebVTT as a transcript. Specified at https://www.w3.org/TR/webvtt1/ (Candidate Recommendation, 4 April 2019). A record is one
 * cue; notes, styles and regions are none. A quote is one speaker's turn (`<v Name>` or a name before a colon), its time kept
 * beside it under "time".
 */
export const vtt: Reader = {
  name: 'vtt',
  spec: 'https://www.w3.org/TR/webvtt1/ (2019)',
  recognise({ text }) {
    return /^WEBVTT(?:[ \t\r\n]|$)/.test(text ?? '')
      ? { certainty: 0.98, sentence: 'A transcript (WebVTT)' }
      : null;
  },
  read: fileByFile((file, sink) => readTranscript(file, 'vtt', true, sink)),
};
