import type { CaseFile } from '../../case/case-file.ts';

/** The quotes of a case as the rows of a table, one a line of NDJSON, as an import reads them back. */
export function caseRows(file: CaseFile): string {
  const sources = new Map(file.sources.map(({ id, name }) => [id, name]));
  const people = new Map((file.people ?? []).map(({ id, name }) => [id, name ?? id]));
  const articles = new Map(file.articles.map((article) => [article.id, article]));
  const rows = (file.quotes ?? []).map((quote) => {
    const article = articles.get(quote.articleId);
    return {
      id: quote.id,
      quote: quote.selector.exact,
      type: quote.quoteType ?? '',
      speaker: people.get(quote.speakerId ?? '') ?? quote.speakerText ?? '',
      cue: quote.cue ?? '',
      outlet: sources.get(article?.sourceId ?? '') ?? '',
      headline: article?.headline ?? '',
      published: article?.datePublished ?? '',
      url: article?.url ?? '',
      language: file.case.inLanguage ?? '',
    };
  });
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}
