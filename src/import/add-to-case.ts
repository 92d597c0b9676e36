import { type CaseFile, type ListName, RECORDS } from '../case/case-file.ts';
import { followIds } from './follow-ids.ts';

const LISTS = Object.keys(RECORDS) as ListName[];
type Json = Record<string, unknown> & { id: string };

/** What joining a draft to a case did, by record. `kept` are values of the draft that the case says otherwise: the case's stay. */
export type Added = {
  file: CaseFile;
  added: number;
  same: number;
  changed: number;
  kept: { list: ListName; id: string; field: string; value: string }[];
  /** What each article of the draft is called in the case. */
  articles: ReadonlyMap<string, string>;
};

/**
 * Joins the records of a draft to a case by what identifies them: an article by its address, else outlet, date and
 * headline; a quote by its article and words, or by its id where a mended row changed the words; people, sources, events
 * and questions by name. Records that are there get what they lacked and keep all they have, so that edits and codes
 * survive. Nothing is removed; neither input is changed.
 */
export function addToCase(existing: CaseFile, draft: CaseFile): Added {
  const lists = new Map<ListName, Json[]>();
  for (const list of LISTS) lists.set(list, structuredClone((existing[list] ?? []) as unknown as Json[]));
  const renamed = new Map<ListName, Map<string, string>>();
  const result: Added = { file: existing, added: 0, same: 0, changed: 0, kept: [], articles: new Map() };
  for (const list of ORDER) {
    const records = lists.get(list) as Json[];
    const names = new Map<string, string>();
    renamed.set(list, names);
    const byKey = new Map(records.map((record) => [keyOf(list, record), record]));
    const byId = new Map(records.map((record) => [record.id, record]));
    for (const raw of (draft[list] ?? []) as unknown as Json[]) {
      const record = followIds(list, structuredClone(raw), renamed);
      const there = byKey.get(keyOf(list, record)) ?? mendedIn(list, record, byId);
      if (there) {
        names.set(raw.id, there.id);
        const isChanged = fill(list, there, record, result.kept);
        if (isChanged) result.changed++;
        else result.same++;
        continue;
      }
      let id = record.id;
      for (let n = 2; byId.has(id); n++) id = `${record.id}-${n}`;
      names.set(raw.id, id);
      const added = { ...record, id };
      records.push(added);
      byId.set(id, added);
      byKey.set(keyOf(list, added), added);
      result.added++;
    }
  }
  result.articles = renamed.get('articles') ?? new Map();
  const present = LISTS.filter((list) => existing[list] !== undefined || (lists.get(list)?.length ?? 0) > 0);
  result.file = {
    ...existing,
    ...Object.fromEntries(present.map((list) => [list, lists.get(list)])),
  } as CaseFile;
  return result;
}

/** Lists in an order in which what a record names comes before it. */
const ORDER: readonly ListName[] = [
  'sources',
  'people',
  'perspectives',
  'events',
  'articles',
  'statements',
  'quotes',
  'claims',
  'referents',
  'schemes',
  'frames',
  'annotations',
  'tours',
];

/** What makes two records one. */
function keyOf(list: ListName, record: Json): string {
  const part = (...values: unknown[]) => JSON.stringify(values.map((value) => value ?? null));
  const selector = record.selector as { exact?: string; start?: number } | undefined;
  switch (list) {
    case 'sources':
    case 'people':
    case 'perspectives':
    case 'schemes':
    case 'referents':
    case 'tours':
      return part(record.name ?? record.id);
    case 'events':
      return part(record.name, record.date);
    case 'articles':
      return record.url
        ? part(record.url)
        : part(record.sourceId, record.datePublished ?? record.dateFrom, record.headline);
    case 'statements':
      return part(record.id);
    case 'quotes':
      return part(record.articleId, selector?.exact);
    case 'claims':
      return part(record.question);
    case 'frames':
      return part(record.schemeId, record.prefLabel);
    case 'annotations':
      return part(record.quoteId, record.articleId, selector?.exact, record.frameId, record.creator);
  }
}

/** A quote of the same id in the same article, whose words a mended row corrects. */
function mendedIn(list: ListName, record: Json, byId: ReadonlyMap<string, Json>): Json | undefined {
  const there = list === 'quotes' ? byId.get(record.id) : undefined;
  return there && there.articleId === record.articleId && !isOfWords(record) ? there : undefined;
}

/** Whether a quote's id was made from its words, so that equal ids say nothing about rows. */
const isOfWords = ({ id, selector }: Json): boolean => {
  const words =
    ((selector as { exact?: string } | undefined)?.exact ?? '').toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return /^(?:words|w)-[0-9a-f]{8}/.test(id) || words.join('-').startsWith(id.replace(/-\d+$/, ''));
};

/** Gives a record what it lacks; answers whether it lacked anything. Words of a mended quote are the row's. */
function fill(list: ListName, there: Json, record: Json, kept: Added['kept']): boolean {
  let isChanged = false;
  for (const [field, value] of Object.entries(record)) {
    if (field === 'id' || field === 'order' || value === undefined) continue;
    const known = there[field];
    if (known === undefined || known === null) {
      there[field] = value;
      isChanged = true;
    } else if (field === 'selector') {
      const words = value as { exact: string };
      if ((known as { exact: string }).exact !== words.exact) {
        there[field] = words;
        isChanged = true;
      }
    } else if (Array.isArray(known) && Array.isArray(value)) {
      const seen = new Set(known.map((item) => JSON.stringify(item)));
      const fresh = value.filter((item) => !seen.has(JSON.stringify(item)));
      if (fresh.length === 0) continue;
      there[field] = [...known, ...fresh];
      isChanged = true;
    } else if (JSON.stringify(known) !== JSON.stringify(value))
      kept.push({
        list,
        id: there.id,
        field,
        value: typeof value === 'string' ? value : JSON.stringify(value),
      });
  }
  return isChanged;
}
