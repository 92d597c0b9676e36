import { type Fragment, formatCaseName, formatFragment, parseFragment } from '../filter/fragment.ts';
import { formatFilter, parseFilter } from '../filter/url.ts';
import type { OwnCase } from './find-own.ts';
import type { OpenedCase } from './port.ts';

/**
 * The address of a view as it is handed on: with the version of the case that it was made with or, for a case of the
 * reader's own, whose address is of one state of it, with its name and number of quotes, so that the page of whoever opens
 * it can ask for the file. `blind`: names are hidden, and none goes along.
 */
export function shareAddress(
  address: string,
  { own, version, blind }: { own: OwnCase | null; version: OpenedCase['version']; blind: number | null },
): string {
  if (!own) return withVersion(address, version);
  if (blind !== null) return address;
  return withParts(address, { name: formatCaseName(own.name, own.counts.quotes ?? 0) });
}

/** The same address with the version of the data that it shows; as it is where the case says none that a link can carry. */
function withVersion(address: string, version: string): string {
  const [whole = '', hash] = address.split('#', 2);
  const [path = '', query = ''] = whole.split('?', 2);
  const { v } = parseFilter(`v=${encodeURIComponent(version)}`).filter;
  const next = formatFilter({ ...parseFilter(query).filter, v });
  return `${path}${next === '' ? '' : `?${next}`}${hash === undefined ? '' : `#${hash}`}`;
}

/** The same address with more in its fragment. */
export function withParts(address: string, parts: Fragment): string {
  const [base = '', hash = ''] = address.split('#', 2);
  return base + formatFragment({ ...parseFragment(hash), ...parts });
}
