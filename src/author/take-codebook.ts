import type { CaseFile, Frame, Scheme } from '../case/case-file.ts';
import type { Change } from './edit.ts';
import { newId } from './new-case.ts';

/** A codebook with its codes, as a file has it; codes that name none make one of their own. */
export type Codebook = { scheme: Scheme; frames: readonly Frame[] };

/** The codebooks of a case that have codes, in its order. */
export function codebooksOf(file: CaseFile): Codebook[] {
  const frames = file.frames ?? [];
  const known = new Set((file.schemes ?? []).map(({ id }) => id));
  const loose = frames.filter(({ schemeId = '' }) => !known.has(schemeId));
  const books = (file.schemes ?? []).map((scheme) => ({
    scheme,
    frames: frames.filter(({ schemeId }) => schemeId === scheme.id),
  }));
  const own = { scheme: { id: 'codes', name: `Codes of ${file.case.name}` }, frames: loose };
  return [...books, own].filter((book) => book.frames.length > 0);
}

/**
 * The changes that bring a codebook into a draft, with its citation and every definition; under new ids where its own are
 * taken. Examples stay behind, as they name quotes of another case. A draft that has a codebook of that name and with
 * those codes already is not changed.
 */
export function takeCodebook(draft: CaseFile, { scheme, frames }: Codebook): Change[] {
  const labels = (of: readonly Frame[]) => JSON.stringify(of.map(({ prefLabel, id }) => prefLabel ?? id));
  const isThere = codebooksOf(draft).some(
    (book) => book.scheme.name === scheme.name && labels(book.frames) === labels(frames),
  );
  if (isThere) return [];
  const schemes = new Set((draft.schemes ?? []).map(({ id }) => id));
  const taken = new Set((draft.frames ?? []).map(({ id }) => id));
  const schemeId = newId(scheme.id, null, (id) => schemes.has(id));
  const ids = new Map<string, string>();
  for (const { id } of frames) {
    const fresh = newId(id, null, (one) => taken.has(one));
    taken.add(fresh);
    ids.set(id, fresh);
  }
  return [
    { op: 'add', list: 'schemes', id: schemeId, value: { ...scheme, id: schemeId } },
    ...frames.map(({ example: _, ...frame }): Change => {
      const id = ids.get(frame.id) ?? frame.id;
      const { broader } = frame as { broader?: unknown };
      const above = typeof broader === 'string' ? ids.get(broader) : undefined;
      const value = { ...frame, id, schemeId, ...(above !== undefined && { broader: above }) };
      return { op: 'add', list: 'frames', id, value };
    }),
  ];
}
