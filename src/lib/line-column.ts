/** A place in a text as editors show it: both from 1; the column counts UTF-16 units. */
export type LineColumn = { line: number; column: number };

/** Line and column of an offset (UTF-16 units). Lines end with LF, CRLF or a lone CR. */
export const lineColumnAt = (text: string, offset: number): LineColumn => lineColumns(text)(offset);

/** `lineColumnAt` for many offsets of one text: the text is read once. */
export function lineColumns(text: string): (offset: number) => LineColumn {
  const starts = text.includes('\r') ? startsOfLines(text) : startsAfterFeeds(text);
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

function startsOfLines(text: string): number[] {
  const starts = [0];
  for (const end of text.matchAll(/\r\n|\r|\n/g)) starts.push(end.index + end[0].length);
  return starts;
}

/** The same for a text without CR, which most are: quicker by far in one of many lines. */
function startsAfterFeeds(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
