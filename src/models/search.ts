import type { Case } from '../case/case.ts';
import { claimTexts, eventTexts } from '../filter/record-texts.ts';
import type { Selection } from '../filter/select.ts';
import { fold } from '../lib/fold.ts';
import { speakerOf } from './compare/account-voice.ts';
import { type QuoteMatch, searchQuotes } from './search-quotes.ts';
import { type SourceRef, sourceRefs } from './source-ref.ts';

/** One thing that the search found: where it is, and what it is. `path` is an address inside the app. */
export type Hit = {
  kind: 'event' | 'claim' | 'quote' | 'source' | 'person';
  id: string;
  /** Of a quote, the outlet's own words. */
  label: string;
  path: string;
  /** Of an event or a question: the words are not in its name but inside it: notes, answers, the words that tell it. */
  isInside: boolean;
  /** Of a speaker: the quotes of the whole case that it, or anyone who speaks for it, is the speaker of; else null. */
  count: number | null;
  /** Of a quote: who prints it, who speaks it ('' where nobody is named), how it was found, and our summary where that has it. */
  quote: { source: SourceRef | null; speaker: string; match: QuoteMatch; summary: string } | null;
};

export type SearchModel = {
  q: string;
  hits: readonly Hit[];
  /** Quotes of the whole case, by how they were found; the lists above are cut. */
  quotes: Readonly<Record<QuoteMatch, number>>;
  /** Quotes that were read, and all: where these differ, nobody can say that there is none. */
  read: number;
  all: number;
};

const EACH = 6;
/** Quotes found otherwise than by their own words. */
const EACH_OTHER = 3;

/**
 * What a text names, over the whole case and not only what the filter leaves: up to six events, questions, sources and
 * people by name, events and questions also by what the filter `q` reads of them (named ones first), and quotes by their own words, by a word's stem, and by our summaries, each told apart. All words
 * asked for must occur; case and accents do not matter.
 */
export function deriveSearch({ case: data }: Selection, { q }: { q: string }): SearchModel {
  const needles = fold(q).split(' ').filter(Boolean);
  const all = data.quotes.count;
  if (needles.length === 0) return { q, hits: [], quotes: { words: 0, stem: 0, summary: 0 }, read: all, all };
  const hits: Hit[] = [];
  const collect = <T extends { id: string }>(
    kind: Hit['kind'],
    rows: readonly T[],
    labelOf: (row: T) => string,
    pathOf: (id: string) => string,
    texts: readonly string[] = [],
  ) => {
    const has = (text: string) => needles.every((needle) => text.includes(needle));
    const named: Hit[] = [];
    const inside: Hit[] = [];
    for (const [i, row] of rows.entries()) {
      if (named.length === EACH) break;
      const label = labelOf(row);
      const isNamed = has(fold(label));
      if (!isNamed && !(inside.length < EACH && has(texts[i] ?? ''))) continue;
      const count = kind === 'person' ? spokenBy(data, row.id) : null;
      const hit = { kind, id: row.id, label, path: pathOf(row.id), count, quote: null };
      (isNamed ? named : inside).push({ ...hit, isInside: !isNamed });
    }
    hits.push(...[...named, ...inside].slice(0, EACH));
  };
  collect(
    'event',
    data.events.rows,
    (row) => row.name ?? row.id,
    (id) => `/events/${id}`,
    eventTexts(data),
  );
  collect(
    'claim',
    data.claims.rows,
    (row) => row.question ?? row.id,
    (id) => `/claims/${id}`,
    claimTexts(data),
  );
  collect(
    'source',
    data.sources.rows,
    (row) => row.name,
    (id) => `/sources/${id}`,
  );
  collect(
    'person',
    data.people.rows,
    (row) => row.name ?? row.id,
    (id) => `/quotes?speaker=${id}`,
  );
  const found = searchQuotes(data, needles, EACH);
  const refs = sourceRefs(data);
  const { quotes } = data;
  for (const match of ['words', 'stem', 'summary'] as const)
    for (const row of found[match].rows.slice(0, match === 'words' ? EACH : EACH_OTHER)) {
      const id = quotes.id[row] ?? '';
      const told = quotes.summary[row] || data.statements.rows[quotes.statement[row]!]?.summary || '';
      hits.push({
        kind: 'quote',
        id,
        label: quotes.exact[row] ?? '',
        path: `/quotes/${id}`,
        isInside: false,
        count: null,
        quote: {
          source: refs[data.articleSource[quotes.article[row]!] ?? -1] ?? null,
          speaker: speakerOf(data, row),
          match,
          summary: match === 'summary' ? told : '',
        },
      });
    }
  return {
    q,
    hits,
    quotes: { words: found.words.count, stem: found.stem.count, summary: found.summary.count },
    read: found.read,
    all,
  };
}

/** What the filter `speaker` of this id leaves of the whole case. */
function spokenBy({ quotes: { facets } }: Case, id: string): number {
  const { ids, sets, codes } = facets.speaker;
  const value = ids.indexOf(id);
  const has = Uint8Array.from(sets, (set) => (set.includes(value) ? 1 : 0));
  let count = 0;
  for (const code of codes) count += has[code]!;
  return count;
}
