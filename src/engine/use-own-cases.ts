import { useCallback, useEffect, useState } from 'react';
import { ownId } from '../library/case-entry.ts';
import type { KeptCase } from '../library/cases-store.ts';
import type { LibraryFailure } from '../library/failure.ts';
import type { Library } from '../library/open-library.ts';
import type { Undo } from '../library/trash.ts';
import { caseFileName } from './case-file-name.ts';
import { asFailureError, type FailureError } from './failure.ts';
import { useLibrary } from './use-library.ts';

export type { KeptCase };

/** A file to be saved. */
export type SavedFile = { name: string; type: string; bytes: Uint8Array<ArrayBuffer> };

export type OwnCases = {
  /** null while they are on their way; the one opened last first. */
  cases: readonly KeptCase[] | null;
  /** Why nothing is kept at all. */
  unkept: LibraryFailure | null;
  failure: FailureError | null;
  /** Whether the browser promised not to evict them; null: it does not say. */
  persisted: boolean | null;
  idOf: (kept: KeptCase) => string;
  save: (kept: KeptCase) => Promise<SavedFile | null>;
  /** All of them: a single file, or a zip of several. */
  saveAll: () => Promise<SavedFile | null>;
  remove: (kept: KeptCase) => Promise<Undo>;
};

const JSON_TYPE = 'application/json';

/** The cases that are kept on this machine. Drawn anew whenever one is kept, changed or deleted, in any tab. */
export function useOwnCases(): OwnCases {
  const { library, failure } = useLibrary();
  const [cases, setCases] = useState<readonly KeptCase[] | null>(null);
  const [fault, setFault] = useState<FailureError | null>(null);
  const [persisted, setPersisted] = useState<boolean | null>(null);
  useEffect(() => {
    if (!library) return;
    let isOver = false;
    const read = () =>
      library.cases.list().then(
        (list) => !isOver && setCases(list),
        (error: unknown) => !isOver && setFault(asFailureError(error)),
      );
    void read();
    void library.persisted().then((is) => !isOver && setPersisted(is));
    const stop = library.cases.watch(() => void read());
    return () => {
      isOver = true;
      stop();
    };
  }, [library]);

  const save = useCallback(
    async (kept: KeptCase): Promise<SavedFile | null> => {
      const bytes = await library?.cases.file(kept.digest);
      if (!library || !bytes) return null;
      await library.cases.note(kept.digest, { savedAt: library.now() });
      return { name: caseFileName(kept.name), type: JSON_TYPE, bytes };
    },
    [library],
  );
  const saveAll = useCallback(async (): Promise<SavedFile | null> => {
    const files = (await Promise.all((cases ?? []).map(save))).filter((file) => file !== null);
    const [first, ...more] = files;
    if (!first || more.length === 0) return first ?? null;
    const { zipSync } = await import('fflate');
    const members: Record<string, Uint8Array> = Object.create(null) as Record<string, Uint8Array>;
    for (const { name, bytes } of files) {
      let free = name;
      for (let n = 2; free in members; n++) free = name.replace('.case.json', `-${n}.case.json`);
      members[free] = bytes;
    }
    const bytes = zipSync(members, { mtime: new Date(1980, 0, 1) }) as Uint8Array<ArrayBuffer>;
    return { name: 'my-cases.zip', type: 'application/zip', bytes };
  }, [cases, save]);

  return {
    cases,
    unkept: library?.failure() ?? null,
    failure: failure ?? fault,
    persisted,
    idOf: ({ digest }) => ownId(digest),
    save,
    saveAll,
    remove: async (kept) => (library ? removeWhole(library, kept) : async () => {}),
  };
}

/** Deletes a case and the texts that came with it; what is answered brings all of it back. */
async function removeWhole({ cases, texts }: Library, { digest, texts: came }: KeptCase): Promise<Undo> {
  const undos = [await cases.remove(digest)];
  for (const articleId of came?.articles ?? [])
    undos.push(await texts.remove({ caseId: came?.caseId ?? '', articleId }));
  return async () => {
    for (const undo of undos) await undo();
  };
}
