/** A stretch of a text: its words and its place in UTF-16 units. */
export type Fragment = { words: string; start: number; end: number };

/**
 * The words of a passage that was marked in several pieces. Pieces with nothing but white space between them are one
 * stretch; of others, the words are the pieces in order with a blank between, as brat writes them, and there is no one place.
 */
export function joinFragments(
  text: string,
  pieces: readonly Fragment[],
): { words: string; start: number | null; end: number | null; isWhole: boolean } {
  const sorted = [...pieces].sort((a, b) => a.start - b.start || a.end - b.end);
  const first = sorted[0];
  const last = sorted.at(-1);
  if (!first || !last) return { words: '', start: null, end: null, isWhole: true };
  const isWhole = sorted.every(
    (piece, i) => i === 0 || /^\s*$/.test(text.slice((sorted[i - 1] as Fragment).end, piece.start)),
  );
  if (!isWhole) return { words: sorted.map(({ words }) => words).join(' '), start: null, end: null, isWhole };
  const end = Math.max(...sorted.map((piece) => piece.end));
  return { words: text.slice(first.start, end), start: first.start, end, isWhole };
}

/** Offsets as the fields of a row hold them; none where there is no one place. */
export const placeFields = (place: {
  start: number | null;
  end: number | null;
}): { start?: string; end?: string } =>
  place.start === null || place.end === null ? {} : { start: String(place.start), end: String(place.end) };
