import { NONE } from '../../case/case.ts';
import type { Annotation, Frame } from '../../case/case-file.ts';
import type { Unit } from '../../filter/filter.ts';
import type { Selection } from '../../filter/select.ts';
import { BitsByPair } from '../../lib/bits-by-pair.ts';
import { chosenScheme, type FrameScheme, frameSchemes, mainFrames } from './frame-scheme.ts';
import type { PerspectiveRows } from './perspective-rows.ts';
import { spreadSets } from './spread-sets.ts';

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
  /** Quotes with no frame of this codebook; in a column of targets, with none that is about the target. */
  uncoded: number;
  /** In the unit asked for: statements or quotes with a frame of this codebook, each once. */
  coded: number;
  isSmall: boolean;
};

/** What is counted of some columns: by frame of the codebook and column, and the base of each column. */
export type StressCounts = {
  frames: readonly { cells: readonly StressCell[] }[];
  bases: readonly StressBase[];
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

type Count = {
  main: Uint32Array;
  own: Uint32Array;
  any: Uint32Array;
  quotes: number;
  statements: number;
  coded: number;
  codedStatements: number;
};

/** Where the bits of each thing that is counted begin: at most 8 perspectives each. */
const ANY = 0;
const MAIN = 8;
const OWN = 16;

/**
 * Counts by set of perspectives (a bit each, at most 8) and spreads the sums afterwards, so that a quote that belongs
 * to three perspectives costs as much as one that belongs to one. By statement, `met` remembers what has been counted.
 */
function countFrames(
  selection: Selection,
  { rows, member, own, columnsOf }: PerspectiveRows,
  perspectives: number,
  scheme: FrameScheme,
  unit: Unit,
): Count[] {
  const { quotes, statements } = selection.case;
  const { codes, sets } = quotes.facets.frame;
  const size = scheme.frames.length;
  const columnsByFrame = (annotations: readonly Annotation[], bitsOf: (code: Annotation) => number) => {
    const bits = new Map<number, number>();
    for (const code of annotations) {
      const frame = selection.case.frames.at.get(code.frameId) ?? NONE;
      bits.set(frame, (bits.get(frame) ?? 0) | bitsOf(code));
    }
    return bits;
  };
  const localOf = sets.map((set) => set.map((frame) => scheme.local[frame]!).filter((at) => at !== NONE));
  const primary = mainFrames(selection.case, scheme);
  const isOnce = unit === 'statement';
  const met = new BitsByPair(isOnce ? statements.rows.length : 0);
  const bySet = () => new Uint32Array(size << perspectives);
  const counts = { any: bySet(), main: bySet(), own: bySet() };
  const whole = () => new Uint32Array(1 << perspectives);
  const bases = { quotes: whole(), statements: whole(), coded: whole(), codedStatements: whole() };
  const seen = new Uint8Array(statements.rows.length);
  const seenCoded = new Uint8Array(statements.rows.length);
  for (let k = 0; k < rows.length; k++) {
    const row = rows[k]!;
    const of = member[k]!;
    const statement = quotes.statement[row]!;
    const before = seen[statement]!;
    seen[statement] = before | of;
    bases.quotes[of]!++;
    bases.statements[of & ~before]!++;
    const all = localOf[codes[row]!]!;
    if (all.length === 0) continue;
    const columns = columnsOf ? columnsByFrame(quotes.annotations.get(row) ?? [], columnsOf) : null;
    let coded = columns ? 0 : of;
    const frame = primary ? primary[row]! : NONE;
    const main = frame === NONE ? NONE : scheme.local[frame]!;
    for (let i = 0; i < all.length; i++) {
      const at = all[i]!;
      const isMain = !primary || at === main;
      const here = columns ? (columns.get(scheme.frames[at]!) ?? 0) : of;
      coded |= here;
      const asked = (here << ANY) | (isMain ? (here << MAIN) | ((own[k]! & here) << OWN) : 0);
      const fresh = isOnce ? met.add(statement, at, asked) : asked;
      const slot = at << perspectives;
      counts.any[slot | ((fresh >> ANY) & 0xff)]!++;
      counts.main[slot | ((fresh >> MAIN) & 0xff)]!++;
      counts.own[slot | ((fresh >> OWN) & 0xff)]!++;
    }
    bases.coded[coded]!++;
    const codedBefore = seenCoded[statement]!;
    seenCoded[statement] = codedBefore | coded;
    bases.codedStatements[coded & ~codedBefore]!++;
  }
  return Array.from({ length: perspectives }, (_, p) => ({
    main: spreadSets(counts.main, perspectives, p),
    own: spreadSets(counts.own, perspectives, p),
    any: spreadSets(counts.any, perspectives, p),
    quotes: spreadSets(bases.quotes, perspectives, p)[0]!,
    statements: spreadSets(bases.statements, perspectives, p)[0]!,
    coded: spreadSets(bases.coded, perspectives, p)[0]!,
    codedStatements: spreadSets(bases.codedStatements, perspectives, p)[0]!,
  }));
}

/** Counts the frames of the codebook and unit asked for over any columns, at most 8. null in a case without frames. */
export function countStress(
  selection: Selection,
  rows: PerspectiveRows,
  columns: number,
): StressCounts | null {
  const scheme = chosenScheme(selection.case, selection.filter);
  if (!scheme) return null;
  const unit = selection.filter.unit ?? 'statement';
  const counts = countFrames(selection, rows, columns, scheme, unit);
  return {
    frames: scheme.frames.map((_, at) => ({
      cells: counts.map(({ main, own, any }) => ({
        main: main[at]!,
        own: own[at]!,
        second: any[at]! - main[at]!,
      })),
    })),
    bases: counts.map(({ quotes, statements, coded, codedStatements }) => ({
      quotes,
      statements,
      uncoded: quotes - coded,
      coded: unit === 'statement' ? codedStatements : coded,
      isSmall: (unit === 'statement' ? statements : quotes) < SMALL,
    })),
  };
}

/** Frame × perspective: what each stresses, by one codebook. null in a case without frames. */
export function deriveStress(
  selection: Selection,
  rows: PerspectiveRows,
  perspectives: number,
): StressModel | null {
  const { case: data, filter } = selection;
  const scheme = chosenScheme(data, filter);
  const counts = countStress(selection, rows, perspectives);
  if (!scheme || !counts) return null;
  const named = (position: number) =>
    data.schemes.rows[position]?.name ?? data.schemes.rows[position]?.id ?? 'Frames';
  const { citation = '', note = '' } = data.schemes.rows[scheme.position] ?? {};
  return {
    scheme: { id: scheme.id, name: named(scheme.position), citation, note },
    schemes: frameSchemes(data).map(({ id, position }) => ({ id, name: named(position) })),
    unit: filter.unit ?? 'statement',
    hasMain: mainFrames(data, scheme) !== null,
    frames: scheme.frames.map((position, at) => {
      const { id = '', prefLabel, definition, include, exclude, example } = data.frames.rows[position] ?? {};
      const cells = counts.frames[at]?.cells ?? [];
      const book = Object.fromEntries(
        Object.entries({ definition, include, exclude, example }).filter(([, text]) => text !== undefined),
      );
      return { id, label: prefLabel ?? id, cells, ...book };
    }),
    bases: counts.bases,
    largest: Math.max(0, ...counts.frames.flatMap(({ cells }) => cells.map(({ main }) => main))),
  };
}
