import { markSources } from '../case/source-marks.ts';
import type { Selection } from '../filter/select.ts';

/** What every page says of the case and its parts by name, as they are called: masked where the case is. */
export type CaseNames = {
  name: string;
  description: string;
  sources: readonly {
    id: string;
    name: string;
    letter: string;
    /** Colour slot, 0 and up, see `--source-0`. */
    slot: number;
    /** False for a relay (AFP), which is not a column. */
    hasArticle: boolean;
  }[];
  perspectives: readonly { id: string; name: string }[];
  schemes: readonly { id: string; name: string }[];
  tours: readonly { id: string; name: string; steps: number }[];
};

const named = (rows: readonly { id: string; name?: string | undefined }[]) =>
  rows.map(({ id, name }) => ({ id, name: name ?? id }));

/** The names of a case, without a filter. */
export function deriveCaseNames({ case: data }: Pick<Selection, 'case'>): CaseNames {
  const marks = markSources(data);
  const isColumn = new Set(data.columns);
  return {
    name: data.info.name,
    description: data.info.description ?? '',
    sources: data.sources.rows.map(({ id, name }, i) => ({
      id,
      name,
      letter: marks[i]?.letter ?? '?',
      slot: marks[i]?.slot ?? i,
      hasArticle: isColumn.has(i),
    })),
    perspectives: named(data.perspectives.rows),
    schemes: named(data.schemes.rows),
    tours: data.tours.rows.map(({ id, name, steps }) => ({
      id,
      name: name ?? id,
      steps: steps?.length ?? 0,
    })),
  };
}
