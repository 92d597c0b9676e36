import type { QuoteType } from './case-file.ts';

/** Pairs of marks that quote, opening and closing; a mark may open in one language and close in another. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['„', '“'],
  ['„', '”'],
  ['«', '»'],
  ['»', '«'],
  ['"', '"'],
  ['‘', '’'],
  ['‚', '‘'],
  ['‹', '›'],
  ['「', '」'],
  ["'", "'"],
  ['``', "''"],
];

const OPENERS: ReadonlySet<string> = new Set(PAIRS.map(([open]) => open[0] as string));

/** The words without their outermost pair of quotation marks, and whether there was one around all of them. */
export function stripMarks(text: string): { words: string; hadMarks: boolean } {
  const trimmed = text.trim();
  if (!OPENERS.has(trimmed[0] as string)) return { words: trimmed, hadMarks: false };
  for (const [open, close] of PAIRS) {
    if (!trimmed.startsWith(open) || !trimmed.endsWith(close)) continue;
    if (trimmed.length <= open.length + close.length) continue;
    const inside = trimmed.slice(open.length, trimmed.length - close.length);
    if (isOnePair(inside, open, close)) return { words: inside.trim(), hadMarks: true };
  }
  return { words: trimmed, hadMarks: false };
}

/** False for `“a”, he said, “b”`, whose outer marks do not belong together. */
function isOnePair(inside: string, open: string, close: string): boolean {
  // Single marks inside are mostly apostrophes; a pair of them around everything is believed.
  if (close === '’' || close === "'" || close === '‘') return !/[’'] .* [‘']/.test(inside);
  if (open === close) return !inside.includes(open) || !startsMid(inside, open);
  let depth = 0;
  for (const letter of inside) {
    if (letter === close) depth--;
    else if (letter === open) depth++;
    if (depth < 0) return false;
  }
  return true;
}

/** For marks that look alike on both sides: whether the first inner one follows a letter or a stop, and so closes. */
function startsMid(inside: string, mark: string): boolean {
  const at = inside.indexOf(mark);
  return at > 0 && /[\p{L}\p{N}.,!?…]/u.test(inside[at - 1] as string);
}

/**
 * What quotation marks around words say: a whole sentence is direct, a fragment partial. A whole sentence begins with a
 * capital (or a letter without case) and ends with a stop, or with the comma that stands for one.
 */
export function typeOfMarked(words: string): QuoteType {
  const begins = /^[^\p{L}\p{N}]*[\p{Lu}\p{Lo}\p{N}]/u.test(words);
  return begins && /[.!?…،,؟。]["'”’»)\]]*$/u.test(words) ? 'direct' : 'partial';
}

const TYPES = new Map<string, QuoteType>(
  (
    [
      [
        'direct',
        'direct|direct speech|direct quote|verbatim|quoted|full|wörtlich|direkt|directe|прямая|пряма|directo|مستقیم',
      ],
      [
        'partial',
        'partial|mixed|fragment|partial quote|scare quote|teilweise|partielle|частичная|часткова|parcial',
      ],
      [
        'indirect',
        'indirect|indirect speech|reported|paraphrase|paraphrased|retold|indirekt|indirecte|косвенная|непряма|indirecto|غیرمستقیم',
      ],
    ] as const
  ).flatMap(([type, names]) => names.split('|').map((name) => [name, type] as const)),
);

/** The type that a cell names, in several languages; null when it names none. */
export const typeNamed = (text: string): QuoteType | null => TYPES.get(text.trim().toLowerCase()) ?? null;
