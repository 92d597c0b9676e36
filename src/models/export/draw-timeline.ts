import { axisTexts } from '../timeline/axis/axis-ticks.ts';
import { writePart } from '../timeline/histogram/write-part.ts';
import type { TimelineLane } from '../timeline/lanes/lane-marks.ts';
import type { DenseBin } from '../timeline/marks/dense-bins.ts';
import { boxOf, laneHeight } from '../timeline/marks/mark-box.ts';
import { legendOf } from '../timeline/marks/mark-legend.ts';
import { gapPath, glyphWidth, MARK_STROKE, markPaths, reachOf } from '../timeline/marks/mark-path.ts';
import type { MarkShape } from '../timeline/marks/mark-shape.ts';
import type { Mark } from '../timeline/marks/marks.ts';
import { type DirectLabel, placeLabels } from '../timeline/place/place-labels.ts';
import type { TimelineModel } from '../timeline/timeline.ts';
import type { Drawn } from './draw-page.ts';
import {
  drawLine,
  drawRect,
  drawText,
  GREY,
  HAIR,
  INK,
  PAPER,
  round,
  SOURCE_INKS,
  widthOf,
  wrapText,
} from './svg.ts';

const GUTTER = 170;
/** Px kept free at the right, for arrows and what has no date. */
const TAIL = 40;
const DENSE = 44;
const BARS = 80;
/** Base lines of the texts over the lanes, and where the line between them runs. */
const LINES = { head: 12, tick: 28, gap: 54 } as const;
const AXIS = 38;
const HEAD = 64;
const LEGEND_LINE = 22;

/** The width of the axis in a picture this wide: what its model is to be made for. */
export const plotWidth = (width: number): number => width - GUTTER - TAIL;

/** A date as on screen, in one ink; `x` is the left of its box, `y` its middle. */
export function drawShape(
  shape: MarkShape,
  x: number,
  y: number,
  width: number,
  ink: string,
  isMaybe: boolean,
): string {
  const paths = markPaths(shape, width, isMaybe).map(({ d, paint, opacity }) => {
    const faint = opacity === 1 ? '' : ` opacity="${opacity}"`;
    return paint === 'line'
      ? `<path d="${d}" fill="none" stroke="${ink}" stroke-width="${MARK_STROKE}"${faint}/>`
      : `<path d="${d}" fill="${paint === 'solid' ? ink : PAPER}"/>`;
  });
  return `<g data-mark="${shape.form}" transform="translate(${round(x)} ${round(y)})">${paths.join('')}</g>`;
}

const drawNumber = (middle: number, y: number, count: number, isMaybe: boolean, ink: string): string => {
  const dots = isMaybe ? ' stroke-dasharray="1.8 2"' : '';
  const box = drawRect(
    middle - 9,
    y - 6.5,
    18,
    13,
    PAPER,
    ` rx="7.5" stroke="${ink}" stroke-width="1.4"${dots}`,
  );
  const text = count > 99 ? '99+' : String(count);
  return `${box}${drawText(middle, y + 4, text, { size: 11, weight: 600, fill: ink, anchor: 'middle' })}`;
};

function drawMark(mark: Mark, plot: number, height: number, ink: string): string {
  const { left, right, y } = boxOf(mark, plot, height);
  const shape = mark.shape ?? mark.span;
  const dated = shape ? drawShape(shape, left, y, right - left, ink, mark.isMaybe) : '';
  const number = mark.shape ? '' : drawNumber((left + right) / 2, y, mark.count, mark.isMaybe, ink);
  const drawn = dated + number;
  return mark.isOutside ? `<g opacity="0.38">${drawn}</g>` : drawn;
}

const drawLabel = ({ x, y, side, text }: DirectLabel): string =>
  drawText(x, y + 4, text, { size: 12, fill: GREY, anchor: side === 'right' ? 'start' : 'end', halo: true });

/** Columns as high as their events, in parts of the highest of all lanes. */
function drawBins(bins: readonly DenseBin[], most: number, plot: number, ink: string): string {
  return bins
    .map(({ x0, x1, count }) => {
      const h = (count / most) * (DENSE - 14);
      return drawRect(x0 * plot, DENSE - 6 - h, Math.max(1, (x1 - x0) * plot - 1), h, ink);
    })
    .join('');
}

/** Stretches and gaps of the axis, with its days, months and years. */
function drawAxis({ axis }: Pick<TimelineModel, 'axis'>, plot: number): string {
  const pieces = axis.pieces.map(({ kind, x0, x1 }) => {
    const d = kind === 'gap' ? gapPath(x0 * plot, x1 * plot) : `M${round(x0 * plot)} 0H${round(x1 * plot)}`;
    return `<path data-axis="${kind}" transform="translate(0 ${AXIS})" d="${d}" fill="none" stroke="${INK}" stroke-width="1.4"/>`;
  });
  const texts = axisTexts(axis, plot).map(({ kind, place, text }) =>
    drawText(place * plot, LINES[kind], text, {
      size: kind === 'gap' ? 11 : 12,
      fill: kind === 'head' ? INK : GREY,
      anchor: kind === 'head' ? 'start' : 'middle',
      weight: kind === 'head' ? 600 : 400,
    }),
  );
  return [...pieces, ...texts].join('');
}

function drawLane(
  lane: TimelineLane,
  { axis }: Pick<TimelineModel, 'axis'>,
  plot: number,
  labels: readonly DirectLabel[],
  most: number,
): Drawn {
  const height = lane.bins ? DENSE : laneHeight(lane.marks);
  const ink = (lane.source && SOURCE_INKS[lane.source.slot]) || INK;
  const name = lane.source ? `${lane.source.letter}  ${lane.name}` : lane.name;
  const lines = wrapText(name, GUTTER - 12, 13).slice(0, 2);
  const names = lines.map((line, i) =>
    drawText(0, height / 2 + 4.5 + (i - (lines.length - 1) / 2) * 15, line, {
      size: 13,
      weight: 600,
      fill: ink,
    }),
  );
  const ground = axis.pieces
    .filter(({ kind }) => kind === 'stretch')
    .map(({ x0, x1 }) => drawLine(x0 * plot, height / 2, x1 * plot, height / 2));
  const inner = lane.bins
    ? drawBins(lane.bins, most, plot, ink)
    : [
        ...ground,
        ...lane.marks.map((mark) => drawMark(mark, plot, height, ink)),
        ...labels.map(drawLabel),
      ].join('');
  const tail =
    lane.undated.length > 0
      ? drawText(GUTTER + plot + TAIL, height / 2 + 4, `+${lane.undated.length}`, {
          size: 12,
          fill: GREY,
          anchor: 'end',
        })
      : '';
  return { svg: `${names.join('')}<g transform="translate(${GUTTER} 0)">${inner}</g>${tail}`, height };
}

/** The legend as on screen, in lines of at most `width` px. */
function drawLegend(model: TimelineModel, width: number): Drawn {
  const entries = legendOf(model);
  const parts: string[] = [];
  if (entries.length === 0) {
    const text = 'Columns: events dated within these days, on one scale; longer dates are not drawn.';
    return { svg: drawText(0, 16, text, { size: 12, fill: GREY }), height: LEGEND_LINE };
  }
  let x = 0;
  let y = LEGEND_LINE / 2;
  for (const { name, shape, isMaybe } of entries) {
    const beyond = shape ? reachOf(shape) : { left: 0, right: 0 };
    const wide = shape ? glyphWidth(shape) : 18;
    const before = beyond.left + wide + beyond.right + 7;
    const all = before + widthOf(name, 12) + 14;
    if (x > 0 && x + all > width) {
      x = 0;
      y += LEGEND_LINE;
    }
    parts.push(
      shape ? drawShape(shape, x + beyond.left, y, wide, INK, isMaybe) : drawNumber(x + 9, y, 4, false, INK),
      drawText(x + before, y + 4, name, { size: 12, fill: GREY }),
    );
    x += all;
  }
  return { svg: `<g data-legend="true">${parts.join('')}</g>`, height: y + LEGEND_LINE / 2 };
}

function drawBars({ histogram, unit }: TimelineModel, plot: number): Drawn {
  const of = (tally: { quotes: number; statements: number }) =>
    unit === 'statement' ? tally.statements : tally.quotes;
  const largest = Math.max(1, ...histogram.bars.map(of));
  const floor = BARS;
  const title = `${unit === 'statement' ? 'Statements' : 'Quotes'} per ${histogram.bucket}`;
  const parts = [drawText(0, floor, title, { weight: 600 })];
  for (const bar of histogram.bars) {
    const h = (of(bar) / largest) * (BARS - 14);
    const w = Math.max(3, (bar.x1 - bar.x0) * plot - 1);
    const x = GUTTER + ((bar.x0 + bar.x1) / 2) * plot - w / 2;
    const inside = h * (of(bar.inside) / Math.max(1, of(bar)));
    if (inside < h) parts.push(drawRect(x, floor - h, w, h - inside, HAIR));
    if (inside > 0) parts.push(drawRect(x, floor - inside, w, inside, INK));
    const text = writePart(of(bar.inside), of(bar));
    if (histogram.bars.length <= 30 || w >= text.length * 7)
      parts.push(drawText(x + w / 2, floor - h - 3, text, { size: 11, fill: GREY, anchor: 'middle' }));
  }
  parts.push(drawLine(GUTTER, floor, GUTTER + plot, floor, INK));
  const isAsked = histogram.bars.some((bar) => of(bar.inside) !== of(bar));
  const apart = [
    of(histogram.coarse) > 0 &&
      `${writePart(of(histogram.coarse.inside), of(histogram.coarse))} without an exact ${histogram.bucket}`,
    of(histogram.undated) > 0 && `${of(histogram.undated)} without a date`,
    of(histogram.beyond) > 0 && `${of(histogram.beyond)} not whole within the days shown`,
    isAsked && 'pale, and after “of”: whatever days are chosen',
  ].filter((text) => text !== false);
  if (apart.length === 0) return { svg: parts.join(''), height: floor };
  parts.push(drawText(GUTTER, floor + 18, apart.join(' · '), { size: 12, fill: GREY }));
  return { svg: parts.join(''), height: floor + 18 };
}

/** The axis with its legend and lanes, drawn as on screen, and the quotes under it on the same scale. */
export function drawTimeline(model: TimelineModel, width: number): Drawn {
  const plot = plotWidth(width);
  const { lanes, events, isDated } = model;
  if (!isDated)
    return {
      svg: drawText(0, 16, 'Nothing in this case has a date on this clock: there is no axis to draw.'),
      height: 24,
    };
  const parts: string[] = [];
  const legend = drawLegend(model, width);
  parts.push(legend.svg);
  let y = legend.height + 12;
  parts.push(`<g transform="translate(${GUTTER} ${y})">${drawAxis(model, plot)}</g>`);
  y += HEAD;
  const most = Math.max(1, ...lanes.flatMap(({ bins }) => (bins ?? []).map(({ count }) => count)));
  const labels = placeLabels(lanes, events, plot);
  lanes.forEach((lane, i) => {
    const mine = labels.filter((label) => label.lane === i);
    const drawn = drawLane(lane, model, plot, mine, most);
    parts.push(`<g data-lane="${i}" transform="translate(0 ${y})">${drawn.svg}</g>`);
    y += drawn.height;
  });
  y += 16;
  const bars = drawBars(model, plot);
  parts.push(`<g transform="translate(0 ${y})">${bars.svg}</g>`);
  return { svg: parts.join(''), height: y + bars.height };
}
