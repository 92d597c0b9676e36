/**
 * The drawing of a date, once for screen, picture, print and wall: path data in px, with the box of the date from x = 0
 * to its width and y = 0 in its middle. Dashes are part of the data, so that a drawing does not depend on a style sheet.
 *
 * Form: what the date covers. Filling: how it is known (solid stated, half computed, hollow or dashed inferred, dotted
 * unknown, or perhaps not out yet). An arrow: no end given; dashed, one unknown day then or later. Fading ends: about.
 * A question mark: uncertain.
 */
import type { DateBasis } from '../../../case/case-file.ts';
import type { MarkShape } from './mark-shape.ts';

/** `solid`: filled with the ink. `ground`: filled with the paper. `line`: a stroke of MARK_STROKE px, of some opacity. */
export type MarkPath = { d: string; paint: 'solid' | 'ground' | 'line'; opacity: number };

export const MARK_STROKE = 1.8;
/** Px across a disc, along an arrow, beside a fading end, and of a question mark. */
export const DISC = 10;
export const ARROW = 15;
export const FADE = 11;
export const DOUBT = 9;

const n = (value: number): string => String(Math.round(value * 100) / 100);

/** Strokes of `on` px with `off` px between them, from x0 to before x1, along y = 0. */
function dashes(x0: number, x1: number, on: number, off: number): string {
  let d = '';
  for (let x = x0; x < x1 - 0.4; x += on + off) d += `M${n(x)} 0h${n(Math.min(on, x1 - x))}`;
  return d;
}

const DASHED = [4.5, 3] as const;
const DOTTED = [1.8, 2.4] as const;

/** A bar with round ends; `radius` 0 gives corners. All sizes from its outer edge. */
function bar(x0: number, x1: number, tall: number, radius: number): string {
  const r = Math.min(radius, (x1 - x0) / 2);
  const arc = (dx: number, dy: number) => (r > 0 ? `a${n(r)} ${n(r)} 0 0 1 ${n(dx)} ${n(dy)}` : '');
  return `M${n(x0 + r)} ${n(-tall / 2)}H${n(x1 - r)}${arc(r, r)}V${n(tall / 2 - r)}${arc(-r, r)}H${n(x0 + r)}${arc(-r, -r)}V${n(-tall / 2 + r)}${arc(r, -r)}z`;
}

/** The left half of such a bar, cut straight at its middle. */
function halfBar(width: number, tall: number, radius: number): string {
  const r = Math.min(radius, width / 2);
  const arc = (dx: number, dy: number) => (r > 0 ? `a${n(r)} ${n(r)} 0 0 0 ${n(dx)} ${n(dy)}` : '');
  return `M${n(width / 2)} ${n(-tall / 2)}H${n(r)}${arc(-r, r)}V${n(tall / 2 - r)}${arc(r, r)}H${n(width / 2)}z`;
}

/** The outline of such a bar as dots. */
function dottedBar(x0: number, x1: number, tall: number, radius: number): string {
  const r = Math.min(radius, (x1 - x0) / 2);
  const flat = x1 - x0 - 2 * r;
  const upright = tall - 2 * r;
  const arc = (Math.PI / 2) * r;
  const around = 2 * flat + 2 * upright + 4 * arc;
  const pointAt = (at: number): [number, number] => {
    let s = ((at % around) + around) % around;
    const turn = (cx: number, cy: number, from: number): [number, number] => {
      const angle = from + s / Math.max(r, 1e-9);
      return [cx + r * Math.cos(angle), cy + r * Math.sin(angle)];
    };
    if (s <= flat) return [x0 + r + s, -tall / 2];
    s -= flat;
    if (s < arc) return turn(x1 - r, -tall / 2 + r, -Math.PI / 2);
    s -= arc;
    if (s <= upright) return [x1, -tall / 2 + r + s];
    s -= upright;
    if (s < arc) return turn(x1 - r, tall / 2 - r, 0);
    s -= arc;
    if (s <= flat) return [x1 - r - s, tall / 2];
    s -= flat;
    if (s < arc) return turn(x0 + r, tall / 2 - r, Math.PI / 2);
    s -= arc;
    if (s <= upright) return [x0, tall / 2 - r - s];
    s -= upright;
    return turn(x0 + r, -tall / 2 + r, Math.PI);
  };
  const count = Math.max(4, Math.round(around / (DOTTED[0] + DOTTED[1])));
  let d = '';
  for (let i = 0; i < count; i++) {
    const start = (i * around) / count;
    const [ax, ay] = pointAt(start);
    const [bx, by] = pointAt(start + DOTTED[0]);
    d += `M${n(ax)} ${n(ay)}L${n(bx)} ${n(by)}`;
  }
  return d;
}

/** What has a body: a disc for a day, a bar for a month, a thin one for a year. */
function body(form: 'hour' | 'day' | 'month' | 'year', basis: DateBasis, width: number): MarkPath[] {
  const isDisc = form === 'day' || form === 'hour';
  const x0 = isDisc ? width / 2 - DISC / 2 : 0;
  const x1 = isDisc ? x0 + DISC : width;
  const tall = isDisc ? DISC : form === 'month' ? 9 : 5;
  const radius = form === 'year' ? 0 : tall / 2;
  const inset = MARK_STROKE / 2;
  const paths: MarkPath[] = [];
  if (form === 'hour') paths.push(line(`M${n(width / 2)} -8.5v17`));
  if (basis === 'stated') return [...paths, solid(bar(x0, x1, tall, radius))];
  const inner = [x0 + inset, x1 - inset, tall - MARK_STROKE, Math.max(0, radius - inset)] as const;
  paths.push({ d: bar(x0, x1, tall, radius), paint: 'ground', opacity: 1 });
  paths.push(line(basis === 'unknown' ? dottedBar(...inner) : bar(...inner)));
  if (basis === 'computed')
    paths.push(solid(isDisc ? `M${n(width / 2)} -5a5 5 0 0 0 0 10z` : halfBar(width, tall, radius)));
  return paths;
}

const line = (d: string, opacity = 1): MarkPath => ({ d, paint: 'line', opacity });
const solid = (d: string): MarkPath => ({ d, paint: 'solid', opacity: 1 });

/** A span that went on, between two bars. */
function range(basis: DateBasis, width: number): MarkPath[] {
  const [a, b, middle] = [1, width - 1, width / 2];
  const along = {
    stated: `M${n(a)} 0H${n(b)}`,
    computed: `M${n(a)} 0H${n(middle)}${dashes(middle + DASHED[1], b, ...DASHED)}`,
    inferred: dashes(a, b, ...DASHED),
    unknown: dashes(a, b, ...DOTTED),
  }[basis];
  return [line(`M${n(a)} -4.5v9M${n(b)} -4.5v9`), line(along)];
}

/** One unknown day between brackets, or after or before one of them; never filled, as nothing in it is known. */
function within(basis: DateBasis, open: MarkShape['open'], width: number): MarkPath[] {
  const [a, b, middle] = [1, width - 1, width / 2];
  const left = open === 'start' ? '' : `M${n(a + 3.5)} -5H${n(a)}V5H${n(a + 3.5)}`;
  const right = open === 'end' ? '' : `M${n(b - 3.5)} -5H${n(b)}V5H${n(b - 3.5)}`;
  const from = open === 'start' ? 0 : a + 3;
  const to = open === 'end' ? width : b - 2;
  const along = {
    stated: dashes(from, to, ...DASHED),
    computed: `${dashes(from, middle, ...DASHED)}${dashes(middle + 2, to, ...DOTTED)}`,
    inferred: dashes(from, to, ...DOTTED),
    unknown: dashes(from, to, 1.8, 5),
  }[basis];
  return [line(left + right), line(along)];
}

/** No end, or no beginning: an arrow away from the box, broken where it stands for one unknown day. */
function arrow(open: 'start' | 'end', isBroken: boolean, width: number): MarkPath {
  const way = open === 'end' ? 1 : -1;
  const from = (open === 'end' ? width : 0) + way * 1.5;
  const tip = from + way * (ARROW - 2);
  const shaft = isBroken
    ? `M${n(from)} 0h${n(way * 3)}m${n(way * 3)} 0h${n(way * 3)}m${n(way * 2)} 0h${n(way * 2)}`
    : `M${n(from)} 0H${n(tip)}`;
  return line(`${shaft}M${n(tip - way * 4)} -3.5L${n(tip)} 0L${n(tip - way * 4)} 3.5`);
}

/** Ends that fade: three strokes on each side, each lighter than the one before; none where the arrow is. */
function fading(open: MarkShape['open'], width: number): MarkPath[] {
  return [0, 1, 2].map((step) => {
    const away = 2.5 + step * 3.5;
    const left = open === 'start' ? '' : `M${n(-away)} -3v6`;
    const right = open === 'end' ? '' : `M${n(width + away)} -3v6`;
    return line(left + right, Math.round((0.85 - step * 0.27) * 100) / 100);
  });
}

/** A question mark on the side without an arrow; after what fades there. */
function question({ open, isApproximate }: MarkShape, width: number): MarkPath {
  const away = (isApproximate ? FADE : 2) + 2;
  const x = open === 'end' ? -away - 5 : width + away;
  return line(`M${n(x)} -2.6a2.5 2.5 0 1 1 3.7 2.2q-1.2 .6 -1.2 1.9M${n(x + 2.5)} 3.5v1.8`);
}

/** The paths of a date's mark, in the order they are painted. `isMaybe`: it may not have been out on the day asked for. */
export function markPaths(shape: MarkShape, width: number, isMaybe = false): MarkPath[] {
  const basis = isMaybe ? 'unknown' : shape.basis;
  const { form, open, isApproximate, isUncertain } = shape;
  const paths =
    form === 'within'
      ? within(basis, open, width)
      : form === 'range'
        ? range(basis, width)
        : body(form, basis, width);
  if (open !== 'none') paths.push(arrow(open, form === 'within', width));
  if (isApproximate) paths.push(...fading(open, width));
  if (isUncertain) paths.push(question(shape, width));
  return paths;
}

/** Px that a mark reaches beyond its box, to the left and to the right. */
export function reachOf({ open, isApproximate, isUncertain }: MarkShape): { left: number; right: number } {
  const fade = isApproximate ? FADE : 0;
  const doubt = isUncertain ? DOUBT : 0;
  return {
    left: open === 'start' ? ARROW : fade + (open === 'end' ? doubt : 0),
    right: open === 'end' ? ARROW : fade + doubt,
  };
}

/** Px along the time axis of each form where no scale says it: in lists and legends. */
const WIDTHS: Readonly<Record<MarkShape['form'], number>> = {
  hour: DISC,
  day: DISC,
  month: 18,
  year: 22,
  range: 22,
  within: 22,
};

export const glyphWidth = (shape: MarkShape): number => WIDTHS[shape.form];

/** A run of the axis in which nothing lies: a zigzag between two places, in px, along y = 0. */
export function gapPath(x0: number, x1: number): string {
  const middle = (x0 + x1) / 2;
  return `M${n(x0 + 3)} 0H${n(middle - 6)}l3 -5l6 10l3 -5H${n(x1 - 3)}`;
}
