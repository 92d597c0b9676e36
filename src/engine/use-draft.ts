import { useEffect, useState, useSyncExternalStore } from 'react';
import type { CaseFile } from '../case/case-file.ts';
import { DraftDesk, type DraftView } from './draft-desk.ts';
import { theLibrary } from './the-library.ts';

/** The desk of a draft; null while it is being opened. */
export function useDraftDesk(id: string): DraftDesk | null {
  const [desk, setDesk] = useState<DraftDesk | null>(null);
  useEffect(() => {
    let isOver = false;
    let opened: DraftDesk | null = null;
    void theLibrary()
      .then((library) => DraftDesk.open(library, id))
      .then((next) => {
        opened = next;
        if (isOver) next.close();
        else setDesk(next);
      });
    return () => {
      isOver = true;
      opened?.close();
    };
  }, [id]);
  return desk?.id === id ? desk : null;
}

/** What the desk shows now. */
export const useDraftView = (desk: DraftDesk): DraftView =>
  useSyncExternalStore(desk.subscribe, desk.snapshot);

export type KeptDraft = { id: string; name: string; edits: number };

/** The drafts kept in this browser, and how to begin one; null while they are looked up. */
export function useDrafts(): KeptDraft[] | null {
  const [drafts, setDrafts] = useState<KeptDraft[] | null>(null);
  useEffect(() => {
    let isOver = false;
    let stop = () => {};
    void theLibrary().then((library) => {
      const read = () =>
        void library.drafts.list().then((list) => {
          if (!isOver) setDrafts(list);
        });
      read();
      stop = library.drafts.watchAll(read);
      if (isOver) stop();
    });
    return () => {
      isOver = true;
      stop();
    };
  }, []);
  return drafts;
}

/** Begins a draft, of nothing or as a copy of a case, and gives its id. `from`: what names that case. */
export async function beginDraft(
  name: string,
  base: CaseFile | null,
  from: string | null = null,
): Promise<string> {
  const library = await theLibrary();
  const id = `${library.tab.slice(0, 10)}${library.nextNumber()}`;
  await library.drafts.start({ id, name, base: from, startedAt: library.now() });
  // The copy is in the log itself, so that nothing that happens to the original touches the draft.
  if (base) await library.drafts.append(id, [{ base }]);
  return id;
}

export async function renameDraft(id: string, name: string): Promise<void> {
  const library = await theLibrary();
  const head = (await library.drafts.list()).find((draft) => draft.id === id);
  if (head && head.name !== name) await library.drafts.rename(id, name);
}

/** Deletes a draft; what it answers takes that back. */
export async function removeDraft(id: string): Promise<() => Promise<void>> {
  const library = await theLibrary();
  return library.drafts.remove(id);
}
