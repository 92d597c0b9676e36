import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { startTransition, useEffect, useState } from 'react';
import type { Filter } from '../filter/filter.ts';
import { trimFilter } from '../filter/trim-filter.ts';
import { type Asked, onAsked } from '../filter/use-filter.ts';
import { delay } from '../lib/delay.ts';
import type { ModelName } from '../models/registry.ts';
import { ASKED_ONCE } from './asked-once.ts';
import type { EnginePort, OpenedCase } from './port.ts';
import type { FollowUps } from './use-follow-up.ts';

/** How long the page waits for its answers as it is, ms; from then on it says what is on its way. */
export const PATIENCE = 100;

type Key = [opened: string, name: ModelName, filter: Filter, args: unknown];

type Asking = {
  client: QueryClient;
  port: EnginePort;
  opened: OpenedCase | null;
  followUps: FollowUps;
  /** How long the page waits at most, ms. */
  patience: number;
};

/**
 * Asks for the models on screen as soon as the reader has asked for another filter: the engine works while the page is
 * still on its way to the new address, and the parts that draw them find the question already asked. After a choice the
 * page waits for the answers (see `useAnswers`), but not long. Answers whether it waits.
 */
export function useAskAhead({ client, port, opened, followUps, patience }: Asking): boolean {
  const [isWaiting, setWaiting] = useState(false);
  useEffect(() => {
    if (!opened) return;
    let choices = 0;
    /** The filter that the page is drawn with while it waits. */
    let drawn: Filter | null = null;
    let pending: QueryKey[] = [];
    const ask = async (question: Key, asked: QueryKey[], next: Filter): Promise<void> => {
      asked.push(question);
      await client.prefetchQuery(query(port, question));
      const answer = client.getQueryData(question);
      const led = answer === undefined ? null : followUps.get(question[1])?.(answer);
      if (led)
        await ask([opened.key, led.name, trimFilter(next, opened.reads[led.name]), led.args], asked, next);
    };
    const askAhead = ({ filter, before, isChoice }: Asked): Promise<void> | null => {
      const choice = ++choices;
      const overtaken = pending;
      const asked: QueryKey[] = [];
      const questions = filter.case === before.case ? questionsOnScreen(client, opened, followUps) : [];
      const answers = questions.flatMap(([key, name, of, args]) => {
        const reads = opened.reads[name];
        // What is asked of another filter than the page's does not follow it.
        if (!isSame(of, trimFilter(drawn ?? before, reads))) return [];
        return [ask([key, name, trimFilter(filter, reads), args], asked, filter)];
      });
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
      return Promise.race([Promise.all(answers), delay(patience)]).then(settle);
    };
    return onAsked(askAhead);
  }, [client, port, opened, followUps, patience]);
  return isWaiting;
}

/** What the page asks now, but for what an answer has led it to. */
function questionsOnScreen(client: QueryClient, opened: OpenedCase, followUps: FollowUps): Key[] {
  const active = client
    .getQueryCache()
    .findAll({ type: 'active' })
    .filter(({ queryKey }) => queryKey[0] === opened.key);
  const led = active.flatMap(({ queryKey, state }) => {
    const next =
      state.data === undefined ? null : followUps.get((queryKey as unknown as Key)[1])?.(state.data);
    return next ? [JSON.stringify([next.name, next.args])] : [];
  });
  return active
    .map(({ queryKey }) => queryKey as unknown as Key)
    .filter(([, name, , args]) => !led.includes(JSON.stringify([name, args])));
}

const query = (port: EnginePort, queryKey: Key) => {
  const [, name, filter, args] = queryKey;
  return {
    queryKey,
    queryFn: ({ signal }: { signal: AbortSignal }) => port.model(name, filter, args as never, signal),
    ...ASKED_ONCE,
  };
};

/** Questions of a choice that another has overtaken: nothing draws them, so nobody else would take them back. */
function takeBack(client: QueryClient, overtaken: readonly QueryKey[], asked: readonly QueryKey[]): void {
  for (const queryKey of overtaken)
    if (!asked.some((other) => isSame(other, queryKey)))
      void client.cancelQueries({ queryKey, exact: true, type: 'inactive' });
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
