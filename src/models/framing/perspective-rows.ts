/**
 * Which quotes belong to which of the contrasted perspectives, and whose words they are. A perspective follows the
 * speaker: a voice has the quotes that it, or anyone who speaks for it, uttered, through whichever outlet; never
 * those that only report its acts. A source has the quotes of its articles.
 */
import type { Selection } from '../../filter/select.ts';
import type { Contrasted } from './contrasted.ts';

export type PerspectiveRows = {
  /** Per quote, bit p = the selected quote belongs to perspective p; 0 for quotes that are not selected. */
  member: Uint8Array;
  /**
   * Per quote, bit p = its words are the perspective's own. Of a voice those in quotation marks (else an article
   * retells it); of a source those without (else the article quotes somebody). A subset of `member`.
   */
  own: Uint8Array;
};

/** Whether an article puts a quote between quotation marks, by code of the facet `type`. */
export function quotedByTypeCode({ case: data }: Selection): Uint8Array {
  const { sets, ids } = data.quotes.facets.type;
  return Uint8Array.from(sets, (set) => (set.some((t) => ids[t] !== 'indirect') ? 1 : 0));
}

const bitsOf = (contrasted: readonly Contrasted[], has: (one: Contrasted) => boolean): number =>
  contrasted.reduce((bits, one, p) => (has(one) ? bits | (1 << p) : bits), 0);

/** Decides once per speaker set, source and type; then one pass over the rows. At most 8 perspectives. */
export function perspectiveRows(selection: Selection, contrasted: readonly Contrasted[]): PerspectiveRows {
  const { fails } = selection;
  const { count, facets } = selection.case.quotes;
  const bySpeaker = Uint8Array.from(facets.speaker.sets, (set) =>
    bitsOf(contrasted, ({ voices }) => set.some((voice) => voices.includes(voice))),
  );
  const bySource = Uint8Array.from(facets.source.sets, (set) =>
    bitsOf(contrasted, ({ sources }) => set.some((source) => sources.includes(source))),
  );
  const quoted = quotedByTypeCode(selection);
  const member = new Uint8Array(count);
  const own = new Uint8Array(count);
  const speakers = facets.speaker.codes;
  const sources = facets.source.codes;
  const types = facets.type.codes;
  for (let row = 0; row < count; row++) {
    if (fails[row] !== 0) continue;
    const spoken = bySpeaker[speakers[row]!]!;
    const told = bySource[sources[row]!]!;
    member[row] = spoken | told;
    own[row] = quoted[types[row]!] === 1 ? spoken : told & ~spoken;
  }
  return { member, own };
}
