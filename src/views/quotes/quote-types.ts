import type { QuoteType } from '../../case/case-file.ts';

/** A type in a word or two, for columns. */
export const TYPE_NAMES: Record<QuoteType, string> = {
  direct: 'direct',
  partial: 'partial',
  indirect: 'indirect',
};

/** What a type means, in one sentence. */
export const TYPE_SENTENCES: Record<QuoteType, string> = {
  direct: 'Direct: a whole sentence that stands in quotation marks in the article.',
  partial: 'Partial: a piece of a sentence that stands in quotation marks in the article.',
  indirect:
    'Indirect: the article reports what was said without quotation marks; the words are the article’s.',
};

export const NO_TYPE = 'The case does not say whether these words stand in quotation marks.';
