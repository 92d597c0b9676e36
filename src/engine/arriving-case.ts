import type { KeptCase } from '../library/cases-store.ts';
import type { BegunCase } from './port.ts';

/** A case that was opened from a file and kept, and the worker that has it. */
export type ArrivingCase = { id: string; begun: BegunCase; entry: KeptCase };

let arriving: ArrivingCase | null = null;
let isTaken = false;

/** Says that a case arrives; one that arrived before and was not asked for is given up. */
export function arrive(next: ArrivingCase): void {
  if (arriving && !isTaken) arriving.begun.end();
  arriving = next;
  isTaken = false;
}

/** The case that arrives under an id, once. Whoever asks again finds it in the library. */
export function takeArriving(id: string): ArrivingCase | null {
  if (arriving?.id !== id || isTaken) return null;
  isTaken = true;
  return arriving;
}
