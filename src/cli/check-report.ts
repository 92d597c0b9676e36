import type { CheckResult } from '../case/check-case.ts';
import { CHECK_PROBLEMS } from '../case/check-problems.ts';
import { RECORD_NAMES } from '../case/problem-list.ts';
import { PROBLEMS, type Problem, type ProblemKind } from '../case/problems.ts';
import { RIGHTS_CODES } from '../case/rights.ts';
import { formatCount } from '../lib/format-count.ts';

const KINDS: ReadonlyMap<string, ProblemKind> = new Map(Object.entries({ ...PROBLEMS, ...CHECK_PROBLEMS }));
const WHAT_HAPPENS = {
  fatal: 'the file is refused',
  dropped: 'the record is left out',
  flagged: 'the record stays',
  hint: 'a hint, no problem',
};

/** Plain text for a terminal: the problems by kind, what the case holds, how much it copies; the last line counts. */
export function formatCheckReport(result: CheckResult): string {
  const { problems, hints, counts, verbatim, comparedWith, file } = result;
  const isRights = ({ code }: Problem) => RIGHTS_CODES.some((known) => known === code);
  const rights = hints.filter(isRights);
  const lines = [...listByCode(problems), ...listByCode(hints.filter((hint) => !isRights(hint)))];
  if (file) {
    const held = counts
      .filter(({ count }) => count > 0)
      .map(({ list, count }) => formatCount(count, RECORD_NAMES[list], list));
    lines.push(`The case holds ${held.join(', ') || 'nothing'}.`);
    for (const { articleId, words, share } of verbatim) {
      const of =
        share === null
          ? 'how many the article has is not known'
          : `${(share * 100).toFixed(1)} % of the article`;
      lines.push(`  ${articleId}: ${formatCount(words, 'word')} copied, ${of}.`);
    }
    lines.push(`${COMPARED[comparedWith]}`);
  }
  if (rights.length > 0)
    lines.push(
      `${rights.length} rights ${rights.length === 1 ? 'notice' : 'notices'}: words beyond what Readout itself would publish; --rights lists them as problems.`,
    );
  const other = hints.length - rights.length;
  if (other > 0) lines.push(`${other} ${other === 1 ? 'hint' : 'hints'}, above`);
  const checked = counts.reduce((sum, { count }) => sum + count, 0);
  lines.push(`${checked} checked, ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`);
  return lines.join('\n');
}

/** Problems under their codes, each with its place and what to do. */
function listByCode(problems: readonly Problem[]): string[] {
  const lines: string[] = [];
  const byCode = new Map<string, Problem[]>();
  for (const problem of problems) byCode.set(problem.code, [...(byCode.get(problem.code) ?? []), problem]);
  for (const [code, group] of byCode) {
    const kind = KINDS.get(code);
    const severity = kind?.severity ?? 'flagged';
    lines.push(`${code} (${group.length}; ${WHAT_HAPPENS[severity]}): ${kind?.meaning ?? ''}`);
    for (const problem of group) {
      const place = [problem.path, problem.id && `id "${problem.id.slice(0, 120)}"`]
        .filter(Boolean)
        .join(', ');
      lines.push(`  line ${problem.line}, column ${problem.column}${place === '' ? '' : `: ${place}`}`);
      lines.push(`    ${problem.message}`);
      if (problem.fix !== kind?.fix) lines.push(`    ${problem.fix}`);
    }
    lines.push(`  What to do: ${kind?.fix ?? ''}`, '');
  }
  return lines;
}

const COMPARED = {
  texts: 'Every anchor was compared with the texts.',
  stamp: 'Every anchor was compared with its stamp, not with the texts.',
  nothing: 'No anchor was compared with anything: there are no texts and no stamps.',
};
