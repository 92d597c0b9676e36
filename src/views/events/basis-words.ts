import type { DateBasis } from '../../case/case-file.ts';

const WORDS: Readonly<Record<DateBasis, string>> = {
  stated: ', stated',
  computed: ', counted from words',
  inferred: ', inferred',
  unknown: ', basis not known',
};

/** How a date is known, to follow it after a comma; a file that says no basis gets no word. */
export const basisWords = (basis: DateBasis | null): string => (basis === null ? '' : WORDS[basis]);
