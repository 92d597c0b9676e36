import type { Veil } from '../filter/filter.ts';
import type { Selection } from '../filter/select.ts';
import type { LetterTable } from '../filter/translate-filter.ts';
import { type HiddenNames, hiddenNames } from './hidden-names.ts';
import { type LetterIds, letterIds } from './letter-ids.ts';

/** What each id of the case is called under a seed, by kind; only ids that change. Asked of the case as it is. */
export function deriveLetterTable(
  { case: data }: Pick<Selection, 'case'>,
  { seed, veil }: { seed: number; veil: Veil | null },
): LetterTable {
  const ids = letterIds(data, seed, veil);
  return letterTable(ids, hiddenNames(data, ids, veil));
}

/** The same for who has both parts of it already. */
export const letterTable = (
  { sources, perspectives, people, articles }: LetterIds,
  { idParts, called, calledByWord }: HiddenNames,
): LetterTable => ({
  sources: [...sources],
  perspectives: [...perspectives],
  people: [...people],
  articles: [...articles],
  idParts,
  names: called,
  wordNames: calledByWord,
});
