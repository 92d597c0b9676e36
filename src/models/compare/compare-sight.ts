import type { Case } from '../../case/case.ts';
import type { Article } from '../../case/case-file.ts';
import type { Filter } from '../../filter/filter.ts';
import { type Selection, sourcesIn } from '../../filter/select.ts';
import { oncePer } from '../../lib/once-per.ts';

/** What Compare sees of a case: per article position, 1 where its accounts count. */
export type Sight = Uint8Array;

/** True where the columns are voices and not outlets. */
export const comparesVoices = (filter: Filter): boolean => filter.columns === 'voices';

/**
 * Positions of the sources that are columns, in the reader's order (`cols`), else in file order: those with an
 * article, less what `source` does not choose and what `without` leaves out. Where columns are voices, those whose
 * articles are read for them.
 */
export function columnsInView(selection: Selection): number[] {
  const { case: data, filter } = selection;
  const isIn = sourcesIn(selection);
  const hasArticle = new Set(data.columns);
  const order =
    filter.cols.length === 0 || comparesVoices(filter)
      ? data.columns
      : filter.cols.map((id) => data.sources.at.get(id) ?? -1);
  return order.filter((source) => hasArticle.has(source) && isIn[source]);
}

/** The articles of these sources that were, or may have been, out; with `isSure`, only those that were. */
export function sightOf(selection: Selection, columns: readonly number[], isSure = false): Sight {
  const { case: data, known } = selection;
  const isColumn = new Uint8Array(data.sources.rows.length);
  for (const source of columns) isColumn[source] = 1;
  const sight = new Uint8Array(data.articleSource.length);
  for (let article = 0; article < sight.length; article++) {
    const isOut = isSure ? known[article] !== 'in' : known[article] === 'out';
    sight[article] = isOut ? 0 : (isColumn[data.articleSource[article]!] ?? 0);
  }
  return sight;
}

/** The whole case, whatever the filter. */
export function wholeSight(data: Case): Sight {
  const sight = new Uint8Array(data.articleSource.length);
  for (let article = 0; article < sight.length; article++)
    sight[article] = data.articleSource[article]! < 0 ? 0 : 1;
  return sight;
}

/** Whether an article of the case is out of sight: then a source that answers alone is alone only in view. */
export const hidesArticles = (data: Case, sight: Sight): boolean =>
  wholeSight(data).some((isThere, article) => isThere === 1 && sight[article] !== 1);

/** Event id -> positions of the articles whose subject it is (`mainEventIds`). Read once per case. */
export const articlesAbout = (data: Case): ReadonlyMap<string, readonly number[]> =>
  bySubject(data.articles.rows);

/** Positions of the articles that do not say what their subject is. Read once per case. */
export const articlesOfNoSubject = (data: Case): readonly number[] => withoutSubject(data.articles.rows);

const withoutSubject = oncePer((rows: readonly Article[]): readonly number[] =>
  rows.flatMap(({ mainEventIds }, article) => ((mainEventIds ?? []).length === 0 ? [article] : [])),
);

const bySubject = oncePer((rows: readonly Article[]): ReadonlyMap<string, readonly number[]> => {
  const subjects = new Map<string, number[]>();
  for (const [article, { mainEventIds }] of rows.entries())
    for (const event of mainEventIds ?? []) {
      const articles = subjects.get(event);
      if (articles) articles.push(article);
      else subjects.set(event, [article]);
    }
  return subjects;
});
