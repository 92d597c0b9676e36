import type { JsonStep } from './json-scan.ts';

/** A tree of places that are looked for in a JSON text; `offset` is where the value begins, -1 while it is not found. */
export type Wanted = { offset: number; children: Map<JsonStep, Wanted> };

const QUOTE = 34;
const BACKSLASH = 92;

/**
 * Writes the offset (UTF-16 units) of each wanted value into its node; of a key that is there twice, the last. `text` must
 * be JSON that `JSON.parse` accepts, or the beginning of such: nothing is checked, so that what nobody looks for is passed
 * over quickly.
 */
export function locateValues(text: string, root: Wanted): void {
  let at = 0;
  const skipSpace = () => {
    for (let c = text.charCodeAt(at); c === 32 || c === 10 || c === 13 || c === 9; c = text.charCodeAt(at))
      at++;
  };

  /** From an opening quotation mark to behind the closing one. */
  function skipString(): void {
    for (at++; at < text.length; at++) {
      const c = text.charCodeAt(at);
      if (c === BACKSLASH) at++;
      else if (c === QUOTE) break;
    }
    at++;
  }

  function readValue(wanted: Wanted | undefined): void {
    skipSpace();
    if (wanted) wanted.offset = at;
    const opening = text.charCodeAt(at);
    const isRecord = opening === 123;
    if (!wanted || wanted.children.size === 0 || !(isRecord || opening === 91)) {
      at = afterValue(text, at);
      return;
    }
    at++;
    for (let index = 0; ; index++) {
      skipSpace();
      const c = text.charCodeAt(at);
      if (c === 125 || c === 93 || Number.isNaN(c)) break;
      let step: JsonStep = index;
      if (isRecord) {
        const from = at;
        skipString();
        step = JSON.parse(text.slice(from, at)) as string;
        skipSpace();
        at++;
      }
      readValue(wanted.children.get(step));
      skipSpace();
      if (text.charCodeAt(at) === 44) at++;
    }
    at++;
  }

  readValue(root);
}

/** From the beginning of a value to behind it. */
function afterValue(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const c = text.charCodeAt(at);
    if (c === QUOTE) {
      at = afterQuote(text, at);
      if (depth === 0) return at + 1;
    } else if (c === 123 || c === 91) depth++;
    else if (c === 125 || c === 93) {
      if (depth === 0) return at;
      if (--depth === 0) return at + 1;
    } else if (depth === 0 && c === 44) return at;
  }
  return text.length;
}

/** From an opening quotation mark to the closing one. */
function afterQuote(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    const c = text.charCodeAt(at);
    if (c === BACKSLASH) at++;
    else if (c === QUOTE) return at;
  }
  return text.length;
}
