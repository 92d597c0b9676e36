import { useCallback, useEffect, useMemo, useState } from 'react';
import { asFailureError, type FailureError } from './failure.ts';
import type { CaseSource, EnginePort, OpenedCase, OpeningProgress } from './port.ts';

/** Where the opening of a case stands. */
export type CaseState =
  | { status: 'opening'; progress: OpeningProgress; cancel: () => void }
  | { status: 'open'; opened: OpenedCase }
  | {
      status: 'failed';
      failure: FailureError;
      retry: () => void;
      /** Goes back to the case that is still open; null when there is none, or the address names another. */
      keep: (() => void) | null;
    };

export type Opening = {
  state: CaseState;
  /** The case that is open in the engine, also while another is being opened or was refused. */
  opened: OpenedCase | null;
  /** Opens a file of the reader's in place of the case at `url`, until `url` changes. */
  openFile: (file: File) => Promise<void>;
};

type Settled = { progress: OpeningProgress } | { opened: OpenedCase } | { failure: FailureError };

const CONNECTING: Settled = { progress: { phase: 'connecting' } };

/** Opens the case at `url` whenever it changes, and keeps the one before it until the new one is open. */
export function useOpening(port: EnginePort, url: string): Opening {
  const [disk, setDisk] = useState<{ source: CaseSource; insteadOf: string } | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [settled, setSettled] = useState<Settled>(CONNECTING);
  const [last, setLast] = useState<{ source: CaseSource; opened: OpenedCase } | null>(null);
  const [cancel, setCancel] = useState<() => void>(() => () => {});
  const source = useMemo<CaseSource>(() => (disk?.insteadOf === url ? disk.source : { url }), [disk, url]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt opens the same source again
  useEffect(() => {
    const controller = new AbortController();
    let isCurrent = true;
    const settle = (next: Settled) => {
      if (isCurrent) setSettled(next);
    };
    settle(CONNECTING);
    setCancel(() => () => controller.abort());
    port
      .open(source, (progress) => settle({ progress }), controller.signal)
      .then((opened) => {
        settle({ opened });
        if (isCurrent) setLast({ source, opened });
      })
      .catch((error: unknown) => settle({ failure: asFailureError(error) }));
    return () => {
      isCurrent = false;
      controller.abort();
    };
  }, [port, source, attempt]);

  const openFile = useCallback(
    async (file: File) => {
      try {
        setDisk({ source: { text: await file.text(), name: file.name }, insteadOf: url });
      } catch (error) {
        setSettled({ failure: asFailureError(error) });
      }
    },
    [url],
  );
  const opened = last?.opened ?? null;
  const state = useMemo<CaseState>(() => {
    if ('progress' in settled) return { status: 'opening', progress: settled.progress, cancel };
    if ('opened' in settled) return { status: 'open', opened: settled.opened };
    const isOnPage = last !== null && 'text' in source;
    return {
      status: 'failed',
      failure: settled.failure,
      retry: () => setAttempt((n) => n + 1),
      keep: isOnPage ? () => setSettled({ opened: last.opened }) : null,
    };
  }, [settled, last, source, cancel]);
  return useMemo(() => ({ state, opened, openFile }), [state, opened, openFile]);
}
