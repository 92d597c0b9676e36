/** An error as ClickHouse words it: its number (0 where none is told) and its sentence without version and stack. */
export type ServerError = { code: number; message: string };

/** Before version 20 it was "Code: 192, e.displayText() = DB::Exception: …, e.what() = DB::Exception". */
const ERROR =
  /Code:\s*(\d+)(?:\.|, e\.displayText\(\) =)\s*DB::Exception:\s*(.+?)(?:, e\.what\(\) = DB::Exception)?(?:\s*\((?:[A-Z][A-Z0-9_]{2,})\))?(?:\s*\(version [^()]*(?:\([^)]*\))?\))?\s*$/s;

/**
 * Finds the error in what a server wrote: a whole answer, or one that broke off after it had begun with a 200. The last
 * one counts, since a cluster wraps what its members say. Null for a text without one.
 */
export function readServerError(text: string): ServerError | null {
  const at = text.lastIndexOf('DB::Exception:');
  if (at < 0) return null;
  const start = Math.max(text.lastIndexOf('Code:', at), 0);
  const match = ERROR.exec(text.slice(start).replace(/(?:\n\d+ \S+)?\s*__exception__[\s\S]*$/, ''));
  if (!match)
    return {
      code: 0,
      message: text
        .slice(at + 14)
        .trim()
        .slice(0, 500),
    };
  return { code: Number(match[1]), message: (match[2] as string).trim().slice(0, 500) };
}

/** What an answer in the format JSONCompact holds. Counts of 64 bits come as text or not, by a setting of the server. */
export type Answer = {
  rows: readonly (readonly unknown[])[];
  rowsRead: number;
  bytesRead: number;
  seconds: number;
};

/** Reads an answer; an error within it, which ClickHouse sends after a 200 as well, is answered instead. */
export function readAnswer(text: string): Answer | ServerError {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return readServerError(text) ?? { code: 0, message: '' };
  }
  const { data, exception, statistics } = (value ?? {}) as {
    data?: unknown;
    exception?: unknown;
    statistics?: { rows_read?: unknown; bytes_read?: unknown; elapsed?: unknown };
  };
  if (typeof exception === 'string')
    return readServerError(exception) ?? { code: 0, message: exception.slice(0, 500) };
  if (!Array.isArray(data) || !data.every(Array.isArray)) return { code: 0, message: '' };
  return {
    rows: data,
    rowsRead: Number(statistics?.rows_read ?? 0),
    bytesRead: Number(statistics?.bytes_read ?? 0),
    seconds: Number(statistics?.elapsed ?? 0),
  };
}
