import type { Row } from './reader.ts';

/** The text of one field of a row; several values are joined by "; ". */
export function textOf(row: Row, field: keyof Row['fields']): string {
  const value = row.fields[field];
  return value === undefined ? '' : typeof value === 'string' ? value : value.join('; ');
}

/** The values of one field of a row. */
export function listOf(row: Row, field: keyof Row['fields']): readonly string[] {
  const value = row.fields[field];
  if (value === undefined) return [];
  return typeof value === 'string' ? (value === '' ? [] : [value]) : value;
}
