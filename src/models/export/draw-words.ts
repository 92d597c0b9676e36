import { formatCount, formatNumber } from '../../lib/format-count.ts';
import type { DistinctiveModel } from '../framing/distinctive-words.ts';
import type { Drawn } from './draw-page.ts';
import { drawLine, drawText, GREY, INK } from './svg.ts';

const ROW = 22;
const NAMES = 150;

/** The words that set each perspective apart, one dot each on one scale from 0, with the score and both counts. */
export function drawWords({ columns, weight, least }: DistinctiveModel, width: number): Drawn {
  const largest = Math.max(1, ...columns.flatMap(({ top }) => top.map(({ z }) => z)));
  const room = width - NAMES - 200;
  const parts: string[] = [];
  let y = 0;
  for (const { name, words, rest, isTooFew, top } of columns) {
    y += 20;
    parts.push(drawText(0, y, name, { size: 14, weight: 600 }));
    const base = `${formatCount(words, 'word')} here, ${formatNumber(rest)} elsewhere in view`;
    const none = isTooFew ? `Too few words: ${formatNumber(least)} are needed on both sides. ` : '';
    const nothing = !isTooFew && top.length === 0 ? 'No word stands out. ' : '';
    y += 17;
    parts.push(drawText(0, y, `${none}${nothing}${base}.`, { size: 12, fill: GREY }));
    y += 6;
    for (const { word, z, here, there } of top) {
      const x = NAMES + (z / largest) * room;
      parts.push(drawText(NAMES - 12, y + 15, word.slice(0, 22), { size: 13, serif: true, anchor: 'end' }));
      parts.push(drawLine(NAMES, y + 11, x, y + 11));
      parts.push(`<circle cx="${x.toFixed(1)}" cy="${y + 11}" r="4.5" fill="${INK}"/>`);
      const counts = `${z.toFixed(1)} (${formatNumber(here)} here, ${formatNumber(there)} elsewhere)`;
      parts.push(drawText(x + 10, y + 15, counts, { size: 12, fill: GREY }));
      y += ROW;
    }
    y += 12;
  }
  const note = `How far a word is used more here than elsewhere, less what chance would do (Monroe, Colaresi and Quinn 2008): 1.96 and more stands out. The case’s own words weigh as ${formatNumber(weight)} of them.`;
  parts.push(drawText(0, y + 8, note, { size: 12, fill: GREY }));
  return { svg: parts.join(''), height: y + 14 };
}
