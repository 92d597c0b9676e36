import type { CaseFile } from '../case/case-file.ts';
import type { Decoded } from '../case/decode.ts';
import { digestOf } from '../case/digest.ts';
import { loadPart } from './load-part.ts';

/**
 * Decodes the text of a case file. `sound` is the digest of a file that the build has decoded without a problem: that
 * file need not be decoded again, so that the decoder, a third of the worker, is not loaded for it.
 */
export async function readCase(text: string, sound: string | null): Promise<Decoded> {
  if (sound !== null && sound === (await digestOf(text)))
    return { file: JSON.parse(text) as CaseFile, problems: [] };
  const { decodeCase } = await loadPart(() => import('../case/decode.ts'));
  return decodeCase(text);
}
