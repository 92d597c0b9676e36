import { type CaseFile, FORMAT_VERSION } from '../case/case-file.ts';
import { shortHash } from '../lib/short-hash.ts';
import { slugOf } from '../lib/slug.ts';

/** What a draft from nothing begins with. */
export const newCase = (name: string): CaseFile => ({
  formatVersion: FORMAT_VERSION,
  case: { name, version: '1' },
  sources: [],
  articles: [],
});

/**
 * An id for a new record: what it is called, and, where `place` is given, four letters of where it stands. Two tabs that
 * record the same thing give the same id, and so make one record.
 */
export function newId(name: string, place: string | null, isTaken: (id: string) => boolean): string {
  const words = slugOf(name, 48) || `x${shortHash(name).slice(0, 5)}`;
  const wanted = place === null ? words : `${words}-${shortHash(place).slice(0, 4)}`;
  let id = wanted;
  for (let n = 2; isTaken(id); n++) id = `${wanted}-${n}`;
  return id;
}
