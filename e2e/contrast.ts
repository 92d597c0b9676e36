/**
 * Contrasts that axe leaves undecided (over pictures, gradients, things that overlap; text in SVG), decided by looking:
 * the colour a text is drawn in, against every colour that is on screen where it stands, once with the text made invisible.
 */
import { inflateSync } from 'node:zlib';
import type { Page } from '@playwright/test';

type Rgb = readonly [number, number, number];
type Box = { x: number; y: number; width: number; height: number };
type Text = { path: string; words: string; color: Rgb; alpha: number; isLarge: boolean; box: Box };

/** A picture as Playwright takes it: PNG, 8 bits, RGB or RGBA, not interlaced (https://www.w3.org/TR/png-3/). */
export function readPng(png: Buffer): { width: number; height: number; at: (x: number, y: number) => Rgb } {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const size = png[25] === 6 ? 4 : 3;
  const packed: Buffer[] = [];
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      packed.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  const raw = inflateSync(Buffer.concat(packed));
  const line = width * size;
  const pixels = Buffer.alloc(line * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (line + 1)];
    for (let i = 0; i < line; i++) {
      const left = i < size ? 0 : (pixels[y * line + i - size] as number);
      const above = y === 0 ? 0 : (pixels[(y - 1) * line + i] as number);
      const corner = y === 0 || i < size ? 0 : (pixels[(y - 1) * line + i - size] as number);
      const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter ?? 0] ?? 0;
      pixels[y * line + i] = (raw[y * (line + 1) + 1 + i] as number) + guess;
    }
  }
  const at = (x: number, y: number): Rgb => {
    const i = y * line + x * size;
    return [pixels[i] as number, pixels[i + 1] as number, pixels[i + 2] as number];
  };
  return { width, height, at };
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? above : corner;
}

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(color: Rgb): number {
  const [red, green, blue] = color.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
export function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** The texts of these elements that are in sight, with the colour they are drawn in; boxes are those of their lines. */
const textsOf = (page: Page, selectors: readonly string[]): Promise<Text[]> =>
  page.evaluate((asked) => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const rgba = (color: string) => {
      if (!canvas) return [0, 0, 0, 255] as const;
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data] as unknown as readonly [
        number,
        number,
        number,
        number,
      ];
    };
    const opacityOf = (element: Element) => {
      let all = 1;
      for (let at: Element | null = element; at; at = at.parentElement)
        all *= Number(getComputedStyle(at).opacity);
      return all;
    };
    const isOff = (element: Element) =>
      element.closest('[aria-disabled="true"], :disabled, [aria-hidden="true"]') !== null;
    const elements = new Set(asked.flatMap((selector) => [...document.querySelectorAll(selector)]));
    const found: Text[] = [];
    for (const element of elements) {
      if (isOff(element)) continue;
      const style = getComputedStyle(element);
      const isSvg = element instanceof SVGElement;
      const [red, green, blue, alpha] = rgba(isSvg ? style.fill : style.color);
      const size = Number.parseFloat(style.fontSize);
      const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
      for (const node of element.childNodes) {
        if (node.nodeType !== Node.TEXT_NODE || !node.textContent?.trim()) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const rect of range.getClientRects()) {
          const [x, y] = [rect.x + rect.width / 2, rect.y + rect.height / 2];
          if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) continue;
          const top = document.elementFromPoint(x, y);
          // Out of sight, scrolled away, or under something else.
          if (!top || !(element.contains(top) || top.contains(element))) continue;
          found.push({
            path: `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`,
            words: node.textContent.trim().slice(0, 40),
            color: [red, green, blue],
            alpha: (alpha / 255) * opacityOf(element),
            isLarge,
            box: { x: rect.x, y: rect.y, width: rect.width, height: rect.height },
          });
        }
      }
    }
    return found;
  }, selectors);

/** Every text invisible, nothing else changed; as a sheet that the policy allows. Answers how to take it back. */
async function withoutText<T>(page: Page, look: () => Promise<T>): Promise<T> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { color: transparent !important; -webkit-text-fill-color: transparent !important;
      text-shadow: none !important; caret-color: transparent !important;
      text-decoration-color: transparent !important; transition: none !important; }
      svg text, svg tspan { fill: transparent !important; stroke: transparent !important; }`);
    document.adoptedStyleSheets.push(sheet);
  });
  try {
    return await look();
  } finally {
    await page.evaluate(() => document.adoptedStyleSheets.pop());
  }
}

const LOOK = { animations: 'disabled' } as const;
type Picture = ReturnType<typeof readPng>;

/** The colours on screen inside a box, pixel by pixel. */
function* coloursIn(picture: Picture, box: Box): Generator<Rgb> {
  const right = Math.min(picture.width, Math.floor(box.x + box.width));
  const bottom = Math.min(picture.height, Math.floor(box.y + box.height));
  for (let y = Math.max(0, Math.ceil(box.y)); y < bottom; y++)
    for (let x = Math.max(0, Math.ceil(box.x)); x < right; x++) yield picture.at(x, y);
}

/** Less of a box than this is a line that passes, or the edge of a letter. */
const SHARE = 0.2;

/** The colours that a text stands on: those with a share of its box, alike ones taken together, the largest first. */
function groundOf(picture: Picture, box: Box): Rgb[] {
  const groups = new Map<number, { colour: Rgb; count: number }>();
  let all = 0;
  for (const colour of coloursIn(picture, box)) {
    const key = colour.reduce((sum, part) => sum * 32 + (part >> 3), 0);
    const group = groups.get(key) ?? { colour, count: 0 };
    group.count++;
    all++;
    groups.set(key, group);
  }
  return [...groups.values()]
    .filter(({ count }) => count >= all * SHARE)
    .sort((a, b) => b.count - a.count)
    .map(({ colour }) => colour);
}

/**
 * How many texts were looked at, and those that are too faint (4.5, or 3 where large), a sentence each. Forced colours
 * cannot be made invisible: there a text is held against the largest of them.
 */
export async function undecidedContrasts(
  page: Page,
  selectors: readonly string[],
  isForced: boolean,
): Promise<{ looked: number; faint: string[] }> {
  const texts = selectors.length === 0 ? [] : await textsOf(page, selectors);
  if (texts.length === 0) return { looked: 0, faint: [] };
  const look = () => page.screenshot(LOOK);
  const picture = readPng(isForced ? await look() : await withoutText(page, look));
  const faint = texts.flatMap(({ path, words, color, alpha, isLarge, box }) => {
    let worst = Number.POSITIVE_INFINITY;
    for (const under of groundOf(picture, box).slice(0, isForced ? 1 : undefined)) {
      const seen = color.map((part, i) => part * alpha + (under[i] as number) * (1 - alpha));
      worst = Math.min(worst, contrast(seen as unknown as Rgb, under));
    }
    const least = isLarge ? 3 : 4.5;
    return worst < least ? [`${path} “${words}”: ${worst.toFixed(2)}, needs ${least}`] : [];
  });
  return { looked: texts.length, faint };
}
