import type { Case } from '../../case/case.ts';
import type { Across, Filter } from '../../filter/filter.ts';
import { joinWords } from '../../lib/join-words.ts';

/** No more than this many perspectives stand side by side. */
export const MOST_CONTRASTED = 4;
const BY_DEFAULT = 3;

export type ContrastedKind = 'perspective' | 'source' | 'person' | 'organization' | 'set';

/** A perspective that is contrasted: whose words it is made of. */
export type Contrasted = {
  id: string;
  name: string;
  kind: ContrastedKind;
  /** Positions in `people`: these voices and everyone affiliated with them speak for it. */
  voices: readonly number[];
  /** Positions in `sources`: their articles are it. */
  sources: readonly number[];
  /** What it was put together from, where the reader joined several; else itself alone. */
  members: readonly { id: string; name: string }[];
  /** The facet and values that select exactly its quotes; null for a set of unlike things. */
  facet: { name: 'perspective' | 'source' | 'speaker'; ids: readonly string[] } | null;
};

/** What one column is asked to be, before its members are listed. */
type One = Omit<Contrasted, 'members' | 'facet'>;

/**
 * What an id of `with=` stands for. One id may name a perspective, a source and a person ("press-tv", "pentagon");
 * the case's perspectives come first, then sources, then people. Ids joined by ":" stand together as one. With `as`
 * it is read as a source, or as a person, alone. null when it names none.
 */
export function resolveContrasted(
  data: Case,
  id: string,
  as: Exclude<Across, 'event' | 'about'> = 'perspective',
): Contrasted | null {
  const found = id.split(':').map((one) => resolveOne(data, one, as));
  const ones = found.filter((one) => one !== null);
  const [first] = ones;
  if (!first || ones.length < found.length) return null;
  const members = ones.map(({ id, name }) => ({ id, name }));
  const facets = new Set(ones.map(({ kind }) => facetOf(kind)));
  const [name] = facets;
  const facet = name && facets.size === 1 ? { name, ids: members.map(({ id }) => id) } : null;
  if (ones.length === 1) return { ...first, members, facet };
  const all = (of: (one: One) => readonly number[]) => [...new Set(ones.flatMap(of))];
  return {
    id,
    name: joinWords(members.map(({ name }) => name)),
    kind: 'set',
    voices: all(({ voices }) => voices),
    sources: all(({ sources }) => sources),
    members,
    facet,
  };
}

const facetOf = (kind: ContrastedKind): 'perspective' | 'source' | 'speaker' =>
  kind === 'perspective' || kind === 'source' ? kind : 'speaker';

function resolveOne(data: Case, id: string, as: Exclude<Across, 'event' | 'about'>): One | null {
  const { perspectives, sources, people } = data;
  const perspective = perspectives.rows[perspectives.at.get(id) ?? -1];
  const positions = (at: ReadonlyMap<string, number>, ids: readonly string[] = []) =>
    ids.flatMap((one) => at.get(one) ?? []);
  if (perspective && as === 'perspective')
    return {
      id,
      name: perspective.name ?? id,
      kind: 'perspective',
      voices: positions(people.at, perspective.voices),
      sources: positions(sources.at, perspective.sources),
    };
  const source = sources.at.get(id);
  if (source !== undefined && as !== 'speaker')
    return { id, name: sources.rows[source]?.name ?? id, kind: 'source', voices: [], sources: [source] };
  const person = people.at.get(id);
  if (person === undefined || as === 'source') return null;
  const { name, type } = people.rows[person] ?? {};
  const kind = type === 'Organization' ? 'organization' : 'person';
  return { id, name: name ?? id, kind, voices: [person], sources: [] };
}

/**
 * The perspectives side by side, in order, and those asked for beyond the fourth. Without `with=`: the case's first
 * three perspectives; where it has none, its first three sources with an article.
 */
export function contrastedBy(
  data: Case,
  asked: Filter['with'],
): { contrasted: Contrasted[]; surplus: Contrasted[] } {
  const named = data.perspectives.rows.map(({ id }) => id);
  const columns = data.columns.flatMap((i) => data.sources.rows[i]?.id ?? []);
  const ids = asked.length > 0 ? asked : (named.length > 0 ? named : columns).slice(0, BY_DEFAULT);
  const found = ids.flatMap((id) => resolveContrasted(data, id) ?? []);
  return { contrasted: found.slice(0, MOST_CONTRASTED), surplus: found.slice(MOST_CONTRASTED) };
}
