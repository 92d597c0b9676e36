import { append } from '../lib/append.ts';
import { cellText } from './guess-mapping.ts';
import { type LeftOut, MAX_RAW } from './reader.ts';
import type { ImportResult } from './run-import.ts';
import { REASON_COLUMN, type Sheet } from './sheet.ts';

/** A file to be saved. */
export type LeftOutFile = { name: string; type: string; text: string };

/**
 * The left-out records of an import as files, one for each input that has some: tables as tables with the same delimiter
 * and headers, JSON as JSON, each record as it came with the reason beside it. Records of other formats become one table.
 */
export function leftOutFiles({ report, sheets }: Pick<ImportResult, 'report' | 'sheets'>): LeftOutFile[] {
  const found: LeftOutFile[] = [];
  const rest: LeftOut[] = [];
  const byFile = new Map<string, LeftOut[]>();
  for (const record of report.leftOut) {
    const records = byFile.get(record.file);
    if (records) records.push(record);
    else byFile.set(record.file, [record]);
  }
  for (const [file, records] of byFile) {
    const own = sheets.filter((sheet) => sheet.file === file);
    const [first] = own;
    if (!first) append(rest, records);
    else if (first.format === 'json' || first.format === 'ndjson') found.push(jsonFile(first, records));
    else found.push(tableFile(first, records));
  }
  if (rest.length > 0) found.push(restFile(rest));
  return found;
}

const stemOf = (path: string): string =>
  (path.split(/[/!]/).at(-1) ?? 'records').replace(/\.[a-z0-9]{1,8}(?:\.gz)?$/i, '');

function tableFile(sheet: Sheet, leftOut: readonly LeftOut[]): LeftOutFile {
  const said = sheet.facts.find(({ name }) => name === 'delimiter')?.value;
  const delimiter = typeof said === 'string' ? said : ',';
  const cell = (text: string) =>
    text.includes(delimiter) || /["\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const byPlace = new Map(sheet.records.map((record) => [`${record.line} ${record.record}`, record]));
  // The reason stands first: a row with too few or too many cells keeps its columns.
  const lines = sheet.hasHeader ? [[REASON_COLUMN, ...sheet.headers].map(cell).join(delimiter)] : [];
  for (const { line, record, reason, raw } of leftOut) {
    const whole = byPlace.get(`${line} ${record}`);
    const isCut = raw.length >= MAX_RAW || sheet.format === 'xlsx';
    const asItCame = whole && isCut ? whole.cells.map((value) => cell(cellText(value))).join(delimiter) : raw;
    lines.push(sheet.hasHeader ? `${cell(reason)}${delimiter}${asItCame}` : asItCame);
  }
  const isTabs = delimiter === '\t';
  return {
    name: `${stemOf(sheet.file)}-left-out.${isTabs ? 'tsv' : 'csv'}`,
    type: isTabs ? 'text/tab-separated-values' : 'text/csv',
    text: `\ufeff${lines.join('\r\n')}\r\n`,
  };
}

function jsonFile(sheet: Sheet, leftOut: readonly LeftOut[]): LeftOutFile {
  const records = leftOut.map(({ reason, raw }) => {
    try {
      const value: unknown = JSON.parse(raw);
      if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return { [REASON_COLUMN]: reason, ...value };
    } catch {
      // What is no JSON is handed back as a text.
    }
    return { [REASON_COLUMN]: reason, record: raw };
  });
  const isLines = sheet.format === 'ndjson';
  return {
    name: `${stemOf(sheet.file)}-left-out.${isLines ? 'ndjson' : 'json'}`,
    type: isLines ? 'application/x-ndjson' : 'application/json',
    text: isLines
      ? `${records.map((record) => JSON.stringify(record)).join('\n')}\n`
      : `${JSON.stringify(records, null, 2)}\n`,
  };
}

function restFile(leftOut: readonly LeftOut[]): LeftOutFile {
  const cell = (text: string) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const rows = leftOut.map(({ file, line, record, reason, raw }) => [
    reason,
    file,
    line === null ? '' : String(line),
    String(record),
    raw,
  ]);
  const lines = [[REASON_COLUMN, 'file', 'line', 'record', 'as it came'], ...rows].map((row) =>
    row.map(cell).join(','),
  );
  return { name: 'left-out.csv', type: 'text/csv', text: `\ufeff${lines.join('\r\n')}\r\n` };
}
