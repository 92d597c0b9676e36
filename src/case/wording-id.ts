import { fold } from '../lib/fold.ts';
import { shortHash } from '../lib/short-hash.ts';

/** A wording as speakers are told apart by it: folded, without blanks around. "The  Ministry " -> "the ministry". */
export const foldWording = (wording: string): string => fold(wording).trim();

/**
 * The id of a speaker who is known by a wording only: "w." and eight hexadecimal digits of the folded wording. One that
 * `isTaken` by another wording or a person gets the digits of the wording with a number after it.
 */
export function wordingId(wording: string, isTaken: (id: string) => boolean = () => false): string {
  const folded = foldWording(wording);
  let id = `w.${shortHash(folded)}`;
  for (let n = 2; isTaken(id); n++) id = `w.${shortHash(`${folded} ${n}`)}`;
  return id;
}
