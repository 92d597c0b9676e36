/** How a cell writes a list: JSON, a Python literal, or values between separators. */
export type ListForm = 'json' | 'python' | ';' | '|' | ',' | (string & {});

const SEPARATORS = [';', '|', ','] as const;
/** Names of codes hold no line end: lines in a cell are codes. */
const LINES = '\n';

/** The values of a cell. Without `form` only a JSON or Python list is taken apart: separators may belong to the words. */
export function readList(cell: string, form: ListForm | null): string[] {
  const text = cell.trim();
  if (text === '') return [];
  const isWritten = text.startsWith('[') && text.endsWith(']');
  if (isWritten) {
    const values = jsonList(text) ?? pythonList(text);
    if (values) return values;
  }
  if (form === null || form === 'json' || form === 'python') return [text];
  if (!text.includes(form)) return [text];
  return text
    .split(form)
    .map((value) => value.trim())
    .filter((value) => value !== '');
}

function jsonList(text: string): string[] | null {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) && value.every((item) => typeof item !== 'object' || item === null)
      ? value.filter((item) => item !== null && item !== '').map(String)
      : null;
  } catch {
    return null;
  }
}

const ITEM = /\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|([^'",[\]{}()]+?))\s*(,|$)/y;

/** `['a', "b's"]`; null for anything else, tuples and nested lists included. */
function pythonList(text: string): string[] | null {
  const inside = text.slice(1, -1).trim();
  if (inside === '') return [];
  const values: string[] = [];
  ITEM.lastIndex = 0;
  while (ITEM.lastIndex < inside.length) {
    const match = ITEM.exec(inside);
    if (!match) return null;
    const [, single, double, bare] = match;
    const value = single ?? double;
    if (value !== undefined) values.push(value.replace(/\\(.)/g, '$1'));
    else if (bare !== undefined && bare !== 'None' && bare !== 'nan') values.push(bare);
  }
  return values;
}

/**
 * The separator that a column's cells are probably written with: it splits at least a fifth of them, and the pieces
 * come back (as categories do). Null where none does.
 */
export function guessSeparator(cells: readonly string[]): string | null {
  const filled = cells.filter((cell) => cell.trim() !== '' && !cell.trim().startsWith('['));
  if (filled.length === 0) return null;
  if (filled.some((cell) => cell.trim().includes(LINES))) return LINES;
  for (const separator of SEPARATORS) {
    const split = filled.filter((cell) => cell.includes(separator));
    if (split.length * 5 < filled.length) continue;
    const pieces = filled.flatMap((cell) => cell.split(separator).map((piece) => piece.trim()));
    const isShort = pieces.every((piece) => piece.length <= 60);
    if (isShort && new Set(pieces).size < pieces.length) return separator;
  }
  return null;
}
