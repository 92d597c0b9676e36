import type { Case } from './case.ts';

/** The second sign that goes with a source's colour, and the colour's slot. */
export type SourceMark = { letter: string; slot: number };

const ARTICLE = /^(?:the|an?|die|der|das|le|la|les|el|los|il)\s+/iu;

/** "The Hill" -> "Hill"; a name that is nothing but an article stays. */
const withoutArticle = (name: string): string => name.trim().replace(ARTICLE, '') || name.trim();

const lettersOf = (name: string): string[] => [
  ...withoutArticle(name)
    .toUpperCase()
    .replace(/[^\p{L}]/gu, ''),
];

/** "Radio 4" -> "4", "24 Kanal" -> "24", "Studio ⅳ" -> "Ⅳ": the first number of a name, whole, as capitals like its letters; '' without one. */
const numberOf = (name: string): string => /\p{N}+/u.exec(withoutArticle(name))?.[0].toUpperCase() ?? '';

/**
 * Marks that a name can have, best first: its first letter, that letter with the name's own number, with any other of its
 * letters, then with letters that are not its own. A number is never made up: it would read as another source's.
 */
function* candidates(name: string): Generator<string> {
  const letters = lettersOf(name);
  const number = numberOf(name);
  const first = letters[0] ?? '';
  if (/^\p{N}/u.test(withoutArticle(name))) yield number;
  const head = first || number || '?';
  yield head;
  if (first && number) yield first + number;
  for (const letter of letters.slice(1)) yield head + letter;
  for (const letter of letters.slice(1)) for (const other of letters.slice(1)) yield head + letter + other;
  for (let n = 0; ; n++) yield head + spelled(n);
}

/** 0 -> "A", 25 -> "Z", 26 -> "AA". */
const spelled = (n: number): string =>
  (n < 26 ? '' : spelled(Math.floor(n / 26) - 1)) + String.fromCharCode(65 + (n % 26));

function freeLetter(name: string, taken: ReadonlySet<string>): string {
  for (const candidate of candidates(name)) if (!taken.has(candidate)) return candidate;
  return '?';
}

/**
 * One mark per source, by position. Sources with an article come first, in file order, and have slots 0, 1, 2 …;
 * relays get the letters that are left and slots after them. "The Hill" -> H; a second H becomes two letters; "Radio 4" beside another R -> R4.
 */
export function markSources(data: Pick<Case, 'sources' | 'columns' | 'marks'>): readonly SourceMark[] {
  if (data.marks) return data.marks;
  const { rows } = data.sources;
  const isColumn = new Set(data.columns);
  const order = [...data.columns, ...rows.map((_, i) => i).filter((i) => !isColumn.has(i))];
  const marks: SourceMark[] = [];
  const taken = new Set<string>();
  for (const [slot, i] of order.entries()) {
    const letter = freeLetter(rows[i]?.name ?? '', taken);
    taken.add(letter);
    marks[i] = { letter, slot };
  }
  return marks;
}
