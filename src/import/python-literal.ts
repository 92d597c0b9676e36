/** How deep lists may stand in each other. */
const DEPTH = 16;

const ESCAPES = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['b', '\b'],
  ['f', '\f'],
  ['0', '\0'],
]);

/**
 * A list as Python writes it (`[['Ada', '0.9'], "it's", None]`), tuples and JSON included; undefined for anything else.
 * Nothing is run. Numbers stay text, None and nan are null.
 */
export function readPythonList(text: string): unknown[] | undefined {
  let at = 0;
  const space = () => {
    while (/\s/.test(text[at] ?? '')) at++;
  };
  const string = (): string | undefined => {
    const mark = text[at++];
    let value = '';
    for (; at < text.length; at++) {
      const letter = text[at] as string;
      if (letter === mark) {
        at++;
        return value;
      }
      if (letter !== '\\') {
        value += letter;
        continue;
      }
      const next = text[++at] ?? '';
      const size = next === 'x' ? 2 : next === 'u' ? 4 : next === 'U' ? 8 : 0;
      const digits = text.slice(at + 1, at + 1 + size);
      if (size > 0 && digits.length === size && /^[\da-fA-F]+$/.test(digits)) {
        const code = Number.parseInt(digits, 16);
        value += size === 4 ? String.fromCharCode(code) : code <= 0x10ffff ? String.fromCodePoint(code) : '';
        at += size;
      } else value += ESCAPES.get(next) ?? next;
    }
    return undefined;
  };
  const value = (depth: number): unknown => {
    space();
    const first = text[at] ?? '';
    if (first === "'" || first === '"') return string();
    if (first === '[' || first === '(') {
      if (depth >= DEPTH) return undefined;
      const close = first === '[' ? ']' : ')';
      const list: unknown[] = [];
      at++;
      for (;;) {
        space();
        if (text[at] === close) {
          at++;
          return list;
        }
        const item = value(depth + 1);
        if (item === undefined) return undefined;
        list.push(item);
        space();
        if (text[at] === ',') at++;
        else if (text[at] !== close) return undefined;
      }
    }
    const bare = /^[\w.+-]+/.exec(text.slice(at, at + 64))?.[0] ?? '';
    if (bare === '') return undefined;
    at += bare.length;
    return /^(?:None|nan|NaN|null)$/.test(bare) ? null : bare;
  };
  space();
  if (text[at] !== '[' && text[at] !== '(') return undefined;
  const list = value(0);
  space();
  return at >= text.length && Array.isArray(list) ? list : undefined;
}
