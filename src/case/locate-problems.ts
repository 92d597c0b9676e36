import { parseJsonPath } from '../lib/json-path.ts';
import { type JsonStep, scanJson } from '../lib/json-scan.ts';
import { lineColumns } from '../lib/line-column.ts';
import type { Problem } from './problems.ts';

type Node = { offset: number; children: Map<JsonStep, Node> };

/** The problems with the line and column of their path in `text`, or of the nearest part around it that is there. */
export function locateProblems(text: string, problems: readonly Problem[]): Problem[] {
  const root: Node = { offset: 0, children: new Map() };
  const nodes = problems.map(({ path }) => {
    let node = root;
    const chain = [root];
    for (const step of parseJsonPath(path) ?? []) {
      const next: Node = node.children.get(step) ?? { offset: -1, children: new Map() };
      node.children.set(step, next);
      chain.push(next);
      node = next;
    }
    return chain;
  });
  scanJson(text, {
    onValue(path, offset) {
      let node: Node | undefined = root;
      for (const step of path) node = node?.children.get(step);
      if (node) node.offset = offset;
    },
  });
  const at = lineColumns(text);
  return problems.map((problem, i) => {
    if (problem.line !== undefined) return problem;
    const known = nodes[i]?.findLast(({ offset }) => offset >= 0) ?? root;
    return { ...problem, ...at(known.offset) };
  });
}
