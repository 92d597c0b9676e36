import { formatCount } from '../lib/format-count.ts';
import { NO_MAPPING } from './mapping.ts';
import type { FormatName, InputFile, Place, Sink } from './reader.ts';
import { readTable } from './table.ts';

/** One row of a table whose columns are fixed by its format. */
export type NamedRow = Place & {
  raw: string;
  /** The cell under a header (case does not count), '' where there is none. */
  cell(header: string): string;
  /** The filled cells, under their headers, in the order of the table. */
  filled: readonly (readonly [header: string, value: string])[];
};

/**
 * Reads a table with fixed headers: counts its rows and leaves out those that cannot be read, so that `visit` gets sound
 * ones alone. Answers false when the import was cancelled.
 */
export async function readNamedTable(
  file: InputFile,
  format: FormatName,
  sink: Sink,
  visit: (row: NamedRow, headers: readonly string[]) => void,
  delimiter: string | null = null,
): Promise<boolean> {
  const sheet = await readTable(file, { ...NO_MAPPING, header: true, delimiter }, sink.proceed);
  if (!sheet) return false;
  for (const note of sheet.notes)
    sink.lose({ file: file.path, line: null, field: 'encoding', value: '', reason: note });
  sink.count(file.path, format, sheet.records.length + sheet.bad.length);
  for (const bad of sheet.bad) sink.leaveOut({ file: file.path, ...bad });
  const at = new Map(sheet.headers.map((header, i) => [header.toLowerCase(), i]));
  let n = 0;
  for (const { cells, line, record, raw } of sheet.records) {
    if (n++ % 2000 === 1999 && !(await sink.proceed(file.bytes.length))) return false;
    const place = { file: file.path, line, record };
    const texts = cells as readonly string[];
    if (texts.every((cell) => cell.trim() === '')) {
      sink.leaveOut({ ...place, code: 'empty', reason: 'It is empty.', raw });
      continue;
    }
    const beyond = texts.slice(sheet.headers.length).some((cell) => cell.trim() !== '');
    if (beyond || texts.length < Math.min(2, sheet.headers.length)) {
      const reason = `It has ${formatCount(texts.length, 'cell')} under ${formatCount(sheet.headers.length, 'header')}, so its values may stand in wrong columns.`;
      sink.leaveOut({ ...place, code: beyond ? 'too-many-cells' : 'too-few-cells', reason, raw });
      continue;
    }
    const row: NamedRow = {
      ...place,
      raw,
      cell: (header) => texts[at.get(header.toLowerCase()) ?? -1]?.trim() ?? '',
      filled: sheet.headers.flatMap((header, i) => {
        const text = texts[i]?.trim() ?? '';
        return text === '' ? [] : [[header, text] as const];
      }),
    };
    visit(row, sheet.headers);
  }
  return true;
}

/** The first line of a text as header names, for recognising a table by them: lower case, without quotation marks. */
export function headerNames(text: string | null): readonly string[] {
  const lines = (text ?? '').split(/\r\n|\r|\n/, 2);
  const line = /^sep=/i.test(lines[0] ?? '') ? (lines[1] ?? '') : (lines[0] ?? '');
  const delimiter = [',', ';', '\t'].reduce((a, b) => (line.split(b).length > line.split(a).length ? b : a));
  return line.split(delimiter).map((name) =>
    name
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .trim()
      .toLowerCase(),
  );
}
