import { throttle } from './throttle.ts';
import type { Axes } from './zoom.ts';

/** The axis that is drawn, where it stands, and what changes the days shown. */
export type Drawn = {
  model: Axes | null;
  /** The days that the address asks for. */
  span: string | null;
  /** Px from the element's left edge to the axis, and its width. */
  left: number;
  width: number;
  /** Writes the days into the address; `goesOn`: as part of the entry before. */
  stroke: (patch: { span: string | null }, goesOn?: boolean) => unknown;
};

/**
 * The steps of a gesture. `asked` is the span that was asked for last, whether it is drawn yet or not; `ask` asks for one, says
 * whether that is another, and throttles it where it goes on from the step before.
 */
export type SpanSteps = {
  asked: string | null;
  ask: (next: string | null, goesOn: boolean) => boolean;
  /** Sends what still waits, or drops it. */
  flush: () => void;
  stop: () => void;
};

/** The steps on an axis; `now` says how it is drawn at the moment. */
export function spanSteps(now: () => Drawn): SpanSteps {
  const throttled = throttle((span: string | null) => now().stroke({ span }, true));
  const steps: SpanSteps = {
    asked: now().span,
    ask(next, goesOn) {
      if (next === steps.asked) return false;
      steps.asked = next;
      if (goesOn) throttled.ask(next);
      else now().stroke({ span: next });
      return true;
    },
    flush: throttled.flush,
    stop: throttled.stop,
  };
  return steps;
}

/** Where on the axis a place of the window is, from 0 to 1. */
export function placeUnder(element: HTMLElement, { left, width }: Drawn, x: number): number {
  return Math.max(0, Math.min(1, (x - element.getBoundingClientRect().left - left) / width));
}
