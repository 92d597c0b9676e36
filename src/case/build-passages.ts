import { narrow, SetCoder } from '../lib/coded.ts';
import { type Facet, NONE, type PassageColumns, type Table } from './case.ts';
import type { Annotation, Article, Frame, Source } from './case-file.ts';
import type { IdCoder } from './id-coder.ts';

/** What passages are joined to. `about` numbers targets together with those of quotes. */
type Base = {
  sources: Table<Source>;
  articles: Table<Article>;
  frames: Table<Frame>;
  articleSource: readonly number[];
  about: IdCoder;
};

/**
 * Collects the passages of a case: an article's own words that somebody coded. Annotations on the same words of the
 * same article are one passage; annotations on quotes are passed over, and so are those whose joins lead nowhere.
 */
export function buildPassages(annotations: readonly Annotation[], base: Base): PassageColumns {
  const { sources, articles, frames, articleSource, about } = base;
  const groups = new Map<string, Annotation[]>();
  for (const annotation of annotations) {
    const { quoteId, articleId, selector, frameId } = annotation;
    if (quoteId !== undefined || articleId === undefined || !selector) continue;
    if (!articles.at.has(articleId) || !frames.at.has(frameId)) continue;
    const { exact, prefix, suffix, start } = selector;
    const key = JSON.stringify([articleId, exact, prefix, suffix, start]);
    const group = groups.get(key);
    if (group) group.push(annotation);
    else groups.set(key, [annotation]);
  }
  const rows = [...groups.values()];
  const firsts = rows.map(([first]) => first as Annotation);
  const article = firsts.map(({ articleId = '' }) => articles.at.get(articleId) ?? NONE);
  const facet = (ids: readonly string[], valuesOf: (row: number) => readonly number[]): Facet => {
    const coder = new SetCoder();
    for (let row = 0; row < rows.length; row++) coder.push([...new Set(valuesOf(row))]);
    return { ...coder.finish(), ids };
  };
  const each = (row: number, value: (annotation: Annotation) => number): number[] =>
    (rows[row] ?? []).map(value).filter((found) => found !== NONE);
  return {
    count: rows.length,
    id: firsts.map(({ id }) => id),
    exact: firsts.map(({ selector }) => selector?.exact ?? ''),
    article: narrow(article, articles.rows.length),
    start: Int32Array.from(firsts, ({ selector }) => selector?.start ?? NONE),
    end: Int32Array.from(firsts, ({ selector }) => selector?.end ?? NONE),
    annotations: rows,
    facets: {
      source: facet(
        sources.rows.map(({ id }) => id),
        (row) => [articleSource[article[row] ?? NONE] ?? NONE].filter((source) => source !== NONE),
      ),
      frame: facet(
        frames.rows.map(({ id }) => id),
        (row) => each(row, ({ frameId }) => frames.at.get(frameId) ?? NONE).sort((a, b) => a - b),
      ),
      about: facet(about.ids, (row) =>
        each(row, ({ aboutId }) => (aboutId === undefined ? NONE : about.position(aboutId))),
      ),
    },
  };
}
