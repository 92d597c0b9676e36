import { cite } from '../lib/cite.ts';
import type { JsonStep } from '../lib/json-scan.ts';
import type { ListName } from './case-file.ts';
import type { Draft } from './draft.ts';
import { RECORD_NAMES } from './problem-list.ts';

const LISTS = ['statements', 'quotes', 'claims'] as const satisfies readonly ListName[];
const PARTS = /[.-]/;
const HYPHEN = 45;
const DOT = 46;

/**
 * A function that finds, in an id, the id of a source as whole words: "the-hill" in "the-hill-peskov-2". Null where there
 * is none. Most ids are passed over by the first letters of their words alone.
 */
export function sourceNameFinder(sources: readonly { id: string }[]): (id: string) => string | null {
  const ids = new Set(sources.map(({ id }) => id.replaceAll('.', '-')));
  const lengths = [...new Set([...ids].map((id) => id.split('-').length))];
  const isFirst = new Uint8Array(128);
  for (const id of ids) isFirst[id.charCodeAt(0)] = 1;
  const mayHold = (id: string): boolean => {
    let isStart = true;
    for (let i = 0; i < id.length; i++) {
      const unit = id.charCodeAt(i);
      if (isStart && isFirst[unit] === 1) return true;
      isStart = unit === HYPHEN || unit === DOT;
    }
    return false;
  };
  return (id) => {
    if (!mayHold(id)) return null;
    const words = id.split(PARTS);
    for (const length of lengths)
      for (let i = 0; i + length <= words.length; i++) {
        const part = words.slice(i, i + length).join('-');
        if (ids.has(part)) return part;
      }
    return null;
  };
}

/**
 * Finds ids of statements, quotes and claims that hold a source's id as whole words: "the-hill-peskov-2". `quoteIds`, by
 * position in the file, where the draft does not hold the quotes.
 */
export function checkNamesSource(draft: Draft, quoteIds: readonly string[] = []): void {
  const sourceIn = sourceNameFinder(draft.lists.sources);
  const check = (list: ListName, id: string, pathOf: () => readonly JsonStep[]): void => {
    const part = sourceIn(id);
    if (part === null) return;
    const message = `The id of the ${RECORD_NAMES[list]} ${cite(id)} names the source ${cite(part)}.`;
    draft.problems.add('names-source', pathOf(), message, { id });
  };
  for (const list of LISTS)
    draft.lists[list].forEach(({ id }, index) => {
      check(list, id, () => draft.pathOf({ list, index, path: ['id'] }));
    });
  quoteIds.forEach((id, index) => {
    check('quotes', id, () => ['quotes', index, 'id']);
  });
}
