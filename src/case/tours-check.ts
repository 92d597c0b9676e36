import { cite } from '../lib/cite.ts';
import type { ListName } from './case-file.ts';
import type { Draft } from './draft.ts';
import { QUOTE_TYPES } from './vocabulary.ts';

const PAGES = new Set(['', 'timeline', 'compare', 'framing', 'quotes', 'about']);
const RECORD_PAGES = new Set(['events', 'quotes', 'claims', 'sources', 'articles']);

/** The query parameters whose values are ids, and the lists that have them. */
const PARAMETERS = new Map<string, readonly ListName[]>([
  ['source', ['sources']],
  ['without', ['sources']],
  ['cols', ['sources']],
  ['pin', ['sources']],
  ['speaker', ['people']],
  ['perspective', ['perspectives']],
  ['event', ['events']],
  ['frame', ['frames']],
  ['via', ['sources', 'people']],
  ['with', ['perspectives', 'sources', 'people']],
  ['scheme', ['schemes']],
]);

/** Checks that every step of a tour leads to a page and to records that are there. Letters of blind mode pass. */
export function checkTours(draft: Draft): void {
  const has = (list: ListName, id: string): boolean => draft.idsOf(list).has(id);
  draft.lists.tours.forEach(({ steps }, index) => {
    steps?.forEach(({ view }, i) => {
      if (view === undefined) return;
      const fault = faultOf(view, has);
      if (fault === null) return;
      const place = { list: 'tours', index, path: ['steps', i, 'view'] } as const;
      draft.report('tour-view', place, `Step ${i + 1} of the ${draft.nameOf(place)} ${fault}.`);
    });
  });
}

function faultOf(view: string, has: (list: ListName, id: string) => boolean): string | null {
  if (!view.startsWith('/') || view.startsWith('//'))
    return `leads to ${cite(view)}, which does not begin with one /`;
  const [path = '', query = ''] = view.slice(1).split('?', 2);
  const [page = '', id, more] = path.split('/');
  if (id === undefined ? !PAGES.has(page) : !RECORD_PAGES.has(page) || more !== undefined)
    return `leads to ${cite(`/${path}`)}, which is no view`;
  if (id !== undefined && !isLetter(id) && !has(page as ListName, id))
    return `leads to ${cite(id)}, which is not among the ${page}`;
  for (const [name, value] of new URLSearchParams(query)) {
    const ids = value.split(',').filter((part) => part !== '' && !isLetter(part));
    const [rule, source] = value.split(':');
    const lists = name === 'show' && source !== undefined ? (['sources'] as const) : PARAMETERS.get(name);
    const wanted = name === 'show' && (rule === 'only' || rule === 'all-but') ? [source ?? ''] : ids;
    const missing = lists && wanted.find((part) => !isLetter(part) && !lists.some((list) => has(list, part)));
    if (missing !== undefined) return `asks for ${name} ${cite(missing)}, which is not there`;
    const type = name === 'type' && ids.find((part) => !QUOTE_TYPES.some((known) => known === part));
    if (type) return `asks for type ${cite(type)}, which is not there`;
  }
  return null;
}

/** How blind mode writes a source: "~A". */
const isLetter = (id: string): boolean => /^~[A-Z]{1,3}$/.test(id);
