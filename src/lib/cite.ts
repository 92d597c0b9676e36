/** A piece of foreign text short enough for a sentence: between quotation marks, on one line, cut with "…" at `limit`. */
export function cite(text: string, limit = 60): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they must not reach a terminal.
  const line = text.slice(0, limit + 1).replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ');
  return `"${line.length > limit ? `${line.slice(0, limit - 1)}…` : line}"`;
}
