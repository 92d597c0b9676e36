import { decodeText } from './decode-text.ts';
import { foldLines } from './delimited.ts';
import { unbarred, withoutBars } from './delimited-habits.ts';
import { knownIn, type LinkedCell, type TextTable } from './linked-table.ts';
import type { Mapping } from './mapping.ts';
import type { InputFile, Recognition } from './reader.ts';
import { sheetsOf } from './row-sheet.ts';
import type { Sheet } from './sheet.ts';

const ROW = /^[ \t]*\|.*\|[ \t]*$/;
const RULE = /^[ \t]*\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*$/;
const LINK = /!?\[([^\]]*)\]\(<?(https?:\/\/[^\s)>]+)>?(?: "[^"]*")?\)|<(https?:\/\/[^\s>]+)>/g;

type Found = { tables: TextTable[]; outside: { line: number; value: string }[] };

/** The tables of Markdown within a text, each under the last heading before it, and the lines that stand in none. */
export function markdownTables(text: string): Found {
  const tables: TextTable[] = [];
  const outside: Found['outside'] = [];
  const lines = text.split('\n');
  let caption = '';
  for (let i = 0; i < lines.length; i++) {
    if (ROW.test(lines[i] as string) && RULE.test(lines[i + 1] ?? '')) {
      const rows: TextTable['rows'] = [];
      const rule = i + 1;
      for (; i < lines.length && ROW.test(lines[i] as string); i++)
        if (i !== rule) rows.push(rowOf(lines[i] as string, i + 1));
      i--;
      tables.push({ caption, rows });
      continue;
    }
    const value = (lines[i] as string).trim();
    if (value === '') continue;
    outside.push({ line: i + 1, value });
    caption = /^#+ +(.*?)[ #]*$/.exec(value)?.[1] ?? caption;
  }
  return { tables, outside };
}

function rowOf(line: string, number: number): TextTable['rows'][number] {
  const cells = withoutBars(line).split('|').map(unbarred);
  return { line: number, raw: line.trim(), cells: cells.map(cellOf) };
}

/** A cell as it is shown: links by their words, what is bold without its stars. */
function cellOf(written: string): LinkedCell {
  const links: string[] = [];
  const text = written.replace(LINK, (_, words?: string, address?: string, bare?: string) => {
    links.push((address ?? bare) as string);
    return words ?? (bare as string);
  });
  return { text: text.replace(/\*\*(\S(?:[^*]*\S)?)\*\*/g, '$1'), links };
}

/** Whether tables of Markdown stand among other lines, or have links in them; one that is all of its text is read as any table. */
export function hasMarkdownTables(text: string): boolean {
  if (!/\|[ \t]*:?-+:?[ \t]*\|/.test(text)) return false;
  const { tables, outside } = markdownTables(foldLines(text));
  if (!tables.some((table) => knownIn(table) > 0)) return false;
  const isLinked = tables.some(({ rows }) =>
    rows.some(({ cells }) => cells.some(({ links }) => links.length > 0)),
  );
  return tables.length > 1 || outside.length > 0 || isLinked;
}

/** A text in Markdown with tables of records. */
export const recogniseMarkdown = (text: string | null): Recognition | null =>
  text !== null && hasMarkdownTables(text)
    ? { certainty: 0.62, sentence: 'Tables in a text (Markdown)' }
    : null;

/** Reads each table of Markdown as a sheet; the lines around them are told. */
export function readMarkdown(file: InputFile, map: Mapping | null): Sheet[] {
  const { text, encoding, note } = decodeText(file.bytes);
  const { tables, outside } = markdownTables(foldLines(text));
  const facts = [{ name: 'encoding', value: encoding, from: 'guess' as const }];
  const sheets = sheetsOf(tables, { file: file.path, format: 'csv', facts }, map);
  const reason = 'It stands around the tables and is no record.';
  const around = outside.map(({ line, value }) => ({ line, field: '', value, reason }));
  return sheets.map((sheet, i) =>
    i > 0
      ? sheet
      : { ...sheet, aside: [...(sheet.aside ?? []), ...around], notes: note === null ? [] : [note] },
  );
}
