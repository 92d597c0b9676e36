import { decodeText } from './decode-text.ts';
import { readJson } from './json.ts';
import type { Mapping } from './mapping.ts';
import { hasMarkdownTables, readMarkdown } from './markdown-tables.ts';
import type { InputFile } from './reader.ts';
import type { SheetFormat } from './readers.ts';
import type { Sheet } from './sheet.ts';
import { readTable } from './table.ts';

/**
 * The sheets that were read last from each file: a preview that follows each change of a mapping reads a file once.
 * Only what changes how a file is cut into records is part of the key.
 */
const KNOWN = new WeakMap<Uint8Array, { key: string; sheets: Sheet[] }>();

/** Reads the sheets of a table, a workbook or a JSON; null when `proceed` said no. */
export async function readSheets(
  file: InputFile,
  format: SheetFormat,
  map: Mapping | null,
  proceed: (bytes: number) => Promise<boolean>,
): Promise<Sheet[] | null> {
  const isJson = format === 'json' || format === 'ndjson';
  const paths = isJson ? [...(map?.columns?.values() ?? [])].flat() : null;
  const key = JSON.stringify([file.path, format, map?.delimiter, map?.header, map?.sheet, map?.at, paths]);
  const known = KNOWN.get(file.bytes);
  if (known?.key === key) return known.sheets;
  const sheets = await readAnew(file, format, map, proceed);
  if (sheets) KNOWN.set(file.bytes, { key, sheets });
  return sheets;
}

async function readAnew(
  file: InputFile,
  format: SheetFormat,
  map: Mapping | null,
  proceed: (bytes: number) => Promise<boolean>,
): Promise<Sheet[] | null> {
  if (format === 'xlsx') {
    const { readWorkbook } = await import('./xlsx.ts');
    return readWorkbook(file, map, proceed);
  }
  if (format === 'json' || format === 'ndjson') return readJson(file, format, map, proceed);
  if (format === 'html') {
    const { readHtml } = await import('./html.ts');
    return readHtml(file, map, proceed);
  }
  if (format === 'csv' && !map?.delimiter && hasMarkdownTables(decodeText(file.bytes).text))
    return (await proceed(file.bytes.length)) ? readMarkdown(file, map) : null;
  const forced = format === 'tsv' && !map?.delimiter ? '\t' : null;
  const sheet = await readTable(file, map, proceed, forced);
  return sheet && [sheet];
}
