/** Browsers refuse an address that changes more often than some ten times a second. */
const INTERVAL = 110;

/**
 * Throttles what a drag asks for, with leading and trailing calls: `ask` sends at once or, soon after the last time, when
 * the interval has passed, always what was asked for last; `flush` sends what still waits, `stop` drops it.
 */
export function throttle<T>(send: (asked: T) => void) {
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
      timer ??= setTimeout(flush, Math.max(0, sentAt + INTERVAL - performance.now()));
    },
    flush,
    stop: () => clearTimeout(timer),
  };
}
