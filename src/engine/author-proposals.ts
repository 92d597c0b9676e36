import { knownVoices } from '../author/names-in.ts';
import type { Proposal } from '../author/proposal.ts';
import { type ProposedArticle, proposeArticle } from '../author/propose-article.ts';
import { linesOfBody, proposeBoilerplate, withoutLines } from '../author/propose-boilerplate.ts';
import { type CountedDate, proposeDates } from '../author/propose-date.ts';
import { type ProposedQuote, type ProposedReading, proposeReading } from '../author/propose-quotes.ts';
import { proposeStatements } from '../author/propose-statement.ts';
import type { Range } from '../case/anchors.ts';
import type { Article, CaseFile } from '../case/case-file.ts';

export { splitExport } from '../author/split-export.ts';

export type Reading = ProposedReading;
export type MarkedQuote = ProposedQuote;
export type ArticleGuess = ProposedArticle;
export type Suggested<T> = Proposal<T>;

/** What a text suggests, read with the people that the draft has. */
export function readingOf(text: string, file: CaseFile, articleId: string): Reading {
  const body = file.articles.find(({ id }) => id === articleId)?.body;
  return proposeReading(text, body, knownVoices(file.people ?? []));
}

export const guessArticle = (text: string, file: CaseFile): ArticleGuess =>
  proposeArticle(
    text,
    '',
    file.sources.map(({ name }) => name).filter((name) => name !== 'Outlet not named'),
  );

/** Lines of an article that repeat as no text does, as far as they are a part of it still, and the article without them. */
export function repeatedLines(text: string, body: Article['body']) {
  const whole = body ?? [{ start: 0, end: text.length }];
  const found = proposeBoilerplate(text);
  const left = found ? linesOfBody(whole, found.value) : [];
  if (!found || left.length === 0) return null;
  return { lines: left, reason: found.reason, body: withoutLines(text, whole, left) };
}

/** Quotes of other articles whose words are nearly these. */
export const likeQuotes = (exact: string, articleId: string, file: CaseFile) =>
  proposeStatements(exact, articleId, file.quotes ?? []);

export const datesIn = (
  text: string,
  range: Range,
  published: string | null | undefined,
): Suggested<CountedDate>[] => proposeDates(text, range, published);
