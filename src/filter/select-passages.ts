/**
 * Which passages a filter selects: articles' own words that somebody coded. They are no quotes, and are counted apart
 * from them ("31 quotes and 12 passages").
 */
import { overlaps } from '../lib/edtf.ts';
import { fold } from '../lib/fold.ts';
import type { FacetName } from './filter.ts';
import { articlesIn, askedDays, asksForAll, needlesOf, passByValue, type Selection } from './select.ts';

/** What no passage has: it is spoken by nobody, relayed by nobody, of no type, and placed at no event. */
const ONLY_QUOTES: readonly FacetName[] = ['speaker', 'perspective', 'event', 'type', 'via'];
const FACETS = ['frame', 'about'] as const;

/** Kept for as long as the same is selected: several models of one page ask. */
const KNOWN = new WeakMap<object, Uint32Array>();

/**
 * Rows of the selected passages, ascending. Facets `source`, `frame` and `about` are asked of the passage itself, with
 * `all` as for quotes; `from` and `to` of its article on the clock *published*, while on the other clocks it has no date
 * and passes none; `asof` and `without` of its article; `q` of its words. A facet that only a quote can have refuses all.
 */
export function selectPassages(selection: Selection): Uint32Array {
  const known = KNOWN.get(selection.state);
  if (known) return known;
  const { filter, case: data, published } = selection;
  const { passages } = data;
  const isRefused = ONLY_QUOTES.some((name) => filter[name].length > 0);
  const days = askedDays(filter);
  const needles = needlesOf(filter.q);
  const articles = articlesIn(selection);
  const passes = FACETS.map((name) => ({
    codes: passages.facets[name].codes,
    pass: passByValue(passages.facets[name], filter[name], asksForAll(filter, name)),
  }));
  const isOnDay = (article: number): boolean => {
    if (!days) return true;
    const date = filter.clock === 'published' ? published[article] : null;
    return date ? overlaps(date, days) : false;
  };
  const rows: number[] = [];
  for (let row = 0; row < passages.count && !isRefused; row++) {
    const article = passages.article[row]!;
    if (!articles[article] || !isOnDay(article)) continue;
    if (passes.some(({ codes, pass }) => pass && pass[codes[row]!] === 0)) continue;
    if (needles.length > 0) {
      const text = fold(passages.exact[row] ?? '');
      if (!needles.every((needle) => text.includes(needle))) continue;
    }
    rows.push(row);
  }
  const selected = Uint32Array.from(rows);
  KNOWN.set(selection.state, selected);
  return selected;
}
