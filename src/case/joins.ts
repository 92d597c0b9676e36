import { cite } from '../lib/cite.ts';
import type { JsonStep } from '../lib/json-scan.ts';
import type { ListName } from './case-file.ts';
import type { Draft } from './draft.ts';
import { RECORD_NAMES } from './problem-list.ts';

/** A field that holds the id of a record of `to`. `[]` in the path stands for each entry of a list. */
export type Join = {
  list: ListName;
  path: string;
  to: readonly ListName[];
  /** The record is dropped when the join leads nowhere. */
  required?: true;
  /** The entry around the field goes too, because it says nothing without it. */
  cut?: 'entry';
};

/** What a code can be about. An id that two of these lists share stands for the record of the first. */
export const TARGETS = [
  'people',
  'sources',
  'events',
  'referents',
  'statements',
  'claims',
  'articles',
] as const satisfies readonly ListName[];

/** Every join between lists. Required ones come in an order in which a dropped record takes along what hangs on it. */
export const JOINS: readonly Join[] = [
  { list: 'articles', path: 'sourceId', to: ['sources'], required: true },
  { list: 'quotes', path: 'articleId', to: ['articles'], required: true },
  { list: 'annotations', path: 'quoteId', to: ['quotes'], required: true },
  { list: 'annotations', path: 'articleId', to: ['articles'], required: true },
  { list: 'annotations', path: 'frameId', to: ['frames'], required: true },
  { list: 'people', path: 'affiliation', to: ['people'] },
  { list: 'perspectives', path: 'voices[]', to: ['people'] },
  { list: 'perspectives', path: 'sources[]', to: ['sources'] },
  { list: 'articles', path: 'mainEventIds[]', to: ['events'] },
  { list: 'events', path: 'about[]', to: ['people', 'sources', 'events'] },
  { list: 'events', path: 'mentions[].articleId', to: ['articles'] },
  { list: 'statements', path: 'speakerId', to: ['people'] },
  { list: 'statements', path: 'originId', to: ['events'] },
  { list: 'statements', path: 'aboutEventIds[]', to: ['events'] },
  { list: 'quotes', path: 'statementId', to: ['statements'] },
  { list: 'quotes', path: 'speakerId', to: ['people'] },
  { list: 'quotes', path: 'actorId', to: ['people'] },
  { list: 'quotes', path: 'via[].id', to: ['sources', 'people'] },
  { list: 'quotes', path: 'echoes', to: ['quotes'] },
  { list: 'claims', path: 'eventIds[]', to: ['events'] },
  { list: 'claims', path: 'accounts[].articleId', to: ['articles'] },
  { list: 'claims', path: 'accounts[].evidence[].quoteId', to: ['quotes'], cut: 'entry' },
  { list: 'referents', path: 'labels[].articleId', to: ['articles'] },
  { list: 'referents', path: 'labels[].voice.of', to: ['people'] },
  { list: 'frames', path: 'schemeId', to: ['schemes'] },
  { list: 'frames', path: 'example', to: ['quotes'] },
  { list: 'annotations', path: 'aboutId', to: TARGETS },
];

/** Tells each id that `steps` lead to. `path` is where the search is: copy it to keep it. */
function eachId(
  value: unknown,
  steps: readonly string[],
  depth: number,
  path: JsonStep[],
  tell: (id: string) => void,
): void {
  const step = steps[depth];
  if (step === undefined) {
    if (typeof value === 'string') tell(value);
  } else if (step === '[]') {
    if (!Array.isArray(value)) return;
    for (let i = 0; i < value.length; i++) {
      path.push(i);
      eachId(value[i], steps, depth + 1, path, tell);
      path.pop();
    }
  } else if (typeof value === 'object' && value !== null) {
    const child = (value as Record<string, unknown>)[step];
    if (child === undefined || child === null) return;
    path.push(step);
    eachId(child, steps, depth + 1, path, tell);
    path.pop();
  }
}

/** Follows every join, or those that are asked for. A required one that leads nowhere drops its record; any other is left out. */
export function resolveJoins(draft: Draft, isAsked: (join: Join) => boolean = () => true): void {
  for (const join of JOINS) {
    if (!isAsked(join)) continue;
    const { list, to } = join;
    const sets = to.map((name) => draft.idsOf(name));
    const steps = join.path.replaceAll('[]', '.[]').split('.');
    const gone = new Set<number>();
    const path: JsonStep[] = [];
    const isKnown = (id: string) => sets.some((ids) => ids.has(id));
    const [field] = steps;
    draft.lists[list].forEach((record, index) => {
      if (steps.length === 1 && field !== undefined) {
        const id = (record as Record<string, unknown>)[field];
        if (typeof id !== 'string' || isKnown(id)) return;
      }
      eachId(record, steps, 0, path, (id) => {
        if (isKnown(id)) return;
        const place = { list, index, path: [...path] };
        const message = `The ${draft.nameOf(place)} ${lead(join, path)} ${cite(id)}, ${absence(draft, to, id)}.`;
        if (join.required) {
          gone.add(index);
          draft.report('required-id', place, `${message} The record is left out.`);
        } else {
          draft.report('unknown-id', place, message);
          draft.leaveOut(join.cut === 'entry' ? { ...place, path: path.slice(0, -1) } : place);
        }
      });
    });
    if (gone.size > 0) draft.drop(list, gone);
  }
}

/** "names as articleId" */
function lead(join: Join, path: readonly JsonStep[]): string {
  const field = path.findLast((step) => typeof step === 'string');
  const entry = join.path.includes('[].') ? ` in ${path[0]}` : '';
  return `names, as ${field}${entry},`;
}

function absence(draft: Draft, to: readonly ListName[], id: string): string {
  if (to.some((list) => draft.wasDropped(list, id))) return 'which was itself left out';
  const names = to.map((list) => RECORD_NAMES[list]);
  const last = names.pop();
  return `but no ${names.length > 0 ? `${names.join(', ')} or ${last}` : last} has that id`;
}
