/** One step into a JSON value: a key of an object or a position in an array. */
export type JsonStep = string | number;

/** Where (UTF-16 units from the start of the text) and why a text stops being JSON. */
export type JsonFault = { offset: number; reason: string };

/** What a scan tells on its way. `path` is reused between calls: copy it to keep it. */
export type JsonVisitor = {
  /** A value begins at `offset`. */
  onValue?: (path: readonly JsonStep[], offset: number) => void;
  /** A key that its object already has begins at `offset`; JSON.parse would keep only the last of the two. */
  onRepeatedKey?: (path: readonly JsonStep[], offset: number) => void;
};

const SCALAR = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;
const ESCAPES = new Set('"\\/bfnrtu');

/**
 * Reads a text as JSON without building anything, and returns the first fault or null. It accepts what JSON.parse
 * accepts, but says the same thing in every engine, and where. Iterative: depth cannot overflow it.
 */
export function scanJson(text: string, visitor: JsonVisitor = {}): JsonFault | null {
  let at = 0;
  const path: JsonStep[] = [];
  /** The keys seen in each open object; null for an open array. */
  const open: (Set<string> | null)[] = [];
  const fault = (reason: string, offset = at): JsonFault => ({ offset, reason });

  const skipSpace = () => {
    while (at < text.length && ' \t\n\r'.includes(text[at] as string)) at++;
  };

  function readString(): JsonFault | null {
    const from = at++;
    for (; ; at++) {
      const char = text[at];
      if (char === undefined) return fault('A string is not closed: its second " is missing.', from);
      if (char === '"') {
        at++;
        return null;
      }
      if (char === '\n' || char === '\r')
        return fault('A string is not closed on its line, or a " inside it is not written \\".', from);
      if (char < ' ')
        return fault('A string holds a control character, which is written with a backslash (\\t).');
      if (char !== '\\') continue;
      at++;
      if (!ESCAPES.has(text[at] ?? ''))
        return fault('A backslash in a string is followed by a letter it cannot go with.', at - 1);
      if (text[at] !== 'u') continue;
      if (!/^[0-9a-fA-F]{4}$/.test(text.slice(at + 1, at + 5)))
        return fault('\\u in a string needs four hexadecimal digits.', at - 1);
      at += 4;
    }
  }

  function readKey(): JsonFault | null {
    skipSpace();
    if (text[at] === "'") return fault('A key stands between single quotation marks; JSON wants ".');
    if (text[at] === '/') return fault('This looks like a comment; JSON has none.');
    if (text[at] !== '"') return fault('A key between " marks is missing here.');
    const from = at;
    const wrong = readString();
    if (wrong) return wrong;
    const key = JSON.parse(text.slice(from, at)) as string;
    path[path.length - 1] = key;
    const keys = open.at(-1);
    if (keys?.has(key)) visitor.onRepeatedKey?.(path, from);
    keys?.add(key);
    skipSpace();
    if (text[at] !== ':') return fault('A colon is missing after a key.');
    at++;
    return null;
  }

  function readScalar(): JsonFault | null {
    const char = text[at];
    if (char === undefined) return fault('The text ends too early: a value or a closing bracket is missing.');
    if (char === '"') return readString();
    SCALAR.lastIndex = at;
    const found = SCALAR.exec(text);
    if (found) {
      at += found[0].length;
      return null;
    }
    if (char === "'") return fault('A string stands between single quotation marks; JSON wants ".');
    if (char === '/') return fault('This looks like a comment; JSON has none.');
    if (char === ']' || char === '}' || char === ',') return fault(`A value is missing before this ${char}.`);
    return fault('This is not a value: JSON knows strings, numbers, true, false, null, [ ] and { }.');
  }

  for (;;) {
    skipSpace();
    visitor.onValue?.(path, at);
    const opening = text[at];
    if (opening === '{' || opening === '[') {
      at++;
      skipSpace();
      if (text[at] === (opening === '{' ? '}' : ']')) at++;
      else {
        open.push(opening === '{' ? new Set() : null);
        path.push(0);
        const wrong = opening === '{' ? readKey() : null;
        if (wrong) return wrong;
        continue;
      }
    } else {
      const wrong = readScalar();
      if (wrong) return wrong;
    }
    // A value has ended: close brackets until the next value is due.
    for (;;) {
      skipSpace();
      const keys = open.at(-1);
      if (keys === undefined) return at < text.length ? fault('Something follows after the end.') : null;
      const closing = keys ? '}' : ']';
      if (text[at] === closing) {
        at++;
        open.pop();
        path.pop();
        continue;
      }
      if (text[at] === undefined) return fault(`The text ends too early: a ${closing} is missing.`);
      if (text[at] !== ',') return fault(`A comma or a ${closing} is missing before this.`);
      const comma = at++;
      skipSpace();
      if (text[at] === closing) return fault(`There is a comma too many before ${closing}.`, comma);
      if (keys) {
        const wrong = readKey();
        if (wrong) return wrong;
      } else path[path.length - 1] = (path.at(-1) as number) + 1;
      break;
    }
  }
}
