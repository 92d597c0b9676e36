import type { Problem, ProblemCode } from '../case/problems.ts';
import type { FailureCause } from './failure.ts';

/** More problems than this are only counted: the page cannot show them and should not receive them. */
export const SHOWN_PROBLEMS = 200;

/** Why a decoded text was refused, from all its problems; those that refused it come first. */
export function refusalOf(name: string, problems: readonly Problem[]): FailureCause {
  const has = (code: ProblemCode) => problems.some((problem) => problem.code === code);
  const isFatal = ({ severity }: Problem) => severity === 'fatal';
  const worst = [...problems.filter(isFatal), ...problems.filter((problem) => !isFatal(problem))];
  return {
    code: has('not-json') ? 'not-json' : has('format-version') ? 'too-new' : 'wrong-shape',
    name,
    problems: worst.slice(0, SHOWN_PROBLEMS),
  };
}
