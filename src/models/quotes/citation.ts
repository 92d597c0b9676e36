/**
 * One article, cited in six styles. What the case does not know is not made up: no author moves the headline to the
 * front, no date is "n.d.", a date that was inferred stands in square brackets with a question mark, as MLA and Chicago
 * write what does not stand in the work. Plain text: a style's italics are lost.
 *
 * Forms: APA 7, section 10.1 (online newspaper); MLA 9; Chicago 17, 14.191 ff. (bibliography).
 */
import type { Author, DateBasis } from '../../case/case-file.ts';
import { partsOfDay } from '../../lib/day.ts';
import { type EdtfDate, parseEdtf } from '../../lib/edtf.ts';
import { monthName, writeYear } from '../../lib/format-date.ts';
import { isolate } from '../../lib/isolate.ts';
import { inMarks } from '../../lib/outermost-marks.ts';
import {
  type AuthorName,
  invertedName,
  nameWithInitials,
  parseAuthors,
  plainName,
  shortName,
} from './author-name.ts';
import { bibtexOf, cslOf, risOf } from './citation-records.ts';

/** What is known of an article; '' and null stand for not known. */
export type CitedArticle = {
  id: string;
  authors: readonly Author[];
  headline: string;
  outlet: string;
  /** An EDTF string. */
  published: string | null;
  basis: DateBasis | null;
  url: string;
};

export const CITATION_STYLES = ['APA', 'MLA', 'Chicago', 'BibTeX', 'RIS', 'CSL-JSON'] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];
export type Citation = { style: CitationStyle; text: string };

/** A date of publication as far as it is one date: month and day may be missing, bounds and spans are none. */
export type CitedDate = { year: number; month: number | null; day: number | null; isSupplied: boolean };

const WITH_MONTH: ReadonlySet<EdtfDate['precision']> = new Set(['month', 'day', 'minute']);
const WITH_DAY: ReadonlySet<EdtfDate['precision']> = new Set(['day', 'minute']);

/** null for no date, and for one that is only known by its bounds. */
export function citedDate(text: string | null, basis: DateBasis | null): CitedDate | null {
  const date = text === null ? null : parseEdtf(text);
  if (date?.shape !== 'date') return null;
  const { year, month, date: day } = partsOfDay(date.from);
  return {
    year,
    month: WITH_MONTH.has(date.precision) ? month : null,
    day: WITH_DAY.has(date.precision) ? day : null,
    isSupplied: date.approximate || date.uncertain || (basis !== null && basis !== 'stated'),
  };
}

const supplied = (text: string, date: CitedDate): string => (date.isSupplied ? `[${text}?]` : text);

/** Joins what there is, with one full stop after each part. */
const sentence = (parts: readonly string[]): string =>
  parts
    .filter(Boolean)
    .map((part) => (/[.?!]["”]?$/.test(part) ? part : `${part}.`))
    .join(' ');

function listNames(names: readonly string[], last: string, most: number): string {
  if (names.length > most) return `${names[0]}, et al`;
  if (names.length < 2) return names[0] ?? '';
  const comma = names.length > 2 || last === '&' || last === 'and' ? ',' : '';
  return `${names.slice(0, -1).join(', ')}${comma} ${last} ${names.at(-1)}`;
}

function apa(article: CitedArticle, authors: readonly AuthorName[], date: CitedDate | null): string {
  const names = listNames(authors.map(nameWithInitials), '&', 20);
  const day = date?.day ? ` ${date.day}` : '';
  const month = date?.month ? `, ${monthName(date.month)}${day}` : '';
  const when = date ? `(${supplied(`${writeYear(date.year)}${month}`, date)})` : '(n.d.)';
  const front = names === '' ? [article.headline, when] : [names, when, article.headline];
  return `${sentence([...front.slice(0, -1), front.at(-1) ?? '', isolate(article.outlet)])}${article.url ? ` ${article.url}` : ''}`;
}

/** The first author turned round, the others as they are written. */
const invertedFirst = (authors: readonly AuthorName[]): string[] =>
  authors.map((name, i) => (i === 0 ? invertedName(name) : plainName(name)));

/** A headline for a place between quotation marks: those inside it become single ones. */
const nested = (headline: string): string => headline.replaceAll('“', '‘').replaceAll('”', '’');

const quoted = (headline: string): string =>
  headline === '' ? '' : `“${nested(headline)}${/[.?!]$/.test(headline) ? '' : '.'}”`;

const MLA_MONTHS = [
  'Jan.',
  'Feb.',
  'Mar.',
  'Apr.',
  'May',
  'June',
  'July',
  'Aug.',
  'Sept.',
  'Oct.',
  'Nov.',
  'Dec.',
];

function mla(article: CitedArticle, authors: readonly AuthorName[], date: CitedDate | null): string {
  const names =
    authors.length > 2 ? `${invertedFirst(authors)[0]}, et al` : listNames(invertedFirst(authors), 'and', 2);
  const month = date?.month ? (MLA_MONTHS[date.month - 1] ?? '') : '';
  const when = date
    ? supplied([date.day ?? '', month, writeYear(date.year)].filter(Boolean).join(' '), date)
    : 'n.d.';
  const container = [isolate(article.outlet), when, article.url.replace(/^https?:\/\//, '')]
    .filter(Boolean)
    .join(', ');
  return sentence([names, quoted(article.headline), container]);
}

function chicago(article: CitedArticle, authors: readonly AuthorName[], date: CitedDate | null): string {
  const names = listNames(invertedFirst(authors), 'and', 10);
  const day = date?.day ? ` ${date.day}` : '';
  const when = !date
    ? 'n.d.'
    : supplied(
        date.month
          ? `${monthName(date.month)}${day}${day ? ',' : ''} ${writeYear(date.year)}`
          : `${writeYear(date.year)}`,
        date,
      );
  return sentence([
    names,
    quoted(article.headline),
    [isolate(article.outlet), when].filter(Boolean).join(', '),
    article.url,
  ]);
}

/** The article in all six styles, in their order. */
export function cite(article: CitedArticle): Citation[] {
  const authors = article.authors.flatMap(parseAuthors);
  const date = citedDate(article.published, article.basis);
  const texts: Record<CitationStyle, string> = {
    APA: apa(article, authors, date),
    MLA: mla(article, authors, date),
    Chicago: chicago(article, authors, date),
    BibTeX: bibtexOf(article, authors, date),
    RIS: risOf(article, authors, date),
    'CSL-JSON': cslOf(article, authors, date),
  };
  return CITATION_STYLES.map((style) => ({ style, text: texts[style] }));
}

/** True where an author's kind is not said in the case and more than one reading is at hand. */
const isGuessed = ({ authors }: CitedArticle): boolean =>
  authors.some((author) => typeof author === 'string' && author.trim().includes(' '));

/** Words of an article with who is quoted; `isQuoted` false: they are reported without quotation marks. */
export type CitedWords = { exact: string; isQuoted: boolean; speaker: string; lang: string | null };

const inQuotes = (exact: string): string => inMarks(exact.replace(/\s+/g, ' ').trim());

/**
 * The words themselves, as each style quotes a speaker through another work (APA 7, 8.6; MLA 9, 6.77; Chicago 17,
 * 14.260): the quotation, who is quoted, in whose text, then the text. Retold words are the article's own and say so.
 */
export function citeWords(article: CitedArticle, words: CitedWords): Citation[] {
  const authors = article.authors.flatMap(parseAuthors);
  const date = citedDate(article.published, article.basis);
  const names = authors.map(shortName);
  const by = names.length > 2 ? `${names[0]} et al.` : names.join(' and ');
  const title = article.headline === '' ? isolate(article.outlet) : `“${nested(article.headline)}”`;
  const whose = by === '' ? title : by;
  const year = date ? supplied(writeYear(date.year), date) : 'n.d.';
  const how = words.isQuoted ? 'as quoted in' : 'as reported in';
  const who = words.speaker === '' ? '' : `${isolate(words.speaker)}, `;
  const said = inQuotes(words.exact);
  const note = authors.length === 0 ? '' : `${listNames(authors.map(plainName), 'and', 3)}, `;
  const when = date?.month
    ? supplied(`${monthName(date.month)}${date.day ? ` ${date.day},` : ''} ${writeYear(date.year)}`, date)
    : year;
  const place = [
    article.headline === ''
      ? ''
      : `“${nested(article.headline)}${/[.?!]$/.test(article.headline) ? '' : ','}”`,
    `${isolate(article.outlet)}, ${when}`,
  ]
    .filter(Boolean)
    .join(' ');
  return [
    {
      style: 'APA',
      text: `${said} (${who}${how} ${whose.replace(' and ', ' & ')}, ${year}).\n\n${apa(article, authors, date)}`,
    },
    {
      style: 'MLA',
      text: `${said} (${who}${words.isQuoted ? 'qtd. in' : 'reported in'} ${whose}).\n\n${mla(article, authors, date)}`,
    },
    {
      style: 'Chicago',
      text: sentence([
        `${said} ${who}${words.isQuoted ? 'quoted in' : 'reported in'} ${note}${place}${article.url === '' ? '' : `, ${article.url}`}`,
      ]),
    },
  ];
}

/** What a citation of the article has to leave open, in words: "no author", "no address". */
export function missingIn(article: CitedArticle): string[] {
  const date = citedDate(article.published, article.basis);
  return [
    article.authors.length === 0 ? 'no author' : '',
    isGuessed(article) ? 'authors whose kind is guessed from the byline (people or organisations)' : '',
    date ? '' : 'no date of publication',
    date?.isSupplied ? 'a date that the article does not state (in square brackets)' : '',
    article.headline === '' ? 'no headline' : '',
    article.url === '' ? 'no address' : '',
  ].filter(Boolean);
}
