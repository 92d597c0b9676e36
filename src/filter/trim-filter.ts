import { type Filter, NO_FILTER } from './filter.ts';

/** A filter with every field at its default but those listed, and `blind` and `veil`, by which the case itself differs. */
export function trimFilter(filter: Filter, reads: readonly (keyof Filter)[]): Filter {
  const trimmed: Filter = { ...NO_FILTER, blind: filter.blind, veil: filter.veil };
  for (const field of reads) Object.assign(trimmed, { [field]: filter[field] });
  return trimmed;
}
