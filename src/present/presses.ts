import type { WallScreen } from '../models/present/wall-screen.ts';

/** How many presses of "next" lead through a step and on to the one after it. */
export const pressesOf = (screens: readonly Pick<WallScreen, 'parts' | 'open'>[]): number =>
  screens.reduce((sum, { parts, open }) => sum + parts.length - open + 1, 0);
