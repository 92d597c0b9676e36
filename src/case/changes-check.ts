import { cite } from '../lib/cite.ts';
import { parseEdtf } from '../lib/edtf.ts';
import type { CaseInfo } from './case-file.ts';
import type { Draft } from './draft.ts';
import { RECORD_NAMES } from './problem-list.ts';

/**
 * Checks what a case says of its own changes: a day that can be read, ids that are gone indeed, and successors that are
 * there or went in their turn. Nothing is left out for it but an unreadable date.
 */
export function checkChanges(draft: Draft, info: CaseInfo): CaseInfo {
  const { problems } = draft;
  const changes = info.changes ?? [];
  const gone = new Set(changes.flatMap(({ ids = [] }) => ids.map(({ list, from }) => `${list} ${from}`)));
  const cuts: (string | number)[][] = [];
  changes.forEach(({ date, ids = [] }, i) => {
    const path = ['case', 'changes', draft.rawIndex(changes, i)];
    if (date !== undefined && !parseEdtf(date)) {
      const message = `In the case, the date ${cite(date)} of change ${i + 1} is no date. It is left out.`;
      problems.add('bad-date', [...path, 'date'], message);
      cuts.push(['changes', i, 'date']);
    }
    ids.forEach(({ list, from, to }, j) => {
      const where = [...path, 'ids', draft.rawIndex(ids, j)];
      const name = RECORD_NAMES[list];
      const known = draft.idsOf(list);
      if (known.has(from)) {
        const message = `Change ${i + 1} says that the ${name} ${cite(from)} went, but it is there.`;
        problems.add('changed-id', [...where, 'from'], message);
      }
      if (to === undefined || to === null || known.has(to) || gone.has(`${list} ${to}`)) return;
      const message = `Change ${i + 1} says that the ${name} ${cite(from)} became ${cite(to)}, which is not there.`;
      problems.add('changed-id', [...where, 'to'], message);
    });
  });
  return cuts.length === 0 ? info : (draft.without(info, cuts) as CaseInfo);
}
