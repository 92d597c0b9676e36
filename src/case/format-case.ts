/** A record or list stays on one line while it fits into this many columns, its indentation included. */
const WIDTH = 120;

/**
 * Writes a case as JSON the way the bundled cases are set: two spaces, short records on one line, numbers of a bag
 * packed into lines. Stable: formatting what it wrote gives the same text. Ends with a line end.
 */
export function formatCase(value: unknown): string {
  return `${format(value, 0, 0)}\n`;
}

const ENTRY = '    ';

/**
 * What `formatCase` writes, in pieces: of a value whose members are handed over one after the other, and large lists as
 * several lists of their entries. Holds no more than a piece.
 */
export class CaseFormatter {
  private readonly write: (text: string) => void;
  private isFirst = true;

  constructor(write: (text: string) => void) {
    this.write = write;
  }

  /** A member that is there as a whole. */
  member(key: string, value: unknown): void {
    const name = this.begin(key);
    this.write(name + format(value, 1, name.length + 1));
  }

  /** A list in pieces, each with an entry at least, which is a record. */
  list(key: string, pieces: Iterable<readonly object[]>): void {
    this.write(this.begin(key));
    let open = '[\n';
    for (const records of pieces) {
      this.write(`${open}${ENTRY}${records.map((record) => format(record, 2, 1)).join(`,\n${ENTRY}`)}`);
      open = ',\n';
    }
    this.write('\n  ]');
  }

  end(): void {
    this.write(this.isFirst ? '{}\n' : '\n}\n');
  }

  private begin(key: string): string {
    this.write(this.isFirst ? '{\n  ' : ',\n  ');
    this.isFirst = false;
    return `${JSON.stringify(key)}: `;
  }
}

/** `level` is the depth of brackets; `taken` the columns that the key before the value and the comma after it take. */
function format(value: unknown, level: number, taken: number): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  const members: (readonly [key: string, child: unknown])[] = Array.isArray(value)
    ? value.map((child) => ['', child] as const)
    : Object.entries(value).map(([key, child]) => [`${JSON.stringify(key)}: `, child] as const);
  if (members.length === 0) return open + close;
  const short = level < 2 ? null : oneLine(value, WIDTH - taken - 2 * level);
  if (short !== null) return short;
  const indent = '  '.repeat(level + 1);
  const isBag = members.every(([, child]) => typeof child === 'number');
  const parts = members.map(([key, child]) => key + format(child, level + 1, key.length + 1));
  const lines = isBag ? pack(parts, WIDTH - indent.length) : parts;
  return `${open}\n${indent}${lines.join(`,\n${indent}`)}\n${'  '.repeat(level)}${close}`;
}

/** The value on one line, or null when that takes more than `width` columns. */
function oneLine(value: unknown, width: number): string | null {
  if (width < 2) return null;
  if (typeof value !== 'object' || value === null) {
    const text = JSON.stringify(value) ?? 'null';
    return text.length <= width ? text : null;
  }
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{ ', ' }'];
  const parts: string[] = [];
  let left = width - open.length - close.length;
  for (const [key, child] of Object.entries(value)) {
    const name = Array.isArray(value) ? '' : `${JSON.stringify(key)}: `;
    const part = oneLine(child, left - name.length);
    if (part === null) return null;
    parts.push(name + part);
    left -= name.length + part.length + 2;
  }
  const text = parts.length === 0 ? open.trim() + close.trim() : open + parts.join(', ') + close;
  return text.length <= width ? text : null;
}

/** Joins short parts into lines of at most `width` columns. */
function pack(parts: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + part.length + 3 <= width)
      lines[lines.length - 1] = `${last}, ${part}`;
    else lines.push(part);
  }
  return lines;
}
