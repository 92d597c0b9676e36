import { authorName } from '../../case/author-name.ts';
import type { CitedArticle } from '../quotes/citation.ts';

/** The authors of an article as one text: "Ada Rivera, Press Agency". */
export const plainAuthors = ({ authors }: CitedArticle): string => authors.map(authorName).join(', ');
