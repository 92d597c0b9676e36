import { type Case, NONE } from '../case/case.ts';
import type { Annotation } from '../case/case-file.ts';
import { targetName } from '../case/target-name.ts';
import type { MarkedRun } from '../lib/marked-runs.ts';
import { markGiven } from './framing/naming-marks.ts';
import { type SourceRef, sourceRefs } from './source-ref.ts';

/** One code of a passage: its frame, and what it is about ('' where the coder does not say). */
export type PassageCode = { frame: string; about: string; note: string; creator: string };

/** A passage as a line of evidence: an article's own words, which nobody is quoted with. */
export type PassageLine = {
  id: string;
  articleId: string;
  headline: string;
  source: SourceRef | null;
  words: readonly MarkedRun[];
  lang: string | null;
  codes: readonly PassageCode[];
};

/** Draws passages of a case one at a time, with the codes that `isShown` leaves and their words marked; all by default. */
export function passageWriter(
  data: Case,
  isShown: (code: Annotation) => boolean = () => true,
): (row: number) => PassageLine {
  const sources = sourceRefs(data);
  const { passages, articles, frames, info } = data;
  return (row) => {
    const article = passages.article[row]!;
    const { id = '', headline, inLanguage } = articles.rows[article] ?? {};
    const codes = (passages.annotations[row] ?? []).filter(isShown);
    return {
      id: passages.id[row] ?? '',
      articleId: id,
      headline: headline ?? '',
      source: sources[data.articleSource[article] ?? NONE] ?? null,
      words: markGiven(
        passages.exact[row] ?? '',
        codes.flatMap(({ markedWords }) => markedWords ?? []),
      ),
      lang: inLanguage ?? info.inLanguage ?? null,
      codes: codes.map(({ frameId, aboutId, note = '', creator = '' }) => ({
        frame: frames.rows[frames.at.get(frameId) ?? NONE]?.prefLabel ?? frameId,
        about: aboutId === undefined ? '' : targetName(data, aboutId),
        note,
        creator,
      })),
    };
  };
}

/** Rows of the passages of some articles, as they stand in the text; those without a place come last. */
export function passagesIn({ passages }: Case, isIn: (article: number) => boolean): number[] {
  const rows = Array.from({ length: passages.count }, (_, row) => row);
  const place = (row: number) =>
    passages.start[row] === NONE ? Number.POSITIVE_INFINITY : passages.start[row]!;
  return rows
    .filter((row) => isIn(passages.article[row]!))
    .sort(
      (a, b) =>
        passages.article[a]! - passages.article[b]! || (place(a) === place(b) ? a - b : place(a) - place(b)),
    );
}
