import type { WallScreen } from '../models/present/wall-screen.ts';

/** Where a presentation stands inside one step: which screen, and how many of its parts are seen. */
export type Progress = { screen: number; shown: number };

type Screens = readonly Pick<WallScreen, 'parts' | 'open'>[];

/** The first screen with what is open on it. */
export const atStart = (screens: Screens): Progress => ({ screen: 0, shown: screens[0]?.open ?? 0 });

/** The last screen, all of it. */
export function atEnd(screens: Screens): Progress {
  const screen = Math.max(0, screens.length - 1);
  return { screen, shown: screens[screen]?.parts.length ?? 0 };
}

/** Parts seen after one more was uncovered, with those that follow it. */
function uncovered(screens: Screens, { screen, shown }: Progress): number {
  const parts = screens[screen]?.parts ?? [];
  let next = Math.min(parts.length, shown + 1);
  while (parts[next]?.follows) next++;
  return next;
}

/** What the next press brings: the next covered part, else the next screen; null when the step is over. */
export function forward(screens: Screens, { screen, shown }: Progress): Progress | null {
  if (shown < (screens[screen]?.parts.length ?? 0))
    return { screen, shown: uncovered(screens, { screen, shown }) };
  const next = screens[screen + 1];
  return next ? { screen: screen + 1, shown: next.open } : null;
}

/** The screen before, as it was left: with all its parts. Covers what was revealed first; null at the beginning. */
export function back(screens: Screens, { screen, shown }: Progress): Progress | null {
  const { open = 0, parts = [] } = screens[screen] ?? {};
  if (shown > open) {
    let before = shown - 1;
    while (before > open && parts[before]?.follows) before--;
    return { screen, shown: before };
  }
  const before = screens[screen - 1];
  return before ? { screen: screen - 1, shown: before.parts.length } : null;
}

/** One more part with those that follow it, or all; the same where nothing is covered. */
export function reveal(screens: Screens, { screen, shown }: Progress, all: boolean): Progress {
  const parts = screens[screen]?.parts.length ?? 0;
  return { screen, shown: all ? parts : uncovered(screens, { screen, shown }) };
}
