import type { Selection } from '../filter/select.ts';
import { delay } from '../lib/delay.ts';
import { type ExportArgs, exportFile } from '../models/export/export.ts';
import { FailureError } from './failure.ts';
import type { FileProgress, MadeFile } from './port.ts';

/** A file is written for so long before others are heard. */
const PIECE_MS = 30;

/** What the model `export` is, as a file, made in pieces: between them other questions are heard, and it can be given up. */
export async function writeFile(
  selection: Selection,
  args: ExportArgs,
  onProgress: (progress: FileProgress) => void,
  signal?: AbortSignal,
): Promise<MadeFile> {
  const { name, type, pieces } = exportFile(selection, args);
  const parts: (string | Uint8Array<ArrayBuffer>)[] = [];
  let paused = performance.now();
  for (const { content, done, total } of pieces) {
    parts.push(content);
    if (performance.now() - paused < PIECE_MS) continue;
    onProgress({ phase: 'writing', done, total });
    await delay();
    if (signal?.aborted) throw new FailureError({ code: 'cancelled', name });
    paused = performance.now();
  }
  const isText = typeof parts[0] === 'string';
  return { name, file: new Blob(parts, { type: isText ? `${type};charset=utf-8` : type }) };
}
