import type { Problem } from '../case/problems.ts';
import type { Content } from '../lib/name-content.ts';

/**
 * Why something did not work, as the engine knows it. `name` is the file's or the case's, as the reader knows it;
 * `describe-failure.ts` makes the reader's sentences of it.
 */
export type FailureCause =
  | { code: 'missing'; name: string }
  | { code: 'server'; name: string; status: number }
  | { code: 'unreachable'; name: string; isOffline: boolean }
  | { code: 'cut-off'; name: string; bytes: number; total: number | null }
  | { code: 'web-page'; name: string }
  | { code: 'forbidden'; name: string; status: number }
  | { code: 'sent-on'; name: string }
  | { code: 'silent'; name: string; seconds: number; bytes: number }
  | { code: 'other-content'; name: string; content: Content }
  | { code: 'no-worker' }
  | { code: 'not-json'; name: string; problems: readonly Problem[] }
  | { code: 'too-new'; name: string; problems: readonly Problem[] }
  | { code: 'wrong-shape'; name: string; problems: readonly Problem[] }
  | { code: 'other-origin'; name: string; origin: string }
  /** A case of another site, which is asked only when the reader says so; then why it could not be had. */
  | { code: 'ask-host'; name: string; host: string }
  | { code: 'sent-elsewhere'; name: string; host: string }
  | { code: 'not-shared'; name: string; host: string }
  | { code: 'down'; name: string; host: string }
  | { code: 'gone'; name: string; host: string }
  | { code: 'large'; name: string; host: string; bytes: number; most: number; canBeRead: boolean }
  | { code: 'cancelled'; name: string }
  | { code: 'not-here'; name: string }
  | { code: 'file-gone'; name: string }
  | { code: 'too-much'; bytes: number; most: number }
  | { code: 'no-case' }
  | { code: 'stopped' }
  | { code: 'part-missing' }
  | { code: 'unexpected'; detail: string };

export type FailureCode = FailureCause['code'];

/** A failure as the reader meets it: what happened, what is safe, what to do; each one or two plain sentences. */
export type Failure = {
  code: FailureCode;
  /** The file's or the case's; '' where none is concerned. */
  name: string;
  happened: string;
  safe: string;
  next: string;
  /** For files that were refused: everything that must be put right. */
  problems: readonly Problem[];
};

/** Carries the cause of a failure through a rejected promise; `kept` names the case that is still open. */
export class FailureError extends Error {
  override readonly cause: FailureCause;
  readonly kept: string | null;

  constructor(cause: FailureCause, kept: string | null = null) {
    super(cause.code, { cause });
    this.name = 'FailureError';
    this.cause = cause;
    this.kept = kept;
  }
}

/** Any thrown value as a failure; what was not foreseen keeps its message, so that it can be reported. */
export function asFailureError(error: unknown): FailureError {
  if (error instanceof FailureError) return error;
  const detail = error instanceof Error ? error.message : String(error);
  return new FailureError({ code: 'unexpected', detail });
}
