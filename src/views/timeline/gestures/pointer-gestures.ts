import { type Finger, type Pinch, pinchOf } from './pinch.ts';
import { type Drawn, placeUnder, type SpanSteps } from './span-steps.ts';
import { type Axes, moved, zoomed } from './zoom.ts';

/** Px that a pointer moves before it drags: less is a press. */
const SLACK = 5;

type Listeners = Record<'onDown' | 'onMove' | 'onUp', (event: PointerEvent) => void>;

/** Zooms by two fingers, and moves by dragging the ground between the marks. */
export function pointerGestures(element: HTMLElement, now: () => Drawn, steps: SpanSteps): Listeners {
  const fingers = new Map<number, Finger>();
  let pinch: (Pinch & { axes: Axes; isBegun: boolean }) | null = null;
  let drag: { axes: Axes; x: number; isBegun: boolean } | null = null;

  const zoomTo = ({ gap, middle, axes, isBegun }: NonNullable<typeof pinch>, to: Pinch): boolean =>
    steps.ask(zoomed(axes.axis, axes.whole, gap / to.gap, placeUnder(element, now(), middle)), isBegun);

  const dragTo = (begun: NonNullable<typeof drag>, event: PointerEvent): boolean => {
    const way = begun.x - event.clientX;
    if (!begun.isBegun && Math.abs(way) < SLACK) return false;
    if (!element.hasPointerCapture(event.pointerId)) element.setPointerCapture(event.pointerId);
    element.dataset.dragged = 'true';
    const { axis, whole } = begun.axes;
    return steps.ask(moved(axis, whole, way / now().width), begun.isBegun);
  };

  return {
    onDown(event) {
      const { model, span } = now();
      const target = event.target as Element;
      if (!model || target.closest('[data-keeps-drag]')) return;
      steps.asked = span;
      if (event.pointerType === 'touch') {
        fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
        const [a, b] = fingers.values();
        if (a && b) pinch = { ...pinchOf(a, b), axes: model, isBegun: false };
        if (b) drag = null;
      }
      const isFirst = event.button === 0 && event.isPrimary;
      if (isFirst && span !== null && !target.closest('[data-brush]'))
        drag = { axes: model, x: event.clientX, isBegun: false };
    },
    onMove(event) {
      if (fingers.has(event.pointerId)) fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
      const [a, b] = fingers.values();
      if (pinch && a && b) pinch.isBegun = zoomTo(pinch, pinchOf(a, b)) || pinch.isBegun;
      else if (drag) drag.isBegun = dragTo(drag, event) || drag.isBegun;
    },
    onUp(event) {
      fingers.delete(event.pointerId);
      if (fingers.size < 2) pinch = null;
      drag = null;
      steps.flush();
      delete element.dataset.dragged;
    },
  };
}
