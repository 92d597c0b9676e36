import type { Case } from '../../case/case.ts';
import { followChanges } from '../../case/changes.ts';
import type { Selection } from '../../filter/select.ts';
import { findExact, type MarkedRun, markStretches } from '../../lib/marked-runs.ts';
import { chosenScheme, mainFrames } from '../framing/frame-scheme.ts';
import { type QuoteRow, rowWriter } from '../quotes/quote-row.ts';
import { type SourceRef, sourceRefs } from '../source-ref.ts';
import { cohensKappa, krippendorffsAlpha, percentAgreement, type Unit } from './agreement.ts';
import type { CodedAt, Coding } from './coding-file.ts';
import { codedRows } from './coding-units.ts';
import { frameFinder, type LeftCodes } from './lay-codes.ts';
import { type LaidOver, layOver, type OtherCase } from './other-case.ts';

export type PairAgreement = {
  coder: string;
  /** With the case's coder, over the quotes that both coded. */
  percent: number | null;
  kappa: number | null;
  n: number;
  /** Quotes by the case's coder's code (rows) and the other's (columns), of the codes that either used; both in one order. */
  matrix: { labels: readonly string[]; counts: readonly (readonly number[])[] };
};

/** What one coder said of a quote: words that they marked in it (null where they marked none), and how sure they were. */
export type SaidOfQuote = { words: readonly MarkedRun[] | null; confidence: number | null };

/** How a second person's whole case lies over this one. */
export type CaseAgreement = {
  coder: string;
  quotes: LaidOver['quotes'];
  cells: {
    n: number;
    alike: number;
    differ: readonly {
      claim: string;
      question: string;
      source: SourceRef | null;
      article: string;
      here: string;
      there: string;
    }[];
  };
};

/** What of somebody's codes is not measured; `alone`: quotes that they coded and the case's coder did not. */
export type LeftOut = LeftCodes & { coder: string; alone: number };

export type FrameAgreement = { id: string; label: string; alpha: number | null; n: number; used: number };

export type AgreementModel = {
  /** The case's coder first, then the readers in the order given. */
  coders: readonly string[];
  pairs: readonly PairAgreement[];
  /** Of all coders, on the main frame, over quotes coded by at least two. */
  alpha: number | null;
  n: number;
  /** Present or absent, frame by frame; frames that nobody used are left out. */
  frames: readonly FrameAgreement[];
  /** Quotes that not all who coded them coded alike; labels by coder, null = not coded. */
  disagreements: readonly {
    quote: QuoteRow;
    labels: readonly (string | null)[];
    said: readonly SaidOfQuote[];
  }[];
  agreed: number;
  cases: readonly CaseAgreement[];
  /** Coder by coder, those alone of whom something is left out. */
  left: readonly LeftOut[];
};

/** How far readers and the case's coder agree on the main frame of the quotes in view. */
export function deriveAgreement(
  selection: Selection,
  { codings, cases = [] }: { codings: readonly Coding[]; cases?: readonly OtherCase[] },
): AgreementModel {
  const { case: data, filter } = selection;
  const scheme = chosenScheme(data, filter);
  const main = scheme && mainFrames(data, scheme);
  const rows = codedRows(selection);
  const ids = data.frames.rows.map(({ id }) => id);
  const isOfScheme = new Set(scheme?.frames.map((position) => ids[position] ?? ''));
  const ofCase: Unit = rows.map((row) => ids[main?.[row] ?? -1] ?? null);
  const lists: Unit[] = codings.map(({ codes }) => {
    const byQuote = new Map(
      codes.map((code) => renameBy(data, code)).map(({ quote, frame }) => [quote, frame]),
    );
    return rows.map((row) => {
      const frame = byQuote.get(data.quotes.id[row] ?? '') ?? null;
      return frame !== null && isOfScheme.has(frame) ? frame : null;
    });
  });
  const laid = cases.map((other) => ({ ...other, over: layOver(data, scheme, other) }));
  for (const { over } of laid) lists.push(rows.map((row) => over.codes.get(row)?.frame ?? null));
  const names = [...codings, ...cases].map(({ coder }) => coder);
  const all = [ofCase, ...lists];
  const units: Unit[] = rows.map((_, i) => all.map((list) => list[i] ?? null));
  // A unit is compared only where a reader coded it: the case's coder alone agrees with nobody.
  const compared = units.filter((unit) => unit.filter((code) => code !== null).length > 1);
  const labelOf = (id: string | null) =>
    id === null ? null : (data.frames.rows[data.frames.at.get(id) ?? -1]?.prefLabel ?? id);
  const write = rowWriter(data);
  const disagreements = rows.flatMap((row, i) => {
    const codes = units[i]!.filter((code) => code !== null);
    if (codes.length < 2 || new Set(codes).size === 1) return [];
    const exact = data.quotes.exact[row] ?? '';
    const said = [
      saidBy(exact, ownCode(data, row, units[i]![0] ?? null)),
      ...codings.map(() => saidBy(exact, undefined)),
      ...laid.map(({ over }) => saidBy(exact, over.codes.get(row))),
    ];
    return [{ quote: write(row), labels: units[i]!.map(labelOf), said }];
  });
  const { alpha, n } = krippendorffsAlpha(compared);
  return {
    coders: ['The case’s coder', ...names],
    pairs: names.map((coder, i) => {
      const { share, n } = percentAgreement(ofCase, lists[i]!);
      const matrix = matrixOf(ofCase, lists[i]!, ids, labelOf);
      return { coder, percent: share, kappa: cohensKappa(ofCase, lists[i]!), n, matrix };
    }),
    cases: laid.flatMap(({ coder, isWhole, over }) =>
      isWhole ? [{ coder, quotes: over.quotes, cells: cellsOf(data, over) }] : [],
    ),
    left: [
      ...codings.map((coding) => leftOfCoding(data, scheme, coding)),
      ...laid.map(({ coder, over }) => ({ coder, ...over.left, alone: aloneOf(over.codes, main) })),
    ].filter(
      ({ quotes, unknown, twice, loose, alone }) => quotes + unknown.length + twice + loose + alone > 0,
    ),
    alpha,
    n,
    frames: (scheme?.frames ?? []).flatMap((position): FrameAgreement[] => {
      const id = ids[position] ?? '';
      const present = compared.map((unit) =>
        unit.map((code) => (code === null ? null : code === id ? 'yes' : 'no')),
      );
      const used = compared.reduce((sum, unit) => sum + unit.filter((code) => code === id).length, 0);
      return used === 0 ? [] : [{ id, label: labelOf(id) ?? id, used, ...krippendorffsAlpha(present) }];
    }),
    disagreements,
    agreed: compared.length - disagreements.length,
  };
}

/** Quotes with a code of the other's and none of the case's coder's. */
const aloneOf = (codes: LaidOver['codes'], main: ArrayLike<number> | null): number =>
  [...codes.keys()].filter((row) => (main?.[row] ?? -1) < 0).length;

/** A code under the ids that stand for its quote and frame now: the file may be of an earlier version of the case. */
const renameBy = ({ info }: Case, { quote, frame }: CodedAt): Pick<CodedAt, 'quote' | 'frame'> => ({
  quote: followChanges(info, 'quotes', quote) ?? quote,
  frame: frame && (followChanges(info, 'frames', frame) ?? frame),
});

function leftOfCoding(
  data: Case,
  scheme: ReturnType<typeof chosenScheme>,
  { coder, codes }: Coding,
): LeftOut {
  const here = new Set(data.quotes.id);
  const frameOf = frameFinder(data, scheme);
  const unknown = new Map<string, number>();
  let quotes = 0;
  for (const code of codes) {
    const { quote, frame } = renameBy(data, code);
    if (frame === null) continue;
    if (!here.has(quote)) quotes++;
    else if (frameOf(frame, frame) === undefined) unknown.set(frame, (unknown.get(frame) ?? 0) + 1);
  }
  return {
    coder,
    quotes,
    unknown: [...unknown].map(([label, n]) => ({ label, n })),
    twice: 0,
    loose: 0,
    alone: 0,
  };
}

/** How often which two codes met, of quotes that both coded. */
function matrixOf(
  a: Unit,
  b: Unit,
  ids: readonly string[],
  labelOf: (id: string) => string | null,
): PairAgreement['matrix'] {
  const met = a.flatMap((code, i) => (code !== null && b[i] != null ? [[code, b[i]] as const] : []));
  const used = ids.filter((id) => met.some((pair) => pair.includes(id)));
  const at = new Map(used.map((id, i) => [id, i]));
  const counts = used.map(() => used.map(() => 0));
  for (const [row, column] of met) counts[at.get(row) ?? 0]![at.get(column) ?? 0]!++;
  return { labels: used.map((id) => labelOf(id) ?? id), counts };
}

type Code = { words: readonly string[]; confidence: number | null };

function saidBy(exact: string, code: Code | undefined): SaidOfQuote {
  const found = findExact(exact, code?.words ?? []);
  return {
    words: found.length === 0 ? null : markStretches(exact, found),
    confidence: code?.confidence ?? null,
  };
}

/** What the case's own annotation with that frame marks. */
function ownCode(data: Case, row: number, frame: string | null): Code | undefined {
  const own = data.quotes.annotations.get(row)?.find(({ frameId }) => frameId === frame);
  return own && { words: own.markedWords ?? [], confidence: own.confidence ?? null };
}

function cellsOf(data: Case, { cells }: LaidOver): CaseAgreement['cells'] {
  const refs = sourceRefs(data);
  return {
    ...cells,
    differ: cells.differ.map(({ article, ...rest }) => {
      const { id = '', sourceId = '', headline } = data.articles.rows[article] ?? {};
      const source = refs[data.sources.at.get(sourceId) ?? -1] ?? null;
      return { ...rest, source, article: headline ?? id };
    }),
  };
}
