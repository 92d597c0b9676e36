/** A place in a text as editors show it: both from 1; the column counts UTF-16 units. */
export type LineColumn = { line: number; column: number };

/** Line and column of an offset (UTF-16 units). Lines end with LF, CRLF or a lone CR. */
export const lineColumnAt = (text: string, offset: number): LineColumn => lineColumns(text)(offset);

const LF = 10;
const CR = 13;

/** `lineColumnAt` for many offsets of one text: the text is read once. */
export function lineColumns(text: string): (offset: number) => LineColumn {
  const starts = text.includes('\r') ? startsByUnit(text) : startsAfterLineFeeds(text);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (starts[low] as number) + 1 };
  };
}

function startsByUnit(text: string): number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === LF || (unit === CR && text.charCodeAt(at + 1) !== LF)) starts.push(at + 1);
  }
  return starts;
}

/** The same where no line ends otherwise: most texts are one long line, or have few lines for their length. */
function startsAfterLineFeeds(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/**
 * Line and column of places in a UTF-8 text of which only the bytes are at hand, each given in bytes, ascending. A byte order
 * mark takes no column. Only the lines that the places stand in become text.
 */
export function lineColumnsInBytes(bytes: Uint8Array, places: readonly number[]): LineColumn[] {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const first = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  let line = 1;
  let start = first;
  let at = first;
  return places.map((place) => {
    for (; at < place; at++) {
      const byte = bytes[at];
      if (byte !== LF && (byte !== CR || bytes[at + 1] === LF)) continue;
      line++;
      start = at + 1;
    }
    return { line, column: decoder.decode(bytes.subarray(start, place)).length + 1 };
  });
}
