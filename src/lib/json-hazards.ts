/** What makes a parsed JSON value dangerous to code that is recursive or assigns by key. */
export type JsonHazards = { isTooDeep: boolean; hasProtoKey: boolean };

/**
 * Whether arrays and objects are nested in each other more than `limit` levels deep (`[]` has one level, 3 none), and
 * whether any has a key of its own called "__proto__". Iterative, so that it is safe on the value that would break
 * everything recursive after it; it stops at the first part that is too deep.
 */
export function jsonHazards(value: unknown, limit: number): JsonHazards {
  const nodes: unknown[] = [value];
  const levels: number[] = [0];
  let hasProtoKey = false;
  while (nodes.length > 0) {
    const node = nodes.pop();
    const level = levels.pop() as number;
    if (typeof node !== 'object' || node === null) continue;
    if (level >= limit) return { isTooDeep: true, hasProtoKey };
    for (const key in node) {
      if (key === '__proto__') hasProtoKey = true;
      const child = (node as Record<string, unknown>)[key];
      if (typeof child !== 'object' || child === null) continue;
      nodes.push(child);
      levels.push(level + 1);
    }
  }
  return { isTooDeep: false, hasProtoKey };
}
