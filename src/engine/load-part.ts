import { FailureError } from './failure.ts';

/** Code that comes when it is needed. Fails with `part-missing` when it does not arrive. */
export async function loadPart<T>(load: () => T | Promise<T>): Promise<T> {
  try {
    return await load();
  } catch {
    throw new FailureError({ code: 'part-missing' });
  }
}
