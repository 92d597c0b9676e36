import { affiliationsOf } from '../../case/affiliation.ts';
import { type Case, NONE } from '../../case/case.ts';
import type { Label, LabelVoice } from '../../case/case-file.ts';
import { articlesIn, askedDays, asksForQuotes, type Selection } from '../../filter/select.ts';
import { overlaps } from '../../lib/edtf.ts';
import { fold } from '../../lib/fold.ts';
import { oncePer } from '../../lib/once-per.ts';

/** A label of a referent, joined to where it stands. */
export type PlacedLabel = {
  /** Its position in the list of all labels of the case. */
  at: number;
  referent: number;
  article: number;
  exact: string;
  /** `exact` without case, accents and kinds of space: equal labels are one. */
  folded: string;
  kind: LabelVoice;
  /** Id of the voice quoted or reported; null in the article's own voice or where the case does not say. */
  of: string | null;
  /** Positions in `people` of that voice and everyone it speaks for. */
  voices: readonly number[];
  /** The quote it stands in, or NONE. */
  row: number;
  /** How far into the article's body it begins, 0 to 1; null where the case does not say. */
  depth: number | null;
  /** Position in `sources` of the article's source, or NONE. */
  source: number;
  /** Through whose hands that quote came. */
  via: readonly { id: string }[];
  /** The coder's remark on this place. */
  note: string | null;
};

const NO_HANDS: PlacedLabel['via'] = [];

/** The row of each label, or NONE: a look at a million of them should not read a million records. */
const rowsOfLabels = oncePer((data: Case) => Int32Array.from(placeLabels(data), ({ row }) => row));

/** Every label of the case with its place, found once per case. A label without a voice is the article's own. */
export const placeLabels = oncePer((data: Case): readonly PlacedLabel[] => {
  const { articles, people, referents } = data;
  const bare = referents.rows.flatMap((referent, r) =>
    (referent.labels ?? []).map((label) => ({ label, r, article: articles.at.get(label.articleId) ?? NONE })),
  );
  const rowsOf = quotesByArticle(data, new Set(bare.map(({ article }) => article)));
  const inArticles = bare.filter(({ article }) => article !== NONE);
  const found = inArticles.map(({ label, r, article }, at): PlacedLabel => {
    const of = label.voice?.of ?? null;
    const person = people.at.get(of ?? '');
    const row = quoteAround(data, label, rowsOf.get(article) ?? []);
    return {
      at,
      referent: r,
      article,
      exact: label.selector.exact,
      folded: fold(label.selector.exact),
      kind: label.voice?.kind ?? 'own',
      of,
      voices: person === undefined ? [] : affiliationsOf(people.rows, people.at, person),
      row,
      source: data.articleSource[article] ?? NONE,
      via: data.quotes.rest.get(row)?.via ?? NO_HANDS,
      depth: depthIn(data, article, label.selector.start),
      note: label.note ?? null,
    };
  });
  return found;
});

function quotesByArticle(data: Case, wanted: ReadonlySet<number>): Map<number, number[]> {
  const rows = new Map<number, number[]>();
  const isWanted = Uint8Array.from(data.articles.rows, (_, i) => (wanted.has(i) ? 1 : 0));
  const { article, count } = data.quotes;
  for (let row = 0; row < count; row++) {
    const at = article[row]!;
    if (isWanted[at] === 0) continue;
    const list = rows.get(at);
    if (list) list.push(row);
    else rows.set(at, [row]);
  }
  return rows;
}

/** The shortest quote that holds the label: by offsets where both have them, else by its words and its speaker. */
function quoteAround(data: Case, { selector, voice }: Label, rows: readonly number[]): number {
  const { quotes, people } = data;
  let best = NONE;
  const length = (row: number) => (quotes.exact[row] ?? '').length;
  for (const row of rows) {
    const { start, end } = selector;
    const hasOffsets = start !== undefined && end !== undefined && quotes.start[row] !== NONE;
    const holds = hasOffsets
      ? quotes.start[row]! <= start && end <= quotes.end[row]!
      : people.rows[quotes.speaker[row]!]?.id === voice?.of &&
        (quotes.exact[row] ?? '').includes(selector.exact);
    if (holds && (best === NONE || length(row) < length(best))) best = row;
  }
  return best;
}

function depthIn(data: Case, article: number, start: number | undefined): number | null {
  const body = data.articles.rows[article]?.body ?? [];
  const whole = body.reduce((sum, range) => sum + range.end - range.start, 0);
  if (start === undefined || whole === 0) return null;
  const before = body.reduce((sum, r) => sum + Math.max(0, Math.min(start, r.end) - r.start), 0);
  return Math.min(1, before / whole);
}

/**
 * Visits the positions of the labels that the filter leaves, ascending. A label inside a quote stays with its quote; one outside stays with its article:
 * where no facet asks for quotes, its article is about an event and a day asked for, and its words hold the search.
 */
export function visitLabelsInView(selection: Selection, visit: (at: number) => void): void {
  const { case: data, filter, fails } = selection;
  const articles = articlesIn(selection);
  const onlyQuotes = asksForQuotes(filter);
  const days = askedDays(filter);
  const events = new Set(filter.event);
  const needles = fold(filter.q).split(' ').filter(Boolean);
  const readArticle = (i: number): boolean => {
    if (!articles[i] || onlyQuotes) return false;
    const main = data.articles.rows[i]?.mainEventIds ?? [];
    if (events.size > 0 && !main.some((id) => events.has(id))) return false;
    if (!days) return true;
    const dates =
      filter.clock === 'happened'
        ? main.map((id) => data.dates.event[data.events.at.get(id) ?? NONE])
        : [data.dates.published[i]];
    return dates.some((date) => date && overlaps(date, days));
  };
  /** 0 = not read yet, 1 = stays, 2 = does not. */
  const read = new Uint8Array(data.articles.rows.length);
  const stays = (article: number): boolean => {
    if (read[article] === 0) read[article] = readArticle(article) ? 1 : 2;
    return read[article] === 1;
  };
  const labels = placeLabels(data);
  const rows = rowsOfLabels(data);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!;
    if (row !== NONE) {
      if (fails[row] === 0) visit(at);
      continue;
    }
    const { article, folded } = labels[at]!;
    if (stays(article) && needles.every((needle) => folded.includes(needle))) visit(at);
  }
}
