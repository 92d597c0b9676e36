import { useQuery } from '@tanstack/react-query';
import type { Filter } from '../filter/filter.ts';
import { trimFilter } from '../filter/trim-filter.ts';
import type { Model, ModelArgs, ModelName } from '../models/registry.ts';
import { ASKED_ONCE } from './asked-once.ts';
import { useEngine } from './engine-context.ts';
import { asFailureError, type FailureError } from './failure.ts';

export type ModelState<K extends ModelName> = {
  /** The newest model there is: while another is on its way, the one before it. null before the first. */
  model: Model<K> | null;
  /** True while what is asked for is not what `model` shows: mark it `aria-busy`. */
  isBusy: boolean;
  failure: FailureError | null;
};

/**
 * The model of one view for a filter, of which it reads what its record says and no more: nothing is asked anew when another
 * part changes. `args` is what the model's function takes second; null where it takes nothing.
 */
export function useModel<K extends ModelName>(name: K, asked: Filter, args: ModelArgs<K>): ModelState<K> {
  const { port, opened } = useEngine();
  const key = opened?.key ?? null;
  const filter = trimFilter(asked, opened?.reads[name] ?? []);
  const { data, error, isPlaceholderData, isPending } = useQuery<Model<K>>({
    queryKey: [key, name, filter, args],
    queryFn: ({ signal }) => port.model(name, filter, args, signal),
    enabled: key !== null,
    ...ASKED_ONCE,
    placeholderData: (previous, query) =>
      query?.queryKey[0] === key && query?.queryKey[1] === name ? previous : undefined,
  });
  return {
    model: data ?? null,
    isBusy: isPlaceholderData || (isPending && error === null),
    failure: error ? asFailureError(error) : null,
  };
}
