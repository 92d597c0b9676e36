import type { Case } from '../../src/case/case.ts';

/** Every typed array of the quote columns, as the bytes that it is. */
export function columnBytes({ quotes }: Case): Uint8Array[] {
  const codes = [...Object.values(quotes.facets), ...Object.values(quotes.clocks), quotes.cue].map(
    (column) => column.codes,
  );
  const { article, statement, speaker, actor, order, start, end, part, quotedWords, primaryFrame } = quotes;
  return [
    ...codes,
    ...[article, statement, speaker, actor, order, start, end, part, quotedWords],
    ...primaryFrame,
  ].map((column) => new Uint8Array(column.buffer, column.byteOffset, column.byteLength));
}

/** Reads every byte once; the sum keeps the loop from being left out. */
export function readAll(columns: readonly Uint8Array[]): number {
  let sum = 0;
  for (const column of columns) for (let i = 0; i < column.length; i++) sum = (sum + column[i]!) | 0;
  return sum;
}
