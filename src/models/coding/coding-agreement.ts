import type { Selection } from '../../filter/select.ts';
import { chosenScheme, mainFrames } from '../framing/frame-scheme.ts';
import { type QuoteRow, rowWriter } from '../quotes/quote-row.ts';
import { cohensKappa, krippendorffsAlpha, percentAgreement, type Unit } from './agreement.ts';
import type { Coding } from './coding-file.ts';
import { codedRows } from './coding-units.ts';

export type PairAgreement = {
  coder: string;
  /** With the case's coder, over the quotes that both coded. */
  percent: number | null;
  kappa: number | null;
  n: number;
};

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
  disagreements: readonly { quote: QuoteRow; labels: readonly (string | null)[] }[];
  agreed: number;
};

/** How far readers and the case's coder agree on the main frame of the quotes in view. */
export function deriveAgreement(
  selection: Selection,
  { codings }: { codings: readonly Coding[] },
): AgreementModel {
  const { case: data, filter } = selection;
  const scheme = chosenScheme(data, filter);
  const main = scheme && mainFrames(data, scheme);
  const rows = codedRows(selection);
  const ids = data.frames.rows.map(({ id }) => id);
  const isOfScheme = new Set(scheme?.frames.map((position) => ids[position] ?? ''));
  const ofCase: Unit = rows.map((row) => ids[main?.[row] ?? -1] ?? null);
  const lists: Unit[] = codings.map(({ codes }) => {
    const byQuote = new Map(codes.map(({ quote, frame }) => [quote, frame]));
    return rows.map((row) => {
      const frame = byQuote.get(data.quotes.id[row] ?? '') ?? null;
      return frame !== null && isOfScheme.has(frame) ? frame : null;
    });
  });
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
    return [{ quote: write(row), labels: units[i]!.map(labelOf) }];
  });
  const { alpha, n } = krippendorffsAlpha(compared);
  return {
    coders: ['The case’s coder', ...codings.map(({ coder }) => coder)],
    pairs: codings.map(({ coder }, i) => {
      const { share, n } = percentAgreement(ofCase, lists[i]!);
      return { coder, percent: share, kappa: cohensKappa(ofCase, lists[i]!), n };
    }),
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
