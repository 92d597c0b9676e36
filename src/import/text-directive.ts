import type { Row } from './reader.ts';
import { textOf } from './row-fields.ts';

/** Where the directive of an address begins: behind `:~:` in its fragment. -1 where it has none. */
const directiveAt = (address: string): number => {
  const fragment = address.indexOf('#');
  return fragment < 0 ? -1 : address.indexOf(':~:', fragment);
};

/**
 * The words that an address points at, as browsers copy a link to what is marked (https://wicg.github.io/scroll-to-text-fragment/):
 * `#:~:text=prefix-,words,-suffix`. Null where it points at none, or names only their beginning and end.
 */
export function wordsOfAddress(address: string): { exact: string; prefix: string; suffix: string } | null {
  const at = directiveAt(address);
  const text = at < 0 ? undefined : /(?:^|&)text=([^&]*)/.exec(address.slice(at + 3))?.[1];
  if (text === undefined) return null;
  const parts = text.split(',');
  const prefix = parts.length > 1 && parts[0]?.endsWith('-') ? (parts.shift() as string).slice(0, -1) : '';
  const suffix = parts.length > 1 && parts.at(-1)?.startsWith('-') ? (parts.pop() as string).slice(1) : '';
  if (parts.length !== 1 || parts[0] === '') return null;
  try {
    const [exact = '', before = '', after = ''] = [parts[0] ?? '', prefix, suffix].map(decodeURIComponent);
    return { exact, prefix: before, suffix: after };
  } catch {
    return null;
  }
}

/** A row whose address is that of the page: what it points at on the page is no other article. The address as it came stays beside it. */
export function atPage(row: Row): Row {
  const url = textOf(row, 'url');
  const at = directiveAt(url);
  if (at < 0) return row;
  const page = url.slice(0, at).replace(/#$/, '');
  return { ...row, fields: { ...row.fields, url: page }, other: [...(row.other ?? []), ['url', url]] };
}
