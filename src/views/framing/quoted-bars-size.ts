import type { QuotedBar } from '../../models/framing/quoted-share.ts';

/** Longer names are cut; the table has them whole. */
const MOST_LETTERS = 28;

/** Room for the tile before an outlet's name, and about that for one letter, in CSS pixels. */
const TILE = 24;
const LETTER = 6;

/** Room for the names of bars: given the bars of all columns, all columns get the same, and so the same scale. */
export const roomForNames = (bars: readonly QuotedBar[]): number =>
  10 +
  Math.max(
    0,
    ...bars.map(({ label, source }) => Math.min(label.length, MOST_LETTERS) * LETTER + (source ? TILE : 0)),
  );
