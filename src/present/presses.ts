import type { WallScreen } from '../models/present/wall-screen.ts';

type Parts = Pick<WallScreen, 'parts'>['parts'];

/** How many presses uncover the parts from `shown` on: those that follow another come with it. */
export const coveredIn = (parts: Parts, shown: number): number =>
  parts.slice(shown).filter(({ follows }, i) => i === 0 || !follows).length;

/** How many presses of "next" lead through a step and on to the one after it. */
export const pressesOf = (screens: readonly Pick<WallScreen, 'parts' | 'open'>[]): number =>
  screens.reduce((sum, { parts, open }) => sum + coveredIn(parts, open) + 1, 0);
