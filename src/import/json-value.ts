import { formatCount } from '../lib/format-count.ts';
import { jsonHazards } from '../lib/json-hazards.ts';
import { type JsonStep, scanJson } from '../lib/json-scan.ts';
import { LIMITS } from '../lib/limits.ts';
import { lineColumnAt, lineColumns } from '../lib/line-column.ts';
import { type RepeatedKey, repeatedKeys } from '../lib/repeated-keys.ts';
import { type InputFile, type Lost, MAX_RAW, type Place, type Sink, UnreadableFile } from './reader.ts';
import { textOfFile } from './text-lines.ts';

/** An object of a foreign JSON. Keys are only read, never assigned. */
export type JsonRecord = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value as text: strings and numbers as they are, all others as ''. */
export const textIn = (value: unknown): string =>
  typeof value === 'string'
    ? value
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : '';

/** One value or a list of them as a list; null and undefined are none. */
export const listIn = (value: unknown): readonly unknown[] =>
  value === null || value === undefined ? [] : Array.isArray(value) ? value : [value];

/** The record as it came, for what is left out. */
export const rawJson = (value: unknown): string => (JSON.stringify(value) ?? '').slice(0, MAX_RAW);

/** The longest value that stays beside a record, in UTF-16 units. */
const MAX_REST = 2000;

/**
 * What a record says beyond the keys that are `taken`, as cells to keep beside it: values of nested records under their
 * path (`media.alt`), lists of plain values joined, other lists as JSON. What is too long for that is told to the sink.
 */
export function restOf(
  record: JsonRecord,
  taken: ReadonlySet<string>,
  { file, line }: Pick<Place, 'file' | 'line'>,
  sink: Pick<Sink, 'lose'>,
  prefix = '',
): [string, string][] {
  return Object.entries(record).flatMap(([key, value]): [string, string][] => {
    if (taken.has(key)) return [];
    const name = prefix + key;
    if (isRecord(value)) return restOf(value, NOTHING, { file, line }, sink, `${name}.`);
    const isPlain = Array.isArray(value) && !value.some((item) => typeof item === 'object' && item !== null);
    const text = isPlain
      ? value
          .map(textIn)
          .filter((item) => item !== '')
          .join('; ')
      : Array.isArray(value)
        ? (JSON.stringify(value) ?? '')
        : textIn(value);
    if (text.trim() === '' || text === '[]') return [];
    if (text.length <= MAX_REST) return [[name, text]];
    const reason = `No field takes this, and ${formatCount(text.length, 'character')} are too many to keep beside the record.`;
    sink.lose({ file, line, field: name, value: text.slice(0, 200), reason });
    return [];
  });
}

const NOTHING: ReadonlySet<string> = new Set();

/** What is said of a key that stands twice in one object: what stood under it first is in no record. */
export const lostKey = ({ path, before }: RepeatedKey, file: string, line: number | null): Lost => ({
  file,
  line,
  field: path,
  value: before.slice(0, 200),
  reason: 'The key stands twice in its object; what stands last was read.',
});

/** A JSON file, parsed. Throws `UnreadableFile` with line and column where it is none, or is nested too deep. */
export function parseJsonFile(file: InputFile, sink: Sink): { text: string; value: unknown } {
  const text = textOfFile(file, sink);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const fault = scanJson(text) ?? { offset: 0, reason: 'This engine cannot read the text.' };
    const { line, column } = lineColumnAt(text, fault.offset);
    throw new UnreadableFile(
      file.path,
      text.trim() === '' ? 'The file is empty.' : `Line ${line}, column ${column}: ${fault.reason}`,
    );
  }
  if (jsonHazards(value, LIMITS.depth).isTooDeep)
    throw new UnreadableFile(file.path, `The JSON is nested more than ${LIMITS.depth} levels deep.`);
  for (const key of repeatedKeys(text, value))
    sink.lose(lostKey(key, file.path, lineColumnAt(text, key.offset).line));
  return { text, value };
}

/** The line on which each value begins whose path `isWanted`, by path: `linesOf(text, …).get('events.3')`. */
export function linesOf(text: string, isWanted: (path: readonly JsonStep[]) => boolean): Map<string, number> {
  const found = new Map<string, number>();
  const at = lineColumns(text);
  scanJson(text, {
    onValue: (path, offset) => {
      if (isWanted(path)) found.set(path.join('.'), at(offset).line);
    },
  });
  return found;
}

/** One line of NDJSON: its value, or why it is none. Keys that stand twice are told to `sink`. */
export function parseJsonLine(
  line: string,
  sink?: Pick<Sink, 'lose'>,
  { file, line: number }: Pick<Place, 'file' | 'line'> = { file: '', line: null },
): { value: unknown } | { reason: string } {
  let text = line;
  let value: unknown;
  try {
    value = JSON.parse(line);
    // A writer that encodes twice leaves a string that holds the record.
    if (typeof value === 'string' && /^\s*[{[]/.test(value)) {
      text = value;
      value = JSON.parse(text);
    }
  } catch {
    const fault = scanJson(line.trim());
    return { reason: `The line is no JSON: ${fault?.reason ?? 'it cannot be read.'}` };
  }
  if (jsonHazards(value, LIMITS.depth).isTooDeep)
    return { reason: `The record is nested more than ${LIMITS.depth} levels deep.` };
  if (sink) for (const key of repeatedKeys(text, value)) sink.lose(lostKey(key, file, number));
  return { value };
}
