import { type Codebook, codebooksOf, takeCodebook } from '../author/take-codebook.ts';
import type { CaseFile } from '../case/case-file.ts';
import { decodeCase } from '../case/decode.ts';
import { caseUrl } from './case-url.ts';
import type { DraftChange } from './draft-desk.ts';
import { loadText } from './load-case.ts';

export type FoundCodebook = Codebook;

/** The codebooks that a draft has. */
export const draftCodebooks = (file: CaseFile): FoundCodebook[] => codebooksOf(file);

/** The changes that bring a codebook into a draft; none where it is there. */
export const bringCodebook = (file: CaseFile, book: FoundCodebook): DraftChange[] => takeCodebook(file, book);

/** The codebooks of a case of this site. Rejects where it cannot be loaded. */
export async function siteCodebooks(id: string): Promise<FoundCodebook[]> {
  const { file } = decodeCase(await loadText(caseUrl(id), { name: id }));
  return file ? codebooksOf(file) : [];
}

/** The codebooks in a file of the reader's: a case, or what other tools write, such as `.qdc`. Empty where it has none. */
export async function fileCodebooks(given: File): Promise<FoundCodebook[]> {
  const { runImport } = await import('../import/run-import.ts');
  const bytes = new Uint8Array(await given.arrayBuffer());
  const { file } = await runImport([{ path: given.name, bytes }]);
  const books = file ? codebooksOf(file) : [];
  const stem = given.name.replace(/\.[^.]+$/, '');
  // What a tool calls its one codebook is "codes"; its file has a better name.
  return books.map((book) =>
    book.scheme.name === 'Codes' ? { ...book, scheme: { ...book.scheme, name: stem } } : book,
  );
}
