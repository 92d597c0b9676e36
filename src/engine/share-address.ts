import { type Fragment, formatCaseName, formatFragment, parseFragment } from '../filter/fragment.ts';
import type { OwnCase } from './find-own.ts';

/**
 * The address of a view as it is handed on: for a case of the reader's own with its name and number of quotes, so that
 * the page of whoever opens it can ask for the file. `blind`: names are hidden, and none goes along.
 */
export function shareAddress(address: string, own: OwnCase | null, blind: number | null): string {
  if (!own || blind !== null) return address;
  return withParts(address, { name: formatCaseName(own.name, own.counts.quotes ?? 0) });
}

/** The same address with more in its fragment. */
export function withParts(address: string, parts: Fragment): string {
  const [base = '', hash = ''] = address.split('#', 2);
  return base + formatFragment({ ...parseFragment(hash), ...parts });
}
