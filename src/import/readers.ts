import { native } from './native.ts';
import type { FormatName, Reader } from './reader.ts';

/** The readers of formats whose fields are their own. A new format is one file and one line here. */
export const READERS: readonly Reader[] = [native];

/** The formats that are tables or lists of records, and go through the mapping. */
export const SHEET_FORMATS = [
  'csv',
  'tsv',
  'xlsx',
  'json',
  'ndjson',
] as const satisfies readonly FormatName[];
export type SheetFormat = (typeof SHEET_FORMATS)[number];

export const isSheetFormat = (format: FormatName): format is SheetFormat =>
  (SHEET_FORMATS as readonly FormatName[]).includes(format);
