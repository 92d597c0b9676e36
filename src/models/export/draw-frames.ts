import { formatCount, formatNumber } from '../../lib/format-count.ts';
import { formatShare } from '../../lib/format-share.ts';
import { isolate } from '../../lib/isolate.ts';
import type { FrameCell, FrameTable } from '../framing/frame-table.ts';
import type { StressModel } from '../framing/stress.ts';
import type { Drawn } from './draw-page.ts';
import { drawLine, drawRect, drawText, GREY, INK, wrapText } from './svg.ts';

const ROW = 24;
const NAMES = 250;
/** Room for the numbers after a bar. */
const NUMBERS = 94;
const LINE = 15;

const drawRing = (x: number, y: number, isFilled: boolean): string =>
  `<circle cx="${x}" cy="${y}" r="${isFilled ? 5 : 4.2}" fill="${isFilled ? INK : 'none'}" stroke="${INK}" stroke-width="1.5"/>`;

/** Frame × column as on screen: dots where counts are small, else bars; filled for own words, hollow for relayed ones. */
export function drawFrames(
  { across, columns, frames, bases, passages, share, largest }: FrameTable,
  { scheme, unit }: StressModel,
  width: number,
): Drawn {
  const step = (width - NAMES) / Math.max(1, columns.length);
  const shares = frames.flatMap(({ cells }) => cells.map((cell) => cell.share ?? 0));
  const end = Math.max(share === null ? largest : Math.max(0, ...shares), share === null ? 1 : 0.01);
  const room = step - NUMBERS;
  const isDots = share === null && largest <= 12 && largest * 14 <= room;
  const parts: string[] = [];
  const heads = columns.map(({ name }) => wrapText(name, step - 12, 13));
  const tallest = Math.max(1, ...heads.map((lines) => lines.length));
  heads.forEach((lines, c) => {
    lines.forEach((line, i) => {
      const y = (tallest - lines.length + i + 1) * LINE;
      parts.push(drawText(NAMES + c * step, y, line, { size: 13, weight: 600 }));
    });
  });
  let y = tallest * LINE + 8;
  parts.push(drawLine(0, y, width, y));
  const writeCell = ({ main, second, share: part, passages }: FrameCell): string => {
    const number = part === null ? formatNumber(main) : `${formatShare(part)} (${formatNumber(main)})`;
    return [
      number,
      second > 0 ? `+${formatNumber(second)}` : '',
      passages > 0 ? `${formatNumber(passages)} ¶` : '',
    ]
      .filter(Boolean)
      .join(' ');
  };
  for (const { label, cells } of frames) {
    if (cells.every(({ main, second, passages }) => main + second + passages === 0)) continue;
    parts.push(drawText(0, y + 17, label.slice(0, 40), { size: 13 }));
    cells.forEach((cell, c) => {
      const x = NAMES + c * step;
      const { main, own } = cell;
      const full = ((cell.share ?? main) / end) * room;
      if (main === 0) parts.push(drawLine(x, y + 12, x + 12, y + 12, GREY));
      else if (isDots) for (let i = 0; i < main; i++) parts.push(drawRing(x + 5 + i * 14, y + 12, i < own));
      else {
        const filled = (own / main) * full;
        const outline = ` stroke="${INK}" stroke-width="1.5"`;
        parts.push(drawRect(x, y + 7, filled, 10, INK));
        parts.push(drawRect(x + filled, y + 7.75, full - filled, 8.5, 'none', main > own ? outline : ''));
      }
      const after = main === 0 ? 18 : isDots ? main * 14 + 6 : full + 7;
      parts.push(drawText(x + after, y + 16.5, writeCell(cell), { size: 13, weight: main > 0 ? 600 : 400 }));
    });
    y += ROW;
  }
  parts.push(drawLine(0, y, width, y));
  const bottoms = bases.map(({ quotes, statements, uncoded }, c) => {
    const text = `${formatCount(quotes, 'quote')} of ${formatCount(statements, 'statement')}${uncoded > 0 ? `; ${formatNumber(uncoded)} not coded` : ''}${passages[c] ? `; ${formatCount(passages[c], 'passage')}` : ''}`;
    const lines = wrapText(text, step - 12, 12);
    lines.forEach((line, i) => {
      parts.push(drawText(NAMES + c * step, y + 18 + i * LINE, line, { size: 12, fill: GREY }));
    });
    return lines.length;
  });
  parts.push(drawText(0, y + 18, 'Base', { size: 12, fill: GREY }));
  y += 26 + Math.max(1, ...bottoms) * LINE;
  const counted = unit === 'statement' ? 'statements' : 'quotes';
  const whose =
    across === 'perspective' || across === 'source'
      ? 'Filled: own words; hollow: another’s.'
      : 'Filled: in quotation marks; hollow: retold.';
  const note = `Codebook: ${isolate(scheme.name)}. Counted: ${counted}. ${whose} ${passages.some((count) => count > 0) ? '¶: passages, the articles’ own words; no quotes. ' : ''}Frames that nobody here carries are left out.`;
  for (const line of wrapText(note, width, 12)) {
    parts.push(drawText(0, y, line, { size: 12, fill: GREY }));
    y += LINE;
  }
  return { svg: parts.join(''), height: y };
}
