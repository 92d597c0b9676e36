/** One table of a text: its column names, and each row as column name -> cell. Empty cells are absent. */
export type TextTable = { columns: readonly string[]; rows: readonly ReadonlyMap<string, string>[] };

/**
 * Reads tables written as text: cells between `|`, tables apart by an empty line, the first line of each names its
 * columns. Spaces around a cell do not count. A row with more cells than there are columns throws.
 */
export function parseTextTables(text: string): TextTable[] {
  const blocks = text
    .split(/\n[ \t]*\n/)
    .map((block) => block.split('\n').filter((line) => line.trim() !== ''))
    .filter((lines) => lines.length > 0);
  return blocks.map((lines) => {
    const [columns = [], ...rows] = lines.map((line) => line.split('|').map((cell) => cell.trim()));
    return {
      columns,
      rows: rows.map((cells) => {
        if (cells.length > columns.length)
          throw new Error(`More cells than columns (${columns.join(' | ')}): ${cells.join(' | ')}`);
        return new Map(cells.flatMap((cell, i) => (cell === '' ? [] : [[columns[i] as string, cell]])));
      }),
    };
  });
}
