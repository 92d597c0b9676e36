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

const SANS = "'Source Sans 3', 'Noto Sans', system-ui, sans-serif";
const SERIF = "'Source Serif 4', 'Noto Serif', Georgia, serif";

export type TextStyle = {
  size?: number;
  weight?: number;
  fill?: string;
  serif?: boolean;
  anchor?: 'start' | 'middle' | 'end';
};

/** One line of text; x and y (the base line) in px. */
export function drawText(x: number, y: number, text: string, style: TextStyle = {}): string {
  const { size = 13, weight = 400, fill = INK, serif = false, anchor = 'start' } = style;
  return `<text x="${round(x)}" y="${round(y)}" font-family="${serif ? SERIF : SANS}" font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}">${escapeXml(text)}</text>`;
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
