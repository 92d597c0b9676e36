import { formatCase } from '../case/format-case.ts';
import { sha256 } from '../lib/sha256.ts';

/**
 * The digest under which a case is kept and linked: of the file as `formatCase` writes it, without `verified`, so that
 * stamping does not change it. Takes as long as writing the file: call it in a worker.
 */
export function caseDigest(file: object): Promise<string> {
  const { verified: _, ...rest } = file as { verified?: unknown };
  return sha256(new TextEncoder().encode(formatCase(rest)));
}
