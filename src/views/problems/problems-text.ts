import type { Problem } from '../../case/problems.ts';

/** Where in the file: "Line 12, column 7: quotes[3].selector (id “lines”)". */
export function placeOf({ line, column, path, id }: Problem): string {
  const at = line === undefined ? '' : `line ${line}, column ${column ?? 1}`;
  const what = [path, id === undefined ? '' : `(id “${id}”)`].filter(Boolean).join(' ');
  return [at, what].filter(Boolean).join(': ');
}

/** All problems as plain text, to be saved: one paragraph each, with its place, code, sentence and fix. */
export function problemsText(name: string, total: number, problems: readonly Problem[]): string {
  const paragraphs = problems.map((problem, i) =>
    [
      `${i + 1}. ${problem.code} (${WHAT_HAPPENS[problem.severity]})`,
      `   ${placeOf(problem)}`,
      `   ${problem.message}`,
      `   What to do: ${problem.fix}`,
    ].join('\n'),
  );
  const more = total - problems.length;
  const rest = more > 0 ? [`… and ${more} more, which npm run check-case lists.`] : [];
  return `${[`${name}: ${total} ${total === 1 ? 'problem' : 'problems'}`, ...paragraphs, ...rest].join('\n\n')}\n`;
}

const WHAT_HAPPENS = {
  fatal: 'the file is refused',
  dropped: 'the record is left out',
  flagged: 'the record stays',
  hint: 'a hint',
} as const;
