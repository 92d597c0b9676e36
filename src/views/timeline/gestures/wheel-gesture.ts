import { type Drawn, placeUnder, type SpanSteps } from './span-steps.ts';
import { axisAsked, moved, zoomed } from './zoom.ts';

/** Wheel travel (px) of one step, so that a touchpad does not race. */
const TRAVEL = 60;
/** Wheel steps within so many ms are one action. */
const RUN = 1000;

/** Zooms by wheel with Ctrl, as a touchpad's pinch is told, and moves by sideways scrolling. A plain wheel is the page's. */
export function wheelGesture(
  element: HTMLElement,
  now: () => Drawn,
  steps: SpanSteps,
): (event: WheelEvent) => void {
  let travel = 0;
  let wheeledAt = Number.NEGATIVE_INFINITY;
  return (event) => {
    const { model, span } = now();
    const isSideways = Math.abs(event.deltaX) > Math.abs(event.deltaY) && span !== null;
    if (!model || !(event.ctrlKey || isSideways)) return;
    event.preventDefault();
    travel += event.ctrlKey ? event.deltaY * 4 : event.deltaX;
    if (Math.abs(travel) < TRAVEL) return;
    const isRun = performance.now() - wheeledAt < RUN;
    wheeledAt = performance.now();
    // Within a run each step begins where the one before was to end, whether that is drawn yet or not.
    if (!isRun) steps.asked = span;
    const axis = axisAsked(model, steps.asked);
    const next = event.ctrlKey
      ? zoomed(axis, model.whole, travel > 0 ? 1.4 : 0.7, placeUnder(element, now(), event.clientX))
      : moved(axis, model.whole, travel > 0 ? 0.15 : -0.15);
    travel = 0;
    steps.ask(next, isRun);
  };
}
