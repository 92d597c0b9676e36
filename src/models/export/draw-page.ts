import { drawLine, drawText, escapeXml, GREY, INK, PAPER, wrapText } from './svg.ts';

/** What stands around every picture, so that it can be passed on alone. */
export type PageTexts = {
  /** The finding. */
  title: string;
  /** The counting sentence. */
  sentence: string;
  /** What was asked for, in words; '' when nothing was. */
  filter: string;
  /** Which case, by whom, which version. */
  source: string;
  link: string;
};

export type Drawn = { svg: string; height: number };

const MARGIN = 28;

/** The width that is left for what is drawn on a page. */
export const innerWidth = (width: number): number => width - 2 * MARGIN;

/** A picture with its title, counting sentence, source line and link. `draw` gets the width that is left for it. */
export function drawPage(
  { title, sentence, filter, source, link }: PageTexts,
  width: number,
  draw: (inner: number) => Drawn,
): string {
  const inner = innerWidth(width);
  const parts: string[] = [];
  let y = MARGIN;
  const write = (text: string, size: number, weight: number, fill: string) => {
    for (const line of wrapText(text, weight > 400 ? inner * 0.88 : inner, size)) {
      y += size * 1.3;
      parts.push(drawText(MARGIN, y, line, { size, weight, fill }));
    }
  };
  write(title, 20, 600, INK);
  y += 4;
  write(sentence, 13, 400, GREY);
  if (filter !== '') write(filter, 13, 400, GREY);
  y += 16;
  const { svg, height } = draw(inner);
  parts.push(`<g transform="translate(${MARGIN} ${y})">${svg}</g>`);
  y += height + 18;
  parts.push(drawLine(MARGIN, y, width - MARGIN, y));
  y += 4;
  write(source, 11, 400, GREY);
  write(link, 11, 400, GREY);
  y += MARGIN;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${Math.ceil(y)}" viewBox="0 0 ${width} ${Math.ceil(y)}" role="img"><title>${escapeXml(title)}</title><desc>${escapeXml([sentence, filter, source, link].filter(Boolean).join(' '))}</desc><rect width="100%" height="100%" fill="${PAPER}"/>${parts.join('')}</svg>`;
}
