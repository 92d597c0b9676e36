import type { Case } from './case.ts';

/** The second sign that goes with a source's colour, and the colour's slot. */
export type SourceMark = { letter: string; slot: number };

const ARTICLE = /^(?:the|an?|die|der|das|le|la|les|el|los|il)\s+/iu;

/** "The Hill" -> "Hill"; a name that is nothing but an article stays. */
const withoutArticle = (name: string): string => name.trim().replace(ARTICLE, '') || name.trim();

const lettersOf = (name: string): string[] => [
  ...withoutArticle(name)
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, ''),
];

/** The shortest beginning of a name, of one or two letters, that nobody has yet; then the first letter with a number. */
function freeLetter(name: string, taken: ReadonlySet<string>): string {
  const letters = lettersOf(name);
  const first = letters[0] ?? '?';
  const short = [first, first + (letters[1] ?? '')].find((candidate) => !taken.has(candidate));
  if (short !== undefined) return short;
  let n = 2;
  while (taken.has(`${first}${n}`)) n++;
  return `${first}${n}`;
}

/**
 * One mark per source, by position. Sources with an article come first, in file order, and have slots 0, 1, 2 …;
 * relays get the letters that are left and slots after them. "The Hill" -> H; a second H becomes two letters.
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
