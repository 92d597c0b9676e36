import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { startTransition, useEffect, useState } from 'react';
import type { Filter } from '../filter/filter.ts';
import { trimFilter } from '../filter/trim-filter.ts';
import { type Asked, onAsked } from '../filter/use-filter.ts';
import type { ModelName } from '../models/registry.ts';
import { ASKED_ONCE } from './asked-once.ts';
import type { EnginePort, OpenedCase } from './port.ts';

/** How long the page waits for its answers as it is, ms; from then on it says what is on its way. */
export const PATIENCE = 100;

type Key = [opened: string, name: ModelName, filter: Filter, args: never];

/**
 * Asks for the models on screen as soon as the reader has asked for another filter: the engine works while the page is
 * still on its way to the new address, and the parts that draw them find the question already asked. After a choice the
 * page waits for the answers (see `useAnswers`), but not long. Answers whether it waits.
 */
export function useAskAhead(
  client: QueryClient,
  port: EnginePort,
  opened: OpenedCase | null,
  patience: number,
): boolean {
  const [isWaiting, setWaiting] = useState(false);
  useEffect(() => {
    if (!opened) return;
    let choices = 0;
    /** The filter that the page is drawn with while it waits. */
    let drawn: Filter | null = null;
    let pending: readonly QueryKey[] = [];
    const askAhead = ({ filter, before, isChoice }: Asked): Promise<void> | null => {
      const choice = ++choices;
      const overtaken = pending;
      const asked =
        filter.case === before.case ? questionsOnScreen(client, opened, drawn ?? before, filter) : [];
      const answers = asked.map((queryKey) => client.prefetchQuery(query(port, queryKey)));
      takeBack(client, overtaken, asked);
      const settle = () => {
        if (choice !== choices) return;
        drawn = null;
        pending = [];
        // With the page that the answers have come for, and not before it.
        startTransition(() => setWaiting(false));
      };
      if (!isChoice || filter.blind !== before.blind || filter.veil !== before.veil) {
        settle();
        return null;
      }
      drawn ??= before;
      pending = asked;
      setWaiting(true);
      return Promise.race([Promise.all(answers), later(patience)]).then(settle);
    };
    return onAsked(askAhead);
  }, [client, port, opened, patience]);
  return isWaiting;
}

const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** What the page will ask under another filter: every model that it draws, of which it may draw the same. */
function questionsOnScreen(client: QueryClient, opened: OpenedCase, drawn: Filter, next: Filter): Key[] {
  return client
    .getQueryCache()
    .findAll({ type: 'active' })
    .flatMap(({ queryKey }): Key[] => {
      const [key, name, filter, args] = queryKey as Key;
      const reads = opened.reads[name] ?? [];
      // What is asked of another filter than the page's does not follow it.
      if (key !== opened.key || !isSame(filter, trimFilter(drawn, reads))) return [];
      return [[key, name, trimFilter(next, reads), args]];
    });
}

const query = (port: EnginePort, queryKey: Key) => {
  const [, name, filter, args] = queryKey;
  return {
    queryKey,
    queryFn: ({ signal }: { signal: AbortSignal }) => port.model(name, filter, args, signal),
    ...ASKED_ONCE,
  };
};

/** Questions of a press that another has overtaken: nothing draws them, so nobody else would take them back. */
function takeBack(client: QueryClient, overtaken: readonly QueryKey[], asked: readonly QueryKey[]): void {
  for (const queryKey of overtaken)
    if (!asked.some((other) => isSame(other, queryKey)))
      void client.cancelQueries({ queryKey, exact: true, type: 'inactive' });
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
