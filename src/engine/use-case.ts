import { useEngine } from './engine-context.ts';
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

/** Opens a case file of the reader's in place of the one in the URL. */
export const useOpenFile = (): ((file: File) => Promise<void>) => useEngine().openFile;
