/** A `Worker` for tests that does nothing by itself: what is posted to it is listed, and the test answers for it. */
export class FakeWorker extends EventTarget {
  /** Every one that was started, the last one last. */
  static started: FakeWorker[] = [];
  readonly posted: unknown[] = [];
  readonly transferred: unknown[] = [];
  readonly url: unknown;
  isEnded = false;

  constructor(url: unknown) {
    super();
    this.url = url;
    FakeWorker.started.push(this);
  }

  postMessage(message: unknown, transfer: unknown[] = []): void {
    this.posted.push(message);
    this.transferred.push(...transfer);
  }

  terminate(): void {
    this.isEnded = true;
  }

  /** The worker answers. */
  say(data: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }

  /** The worker breaks: with a sentence where its script ran, without where it never came. */
  fail(message = ''): Event {
    const event = Object.assign(new Event('error', { cancelable: true }), { message });
    this.dispatchEvent(event);
    return event;
  }
}

/**
 * The scope of a worker's script on the thread of the test: set as `self` before the script is imported. `ask` posts it a
 * message; what it answers is listed in `answers`, and told to `onAnswer`.
 */
export class WorkerScope extends EventTarget {
  readonly answers: unknown[] = [];
  readonly transferred: unknown[] = [];
  onAnswer: (answer: unknown) => void = () => undefined;

  postMessage = (answer: unknown, options: { transfer?: unknown[] } = {}): void => {
    this.transferred.push(...(options.transfer ?? []));
    this.answers.push(answer);
    this.onAnswer(answer);
  };

  ask(data: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}
