import { type Direction, directionOf, isolateRuns } from './bidi.ts';

/** Text for XML: no character of a case can become markup. Control characters that XML forbids are left out. */
export const escapeXml = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what XML forbids
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .toWellFormed()
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** The typefaces of the page by name: as its own fonts, as installed ones, then what is like them. */
const SANS =
  "'Source Sans 3 Variable', 'Source Sans 3', 'Vazirmatn Variable', Vazirmatn, 'Noto Sans', system-ui, sans-serif";
const SERIF =
  "'Source Serif 4 Variable', 'Source Serif 4', 'Vazirmatn Variable', Vazirmatn, 'Noto Serif', Georgia, serif";

export type TextStyle = {
  size?: number;
  weight?: number;
  fill?: string;
  serif?: boolean;
  /** The side of the text that stands at x: its left, its middle or its right, whatever its direction. */
  anchor?: 'start' | 'middle' | 'end';
  /** Of the paragraph that the line is part of; without it, that of the text where all its letters agree, else ltr. */
  dir?: Direction;
  /** Paper around the letters, for texts that lie on a line. */
  halo?: boolean;
};

/** Right to left only where no letter of the text is written otherwise: our own sentences stay as they are. */
const ownDirection = (text: string): Direction =>
  directionOf(text) === 'rtl' && !/\p{Script=Latin}|\p{Script=Cyrillic}|\p{Script=Greek}/u.test(text)
    ? 'rtl'
    : 'ltr';

/** One line of text; x and y (the base line) in px. */
export function drawText(x: number, y: number, text: string, style: TextStyle = {}): string {
  const { size = 13, weight = 400, fill = INK, serif = false, anchor = 'start', halo = false } = style;
  const dir = style.dir ?? ownDirection(text);
  const isTurned = dir === 'rtl' && anchor !== 'middle';
  const side = isTurned ? (anchor === 'start' ? 'end' : 'start') : anchor;
  const around = halo
    ? ` stroke="${PAPER}" stroke-width="3" stroke-linejoin="round" paint-order="stroke"`
    : '';
  const way = dir === 'rtl' ? ' direction="rtl" unicode-bidi="embed"' : '';
  const written = escapeXml(dir === 'rtl' ? text : isolateRuns(text));
  return `<text x="${round(x)}" y="${round(y)}" font-family="${serif ? SERIF : SANS}" font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${side}"${way}${around}>${written}</text>`;
}

export const INK = '#1c1b19';
export const GREY = '#55514a';
export const HAIR = '#ddd8ce';
export const PAPER = '#ffffff';
/** Colours of the sources on paper, by slot; beyond them, ink. */
export const SOURCE_INKS = [
  '#1b5faa',
  '#b35900',
  '#8c2f86',
  '#007a88',
  '#4a3b2a',
  '#5a5f00',
  '#a0403c',
  '#4c4fa3',
];

export const round = (n: number): number => Math.round(n * 10) / 10;

export const drawLine = (x0: number, y0: number, x1: number, y1: number, stroke = HAIR, width = 1): string =>
  `<line x1="${round(x0)}" y1="${round(y0)}" x2="${round(x1)}" y2="${round(y1)}" stroke="${stroke}" stroke-width="${width}"/>`;

export const drawRect = (x: number, y: number, w: number, h: number, fill: string, rest = ''): string =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(Math.max(0, w))}" height="${round(Math.max(0, h))}" fill="${fill}"${rest}/>`;

/** Width of a letter on average, as a share of the size: fonts differ, so lines are broken a little early. */
const LETTER = 0.58;

/** How many px a text needs, roughly. */
export const widthOf = (text: string, size: number): number => [...text].length * size * LETTER;

/** Breaks a text into lines of at most `width` px, at spaces; a longer word is cut. At least one line. */
export function wrapText(text: string, width: number, size: number): string[] {
  const most = Math.max(4, Math.floor(width / (size * LETTER)));
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    let rest = word;
    while (rest.length > most) {
      if (line !== '') lines.push(line);
      line = '';
      lines.push(rest.slice(0, most));
      rest = rest.slice(most);
    }
    if (line !== '' && line.length + 1 + rest.length > most) {
      lines.push(line);
      line = rest;
    } else line = line === '' ? rest : `${line} ${rest}`;
  }
  lines.push(line);
  return lines;
}
