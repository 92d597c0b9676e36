/**
 * The one place where a name becomes a part of SQL: a column, a table or a database, between backticks, with backslash
 * and backtick escaped as ClickHouse reads them. `a``b` cannot end its own quotes. Values never come here: they are bound.
 */
export const quoteName = (name: string): string =>
  `\`${name.replace(/[\\`]/g, (sign) => `\\${sign}`).replaceAll('\0', '\\0')}\``;

/** "db.quotes" -> `db`.`quotes`; what follows the first dot is the table's name, dots included. */
export function quoteTable(table: string): string {
  const dot = table.indexOf('.');
  return dot < 0 ? quoteName(table) : `${quoteName(table.slice(0, dot))}.${quoteName(table.slice(dot + 1))}`;
}

/** A text that is fixed in the code as a string of SQL; for what a reader gives, parameters are bound. */
export const quoteText = (text: string): string => `'${text.replace(/[\\']/g, (sign) => `\\${sign}`)}'`;
