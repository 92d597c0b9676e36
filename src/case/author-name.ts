import type { Author } from './case-file.ts';

/** The name of an author, however the case writes it: a text, or a record that also says what it is. */
export const authorName = (author: Author): string => (typeof author === 'string' ? author : author.name);
