import { type Case, NONE } from '../../case/case.ts';
import type { Filter } from '../../filter/filter.ts';

/** One codebook and its frames, as positions in `frames`, in the order of the file. */
export type FrameScheme = {
  /** Position in `schemes`; NONE for frames that name no codebook. */
  position: number;
  id: string | null;
  frames: readonly number[];
  /** Per frame position, its place in `frames`; NONE for frames of other codebooks. */
  local: Int32Array;
};

/** The codebooks of a case that have frames; frames without one make a codebook of their own, last. */
export function frameSchemes(data: Case): FrameScheme[] {
  const of = (frame: (typeof data.frames.rows)[number]) => data.schemes.at.get(frame.schemeId ?? '') ?? NONE;
  const positions = [...data.schemes.rows.keys(), NONE];
  return positions.flatMap((position) => {
    const frames = data.frames.rows.flatMap((frame, i) => (of(frame) === position ? [i] : []));
    if (frames.length === 0) return [];
    const local = new Int32Array(data.frames.rows.length).fill(NONE);
    for (const [at, frame] of frames.entries()) local[frame] = at;
    return [{ position, id: data.schemes.rows[position]?.id ?? null, frames, local }];
  });
}

/** The codebook asked for by `scheme=`, else the first; null in a case without frames. */
export function chosenScheme(data: Case, filter: Filter): FrameScheme | null {
  const schemes = frameSchemes(data);
  return schemes.find(({ id }) => id !== null && id === filter.scheme) ?? schemes[0] ?? null;
}

/** The column of main frames of a codebook, or null where none of its codes says that it is the main one. */
export function mainFrames(data: Case, scheme: FrameScheme): Int32Array | null {
  const column = data.quotes.primaryFrame[scheme.position];
  return column?.some((frame) => frame !== NONE) ? column : null;
}
