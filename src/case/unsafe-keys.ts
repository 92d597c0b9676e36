import type { JsonStep } from '../lib/json-scan.ts';

/** The paths of all keys called "__proto__". `value` must not be deep: see `isDeeperThan`. */
export function unsafeKeysOf(value: unknown): JsonStep[][] {
  const found: JsonStep[][] = [];
  visit(value, [], (path, key) => {
    if (key === '__proto__') found.push([...path, key]);
  });
  return found;
}

function visit(value: unknown, path: JsonStep[], tell: (path: JsonStep[], key: string) => void): void {
  if (typeof value !== 'object' || value === null) return;
  const isList = Array.isArray(value);
  for (const key in value) {
    if (!isList) tell(path, key);
    const child = (value as Record<string, unknown>)[key];
    if (typeof child !== 'object' || child === null) continue;
    path.push(isList ? Number(key) : key);
    visit(child, path, tell);
    path.pop();
  }
}

/** A copy without any key called "__proto__". */
export function withoutUnsafeKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUnsafeKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== '__proto__')
      .map(([key, child]) => [key, withoutUnsafeKeys(child)]),
  );
}
