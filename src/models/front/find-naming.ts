import type { Case } from '../../case/case.ts';
import type { LabelVoice } from '../../case/case-file.ts';
import { placeLabels } from '../framing/label-places.ts';
import { nameDistance, nameKey, TELLING } from '../framing/name-key.ts';
import { type Named, voiceById } from '../named.ts';
import { type SourceRef, sourceRefs } from '../source-ref.ts';
import type { Standing } from '../word-diff.ts';

/** One thing and what each voice calls it. */
export type NamingFinding = {
  referent: Named;
  /** One name with everyone who uses it, as it is first written; at most 10. */
  names: readonly {
    exact: string;
    /** `quoted` where it stands in quotation marks wherever it stands; `retold` where it is nobody's own words. */
    standing: Standing;
    sources: readonly SourceRef[];
    voices: readonly Named[];
  }[];
  /** Names that differ in more than capitals and articles. */
  count: number;
  sources: number;
  voices: number;
};

const SHOWN_NAMES = 10;

type Name = { exact: string; kinds: Set<LabelVoice>; sources: Set<number>; voices: Set<string> };

/**
 * The thing that is named most differently: of the referents with two names or more, first those whose names are far
 * apart (see `nameDistance`), then the one named in most sources, by most voices (an article's own voice counts as its
 * source's), by most names.
 */
export function findNaming(data: Case): NamingFinding | null {
  const perReferent = new Map<
    number,
    { names: Map<string, Name>; sources: Set<number>; voices: Set<string> }
  >();
  for (const { referent, article, exact, kind, of } of placeLabels(data)) {
    const source = data.articleSource[article] ?? -1;
    const all = perReferent.get(referent) ?? { names: new Map(), sources: new Set(), voices: new Set() };
    perReferent.set(referent, all);
    const key = nameKey(exact);
    const name = all.names.get(key) ?? { exact, kinds: new Set(), sources: new Set(), voices: new Set() };
    all.names.set(key, name);
    name.kinds.add(kind);
    name.sources.add(source);
    all.sources.add(source);
    if (of !== null) name.voices.add(of);
    all.voices.add(of ?? `source ${source}`);
  }
  const isTelling = (names: ReadonlyMap<string, Name>) =>
    Number(nameDistance([...names.values()].map(({ exact }) => exact).slice(0, COMPARED)) >= TELLING);
  const [best] = [...perReferent]
    .filter(([, { names }]) => names.size > 1)
    .sort(
      ([, a], [, b]) =>
        isTelling(b.names) - isTelling(a.names) ||
        b.sources.size - a.sources.size ||
        b.voices.size - a.voices.size ||
        b.names.size - a.names.size,
    );
  if (!best) return null;
  const [position, { names, sources, voices }] = best;
  const referent = data.referents.rows[position];
  const refs = sourceRefs(data);
  return {
    referent: { id: referent?.id ?? '', name: referent?.name ?? referent?.id ?? '' },
    names: [...names.values()].slice(0, SHOWN_NAMES).map((name) => ({
      exact: name.exact,
      standing: standingOf(name.kinds),
      sources: [...name.sources].flatMap((source) => refs[source] ?? []),
      voices: [...name.voices].map((id) => voiceById(data, id)),
    })),
    count: names.size,
    sources: sources.size,
    voices: voices.size,
  };
}

/** More names than this are not compared pair by pair. */
const COMPARED = 40;

function standingOf(kinds: ReadonlySet<LabelVoice>): Standing {
  if (kinds.has('own')) return 'own';
  return kinds.size === 1 && kinds.has('quoted') ? 'quoted' : 'retold';
}
