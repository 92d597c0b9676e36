import { formatNumber } from '../../lib/format-count.ts';
import type { FramingModel } from '../framing/framing.ts';
import type { Drawn } from './draw-page.ts';
import { drawRect, drawText, GREY, INK } from './svg.ts';

const ROW = 22;
const NAMES = 210;

/** Words in quotation marks, perspective after perspective, all on one scale, with their numbers. */
export function drawQuotedBars(
  { perspectives, quoted }: Pick<FramingModel, 'perspectives' | 'quoted'>,
  width: number,
): Drawn {
  const largest = Math.max(1, ...quoted.flatMap(({ bars }) => bars.map(({ words }) => words)));
  const room = width - NAMES - 60;
  const parts: string[] = [];
  let y = 0;
  quoted.forEach(({ bars, by, finding }, p) => {
    y += 20;
    parts.push(drawText(0, y, `${perspectives[p]?.name ?? ''}, by ${by}`, { size: 14, weight: 600 }));
    y += 18;
    parts.push(drawText(0, y, `${finding}.`, { size: 12, fill: GREY }));
    y += 8;
    for (const { label, words } of bars) {
      const w = (words / largest) * room;
      parts.push(drawText(NAMES - 10, y + 15, label.slice(0, 34), { size: 12, anchor: 'end' }));
      parts.push(drawRect(NAMES, y + 4, w, ROW - 8, INK));
      parts.push(drawText(NAMES + w + 6, y + 15, formatNumber(words), { size: 12, fill: GREY }));
      y += ROW;
    }
    y += 14;
  });
  return { svg: parts.join(''), height: y };
}
