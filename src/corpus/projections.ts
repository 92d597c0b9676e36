import { quoteName } from './quote-name.ts';

/** Columns of a table by what they hold; null where there is none that holds one value a row. */
export type CountedColumns = {
  day: string | null;
  outlet: string | null;
  speaker: string | null;
  language: string | null;
};

/** A projection of a table: its name and its `SELECT`, between brackets. */
export type Projection = { name: string; sql: string };

/**
 * Counts that the engine keeps beside a table and takes by itself, wherever they are fewer rows than the table and hold
 * every column that a question names: quotes by day, outlet and language, and by speaker, outlet and language. A press
 * without words is then answered from them with the same statement and the same numbers as from the table.
 */
export function projectionsOf({ day, outlet, speaker, language }: CountedColumns): Projection[] {
  const by = (name: string, columns: readonly (string | null)[]): Projection[] => {
    const keys = columns.filter((column) => column !== null).map(quoteName);
    const list = keys.join(', ');
    return keys.length === 0 ? [] : [{ name, sql: `(SELECT ${list}, count() GROUP BY ${list})` }];
  };
  return [
    ...by('readout_by_day', [day, outlet, language]),
    ...(speaker === null ? [] : by('readout_by_speaker', [speaker, outlet, language])),
  ];
}
