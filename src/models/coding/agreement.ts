/**
 * How far coders agree. A unit is one quote; its list holds each coder's code, null where a coder left it out. All
 * measures are of nominal codes. `null` = undefined: nothing to compare, or only one code was ever used, so that
 * agreement by chance is certain.
 */
export type Unit = readonly (string | null)[];

/** Share of units that both have coded alike, 0 to 1, and how many units both have coded. */
export function percentAgreement(a: Unit, b: Unit): { share: number | null; n: number } {
  let same = 0;
  let n = 0;
  a.forEach((code, i) => {
    const other = b[i] ?? null;
    if (code === null || other === null) return;
    n++;
    if (code === other) same++;
  });
  return { share: n === 0 ? null : same / n, n };
}

/**
 * Cohen's kappa of two coders over the units that both have coded: (observed − expected) / (1 − expected), expected
 * from each coder's own shares. Cohen (1960), "A Coefficient of Agreement for Nominal Scales", Educational and
 * Psychological Measurement 20(1), 37–46.
 */
export function cohensKappa(a: Unit, b: Unit): number | null {
  const { share, n } = percentAgreement(a, b);
  if (share === null) return null;
  const [ofA, ofB] = [new Map<string, number>(), new Map<string, number>()];
  a.forEach((code, i) => {
    const other = b[i] ?? null;
    if (code === null || other === null) return;
    ofA.set(code, (ofA.get(code) ?? 0) + 1);
    ofB.set(other, (ofB.get(other) ?? 0) + 1);
  });
  let expected = 0;
  for (const [code, count] of ofA) expected += (count / n) * ((ofB.get(code) ?? 0) / n);
  return expected === 1 ? null : (share - expected) / (1 - expected);
}

/**
 * Krippendorff's alpha for nominal codes, any number of coders, missing values allowed: 1 − observed / expected
 * disagreement over the coincidences of the units coded at least twice. Krippendorff (2011), "Computing Krippendorff's
 * Alpha-Reliability", section C. `units` are lists of codes by unit; `n` counts the units used.
 */
export function krippendorffsAlpha(units: readonly Unit[]): { alpha: number | null; n: number } {
  const totals = new Map<string, number>();
  let pairable = 0;
  let observed = 0;
  let n = 0;
  for (const unit of units) {
    const codes = unit.filter((code) => code !== null);
    const m = codes.length;
    if (m < 2) continue;
    n++;
    pairable += m;
    const counts = new Map<string, number>();
    for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
    for (const [code, count] of counts) {
      totals.set(code, (totals.get(code) ?? 0) + count);
      observed += (count * (m - count)) / (m - 1);
    }
  }
  let expected = 0;
  for (const count of totals.values()) expected += count * (pairable - count);
  if (expected === 0) return { alpha: null, n };
  return { alpha: 1 - ((pairable - 1) * observed) / expected, n };
}
