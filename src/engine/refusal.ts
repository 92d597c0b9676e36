import type { Problem, ProblemCode } from '../case/problems.ts';
import { nameContent } from '../lib/name-content.ts';
import type { FailureCause } from './failure.ts';
import { SHOWN_PROBLEMS } from './shown-problems.ts';

/** Why a text was refused, from all its problems, those that refused it first; or what it is, if that is no JSON at all. */
export function refusalOf(name: string, problems: readonly Problem[], text: string): FailureCause {
  const has = (code: ProblemCode) => problems.some((problem) => problem.code === code);
  const content = has('not-json') ? nameContent(text) : null;
  if (content !== null) return { code: 'other-content', name, content };
  const isFatal = ({ severity }: Problem) => severity === 'fatal';
  const worst = [...problems.filter(isFatal), ...problems.filter((problem) => !isFatal(problem))];
  return {
    code: has('not-json') ? 'not-json' : has('format-version') ? 'too-new' : 'wrong-shape',
    name,
    problems: worst.slice(0, SHOWN_PROBLEMS),
  };
}
