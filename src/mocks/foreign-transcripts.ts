import { FOREIGN_NAMES, type ForeignFile, foreignSentences } from './foreign-words.ts';

const stamp = (seconds: number, mark: string): string =>
  `00:${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}${mark}000`;

/**
 * A transcript of 25 turns in 50 cues, two of each voice; a cue without words, one whose times are no times, one that ends
 * before it begins. `words` are those of the turns.
 */
export function writeTranscript(kind: 'srt' | 'vtt'): ForeignFile & { speakers: readonly string[] } {
  const sentences = foreignSentences(41, 50).map((text) => text.replace(/[<>]/g, ''));
  const isVtt = kind === 'vtt';
  const end = isVtt ? '\n' : '\r\n';
  const speakers = ['ADA EXAMPLE', 'АННА ПЕТРОВА', 'علی رودبار'];
  const cues = sentences.map((sentence, i) => {
    const turn = Math.floor(i / 2);
    const speaker = speakers[turn % 3] as string;
    const name = i % 2 === 0 ? `${speaker}: ` : '';
    const text = isVtt
      ? `<v.loud ${speaker}><i>${sentence.replaceAll('&', '&amp;')}</i>`
      : `${name}${sentence.replace(', ', `,${end}`)}`;
    const times = `${stamp(i * 3, isVtt ? '.' : ',')} --> ${stamp(i * 3 + 2, isVtt ? '.' : ',')}${isVtt ? ' align:start' : ''}`;
    return [isVtt ? `cue-${i}` : String(i + 1), times, text].join(end);
  });
  cues.splice(
    11,
    0,
    `90${end}00:10:00.000 --> 00:10:01.000`,
    `91${end}00:10:0x,000 --> soon${end}words`,
    `92${end}00:10:09.000 --> 00:10:01.000${end}words`,
  );
  if (isVtt) cues.splice(3, 0, 'NOTE this is no cue\nat all', 'STYLE\n::cue { color: red }');
  const words = Array.from({ length: 25 }, (_, turn) => `${sentences[turn * 2]} ${sentences[turn * 2 + 1]}`);
  return {
    path: `talk.${kind}`,
    text: `${isVtt ? 'WEBVTT - talk\n\n' : '\ufeff'}${cues.join(end + end)}${end}`,
    records: 53,
    broken: 3,
    words,
    speakers: isVtt ? speakers : [...speakers, FOREIGN_NAMES[0]].slice(0, 3),
  };
}
