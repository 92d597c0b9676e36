import { NONE } from '../../case/case.ts';
import type { Frame } from '../../case/case-file.ts';
import type { Unit } from '../../filter/filter.ts';
import type { Selection } from '../../filter/select.ts';
import { chosenScheme, type FrameScheme, frameSchemes, mainFrames } from './frame-scheme.ts';
import type { PerspectiveRows } from './perspective-rows.ts';

/** Below this base a count is called small, and no share is printed. */
const SMALL = 30;

export type StressCell = {
  /** In the unit asked for: statements or quotes that have this as their main frame. */
  main: number;
  /** Of `main`, those in the perspective's own words (a statement when one of its quotes is). */
  own: number;
  /** Those that carry the frame beside another main one. */
  second: number;
};

export type FrameRow = Pick<Frame, 'definition' | 'include' | 'exclude' | 'example'> & {
  id: string;
  label: string;
  /** By perspective. */
  cells: readonly StressCell[];
};

export type StressBase = {
  quotes: number;
  statements: number;
  /** Quotes with no frame of this codebook. */
  uncoded: number;
  isSmall: boolean;
};

export type StressModel = {
  scheme: { id: string | null; name: string; citation: string; note: string };
  schemes: readonly { id: string | null; name: string }[];
  unit: Unit;
  /** False where the codebook marks no frame as the main one: then every code counts as main. */
  hasMain: boolean;
  /** The whole codebook, in its order, zeros included. */
  frames: readonly FrameRow[];
  bases: readonly StressBase[];
  /** The largest `main`: the end of the scale when cells are drawn as bars. */
  largest: number;
};

/** Tells the first time that a statement meets a frame; by rendering, every time is the first. */
function firstMeeting(
  unit: Unit,
  statements: number,
  frames: number,
): (statement: number, frame: number) => boolean {
  if (unit === 'rendering') return () => true;
  const chunks = Math.ceil(frames / 32);
  const met = new Uint32Array(statements * chunks);
  return (statement, frame) => {
    const at = statement * chunks + (frame >> 5);
    const bit = 1 << (frame & 31);
    const before = met[at]!;
    if ((before & bit) !== 0) return false;
    met[at] = before | bit;
    return true;
  };
}

type Count = {
  main: Uint32Array;
  own: Uint32Array;
  any: Uint32Array;
  quotes: number;
  statements: number;
  coded: number;
};

function countFrames(
  selection: Selection,
  rows: PerspectiveRows,
  perspectives: number,
  scheme: FrameScheme,
  unit: Unit,
): Count[] {
  const { quotes, statements } = selection.case;
  const { codes, sets } = quotes.facets.frame;
  const size = scheme.frames.length;
  const localOf = sets.map((set) => set.map((frame) => scheme.local[frame]!).filter((at) => at !== NONE));
  const primary = mainFrames(selection.case, scheme);
  const meeting = () => firstMeeting(unit, statements.rows.length, size);
  const counts = Array.from({ length: perspectives }, () => ({
    main: new Uint32Array(size),
    own: new Uint32Array(size),
    any: new Uint32Array(size),
    quotes: 0,
    statements: 0,
    coded: 0,
    first: { main: meeting(), own: meeting(), any: meeting() },
  }));
  const seen = new Uint8Array(statements.rows.length);
  for (let row = 0; row < quotes.count; row++) {
    const of = rows.member[row]!;
    if (of === 0) continue;
    const statement = quotes.statement[row]!;
    const before = seen[statement]!;
    seen[statement] = before | of;
    const all = localOf[codes[row]!]!;
    const frame = primary ? primary[row]! : NONE;
    const main = primary ? (frame === NONE ? [] : [scheme.local[frame]!]) : all;
    for (let p = 0; p < perspectives; p++) {
      const bit = 1 << p;
      if ((of & bit) === 0) continue;
      const count = counts[p]!;
      count.quotes++;
      if ((before & bit) === 0) count.statements++;
      if (all.length > 0) count.coded++;
      const isOwn = (rows.own[row]! & bit) !== 0;
      for (const at of all) if (count.first.any(statement, at)) count.any[at]!++;
      for (const at of main) {
        if (count.first.main(statement, at)) count.main[at]!++;
        if (isOwn && count.first.own(statement, at)) count.own[at]!++;
      }
    }
  }
  return counts;
}

/** Frame × perspective: what each stresses, by one codebook. null in a case without frames. */
export function deriveStress(
  selection: Selection,
  rows: PerspectiveRows,
  perspectives: number,
): StressModel | null {
  const { case: data, filter } = selection;
  const scheme = chosenScheme(data, filter);
  if (!scheme) return null;
  const unit = filter.unit ?? 'statement';
  const counts = countFrames(selection, rows, perspectives, scheme, unit);
  const named = (position: number) =>
    data.schemes.rows[position]?.name ?? data.schemes.rows[position]?.id ?? 'Frames';
  const { citation = '', note = '' } = data.schemes.rows[scheme.position] ?? {};
  return {
    scheme: { id: scheme.id, name: named(scheme.position), citation, note },
    schemes: frameSchemes(data).map(({ id, position }) => ({ id, name: named(position) })),
    unit,
    hasMain: mainFrames(data, scheme) !== null,
    frames: scheme.frames.map((position, at) => {
      const { id = '', prefLabel, definition, include, exclude, example } = data.frames.rows[position] ?? {};
      const cells = counts.map(({ main, own, any }) => ({
        main: main[at]!,
        own: own[at]!,
        second: any[at]! - main[at]!,
      }));
      const book = Object.fromEntries(
        Object.entries({ definition, include, exclude, example }).filter(([, text]) => text !== undefined),
      );
      return { id, label: prefLabel ?? id, cells, ...book };
    }),
    bases: counts.map(({ quotes, statements, coded }) => ({
      quotes,
      statements,
      uncoded: quotes - coded,
      isSmall: (unit === 'statement' ? statements : quotes) < SMALL,
    })),
    largest: Math.max(0, ...counts.flatMap(({ main }) => [...main])),
  };
}
