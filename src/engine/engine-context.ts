import { createContext, use } from 'react';
import type { EnginePort } from './port.ts';
import type { FollowUps } from './use-follow-up.ts';
import type { Opening } from './use-opening.ts';

export type EngineContextValue = Opening & { port: EnginePort; url: string; followUps: FollowUps };

export const EngineContext = createContext<EngineContextValue | null>(null);

export function useEngine(): EngineContextValue {
  const engine = use(EngineContext);
  if (!engine) throw new Error('EngineProvider is missing above this component.');
  return engine;
}

/** Whether a choice waits for its answers before the page changes: see `useAskAhead`. */
export const WaitingContext = createContext(false);

/** True from a choice in the filter until the page is drawn for it. */
export const useIsWaiting = (): boolean => use(WaitingContext);
