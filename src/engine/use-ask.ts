import { useCallback } from 'react';
import type { Filter } from '../filter/filter.ts';
import type { Model, ModelArgs, ModelName } from '../models/registry.ts';
import { useEngine } from './engine-context.ts';

/** Asks for a model once, when something is done, rather than drawing it. Rejects with a `FailureError`. */
export function useAsk() {
  const { port } = useEngine();
  return useCallback(
    <K extends ModelName>(name: K, filter: Filter, args: ModelArgs<K>): Promise<Model<K>> =>
      port.model(name, filter, args),
    [port],
  );
}
