/**
 * What travels in the fragment of a link, which no server sees: parts joined by "&", in one order. A fragment that is no
 * such list (the anchor of a page) has no parts.
 *
 * `#lesson=…&case=…&name=412:The%20bridge` <-> { lesson: '…', case: '…', name: '412:The bridge' }
 */
const PARTS = ['lesson', 'case', 'name', 'wall', 'view'] as const;

export type Fragment = Partial<Record<(typeof PARTS)[number], string>>;

/** The parts of a fragment, with or without its "#". Never throws; what is not known or cannot be read is left out. */
export function parseFragment(hash: string): Fragment {
  const found: Fragment = {};
  for (const pair of hash.replace(/^#/, '').split('&')) {
    const eq = pair.indexOf('=');
    const name = PARTS.find((known) => known === pair.slice(0, Math.max(0, eq)));
    if (!name || found[name] !== undefined) continue;
    try {
      found[name] = decodeURIComponent(pair.slice(eq + 1));
    } catch {
      // A part that was cut in the middle of a letter is no part.
    }
  }
  return found;
}

/** The fragment of some parts with its "#"; empty where there are none. */
export function formatFragment(fragment: Fragment): string {
  const parts = PARTS.flatMap((name) => {
    const value = fragment[name];
    return value === undefined || value === '' ? [] : [`${name}=${encodeURIComponent(value)}`];
  });
  return parts.length === 0 ? '' : `#${parts.join('&')}`;
}

/** "412:The bridge": what a link says of the case that it cannot carry. */
export const formatCaseName = (name: string, quotes: number): string => `${quotes}:${name.slice(0, 120)}`;

/** Reads what `formatCaseName` wrote; null for anything else. */
export function nameInFragment(text: string | undefined): { name: string; quotes: number } | null {
  const [, quotes, name] = /^(\d{1,9}):(.{1,200})$/s.exec(text ?? '') ?? [];
  return name === undefined ? null : { name, quotes: Number(quotes) };
}
