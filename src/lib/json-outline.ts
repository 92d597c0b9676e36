/** A member of the outermost record of a JSON text: its key, and where its value stands, in bytes (end exclusive). */
export type JsonMember = {
  key: string;
  start: number;
  end: number;
  /** Of a list, ascending: commas between its entries at which it can be cut, about one each `PIECE` bytes. */
  cuts: readonly number[];
  /** How many keys are written inside it, those included that stand twice in their object. */
  keys: number;
};

/** How many bytes a piece of a list has at least: engines keep what they parse of a long text where it need not be moved. */
export const PIECE = 1 << 18;

const QUOTE = 34;
const COMMA = 44;
const BACKSLASH = 92;
const COLON = 58;
const OPEN_RECORD = 123;
const CLOSE_RECORD = 125;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;

const isSpace = (byte: number): boolean => byte === 32 || byte === 10 || byte === 13 || byte === 9;

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The text of some bytes; bytes that are no UTF-8 become U+FFFD, and a byte order mark stays. */
export const textOf = (bytes: Uint8Array, start = 0, end = bytes.length): string =>
  decoder.decode(bytes.subarray(start, end));

/**
 * Finds the members of the record that a JSON text is, without reading their values, so that a large list can be read
 * piece by piece. Null where the text is no record, or breaks off, or has a key twice. Nothing is promised of what stands
 * inside a value: `JSON.parse` of each value, or of each piece of it, has to say so.
 */
export function outlineOf(bytes: Uint8Array, pieceSize = PIECE): JsonMember[] | null {
  let at = afterSpace(bytes, bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0);
  const members: JsonMember[] = [];
  const keys = new Set<string>();
  if (bytes[at] !== OPEN_RECORD) return null;
  at = afterSpace(bytes, at + 1);
  if (bytes[at] === CLOSE_RECORD) return afterSpace(bytes, at + 1) === bytes.length ? members : null;
  for (;;) {
    if (bytes[at] !== QUOTE) return null;
    const colon = afterSpace(bytes, afterString(bytes, at));
    const key = keyOf(bytes, at, colon);
    if (key === null || keys.has(key) || bytes[colon] !== COLON) return null;
    keys.add(key);
    const member = readMember(bytes, key, afterSpace(bytes, colon + 1), pieceSize);
    members.push(member);
    at = afterSpace(bytes, member.end + 1);
    const closing = bytes[member.end];
    if (closing === CLOSE_RECORD) return at === bytes.length ? members : null;
    if (closing !== COMMA) return null;
  }
}

function afterSpace(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && isSpace(bytes[at]!)) at++;
  return at;
}

/** From an opening quotation mark to behind the closing one. */
function afterString(bytes: Uint8Array, from: number): number {
  let at = from + 1;
  for (; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte === QUOTE) break;
    if (byte === BACKSLASH) at++;
  }
  return at + 1;
}

/** A member from its value on; it ends at the comma or bracket behind the value. */
function readMember(bytes: Uint8Array, key: string, start: number, pieceSize: number): JsonMember {
  const size = bytes.length;
  const cuts: number[] = [];
  // A list alone is cut.
  let next = bytes[start] === OPEN_LIST ? start + pieceSize : size;
  let depth = 0;
  let keys = 0;
  let at = start;
  for (; at < size; at++) {
    const byte = bytes[at]!;
    if (byte === COLON) keys++;
    else if (byte === QUOTE) {
      for (at++; at < size; at++) {
        const inside = bytes[at]!;
        if (inside === QUOTE) break;
        if (inside === BACKSLASH) at++;
      }
    } else if (byte === COMMA) {
      if (depth === 0) break;
      if (at >= next && depth === 1) {
        cuts.push(at);
        next = at + pieceSize;
      }
    } else if (byte === OPEN_RECORD || byte === OPEN_LIST) depth++;
    else if (byte === CLOSE_RECORD || byte === CLOSE_LIST) {
      if (depth === 0) break;
      depth--;
    }
  }
  return { key, start, end: Math.min(at, size), cuts, keys };
}

function keyOf(bytes: Uint8Array, start: number, end: number): string | null {
  try {
    return JSON.parse(textOf(bytes, start, end)) as string;
  } catch {
    return null;
  }
}

/** How many pieces a list is cut into. */
export const pieceCount = ({ cuts }: JsonMember): number => cuts.length + 1;

/**
 * The text of a list's nth piece, from 0, a list of its own. It holds an entry at least, unless the whole list is empty: a
 * piece that does not is a comma too many. While it is made, the commas around it stand as brackets in `bytes`, so that it
 * need not be put together.
 */
export function pieceOf(bytes: Uint8Array, member: JsonMember, n: number): string {
  const [start, end] = placeOfPiece(member, n);
  const [isFirst, isLast] = [n === 0, n === member.cuts.length];
  if (!isFirst) bytes[start] = OPEN_LIST;
  if (!isLast) bytes[end] = CLOSE_LIST;
  const text = textOf(bytes, start, isLast ? end : end + 1);
  if (!isFirst) bytes[start] = COMMA;
  if (!isLast) bytes[end] = COMMA;
  return text;
}

/** Where a list's nth piece stands in its file, in bytes: from its bracket or the comma before it (end exclusive). */
export const placeOfPiece = ({ start, end, cuts }: JsonMember, n: number): [start: number, end: number] => [
  cuts[n - 1] ?? start,
  cuts[n] ?? end,
];

/** The texts of a list's pieces in order. */
export function* piecesOf(bytes: Uint8Array, member: JsonMember): Generator<string> {
  for (let n = 0; n < pieceCount(member); n++) yield pieceOf(bytes, member, n);
}
