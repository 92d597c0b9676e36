import type { Case } from '../case/case.ts';

/** Covers a name; always as wide, so that its length gives nothing away. */
export const BAR = '██████';

const escapePattern = (text: string): string =>
  text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');

/** A name without its article: "The Hill" -> "Hill". */
export const bareName = (name: string): string => name.trim().replace(/^the\s+/i, '');

/** Any of the names, whole, the longest first; null without names. */
function patternOf(names: readonly string[], write: (name: string) => string, flags: string): RegExp | null {
  if (names.length === 0) return null;
  const longestFirst = [...new Set(names)].sort((a, b) => b.length - a.length);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.map(write).join('|')})(?![\\p{L}\\p{N}])`, flags);
}

/**
 * Tells which names are common words in this case: one word (*Time*, *The Mirror*) that some quote, summary or headline
 * also writes in lower case. What the author says of a name (`nameIsWord`) is not asked here.
 */
export function isNameAWord({
  sources,
  people,
  quotes,
  articles,
  statements,
}: Case): (name: string) => boolean {
  const candidates = new Set(
    [...sources.rows, ...people.rows]
      .flatMap(({ id, name = '', alternateName = [] }) => [
        id,
        name,
        name.split(' ').at(-1) ?? '',
        ...alternateName,
      ])
      .map((name) => bareName(name).toLowerCase())
      .filter((name) => /^\p{L}{2,}$/u.test(name)),
  );
  const pattern = patternOf([...candidates], escapePattern, 'gu');
  const found = new Set<string>();
  const read = (text: string | null | undefined) => {
    if (!pattern || !text) return;
    for (const { 0: word, index } of text.matchAll(pattern))
      if (!isInAddress(text, index, index + word.length)) found.add(word);
  };
  for (const text of quotes.exact) read(text);
  for (const text of quotes.summary) read(text);
  for (const { headline } of articles.rows) read(headline);
  for (const { summary } of statements.rows) read(summary);
  return (name) => found.has(bareName(name).toLowerCase());
}

/** True for a word inside a host or an account ("time.example", "@time"), which says nothing of how texts write the word. */
const isInAddress = (text: string, start: number, end: number): boolean =>
  /[@./#_-]/.test(text.charAt(start - 1)) || /^[._-]\p{L}/u.test(text.slice(end, end + 3));

/** Verbs that a name is followed by where it tells something; the case's own cues are added. */
const TELLS = [
  ...['said', 'says', 'told', 'tells', 'reported', 'reports', 'wrote', 'writes', 'asked', 'asks', 'quoted'],
  ...[
    'quotes',
    'cited',
    'cites',
    'claimed',
    'claims',
    'noted',
    'notes',
    'added',
    'adds',
    'published',
    'has',
    'had',
  ],
];

/** The most characters between a word and the end of the sentence before: spaces, quotation marks, brackets. */
const MOST_BETWEEN = 6;

/** True where a sentence begins at `at`: at the start of the text, or after what ends one. */
function beginsSentence(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - MOST_BETWEEN), at).replace(/[\s"'“”„«»‘’([]+$/u, '');
  if (before === '') return at <= MOST_BETWEEN;
  return /[.!?…:;\n–—]$/.test(before);
}

type Names = {
  /** Covered wherever they stand, in any case. */
  plain: readonly string[];
  /** Common words: covered only where they are names. */
  words: readonly string[];
  /** Cues of the case, "said", "told reporters". */
  cues: readonly string[];
};

/**
 * Puts a bar over every name in a text. A name that is a common word is covered only where it is a name: whole, in the
 * name's own capitals, and inside a sentence ("told Time", "the Mirror"); where it begins one, only with a second sign
 * beside its capital: its article ("The Mirror"), a possessive, a verb that tells ("Time reported"), or being all of the
 * text. A name without a capital cannot be told from its word, and is covered everywhere. A heading in capitals throughout is covered too much rather than too little. Linear in the text.
 */
export function coverNames({ plain, words, cues }: Names): (text: string) => string {
  const isCapital = (name: string) => /^\p{Lu}/u.test(bareName(name));
  const anywhere = patternOf([...plain, ...words.filter((name) => !isCapital(name))], escapePattern, 'giu');
  const asName = patternOf(
    words.filter(isCapital).map(bareName),
    (name) => `(?:[Tt]he\\s+)?${escapePattern(name)}`,
    'gu',
  );
  const tells = [
    ...new Set([...TELLS, ...cues.map((cue) => cue.trim().split(/\s+/, 1)[0]?.toLowerCase() ?? '')]),
  ];
  const sign = new RegExp(
    `^(?:['’]s\\b|\\s+(?:${tells.filter(Boolean).map(escapePattern).join('|')})(?![\\p{L}\\p{N}]))`,
    'u',
  );
  const isName = (match: string, at: number, text: string): boolean => {
    if (match !== bareName(match) || match.trim() === text.trim() || !beginsSentence(text, at)) return true;
    return sign.test(text.slice(at + match.length, at + match.length + 40));
  };
  return (text) => {
    const once = anywhere ? text.replace(anywhere, BAR) : text;
    if (!asName) return once;
    return once.replace(asName, (match: string, at: number, whole: string) =>
      isName(match, at, whole) ? BAR : match,
    );
  };
}
