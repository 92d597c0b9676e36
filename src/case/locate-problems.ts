import { parseJsonPath } from '../lib/json-path.ts';
import { lineColumns } from '../lib/line-column.ts';
import { locateValues, type Wanted } from '../lib/locate-values.ts';
import type { Problem } from './problems.ts';

/**
 * The problems with the line and column of their path in `text`, or of the nearest part around it that is there. `ends`:
 * see `locateValues`.
 */
export function locateProblems(
  text: string,
  problems: readonly Problem[],
  ends?: ReadonlyMap<number, number>,
): Problem[] {
  const root: Wanted = { offset: 0, children: new Map() };
  const nodes = problems.map(({ path }) => {
    let node = root;
    const chain = [root];
    for (const step of parseJsonPath(path) ?? []) {
      const next: Wanted = node.children.get(step) ?? { offset: -1, children: new Map() };
      node.children.set(step, next);
      chain.push(next);
      node = next;
    }
    return chain;
  });
  locateValues(text, root, ends);
  const at = lineColumns(text);
  return problems.map((problem, i) => {
    if (problem.line !== undefined) return problem;
    const known = nodes[i]?.findLast(({ offset }) => offset >= 0) ?? root;
    return { ...problem, ...at(known.offset) };
  });
}
