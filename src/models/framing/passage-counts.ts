import { NONE } from '../../case/case.ts';
import type { Annotation } from '../../case/case-file.ts';
import type { Selection } from '../../filter/select.ts';
import { selectPassages } from '../../filter/select-passages.ts';
import { chosenScheme } from './frame-scheme.ts';

/** How many passages in view each column has, and how many carry each frame. */
export type PassageCounts = {
  /** By frame of the codebook, in its order, then by column. */
  frames: readonly (readonly number[])[];
  /** By column; passages that this codebook has no frame for are among them. */
  bases: readonly number[];
};

/**
 * Counts passages by frame of the codebook asked for and column. A passage counts once in a cell, however many codes put
 * it there, as its main frame or beside another. `bitsOf` gives the columns of one code of a passage, as bits.
 */
export function countPassages(
  selection: Selection,
  columns: number,
  bitsOf: (row: number, code: Annotation) => number,
): PassageCounts {
  const { case: data, filter } = selection;
  const scheme = chosenScheme(data, filter);
  const zeros = () => new Array<number>(columns).fill(0);
  const frames = (scheme?.frames ?? []).map(zeros);
  const bases = zeros();
  const add = (counts: number[], bits: number) => {
    for (let c = 0; c < columns; c++) if ((bits >> c) & 1) counts[c]! += 1;
  };
  for (const row of selectPassages(selection)) {
    const byFrame = new Map<number, number>();
    let all = 0;
    for (const code of data.passages.annotations[row] ?? []) {
      const bits = bitsOf(row, code);
      const at = scheme?.local[data.frames.at.get(code.frameId) ?? NONE] ?? NONE;
      all |= bits;
      byFrame.set(at, (byFrame.get(at) ?? 0) | bits);
    }
    add(bases, all);
    for (const [at, bits] of byFrame) if (at !== NONE) add(frames[at]!, bits);
  }
  return { frames, bases };
}
