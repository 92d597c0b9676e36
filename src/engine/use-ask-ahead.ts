import type { QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Filter } from '../filter/filter.ts';
import { trimFilter } from '../filter/trim-filter.ts';
import { onAsked } from '../filter/use-filter.ts';
import type { ModelName } from '../models/registry.ts';
import { ASKED_ONCE } from './asked-once.ts';
import type { EnginePort, OpenedCase } from './port.ts';

type Key = [opened: string, name: ModelName, filter: Filter, args: never];

/**
 * Asks for the models on screen as soon as the reader has asked for another filter: the engine works while the page is
 * still on its way to the new address, and the parts that draw them find the question already asked.
 */
export function useAskAhead(client: QueryClient, port: EnginePort, opened: OpenedCase | null): void {
  useEffect(() => {
    if (!opened) return;
    const askAhead = (asked: Filter, before: Filter) => {
      if (asked.case !== before.case) return;
      for (const { queryKey } of client.getQueryCache().findAll({ type: 'active' })) {
        const [key, name, filter, args] = queryKey as Key;
        const reads = opened.reads[name] ?? [];
        // What is asked of another filter than the page's does not follow it.
        if (key !== opened.key || !isSame(filter, trimFilter(before, reads))) continue;
        const next = trimFilter(asked, reads);
        void client.prefetchQuery({
          queryKey: [key, name, next, args],
          queryFn: ({ signal }) => port.model(name, next, args, signal),
          ...ASKED_ONCE,
        });
      }
    };
    return onAsked(askAhead);
  }, [client, port, opened]);
}

const isSame = (a: Filter, b: Filter): boolean => JSON.stringify(a) === JSON.stringify(b);
