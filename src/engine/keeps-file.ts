import { type DigestedFile, digestInPieces } from '../library/case-digest.ts';
import type { CaseEntry } from '../library/case-entry.ts';
import { openLibrary } from '../library/open-library.ts';
import type { ImportAnswer } from './import-port.ts';

const bytesOf = async (file: Blob): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await file.arrayBuffer());

/** Null where the file must be read as a whole. */
export const digestFile = async (file: Blob): Promise<DigestedFile | null> =>
  digestInPieces(await bytesOf(file));

/**
 * Keeps a file in the library of the site at a path, away from the page, which would stand still for as long as it is copied.
 * Hands its bytes back where there is no such library, or it cannot keep them.
 */
export async function keepFile(
  file: Blob,
  entry: CaseEntry,
  base: string | null,
): Promise<ImportAnswer['keep']> {
  const bytes = await bytesOf(file);
  if (base === null) return { bytes };
  const library = await openLibrary({ base });
  try {
    const kept = await library.cases.keep(entry, bytes);
    return kept.failure === null ? { kept } : { bytes };
  } finally {
    library.close();
  }
}
