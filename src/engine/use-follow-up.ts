import { useEffect } from 'react';
import type { Model, ModelArgs, ModelName } from '../models/registry.ts';
import { useEngine } from './engine-context.ts';

/** What a part of the page asks next, given an answer; null for nothing. */
export type FollowUp = (answer: unknown) => { name: ModelName; args: unknown } | null;

/** What answers lead to, by the model that is answered. */
export type FollowUps = Map<ModelName, FollowUp>;

/**
 * Says that what a model answers decides what is asked next, as the timeline decides which event is opened: after a choice
 * that is asked as soon as the answer is there, and the page waits for both (see `useAskAhead`).
 */
export function useFollowUp<K extends ModelName, N extends ModelName>(
  of: K,
  name: N,
  argsOf: (answer: Model<K>) => ModelArgs<N> | null,
): void {
  const { followUps } = useEngine();
  useEffect(() => {
    followUps.set(of, (answer) => {
      const args = argsOf(answer as Model<K>);
      return args === null ? null : { name, args };
    });
    return () => void followUps.delete(of);
  });
}
