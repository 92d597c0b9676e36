import { authorName } from '../../case/author-name.ts';
import { type Case, NONE } from '../../case/case.ts';
import type { DateBasis } from '../../case/case-file.ts';
import { machineDate, writeDate } from '../../lib/format-date.ts';
import { safeAddress } from '../../lib/safe-address.ts';
import { eventById, type Named } from '../named.ts';
import type { CitedArticle } from './citation.ts';

/** An article as pages show it; '' and null where the case does not say. */
export type ArticleRef = {
  id: string;
  headline: string;
  lang: string | null;
  authors: readonly string[];
  published: {
    text: string;
    machine: string | null;
    basis: DateBasis | null;
    /** What the date was taken or counted from, in the case author's words. */
    from: string;
  };
  wordCount: number | null;
  mainEvents: readonly Named[];
  url: string;
  /** Where a copy of it is kept, as a link that may be followed; '' without one. */
  archive: string;
};

/** The article at a position, as views name it; '' for what the case does not say. */
export function articleRef(data: Case, position: number): ArticleRef {
  const article = data.articles.rows[position];
  const date = data.dates.published[position];
  return {
    id: article?.id ?? '',
    headline: article?.headline ?? '',
    lang: article?.inLanguage ?? data.info.inLanguage ?? null,
    authors: (article?.author ?? []).map(authorName),
    published: {
      text: date ? writeDate(date) : '',
      machine: date ? (machineDate(date) ?? null) : null,
      basis: article?.dateBasis ?? null,
      from: article?.dateFrom ?? '',
    },
    wordCount: article?.wordCount ?? null,
    mainEvents: (article?.mainEventIds ?? []).flatMap((id) => eventById(data, id) ?? []),
    url: article?.url ?? '',
    archive: safeAddress(article?.archiveUrl)?.href ?? '',
  };
}

/** What a citation needs to know of an article. */
export function citedArticle(data: Case, position: number): CitedArticle {
  const article = data.articles.rows[position];
  return {
    id: article?.id ?? '',
    authors: article?.author ?? [],
    headline: article?.headline ?? '',
    outlet: data.sources.rows[data.articleSource[position] ?? NONE]?.name ?? '',
    published: article?.datePublished ?? null,
    basis: article?.dateBasis ?? null,
    url: article?.url ?? '',
  };
}
