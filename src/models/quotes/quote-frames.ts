import type { Case } from '../../case/case.ts';
import { targetName } from '../../case/target-name.ts';
import { findExact, type MarkedRun, markStretches } from '../../lib/marked-runs.ts';

/** One coding of a quote: which frame, by which words, whose judgement. */
export type CodedFrame = {
  id: string;
  label: string;
  definition: string;
  scheme: string;
  isPrimary: boolean;
  /** The quote's words with the coder's marked words marked; null where the coder marked none that occur. */
  words: readonly MarkedRun[] | null;
  /** Whom or what the coding is about; '' where it does not say. */
  about: string;
  /** How sure the coder was, from 0 to 1; null where nobody says. */
  confidence: number | null;
  note: string;
  creator: string;
  created: string;
};

/** The frames of a quote: scheme by scheme in file order, the primary one first. */
export function framesOf(data: Case, row: number): CodedFrame[] {
  const { frames, schemes, quotes } = data;
  const exact = quotes.exact[row] ?? '';
  const place = (frameId: string) =>
    schemes.at.get(frames.rows[frames.at.get(frameId) ?? -1]?.schemeId ?? '') ?? schemes.rows.length;
  return [...(quotes.annotations.get(row) ?? [])]
    .sort(
      (a, b) =>
        place(a.frameId) - place(b.frameId) || Number(b.primary ?? false) - Number(a.primary ?? false),
    )
    .map((annotation) => {
      const frame = frames.rows[frames.at.get(annotation.frameId) ?? -1];
      const scheme = schemes.rows[schemes.at.get(frame?.schemeId ?? '') ?? -1];
      const marked = findExact(exact, annotation.markedWords ?? []);
      return {
        id: annotation.frameId,
        label: frame?.prefLabel ?? annotation.frameId,
        definition: frame?.definition ?? '',
        scheme: scheme?.name ?? scheme?.id ?? '',
        isPrimary: annotation.primary ?? false,
        words: marked.length === 0 ? null : markStretches(exact, marked),
        about: annotation.aboutId === undefined ? '' : targetName(data, annotation.aboutId),
        confidence: annotation.confidence ?? null,
        note: annotation.note ?? '',
        creator: annotation.creator ?? '',
        created: annotation.created ?? '',
      };
    });
}
