import { type DigestedFile, digestInPieces } from '../library/case-digest.ts';
import type { CaseEntry } from '../library/case-entry.ts';
import { openLibrary } from '../library/open-library.ts';
import type { ImportAnswer } from './import-port.ts';

/** Reads a file for its digest and keeps it, away from the page, which would stand still for as long as it is copied. */
export class KeepsFile {
  private bytes: Uint8Array<ArrayBuffer> = new Uint8Array();

  async digest(file: Blob): Promise<DigestedFile | null> {
    this.bytes = new Uint8Array(await file.arrayBuffer());
    return digestInPieces(this.bytes);
  }

  async keep(entry: CaseEntry, base: string | null): Promise<ImportAnswer['keep']> {
    if (base === null) return { bytes: this.bytes };
    const library = await openLibrary({ base });
    try {
      const kept = await library.cases.keep(entry, this.bytes);
      return kept.failure === null ? { kept } : { bytes: this.bytes };
    } finally {
      library.close();
    }
  }
}
