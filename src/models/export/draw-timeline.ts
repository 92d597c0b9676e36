import { axisTexts } from '../timeline/axis-ticks.ts';
import type { DenseBin } from '../timeline/dense-bins.ts';
import type { TimelineModel } from '../timeline/timeline.ts';
import type { Mark } from '../timeline/timeline-marks.ts';
import type { Drawn } from './draw-page.ts';
import { drawLine, drawRect, drawText, GREY, HAIR, INK, PAPER, SOURCE_INKS } from './svg.ts';

const GUTTER = 170;
const LEVEL = 20;
const BARS = 80;
/** Base lines of the texts over the lanes. */
const LINES = { head: 12, tick: 28, gap: 44 } as const;

/** One mark: a disc for a day, a bar for longer; full where stated, half where counted, hollow where inferred. */
function drawMark(mark: Mark, plot: number, top: number, ink: string): string {
  const { shape, level, count, isMaybe, isOutside } = mark;
  const y = top + level * LEVEL + LEVEL / 2;
  const left = mark.x0 * plot;
  const right = mark.x1 * plot;
  const middle = (left + right) / 2;
  const faint = isOutside ? ' opacity="0.35"' : '';
  const outline = ` stroke="${ink}" stroke-width="1.4"${faint}`;
  if (!shape)
    return `${drawRect(middle - 9, y - 8, 18, 16, PAPER, ` rx="8"${outline}`)}${drawText(middle, y + 4, String(count), { size: 11, weight: 600, fill: ink, anchor: 'middle' })}`;
  const isFull = shape.basis === 'stated' && !isMaybe;
  const isHalf = shape.basis === 'computed' && !isMaybe;
  if (shape.form === 'day' || shape.form === 'hour') {
    const half = isHalf
      ? `<path d="M${middle.toFixed(1)} ${y - 6}a6 6 0 0 0 0 12z" fill="${ink}"${faint}/>`
      : '';
    return `<circle cx="${middle.toFixed(1)}" cy="${y}" r="6" fill="${isFull ? ink : PAPER}"${outline}/>${half}`;
  }
  const w = Math.max(14, right - left);
  const bar = drawRect(middle - w / 2, y - 4, w, 8, isFull ? ink : PAPER, outline);
  return isHalf ? `${bar}${drawRect(middle - w / 2, y - 4, w / 2, 8, ink, faint)}` : bar;
}

/** Columns as high as their events, in parts of the highest of all lanes. */
function drawBins(bins: readonly DenseBin[], most: number, plot: number, top: number, ink: string): string {
  return bins
    .map(({ x0, x1, count }) => {
      const h = (count / most) * LEVEL;
      return drawRect(x0 * plot, top + LEVEL - h, Math.max(1, (x1 - x0) * plot - 1), h, ink);
    })
    .join('');
}

/** The axis with its lanes, and the quotes under it on the same scale; what has no exact day is counted apart. */
export function drawTimeline(model: TimelineModel, width: number): Drawn {
  const plot = width - GUTTER;
  const { axis, lanes, histogram, unit } = model;
  const parts: string[] = [];
  let y = 0;
  for (const { kind, place, text } of axisTexts(axis, plot)) {
    const size = kind === 'gap' ? 10 : 11;
    parts.push(
      drawText(GUTTER + place * plot, LINES[kind], text, {
        size,
        fill: GREY,
        anchor: kind === 'head' ? 'start' : 'middle',
        weight: kind === 'head' ? 600 : 400,
      }),
    );
  }
  y = 52;
  parts.push(drawLine(0, y, width, y, INK));
  const most = Math.max(1, ...lanes.flatMap(({ bins }) => (bins ?? []).map(({ count }) => count)));
  for (const lane of lanes) {
    const levels = Math.max(1, ...lane.marks.map(({ levels }) => levels));
    const ink = (lane.source && SOURCE_INKS[lane.source.slot]) || INK;
    const name = lane.source ? `${lane.source.letter}  ${lane.name}` : lane.name;
    parts.push(drawText(0, y + 18, name, { size: 13, weight: 600, fill: ink }));
    parts.push(
      `<g transform="translate(${GUTTER} 0)">${lane.bins ? drawBins(lane.bins, most, plot, y + 2, ink) : lane.marks.map((mark) => drawMark(mark, plot, y + 4, ink)).join('')}</g>`,
    );
    y += levels * LEVEL + 10;
    parts.push(drawLine(0, y, width, y));
  }
  const of = (tally: { quotes: number; statements: number }) =>
    unit === 'statement' ? tally.statements : tally.quotes;
  const largest = Math.max(1, ...histogram.bars.map(of));
  const floor = y + 20 + BARS;
  parts.push(
    drawText(0, floor, `${unit === 'statement' ? 'Statements' : 'Quotes'} per ${histogram.bucket}`, {
      weight: 600,
    }),
  );
  for (const bar of histogram.bars) {
    const h = (of(bar) / largest) * (BARS - 14);
    const w = Math.max(3, (bar.x1 - bar.x0) * plot - 1);
    const x = GUTTER + ((bar.x0 + bar.x1) / 2) * plot - w / 2;
    parts.push(drawRect(x, floor - h, w, h, bar.isInside ? INK : HAIR));
    parts.push(
      drawText(x + w / 2, floor - h - 3, String(of(bar)), { size: 10, fill: GREY, anchor: 'middle' }),
    );
  }
  parts.push(drawLine(GUTTER, floor, width, floor, INK));
  y = floor + 18;
  const apart = [
    of(histogram.coarse) > 0 && `${of(histogram.coarse)} without an exact ${histogram.bucket}`,
    of(histogram.undated) > 0 && `${of(histogram.undated)} without a date`,
    of(histogram.beyond) > 0 && `${of(histogram.beyond)} outside the days shown`,
  ].filter((text) => text !== false);
  if (apart.length > 0) parts.push(drawText(GUTTER, y, apart.join(' · '), { size: 11, fill: GREY }));
  return { svg: parts.join(''), height: y };
}
