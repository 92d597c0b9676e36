import { useCallback } from 'react';
import type { Filter } from '../filter/filter.ts';
import type { Model, ModelArgs, ModelName } from '../models/registry.ts';
import { useEngine } from './engine-context.ts';
import type { MadeFile } from './port.ts';

/** Asks for a model once, when something is done, rather than drawing it. Rejects with a `FailureError`. */
export function useAsk() {
  const { port } = useEngine();
  return useCallback(
    <K extends ModelName>(name: K, filter: Filter, args: ModelArgs<K>): Promise<Model<K>> =>
      port.model(name, filter, args),
    [port],
  );
}

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
