import { TextOffsets } from '../lib/text-offsets.ts';
import type { NamedRow } from './named-table.ts';
import { SqliteTables, type SqliteValue } from './sqlite-tables.ts';

/** One document of a project, with its text. */
export type DnaDocument = { cells: ReadonlyMap<string, string>; offsets: TextOffsets };

const text = (value: SqliteValue | undefined): string =>
  value === null || value === undefined ? '' : String(value);

/**
 * The statements of a DNA database as its event list has them, and its documents. Of the coders only names are read; the
 * column of their passwords is stepped over. Throws `RangeError` for a damaged file.
 */
export function readDnaDatabase(
  bytes: Uint8Array,
  file: string,
): { rows: NamedRow[]; headers: string[]; documents: DnaDocument[] } {
  const tables = new SqliteTables(bytes);
  const byId = (table: string, columns: readonly string[]) => {
    const found = new Map<string, ReadonlyMap<string, SqliteValue>>();
    for (const row of tables.rows(table, ['ID', ...columns])) found.set(text(row.get('ID')), row);
    return found;
  };
  const coders = byId('CODERS', ['Name']);
  const variables = byId('VARIABLES', ['Variable']);
  const entities = byId('ENTITIES', ['Value']);
  const documents = new Map<string, DnaDocument>();
  for (const row of tables.rows('DOCUMENTS', [
    'ID',
    'Title',
    'Text',
    'Author',
    'Source',
    'Section',
    'Type',
    'Date',
  ])) {
    const id = text(row.get('ID'));
    const cells = new Map([
      ['document_id', id],
      ['time', dateOf(row.get('Date'))],
      ...(['Title', 'Author', 'Source', 'Section', 'Type'] as const).map(
        (name) => [`document_${name.toLowerCase()}`, text(row.get(name))] as [string, string],
      ),
    ]);
    documents.set(id, { cells, offsets: new TextOffsets(text(row.get('Text'))) });
  }
  const values = new Map<string, Map<string, string>>();
  for (const table of ['DATASHORTTEXT', 'DATALONGTEXT', 'DATAINTEGER', 'DATABOOLEAN'])
    for (const row of tables.rows(table, ['StatementId', 'VariableId', 'Entity', 'Value'])) {
      const name = text(variables.get(text(row.get('VariableId')))?.get('Variable'));
      // Short texts are entities since DNA 3; before, they stood there themselves.
      const entity = row.has('Entity')
        ? entities.get(text(row.get('Entity')))?.get('Value')
        : row.get('Value');
      const of = values.get(text(row.get('StatementId'))) ?? new Map<string, string>();
      values.set(text(row.get('StatementId')), of.set(name, text(entity)));
    }
  const rows: NamedRow[] = [];
  for (const row of tables.rows('STATEMENTS', ['ID', 'DocumentId', 'Start', 'Stop', 'Coder'])) {
    const id = text(row.get('ID'));
    const held = documents.get(text(row.get('DocumentId')));
    const place = held?.offsets.byUnits(Number(row.get('Start')), Number(row.get('Stop')));
    const cells = new Map([
      ['statement_id', id],
      ...(values.get(id) ?? []),
      ['start_position', place ? String(place.start) : ''],
      ['stop_position', place ? String(place.end) : ''],
      ['text', place?.words ?? ''],
      ['coder', text(coders.get(text(row.get('Coder')))?.get('Name'))],
      ...(held?.cells ?? []),
    ] as [string, string][]);
    const filled = [...cells].filter(([, value]) => value !== '');
    rows.push({
      file,
      line: null,
      record: rows.length + 1,
      raw: JSON.stringify(Object.fromEntries(filled)).slice(0, 2000),
      cell: (header) => (cells.get(header) ?? '').trim(),
      filled,
    });
  }
  const headers = [...new Set(rows.flatMap(({ filled }) => filled.map(([header]) => header)))];
  return { rows, headers, documents: [...documents.values()] };
}

/** Seconds (before DNA 3 milliseconds) since 1970 as DNA's own list writes them. */
function dateOf(value: SqliteValue | undefined): string {
  if (typeof value !== 'number') return text(value);
  const date = new Date(Math.abs(value) > 1e11 ? value : value * 1000);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 19).replace('T', ' ');
}
