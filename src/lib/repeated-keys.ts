import { formatJsonPath } from './json-path.ts';
import { scanJson } from './json-scan.ts';

/**
 * A key that its object already has: where it stands the second time (`path`, and UTF-16 units from the start of the text), and
 * what stood under it before. JSON.parse keeps what stands last. `before` is '' for a list or an object.
 */
export type RepeatedKey = { path: string; offset: number; before: string };

/** Strings, and of those the keys: in sound JSON a string before a colon is one. */
const STRINGS = /"[^"\\]*(?:\\.[^"\\]*)*"([ \t\r\n]*:)?/gs;
const PLAIN = /"[^"\\]*(?:\\.[^"\\]*)*"|[-+.\w]+/sy;

function countKeysIn(text: string): number {
  let count = 0;
  for (const [, isKey] of text.matchAll(STRINGS)) if (isKey !== undefined) count++;
  return count;
}

/** How many keys the objects of a value have, on all its levels: of what JSON.parse made, each counts once in its object. */
export function countKeysOf(value: unknown): number {
  let count = 0;
  const nodes: unknown[] = [value];
  while (nodes.length > 0) {
    const node = nodes.pop();
    if (typeof node !== 'object' || node === null) continue;
    const isList = Array.isArray(node);
    for (const key in node) {
      if (!isList) count++;
      const child = (node as Record<string, unknown>)[key];
      if (typeof child === 'object' && child !== null) nodes.push(child);
    }
  }
  return count;
}

/**
 * The keys of a sound JSON that stand twice in one object, in the order of the text; `value` is what JSON.parse made of it. The
 * keys of both are counted first, which costs a fraction of reading; the text is searched only where it has more.
 */
export function repeatedKeys(text: string, value: unknown): readonly RepeatedKey[] {
  if (countKeysIn(text) === countKeysOf(value)) return [];
  const repeating = new Set<string>();
  scanJson(text, { onRepeatedKey: (path) => repeating.add(formatJsonPath(path)) });
  /** Per path that repeats, where the last of its values begins, as far as the text is read. */
  const lastAt = new Map<string, number>();
  const found: RepeatedKey[] = [];
  scanJson(text, {
    onValue: (steps, offset) => {
      const path = formatJsonPath(steps);
      if (repeating.has(path)) lastAt.set(path, offset);
    },
    onRepeatedKey: (steps, offset) => {
      const path = formatJsonPath(steps);
      PLAIN.lastIndex = lastAt.get(path) ?? text.length;
      found.push({ path, offset, before: PLAIN.exec(text)?.[0] ?? '' });
    },
  });
  return found;
}
