import { sha256 } from '../lib/sha256.ts';
import { foldLineEnds } from './fold-line-ends.ts';

/**
 * "sha256-" and 64 hexadecimal digits: SHA-256 of a text as UTF-8, after `foldLineEnds`, so that a copy with other line
 * ends has the same digest. For a text with LF ends and no BOM it is what `sha256sum` prints.
 */
export async function digestOf(text: string): Promise<string> {
  return `sha256-${await sha256(new TextEncoder().encode(foldLineEnds(text)))}`;
}
