import { foldLineEnds } from './fold-line-ends.ts';

/**
 * "sha256-" and 64 hexadecimal digits: SHA-256 of a text as UTF-8, after `foldLineEnds`, so that a copy with other line
 * ends has the same digest. For a text with LF ends and no BOM it is what `sha256sum` prints.
 */
export async function digestOf(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(foldLineEnds(text));
  const hash = new Uint8Array(await globalThis.crypto.subtle.digest('SHA-256', bytes));
  return `sha256-${Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
