import { useEffect, useMemo, useState } from 'react';
import { IS_SINGLE } from '../lib/single-file.ts';
import { CASE_INSIDE, isElsewhere, isOwn } from './case-url.ts';
import { asFailureError, type FailureError } from './failure.ts';
import type { OwnCase } from './find-own.ts';
import { loadPart } from './load-part.ts';
import type { BegunCase, CaseSource, EnginePort, OpenedCase, OpeningProgress } from './port.ts';

/** Where the opening of a case stands. */
export type CaseState =
  | { status: 'opening'; progress: OpeningProgress; cancel: () => void }
  | { status: 'open'; opened: OpenedCase }
  | { status: 'failed'; failure: FailureError; retry: () => void };

export type Opening = {
  state: CaseState;
  /** The case that is open in the engine, also while another is being opened or was refused. */
  opened: OpenedCase | null;
  /** Its entry among the reader's own; null for a bundled case. */
  own: OwnCase | null;
};

type Settled = { progress: OpeningProgress } | { opened: OpenedCase } | { failure: FailureError };

const CONNECTING: Settled = { progress: { phase: 'connecting' } };

const loadInside = () => loadPart(() => import('./case-inside.ts'));
const loadOwn = () => loadPart(() => import('./find-own.ts'));

type Found = { source: CaseSource | BegunCase; own: OwnCase | null };

async function sourceOf(
  url: string,
  onProgress: (progress: OpeningProgress) => void,
  signal: AbortSignal,
): Promise<Found> {
  if (IS_SINGLE && url === CASE_INSIDE) return { source: (await loadInside()).caseInside(), own: null };
  if (isElsewhere(url)) {
    const { findElsewhere } = await loadPart(() => import('./find-elsewhere.ts'));
    return { source: await findElsewhere(url, onProgress, signal), own: null };
  }
  return isOwn(url) ? (await loadOwn()).findOwn(url) : { source: { url }, own: null };
}

/** Opens the case at `url` whenever it changes, and keeps the one before it until the new one is open. */
export function useOpening(port: EnginePort, url: string): Opening {
  const [attempt, setAttempt] = useState(0);
  const [settled, setSettled] = useState<Settled>(CONNECTING);
  const [last, setLast] = useState<{ opened: OpenedCase; own: OwnCase | null } | null>(null);
  const [cancel, setCancel] = useState<() => void>(() => () => {});

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt opens the same case again
  useEffect(() => {
    const controller = new AbortController();
    let isCurrent = true;
    const settle = (next: Settled) => {
      if (isCurrent) setSettled(next);
    };
    settle(CONNECTING);
    setCancel(() => () => controller.abort());
    sourceOf(url, (progress) => settle({ progress }), controller.signal)
      .then(async ({ source, own }) => {
        if (!isCurrent) return;
        const opened = await port.open(source, (progress) => settle({ progress }), controller.signal);
        if (!isCurrent) return;
        setLast({ opened, own });
        settle({ opened });
      })
      .catch((error: unknown) => settle({ failure: asFailureError(error) }));
    return () => {
      isCurrent = false;
      controller.abort();
    };
  }, [port, url, attempt]);

  const isMissing = 'failure' in settled && settled.failure.cause.code === 'not-here';
  useEffect(() => {
    if (!isMissing) return;
    let stop = () => {};
    let isOver = false;
    loadOwn().then(
      ({ whenOwnArrives }) => {
        if (!isOver) stop = whenOwnArrives(url, () => setAttempt((n) => n + 1));
      },
      () => {},
    );
    return () => {
      isOver = true;
      stop();
    };
  }, [isMissing, url]);

  const opened = last?.opened ?? null;
  const own = last?.own ?? null;
  const state = useMemo<CaseState>(() => {
    if ('progress' in settled) return { status: 'opening', progress: settled.progress, cancel };
    if ('opened' in settled) return { status: 'open', opened: settled.opened };
    return { status: 'failed', failure: settled.failure, retry: () => setAttempt((n) => n + 1) };
  }, [settled, cancel]);
  return useMemo(() => ({ state, opened, own }), [state, opened, own]);
}
