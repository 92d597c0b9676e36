import type { CaseFile } from '../case/case-file.ts';
import { decodeCase } from '../case/decode.ts';
import { ownId } from '../library/case-entry.ts';
import type { Library } from '../library/open-library.ts';
import { caseUrl, DEFAULT_CASE, isOwn } from './case-url.ts';
import { loadBeside } from './catalogue.ts';
import { textsKey } from './draft-desk.ts';
import { FailureError } from './failure.ts';
import { loadText } from './load-case.ts';
import { theLibrary } from './the-library.ts';
import { beginDraft, type KeptDraft } from './use-draft.ts';

/**
 * How a case can be edited: on the draft that it has; or on one that is begun now, of which `copies` exist already. A
 * bundled case is never changed, and of a file with records that cannot be read a copy is edited, so that they stay in it.
 */
export type EditStart =
  | { kind: 'draft'; draft: string }
  | { kind: 'copy'; why: 'bundled' | 'unread'; unread: number; copies: readonly KeptDraft[] }
  | { kind: 'begin' };

const read = (text: string, name: string) => {
  const { file, problems } = decodeCase(text);
  if (!file) throw new FailureError({ code: 'not-here', name });
  return { file, unread: problems.filter(({ severity }) => severity === 'dropped').length };
};

async function ownFile(library: Library, id: string) {
  const found = await library.cases.find(id);
  const bytes = found && (await library.cases.file(found.entry.digest));
  if (!found || !bytes) throw new FailureError({ code: 'not-here', name: id });
  return { entry: found.entry, ...read(new TextDecoder().decode(bytes), found.entry.name) };
}

/** What a copy of a case began from, as its draft remembers it. */
const copiesOf = async (library: Library, base: string): Promise<KeptDraft[]> =>
  (await library.drafts.list()).filter((draft) => draft.base === base);

/** Where editing the case that an address names would begin; null being the case shown by itself. */
export async function editStart(caseId: string | null): Promise<EditStart> {
  const library = await theLibrary();
  const id = caseId ?? DEFAULT_CASE;
  if (!isOwn(id)) return { kind: 'copy', why: 'bundled', unread: 0, copies: await copiesOf(library, id) };
  const { entry, unread } = await ownFile(library, id);
  const drafts = await library.drafts.list();
  if (entry.draft !== null && drafts.some((draft) => draft.id === entry.draft))
    return { kind: 'draft', draft: entry.draft };
  if (unread === 0) return { kind: 'begin' };
  return { kind: 'copy', why: 'unread', unread, copies: await copiesOf(library, entry.digest) };
}

/** Begins a draft of that case, with the texts that are kept beside it; the draft's id. */
export async function beginEdit(caseId: string | null, kind: 'copy' | 'begin'): Promise<string> {
  const library = await theLibrary();
  const id = caseId ?? DEFAULT_CASE;
  if (!isOwn(id)) {
    const { file } = read(await loadText(caseUrl(id), { name: id }), id);
    const { stamp } = await loadBeside(caseUrl(id));
    return beginDraft(`${file.case.name} (copy)`, copied(stamp ? { ...file, verified: stamp } : file), id);
  }
  const { entry, file } = await ownFile(library, id);
  const draft =
    kind === 'copy'
      ? await beginDraft(`${file.case.name} (copy)`, copied(file), entry.digest)
      : await beginDraft(file.case.name, file, entry.digest);
  for (const place of await library.texts.list(file.case.id ?? ownId(entry.digest))) {
    const text = await library.texts.get(place);
    if (text)
      await library.texts
        .keep({ caseId: textsKey(draft), articleId: place.articleId }, text)
        .catch(() => undefined);
  }
  if (kind === 'begin') await library.cases.note(entry.digest, { draft });
  return draft;
}

/** A copy is a case of its own: what is kept under the id of the first is not found under its. */
function copied(file: CaseFile): CaseFile {
  const { id, name } = file.case;
  return {
    ...file,
    case: {
      ...file.case,
      name: `${name} (copy)`,
      ...(id !== undefined && { id: `${id}-copy`.slice(0, 120) }),
    },
  };
}
