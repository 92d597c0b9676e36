/** Browsers refuse an address that changes more often than some ten times a second. */
const BEAT = 110;

/**
 * Keeps to a beat while a drag goes on: `ask` sends at once or, soon after the last time, when the beat comes, always what
 * was asked for last; `flush` sends what still waits.
 */
export function makeBeat<T>(send: (asked: T) => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: { asked: T } | null = null;
  let sentAt = Number.NEGATIVE_INFINITY;
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    if (!waiting) return;
    const { asked } = waiting;
    waiting = null;
    sentAt = performance.now();
    send(asked);
  };
  return {
    ask(asked: T) {
      waiting = { asked };
      timer ??= setTimeout(flush, Math.max(0, sentAt + BEAT - performance.now()));
    },
    flush,
    stop: () => clearTimeout(timer),
  };
}
