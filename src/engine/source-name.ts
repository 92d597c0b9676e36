import type { BegunCase, CaseSource } from './port.ts';

/** What the reader calls a case before it is open: "/data/a.case.json" -> "a", a file by its own name. */
export function sourceName(source: CaseSource | BegunCase): string {
  if ('name' in source) return source.name;
  const [, name] = /([^/]*?)(?:\.case)?(?:\.json)?(?:[?#].*)?$/.exec(source.url) ?? [];
  try {
    return decodeURIComponent(name ?? source.url);
  } catch {
    return name ?? source.url;
  }
}
