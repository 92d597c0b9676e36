import { textOf } from '../lib/json-outline.ts';
import { parseJsonPath } from '../lib/json-path.ts';
import type { JsonStep } from '../lib/json-scan.ts';
import { type LineColumn, lineColumns, lineColumnsInBytes } from '../lib/line-column.ts';
import { locateValues, type Wanted } from '../lib/locate-values.ts';
import type { Problem } from './problems.ts';

type Path = readonly JsonStep[];

/** The problems with the line and column of their path in `text`, or of the nearest part around it that is there. */
export function locateProblems(text: string, problems: readonly Problem[]): Problem[] {
  const places = placesIn(
    text,
    problems.map(({ path }) => parseJsonPath(path) ?? []),
  );
  return problems.map((problem, i) => withPlace(problem, places[i]));
}

/** The value of one member of a case file, in bytes (end exclusive). */
type FileMember = { key: string; start: number; end: number; records: null };
/** A piece of a list of it, from the bracket or comma before it, and which of its records it has, the second exclusive. */
export type ListPiece = Omit<FileMember, 'records'> & { records: readonly [from: number, to: number] };
/** A stretch of a file that a problem may lead into. */
export type FilePart = FileMember | ListPiece;

/**
 * The same for a file of which only the bytes are at hand: no more of it becomes text than the parts that a problem leads
 * into. `parts` stand in the order of the file; what leads into none of them is placed at `start`, where the file's value is.
 */
export function locateInBytes(
  bytes: Uint8Array,
  start: number,
  parts: readonly FilePart[],
  problems: readonly Problem[],
): Problem[] {
  const paths = problems.map(({ path }) => parseJsonPath(path) ?? []);
  const led = parts.flatMap((part) => {
    const into = paths.flatMap((path, problem) => {
      const steps = stepsInto(part, path);
      return steps ? [{ problem, steps }] : [];
    });
    return into.length > 0 ? [{ part, into }] : [];
  });
  const [begin, ...starts] = lineColumnsInBytes(bytes, [start, ...led.map(({ part }) => part.start)]);
  const placed = problems.map((problem) => withPlace(problem, begin));
  led.forEach(({ part, into }, k) => {
    const places = placesIn(
      textOfPart(bytes, part),
      into.map(({ steps }) => steps),
    );
    into.forEach(({ problem }, i) => {
      placed[problem] = withPlace(problems[problem] as Problem, after(starts[k], places[i]));
    });
  });
  return placed;
}

/** The rest of a path that leads into a part; null of one that does not. A list's own place is that of its first piece. */
function stepsInto({ key, records }: FilePart, [first, ...steps]: Path): Path | null {
  if (first !== key) return null;
  if (records === null) return steps;
  const [from, to] = records;
  const [index, ...rest] = steps;
  if (typeof index !== 'number') return from === 0 ? [] : null;
  return index >= from && index < to ? [index - from, ...rest] : null;
}

const textOfPart = (bytes: Uint8Array, { start, end, records }: FilePart): string =>
  records === null ? textOf(bytes, start, end) : `[${textOf(bytes, start + 1, end)}`;

/** Where the paths lead in a JSON text, or the nearest parts around them that are there. */
function placesIn(text: string, paths: readonly Path[]): LineColumn[] {
  const root: Wanted = { offset: 0, children: new Map() };
  const chains = paths.map((path) => {
    const chain = [root];
    for (const step of path) {
      const { children } = chain.at(-1) as Wanted;
      const next: Wanted = children.get(step) ?? { offset: -1, children: new Map() };
      children.set(step, next);
      chain.push(next);
    }
    return chain;
  });
  locateValues(text, root);
  const at = lineColumns(text);
  return chains.map((chain) => at((chain.findLast(({ offset }) => offset >= 0) ?? root).offset));
}

/** A place in a text that begins at another one. */
const after = (start: LineColumn | undefined, { line, column } = BEGIN): LineColumn => {
  const { line: firstLine, column: firstColumn } = start ?? BEGIN;
  return { line: firstLine + line - 1, column: line === 1 ? firstColumn + column - 1 : column };
};
const BEGIN: LineColumn = { line: 1, column: 1 };

const withPlace = (problem: Problem, place = BEGIN): Problem =>
  problem.line === undefined ? { ...problem, ...place } : problem;
