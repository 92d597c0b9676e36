import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { formatDay, parseDay } from '../../../lib/day.ts';
import { type EdtfDate, parseEdtf } from '../../../lib/edtf.ts';
import { buildAxis } from '../../../models/timeline/axis/axis-layout.ts';
import { pointerGestures } from './pointer-gestures.ts';
import { type Drawn, placeUnder, spanSteps } from './span-steps.ts';
import { wheelGesture } from './wheel-gesture.ts';

const YEAR = Array.from({ length: 60 }, (_, i) => formatDay((parseDay('2024-01-01') as number) + i * 6)).map(
  (text) => parseEdtf(text) as EdtfDate,
);
const whole = buildAxis(YEAR, null, 1000);
const SPAN = '2024-04-01..2024-06-29';
const axis = buildAxis(
  YEAR,
  { from: parseDay('2024-04-01') as number, to: parseDay('2024-06-29') as number },
  1000,
);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** An axis of 1,000 px that shows some days, and every span that a gesture writes: "…" before one that goes on. */
function drawnAxis(span: string | null = SPAN) {
  const element = document.createElement('div');
  Object.assign(element, { hasPointerCapture: () => true });
  const written: string[] = [];
  const drawn: Drawn = {
    model: { axis: span === null ? whole : axis, whole, span },
    span,
    left: 0,
    width: 1000,
    stroke: ({ span }, goesOn) => written.push(`${goesOn ? '… ' : ''}${span}`),
  };
  const now = () => drawn;
  const steps = spanSteps(now);
  return {
    element,
    written,
    wheel: wheelGesture(element, now, steps),
    ...pointerGestures(element, now, steps),
  };
}

const wheel = (init: WheelEventInit) => new WheelEvent('wheel', { cancelable: true, ...init });
const pointer = (element: Element, clientX: number, more: Partial<PointerEvent> = {}) =>
  ({
    target: element,
    clientX,
    clientY: 0,
    pointerId: 1,
    button: 0,
    isPrimary: true,
    pointerType: 'mouse',
    ...more,
  }) as PointerEvent;

test('a plain wheel is the page’s', () => {
  const { wheel: turn, written } = drawnAxis();
  const plain = wheel({ deltaY: 200 });
  turn(plain);
  expect(plain.defaultPrevented).toBe(false);
  expect(written).toEqual([]);
});

test('turns of the wheel with Ctrl are steps to the nearer; those that follow soon are of one entry', () => {
  const { wheel: turn, written } = drawnAxis(null);
  for (let i = 0; i < 3; i++) {
    turn(wheel({ deltaY: -20, ctrlKey: true, clientX: 500 }));
    vi.advanceTimersByTime(120);
  }
  expect(written.map((one) => one.startsWith('…'))).toEqual([false, true, true]);
  expect(new Set(written).size).toBe(3);
});

test('small turns add up to a step, and are none before', () => {
  const { wheel: turn, written } = drawnAxis();
  for (const deltaX of [20, 20, 19]) turn(wheel({ deltaX }));
  expect(written).toEqual([]);
  turn(wheel({ deltaX: 1 }));
  expect(written).toEqual([expect.stringMatching(/^2024-04-1\d\.\.2024-07-1\d$/)]);
});

test('dragging to the left shows later days; letting go sends what waits', () => {
  const { element, onDown, onMove, onUp, written } = drawnAxis();
  onDown(pointer(element, 500));
  onMove(pointer(element, 497));
  expect(written).toEqual([]);
  onMove(pointer(element, 400));
  onMove(pointer(element, 300));
  expect(element.dataset.dragged).toBe('true');
  expect(written).toHaveLength(1);
  onUp(pointer(element, 300));
  expect(written).toEqual([
    expect.stringMatching(/^2024-04-1\d\.\.2024-07-0\d$/),
    expect.stringMatching(/^… 2024-04-2\d\.\.2024-07-1\d$/),
  ]);
  expect(element.dataset.dragged).toBeUndefined();
});

test('where the whole axis is shown, or on what is dragged itself, nothing is dragged', () => {
  const all = drawnAxis(null);
  const { element, onDown, onMove, written } = drawnAxis();
  const brush = element.appendChild(document.createElement('i'));
  brush.dataset.brush = '';
  all.onDown(pointer(all.element, 500));
  all.onMove(pointer(all.element, 300));
  onDown(pointer(brush, 500));
  onMove(pointer(brush, 300));
  expect([...all.written, ...written]).toEqual([]);
});

test('two fingers drawn apart show fewer days, around what lies between them', () => {
  const { element, onDown, onMove, written } = drawnAxis();
  const finger = (pointerId: number, x: number) => pointer(element, x, { pointerId, pointerType: 'touch' });
  onDown(finger(1, 400));
  onDown(finger(2, 600));
  onMove(finger(2, 800));
  const [from, to] = (written[0] ?? '').split('..').map(parseDay);
  expect((to ?? 0) - (from ?? 0)).toBeLessThan(60);
});

test('a place of the window is one from 0 to 1 on the axis', () => {
  const element = document.createElement('div');
  const drawn: Drawn = { model: null, span: null, left: 100, width: 400, stroke: () => {} };
  expect([0, 100, 300, 900].map((x) => placeUnder(element, drawn, x))).toEqual([0, 0, 0.5, 1]);
});
