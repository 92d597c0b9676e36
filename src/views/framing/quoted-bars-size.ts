import type { QuotedBar } from '../../models/framing/quoted-share.ts';

/** Height of one bar with its share of air, in CSS pixels: the space is kept before the chart arrives. */
export const BAR_HEIGHT = 22;

/** Longer names are cut; the table has them whole. */
export const MOST_LETTERS = 28;

/** Room for the tile before an outlet's name, and about that for one letter, in CSS pixels. */
export const TILE = 24;
const LETTER = 6;

/** Room for the names of bars: given the bars of all columns, all columns get the same, and so the same scale. */
export const roomForNames = (bars: readonly QuotedBar[]): number =>
  10 +
  Math.max(
    0,
    ...bars.map(({ label, source }) => Math.min(label.length, MOST_LETTERS) * LETTER + (source ? TILE : 0)),
  );
