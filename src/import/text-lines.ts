import { decodeText } from './decode-text.ts';
import { foldLines } from './delimited.ts';
import type { InputFile, Sink } from './reader.ts';

/** The text of a file with LF as line end; what is wrong with its bytes is told to the sink. */
export function textOfFile(file: InputFile, sink: Sink): string {
  const { text, note } = decodeText(file.bytes);
  if (note !== null) sink.lose({ file: file.path, line: null, field: 'encoding', value: '', reason: note });
  return foldLines(text);
}

/** Calls `visit` with each line of a file and its number from 1. Answers false when the import was cancelled. */
export async function eachLine(
  file: InputFile,
  sink: Sink,
  visit: (line: string, number: number) => void,
): Promise<boolean> {
  const text = textOfFile(file, sink);
  let number = 0;
  let sinceLast = 0;
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at);
    const stop = end < 0 ? text.length : end;
    number++;
    visit(text.slice(at, stop), number);
    sinceLast += stop - at + 1;
    at = stop + 1;
    if (sinceLast > 1 << 19) {
      sinceLast = 0;
      const read = Math.round((file.bytes.length * at) / Math.max(1, text.length));
      if (!(await sink.proceed(Math.min(read, file.bytes.length)))) return false;
    }
  }
  return sink.proceed(file.bytes.length);
}
