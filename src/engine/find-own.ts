import type { KeptCase } from '../library/cases-store.ts';
import { takeArriving } from './arriving-case.ts';
import { FailureError } from './failure.ts';
import type { BegunCase, CaseSource } from './port.ts';
import { theLibrary } from './the-library.ts';

/** A case of the reader's; `isChanged`: the link named an earlier state of it. */
export type OwnCase = KeptCase & { isChanged: boolean };

/** A case of the reader's and where it comes from. */
export type FoundOwn = { source: CaseSource | BegunCase; own: OwnCase };

/** The kept case that an address names ("own:3f9a…"), and its file. Fails with `not-here` where there is none. */
export async function findOwn(id: string): Promise<FoundOwn> {
  const arriving = takeArriving(id);
  if (arriving) return { source: arriving.begun, own: { ...arriving.entry, isChanged: false } };
  const { cases } = await theLibrary();
  const found = await cases.find(id);
  const bytes = found && (await cases.file(found.entry.digest));
  if (!bytes) throw new FailureError({ code: 'not-here', name: id });
  return {
    source: { bytes, name: found.entry.name },
    own: { ...found.entry, isChanged: found.isChanged },
  };
}

/** Calls once a case that was not there has arrived, from this tab or another. */
export function whenOwnArrives(id: string, arrived: () => void): () => void {
  let stop = () => {};
  let isOver = false;
  theLibrary().then(
    ({ cases }) => {
      if (isOver) return;
      stop = cases.watch(async () => {
        if ((await cases.find(id)) && !isOver) arrived();
      });
    },
    () => {},
  );
  return () => {
    isOver = true;
    stop();
  };
}
