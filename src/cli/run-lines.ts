/**
 * Which lines of the sources ran, from what a browser's V8 counted in the scripts of a build: offsets of the script are
 * put back onto lines by its source map.
 */
import { eachMapping, TraceMap } from '@jridgewell/trace-mapping';

/** A stretch of a script and how often it ran; `end` is exclusive, both in UTF-16 units. Stretches nest. */
export type CountedRange = { startOffset: number; endOffset: number; count: number };
/** What V8 counted in one script: its functions, each with the stretches in it that ran more or less often. */
export type CountedScript = { url: string; functions: readonly { ranges: readonly CountedRange[] }[] };

/** Where a piece of the script stands in a source: lines count from 1. */
export type MappedPiece = { offset: number; source: string; line: number };

/** The pieces of a script that have a source, in the order of the script. Sources are as the map names them. */
export function mappedPieces(script: string, map: string): MappedPiece[] {
  const starts = [0];
  for (let at = script.indexOf('\n'); at >= 0; at = script.indexOf('\n', at + 1)) starts.push(at + 1);
  const pieces: MappedPiece[] = [];
  eachMapping(new TraceMap(map), ({ generatedLine, generatedColumn, source, originalLine }) => {
    const start = starts[generatedLine - 1];
    if (source === null || originalLine === null || start === undefined) return;
    pieces.push({ offset: start + generatedColumn, source, line: originalLine });
  });
  return pieces.sort((a, b) => a.offset - b.offset);
}

/** Whether each piece ran: the innermost stretch around it decides. What V8 says nothing of did not run. */
export function ranPieces(pieces: readonly MappedPiece[], { functions }: CountedScript): boolean[] {
  const ranges = functions
    .flatMap((one) => one.ranges)
    .sort((a, b) => a.startOffset - b.startOffset || b.endOffset - a.endOffset);
  const around: CountedRange[] = [];
  let next = 0;
  return pieces.map(({ offset }) => {
    for (let range = ranges[next]; range && range.startOffset <= offset; range = ranges[++next]) {
      while (around.length > 0 && (around.at(-1)?.endOffset ?? 0) <= range.startOffset) around.pop();
      around.push(range);
    }
    while (around.length > 0 && (around.at(-1)?.endOffset ?? 0) <= offset) around.pop();
    return (around.at(-1)?.count ?? 0) > 0;
  });
}

/** A statement of a file as Istanbul has it, and how often it ran. */
export type FileCounts = {
  statementMap: Record<string, { start: { line: number } }>;
  s: Record<string, number>;
};

/** The lines on which a statement begins -> whether one of them ran. */
export function linesOf({ statementMap, s }: FileCounts): Map<number, boolean> {
  const lines = new Map<number, boolean>();
  for (const [id, { start }] of Object.entries(statementMap))
    lines.set(start.line, (lines.get(start.line) ?? false) || (s[id] ?? 0) > 0);
  return lines;
}
