import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useMemo, useState } from 'react';
import { EngineContext, WaitingContext } from './engine-context.ts';
import type { EnginePort } from './port.ts';
import { PATIENCE, useAskAhead } from './use-ask-ahead.ts';
import type { FollowUps } from './use-follow-up.ts';
import { useOpening } from './use-opening.ts';

type Props = {
  /** Who answers: a worker, or in tests a thread. */
  port: EnginePort;
  /** Address of the case to open, see `caseUrl`. */
  url: string;
  /** How long a choice may leave the page as it is, ms, until its answers come. */
  patience?: number;
  children: ReactNode;
};

/** Opens the case at `url`, and answers `useCase` and `useModel` below it. */
export function EngineProvider({ port, url, patience = PATIENCE, children }: Props) {
  const [client] = useState(() => new QueryClient());
  const opening = useOpening(port, url);
  const [followUps] = useState<FollowUps>(() => new Map());
  const isWaiting = useAskAhead({ client, port, opened: opening.opened, followUps, patience });
  const value = useMemo(() => ({ ...opening, port, url, followUps }), [opening, port, url, followUps]);
  return (
    <QueryClientProvider client={client}>
      <EngineContext value={value}>
        <WaitingContext value={isWaiting}>{children}</WaitingContext>
      </EngineContext>
    </QueryClientProvider>
  );
}
