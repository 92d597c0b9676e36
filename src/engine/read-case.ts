import { buildCase } from '../case/build-case.ts';
import type { Case } from '../case/case.ts';
import type { CaseFile } from '../case/case-file.ts';
import type { Decoded } from '../case/decode.ts';
import { digestOf } from '../case/digest.ts';
import type { Problem } from '../case/problems.ts';
import { verificationOf } from '../case/verification.ts';
import type { Beside } from './catalogue.ts';
import { loadPart } from './load-part.ts';

/**
 * A case, what is wrong with its file, how many annotations the file has, and whether it is the very file that the build found
 * sound.
 */
export type ReadCase = {
  data: Case;
  problems: readonly Problem[];
  annotations: number;
  isSound?: boolean;
};
/** A file that is no case, and its text, to say what it is instead. */
export type RefusedCase = { data: null; problems: readonly Problem[]; text: string };

const loadPieces = () => loadPart(() => import('../case/read-pieces.ts'));

/** Begins to fetch the decoder, so that it is there when the file is. What fails now will fail again when it is needed. */
export const fetchDecoder = (): void => void loadPieces().catch(() => {});

/**
 * Reads a case file. `sound` is the digest of a file that the build has decoded without a problem: that file need not be
 * decoded again, so that the decoder, a third of the worker, is not loaded for it. `onRead` hears how many bytes of how
 * many are read, where they are read in pieces; `onDecoded` is awaited before the case is built.
 */
export async function readCase(
  given: string | Uint8Array,
  { sound, stamp }: Pick<Beside, 'sound' | 'stamp'>,
  { onRead, onDecoded }: { onRead?: (bytes: number, total: number) => void; onDecoded: () => Promise<void> },
): Promise<ReadCase | RefusedCase> {
  // A stamp is held against the file's own quotes: they are needed as they are written.
  if (sound === null && stamp === null && typeof given !== 'string') {
    const read = (await loadPieces()).readInPieces(given, { ...(onRead && { onRead }) });
    await onDecoded();
    if (read) return read;
  }
  const text = typeof given === 'string' ? given : new TextDecoder().decode(given);
  const { file, problems, isSound = false } = await decode(text, sound);
  if (file === null) return { data: null, problems, text };
  await onDecoded();
  const travelled = file.verified && (await verificationOf(file, file.verified, 'inside'));
  const verification = stamp ? await verificationOf(file, stamp) : travelled;
  const data: Case = { ...buildCase(file), ...(verification && { verification }) };
  return { data, problems, annotations: file.annotations?.length ?? 0, isSound };
}

async function decode(text: string, sound: string | null): Promise<Decoded & { isSound?: boolean }> {
  if (sound !== null && sound === (await digestOf(text)))
    return { file: JSON.parse(text) as CaseFile, problems: [], isSound: true };
  const { decodeCase } = await loadPart(() => import('../case/decode.ts'));
  return decodeCase(text);
}
