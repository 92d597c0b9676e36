/**
 * Which quotes belong to which of the contrasted perspectives, and whose words they are. A perspective follows the
 * speaker: a voice has the quotes that it, or anyone who speaks for it, uttered, through whichever outlet; never
 * those that only report its acts. A source has the quotes of its articles.
 */
import type { Annotation } from '../../case/case-file.ts';
import { type Selection, selectedRows } from '../../filter/select.ts';
import type { Contrasted } from './contrasted.ts';

/** The quotes of the perspectives. The three arrays are parallel. */
export type PerspectiveRows = {
  /** The selected quotes that belong to at least one perspective, ascending. */
  rows: Uint32Array;
  /** Bit p = the quote belongs to perspective p; never 0. */
  member: Uint8Array;
  /**
   * Bit p = its words are the perspective's own. Of a voice those in quotation marks (else an article retells it); of
   * a source those without (else the article quotes somebody). A subset of `member`.
   */
  own: Uint8Array;
  /**
   * For columns that single codes belong to, and not whole quotes (what a code is about): the columns of one code, as bits.
   * A quote coded A about X and B about Y counts as A in X and as B in Y alone.
   */
  columnsOf?: (code: Annotation) => number;
};

/** Whether an article puts a quote between quotation marks, by code of the facet `type`. */
export function quotedByTypeCode({ case: data }: Selection): Uint8Array {
  const { sets, ids } = data.quotes.facets.type;
  return Uint8Array.from(sets, (set) => (set.some((t) => ids[t] !== 'indirect') ? 1 : 0));
}

const bitsOf = (contrasted: readonly Contrasted[], has: (one: Contrasted) => boolean): number =>
  contrasted.reduce((bits, one, p) => (has(one) ? bits | (1 << p) : bits), 0);

/** Decides once per speaker set, source and type; then one pass over the selected rows. At most 8 perspectives. */
export function perspectiveRows(selection: Selection, contrasted: readonly Contrasted[]): PerspectiveRows {
  const { facets } = selection.case.quotes;
  const bySpeaker = Uint8Array.from(facets.speaker.sets, (set) =>
    bitsOf(contrasted, ({ voices }) => set.some((voice) => voices.includes(voice))),
  );
  const bySource = Uint8Array.from(facets.source.sets, (set) =>
    bitsOf(contrasted, ({ sources }) => set.some((source) => sources.includes(source))),
  );
  const quoted = quotedByTypeCode(selection);
  const selected = selectedRows(selection);
  const rows = new Uint32Array(selected.length);
  const member = new Uint8Array(selected.length);
  const own = new Uint8Array(selected.length);
  const speakers = facets.speaker.codes;
  const sources = facets.source.codes;
  const types = facets.type.codes;
  let n = 0;
  for (let k = 0; k < selected.length; k++) {
    const row = selected[k]!;
    const spoken = bySpeaker[speakers[row]!]!;
    const told = bySource[sources[row]!]!;
    if ((spoken | told) === 0) continue;
    rows[n] = row;
    member[n] = spoken | told;
    own[n++] = quoted[types[row]!] === 1 ? spoken : told & ~spoken;
  }
  return { rows: rows.subarray(0, n), member: member.subarray(0, n), own: own.subarray(0, n) };
}
