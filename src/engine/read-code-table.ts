import Papa from 'papaparse';
import { decodeText } from '../import/decode-text.ts';
import { codesOfTable } from '../models/coding/code-table.ts';
import type { OtherCase } from '../models/coding/other-case.ts';

/** Codes in a table that a spreadsheet saved, whatever separates its columns; null for what is no table of codes. */
export function readCodeTable(bytes: Uint8Array, name: string): OtherCase[] | null {
  const text = decodeText(bytes).text.replace(/^sep=.\r?\n/i, '');
  const { data } = Papa.parse<string[]>(text, {
    skipEmptyLines: true,
    delimitersToGuess: [',', ';', '\t', '|'],
  });
  return codesOfTable(data, name);
}
