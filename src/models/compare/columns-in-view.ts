import type { Selection } from '../../filter/select.ts';
import { columnsInView, comparesVoices, type Sight, sightOf } from './compare-sight.ts';
import { type VoicesInView, voicesInView, voicesOfCase } from './compare-voices.ts';

/** What stands side by side in Compare, and the articles that are read for it. */
export type ColumnsInView = {
  /** Positions of the columns: of sources, or among the ids of `voices`. */
  positions: readonly number[];
  /** Positions of the sources whose articles are in sight. */
  sources: readonly number[];
  sight: Sight;
  /** null where the columns are sources. */
  voices: VoicesInView | null;
  /** Ids of all columns that the case could have. */
  inCase: readonly string[];
  idOf: (position: number) => string;
  /** -1 where it is no column in view. */
  positionOf: (id: string) => number;
};

/** The columns that the filter leaves: outlets, or (`columns=voices`) whoever answers in their articles. */
export function readColumns(selection: Selection): ColumnsInView {
  const { case: data, filter } = selection;
  const sources = columnsInView(selection);
  const sight = sightOf(selection, sources);
  if (!comparesVoices(filter))
    return {
      positions: sources,
      sources,
      sight,
      voices: null,
      inCase: data.columns.map((source) => data.sources.rows[source]?.id ?? ''),
      idOf: (source) => data.sources.rows[source]?.id ?? '',
      positionOf: (id) => data.sources.at.get(id) ?? -1,
    };
  const voices = voicesInView(data, sight, filter.cols);
  return {
    positions: voices.ids.map((_, i) => i),
    sources,
    sight,
    voices,
    inCase: voicesOfCase(data),
    idOf: (voice) => voices.ids[voice] ?? '',
    positionOf: (id) => voices.ids.indexOf(id),
  };
}
