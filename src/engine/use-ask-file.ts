import { useCallback } from 'react';
import type { Filter } from '../filter/filter.ts';
import type { ModelArgs } from '../models/registry.ts';
import { useEngine } from './engine-context.ts';
import type { MadeFile } from './port.ts';

/** Asks for a file of what is filtered, to be saved; `onProgress` hears how many rows of how many are written. */
export function useAskFile() {
  const { port } = useEngine();
  return useCallback(
    (
      filter: Filter,
      args: ModelArgs<'export'>,
      onProgress: (done: number, total: number) => void,
      signal: AbortSignal,
    ): Promise<MadeFile> => port.file(filter, args, ({ done, total }) => onProgress(done, total), signal),
    [port],
  );
}
