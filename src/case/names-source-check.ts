import { cite } from '../lib/cite.ts';
import type { ListName } from './case-file.ts';
import type { Draft } from './draft.ts';

const LISTS = ['statements', 'quotes', 'claims'] as const satisfies readonly ListName[];
const PARTS = /[.-]/;

/** Finds ids of statements, quotes and claims that hold a source's id as whole words: "the-hill-peskov-2". */
export function checkNamesSource(draft: Draft): void {
  const ids = new Set([...draft.idsOf('sources')].map((id) => id.replaceAll('.', '-')));
  const lengths = [...new Set([...ids].map((id) => id.split('-').length))];
  for (const list of LISTS)
    draft.lists[list].forEach(({ id }, index) => {
      const words = id.split(PARTS);
      for (const length of lengths)
        for (let i = 0; i + length <= words.length; i++) {
          const part = words.slice(i, i + length).join('-');
          if (!ids.has(part)) continue;
          const place = { list, index, path: ['id'] };
          draft.report(
            'names-source',
            place,
            `The id of the ${draft.nameOf(place)} names the source ${cite(part)}.`,
          );
          return;
        }
    });
}
