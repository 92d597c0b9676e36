/** The three forms that programs read: BibTeX, RIS and CSL-JSON. */
import { type AuthorName, invertedName } from './author-name.ts';
import type { CitedArticle, CitedDate } from './citation.ts';

const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029\u2066-\u2069]+/gu, ' ').trim();

/** Four digits at least, a minus before the common era: what `date` of biblatex and EDTF ask for. */
const yearOf = (n: number): string => `${n < 0 ? '-' : ''}${String(Math.abs(n)).padStart(4, '0')}`;

const two = (n: number): string => String(n).padStart(2, '0');

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** A text as a field of BibTeX holds it: one line, signs of TeX escaped. */
export const tex = (text: string): string =>
  oneLine(text)
    .replace(/[\\{}~^]/g, (letter) => TEX[letter] ?? letter)
    .replace(/[#$%&_]/g, '\\$&');

/** `@online`, with biblatex's `date`; a supplied date has the EDTF mark "?". */
export function bibtexOf(
  article: CitedArticle,
  authors: readonly AuthorName[],
  date: CitedDate | null,
): string {
  const written =
    date && [date.year, date.month, date.day].flatMap((n, i) => (n === null ? [] : i ? two(n) : yearOf(n)));
  const author = (name: AuthorName) =>
    'literal' in name
      ? `{${tex(name.literal)}}`
      : tex([name.family, name.suffix, name.given].filter(Boolean).join(', '));
  const fields: [string, string][] = [
    ['author', authors.map(author).join(' and ')],
    ['title', article.headline === '' ? '' : `{${tex(article.headline)}}`],
    ['organization', tex(article.outlet)],
    ['date', written ? `${written.join('-')}${date?.isSupplied ? '?' : ''}` : ''],
    ['url', oneLine(article.url)],
  ];
  const lines = fields.filter(([, value]) => value !== '').map(([name, value]) => `  ${name} = {${value}},`);
  return [`@online{${article.id},`, ...lines, '}'].join('\n');
}

/** A `NEWS` record. `DA` needs year/month/day/other, each of which may be empty. */
export function risOf(article: CitedArticle, authors: readonly AuthorName[], date: CitedDate | null): string {
  const day = date && [date.year, ...[date.month, date.day].map((n) => (n === null ? '' : two(n)))].join('/');
  const lines: [string, string][] = [
    ['TY', 'NEWS'],
    ...authors.map((name): [string, string] => ['AU', invertedName(name)]),
    ['TI', article.headline],
    ['T2', article.outlet],
    ['PY', date ? String(date.year) : ''],
    ['DA', day ? `${day}/${date.isSupplied ? 'inferred' : ''}` : ''],
    ['UR', article.url],
  ];
  const written = lines
    .filter(([, value]) => value !== '')
    .map(([tag, value]) => `${tag}  - ${oneLine(value)}`);
  return [...written, 'ER  - '].join('\n');
}

/** A CSL-JSON list of one item (`article-newspaper`); `circa` marks a supplied date. */
export function cslOf(article: CitedArticle, authors: readonly AuthorName[], date: CitedDate | null): string {
  const item = {
    id: article.id,
    type: 'article-newspaper',
    ...(article.headline === '' ? {} : { title: article.headline }),
    'container-title': article.outlet,
    ...(authors.length === 0 ? {} : { author: authors }),
    ...(date
      ? {
          issued: {
            'date-parts': [[date.year, date.month, date.day].filter((n) => n !== null)],
            ...(date.isSupplied ? { circa: true } : {}),
          },
        }
      : {}),
    ...(article.url === '' ? {} : { URL: article.url }),
  };
  return JSON.stringify([item], null, 2);
}
