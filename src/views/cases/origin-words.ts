import { isolate } from '../../lib/isolate.ts';

/** Where a case came from, for its row and its head: "from your file mine.csv". */
export function originWords({
  kind,
  name,
  corpus,
}: {
  kind: string;
  name: string;
  corpus?: unknown;
}): string {
  if (corpus) return 'from a corpus';
  if (kind === 'made') return 'made here';
  if (kind === 'link') return name === '' ? 'from a link' : `from ${isolate(name)}`;
  return name === '' ? 'from your file' : `from your file ${isolate(name)}`;
}
