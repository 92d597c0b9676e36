/** A typeface of the page in one small file: its family, its weights, the letters it has, and the file as a data URL. */
type Face = {
  family: string;
  weights: string;
  letters: RegExp;
  load: () => Promise<{ default: string }>;
};

/** The files that are small enough to travel in a picture; the serif (122 kB) is named in it instead. */
const FACES: readonly Face[] = [
  {
    family: 'Source Sans 3 Variable',
    weights: '200 900',
    letters: /[A-Za-z0-9]/,
    load: () =>
      import('@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?inline'),
  },
  {
    family: 'Source Sans 3 Variable',
    weights: '200 900',
    letters: /[\u0400-\u045f]/,
    load: () =>
      import('@fontsource-variable/source-sans-3/files/source-sans-3-cyrillic-wght-normal.woff2?inline'),
  },
  {
    family: 'Vazirmatn Variable',
    weights: '100 900',
    letters: /[\u0600-\u06ff]/,
    load: () => import('@fontsource-variable/vazirmatn/files/vazirmatn-arabic-wght-normal.woff2?inline'),
  },
];

/** The text of a picture without its markup: what has to be set. */
const lettersOf = (svg: string): string => svg.replace(/<desc>.*?<\/desc>|<[^>]*>/g, ' ');

/** The faces whose letters a picture has, by family. */
export const facesFor = (svg: string): readonly Face[] => {
  const text = lettersOf(svg);
  return FACES.filter(({ family, letters }) => svg.includes(family) && letters.test(text));
};

/**
 * Puts the page's sans serif into an SVG, only the files that have letters of it, so that it looks alike wherever it is
 * opened. Where one cannot be had the picture stays as it is: its typefaces are named in it.
 */
export async function embedFonts(svg: string): Promise<string> {
  const rules: string[] = [];
  for (const { family, weights, load } of facesFor(svg)) {
    try {
      const { default: url } = await load();
      rules.push(
        `@font-face{font-family:'${family}';font-weight:${weights};src:url(${url}) format('woff2')}`,
      );
    } catch {
      // The typeface that is named, or one like it, is used instead.
    }
  }
  return rules.length === 0 ? svg : svg.replace('</desc>', `</desc><style>${rules.join('')}</style>`);
}
