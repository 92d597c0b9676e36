import type { Case } from '../../case/case.ts';
import { fold } from '../../lib/fold.ts';
import { placeLabels } from '../framing/label-places.ts';
import { type Named, voiceById } from '../named.ts';
import { type SourceRef, sourceRefs } from '../source-ref.ts';
import type { Standing } from '../word-diff.ts';

/** One thing and what each voice calls it. */
export type NamingFinding = {
  referent: Named;
  /** One name with everyone who uses it. */
  names: readonly {
    exact: string;
    standing: Standing;
    sources: readonly SourceRef[];
    voices: readonly Named[];
  }[];
  /** Names that differ in their words; one name in two voices is one. */
  count: number;
  /** Rows that `names` leaves out. */
  more: number;
  sources: number;
  voices: number;
};

const SHOWN_NAMES = 10;

/**
 * The thing that most voices name differently: of the referents with at least two names, the one named in most sources;
 * then by most voices (an article's own voice counts as its source's), then by most names.
 */
export function findNaming(data: Case): NamingFinding | null {
  type Name = { exact: string; standing: Standing; sources: Set<number>; voices: Set<string> };
  const perReferent = new Map<
    number,
    { names: Map<string, Name>; sources: Set<number>; voices: Set<string> }
  >();
  const standings = { own: 'own', quoted: 'quoted', reported: 'retold' } as const;
  for (const { referent, article, exact, kind, of } of placeLabels(data)) {
    const source = data.articleSource[article] ?? -1;
    const all = perReferent.get(referent) ?? { names: new Map(), sources: new Set(), voices: new Set() };
    perReferent.set(referent, all);
    const key = `${kind} ${fold(exact)}`;
    const name = all.names.get(key) ?? {
      exact,
      standing: standings[kind],
      sources: new Set(),
      voices: new Set(),
    };
    all.names.set(key, name);
    name.sources.add(source);
    all.sources.add(source);
    if (of !== null) name.voices.add(of);
    all.voices.add(of ?? `source ${source}`);
  }
  const distinct = (names: ReadonlyMap<string, Name>) =>
    new Set([...names.values()].map(({ exact }) => fold(exact))).size;
  const [best] = [...perReferent]
    .filter(([, { names }]) => distinct(names) > 1)
    .sort(
      ([, a], [, b]) =>
        b.sources.size - a.sources.size ||
        b.voices.size - a.voices.size ||
        distinct(b.names) - distinct(a.names),
    );
  if (!best) return null;
  const [position, { names, sources, voices }] = best;
  const referent = data.referents.rows[position];
  const refs = sourceRefs(data);
  return {
    referent: { id: referent?.id ?? '', name: referent?.name ?? referent?.id ?? '' },
    names: [...names.values()].slice(0, SHOWN_NAMES).map((name) => ({
      exact: name.exact,
      standing: name.standing,
      sources: [...name.sources].flatMap((source) => refs[source] ?? []),
      voices: [...name.voices].map((id) => voiceById(data, id)),
    })),
    count: distinct(names),
    more: Math.max(0, names.size - SHOWN_NAMES),
    sources: sources.size,
    voices: voices.size,
  };
}
