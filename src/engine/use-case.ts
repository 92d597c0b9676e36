import { useEngine } from './engine-context.ts';
import type { OwnCase } from './find-own.ts';
import type { OpenedCase } from './port.ts';
import type { CaseState } from './use-opening.ts';

/** Where the opening of the case stands: `opening`, `open` or `failed`. */
export const useCase = (): CaseState => useEngine().state;

/** The open case, for components that are only drawn when there is one. */
export function useOpenedCase(): OpenedCase {
  const { opened } = useEngine();
  if (!opened) throw new Error('No case is open.');
  return opened;
}

/** The open case's entry among the reader's own; null for a bundled one. */
export const useOwnCase = (): OwnCase | null => useEngine().own;
