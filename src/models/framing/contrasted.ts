import type { Case } from '../../case/case.ts';
import type { Filter } from '../../filter/filter.ts';

/** No more than this many perspectives stand side by side. */
export const MOST_CONTRASTED = 4;
const BY_DEFAULT = 3;

export type ContrastedKind = 'perspective' | 'source' | 'person' | 'organization';

/** A perspective that is contrasted: whose words it is made of. */
export type Contrasted = {
  id: string;
  name: string;
  kind: ContrastedKind;
  /** Positions in `people`: these voices and everyone affiliated with them speak for it. */
  voices: readonly number[];
  /** Positions in `sources`: their articles are it. */
  sources: readonly number[];
};

/**
 * What an id of `with=` stands for. One id may name a perspective, a source and a person ("press-tv", "pentagon");
 * the case's perspectives come first, then sources, then people. null when it names none.
 */
export function resolveContrasted(data: Case, id: string): Contrasted | null {
  const { perspectives, sources, people } = data;
  const perspective = perspectives.rows[perspectives.at.get(id) ?? -1];
  const positions = (at: ReadonlyMap<string, number>, ids: readonly string[] = []) =>
    ids.flatMap((one) => at.get(one) ?? []);
  if (perspective)
    return {
      id,
      name: perspective.name ?? id,
      kind: 'perspective',
      voices: positions(people.at, perspective.voices),
      sources: positions(sources.at, perspective.sources),
    };
  const source = sources.at.get(id);
  if (source !== undefined)
    return { id, name: sources.rows[source]?.name ?? id, kind: 'source', voices: [], sources: [source] };
  const person = people.at.get(id);
  if (person === undefined) return null;
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
