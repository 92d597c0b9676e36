import type { Case } from '../case/case.ts';
import { targetName } from '../case/target-name.ts';
import type { FacetName } from '../filter/filter.ts';

/** What a facet is called in the filter bar. */
export const FACET_NAMES: Readonly<Record<FacetName, string>> = {
  source: 'Source',
  speaker: 'Speaker',
  perspective: 'Perspective',
  event: 'Event',
  frame: 'Frame',
  type: 'Quote type',
  via: 'Relayed by',
  about: 'Coded about',
};

const TYPE_NAMES = new Map([
  ['direct', 'Whole sentence in quotation marks'],
  ['partial', 'Words in quotation marks'],
  ['indirect', 'Reported without marks'],
]);

/** The name of one value of a facet; its id where the case gives no name. */
export function facetLabel(data: Case, facet: FacetName, id: string): string {
  const nameIn = (table: {
    rows: readonly { name?: string | undefined }[];
    at: ReadonlyMap<string, number>;
  }) => table.rows[table.at.get(id) ?? -1]?.name;
  switch (facet) {
    case 'source':
      return nameIn(data.sources) ?? id;
    case 'speaker':
      return nameIn(data.people) ?? id;
    case 'perspective':
      return nameIn(data.perspectives) ?? id;
    case 'event':
      return nameIn(data.events) ?? id;
    case 'frame':
      return data.frames.rows[data.frames.at.get(id) ?? -1]?.prefLabel ?? id;
    case 'type':
      return TYPE_NAMES.get(id) ?? id;
    case 'via':
      return nameIn(data.sources) ?? nameIn(data.people) ?? id;
    case 'about':
      return targetName(data, id);
  }
}
