import { htmlText } from '../lib/html-text.ts';
import { isRecord, parseJsonFile, restOf, textIn } from './json-value.ts';
import type { InputFile, Sink } from './reader.ts';
import type { TurnHead } from './turn-heads.ts';

/** Whether a text is a file of oTranscribe: JSON with a page of HTML in `text`. */
export const isOtr = (text: string): boolean =>
  /^\s*\{[^{}[\]]*"text"\s*:\s*"/.test(text) &&
  (/"media-(?:time|source)"\s*:/.test(text) || /class=\\"timestamp\\"/.test(text));

const STAMP =
  /<span\b[^>]{0,200}\bclass\s*=\s*"[^"]{0,80}\btimestamp\b[^"]{0,80}"[^>]{0,200}>([^<]{0,40})<\/span>/gi;

/**
 * The lines of a file of oTranscribe (https://github.com/oTranscribe/oTranscribe): `text` is HTML in which times are
 * `<span class="timestamp">`, `media` names the recording. Each line that holds anything is a turn, with the first time in it.
 */
export function otrLines(file: InputFile, sink: Sink): { head: TurnHead; below: string[]; line: number }[] {
  const { value } = parseJsonFile(file, sink);
  const root = isRecord(value) ? value : {};
  const place = { file: file.path, line: null };
  for (const [field, held] of restOf(root, new Set(['text']), place, sink))
    sink.lose({
      ...place,
      field,
      value: held,
      reason: 'It is said of the recording and belongs to no turn.',
    });
  const html = textIn(root.text).replace(STAMP, (_, time: string) => `\ue000${htmlText(time)}\ue001`);
  return htmlText(html)
    .split('\n')
    .flatMap((line, i) => {
      const times = [...line.matchAll(/\ue000([^\ue001]*)\ue001/g)].map(([, time = '']) => time.trim());
      const words = line
        .replace(/\ue000[^\ue001]*\ue001/g, ' ')
        .replace(/\s+/g, ' ')
        .trim();
      if (words === '' && times.length === 0) return [];
      const [time = '', ...more] = times;
      const beside: [string, string][] = more.length > 0 ? [['further times', more.join('; ')]] : [];
      return [{ head: { time, said: '', speaker: null, beside, words }, below: [], line: i + 1 }];
    });
}
