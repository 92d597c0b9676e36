/** Gives up what brings nothing for too long: each step may take `ms`, however many there are. Ends with `outer`, too. */
export class QuietLimit {
  isOver = false;
  private readonly controller = new AbortController();
  private readonly ms: number;
  private readonly outer: AbortSignal | undefined;
  private readonly stop = () => this.controller.abort();

  constructor(ms: number, outer?: AbortSignal) {
    this.ms = ms;
    this.outer = outer;
    if (outer?.aborted) this.stop();
    outer?.addEventListener('abort', this.stop, { once: true });
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** The step's own answer, or a rejection once it has taken too long. */
  async race<T>(step: Promise<T>): Promise<T> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const limit = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        this.isOver = true;
        this.stop();
        reject(new Error('nothing came'));
      }, this.ms);
    });
    try {
      return await Promise.race([step, limit]);
    } finally {
      clearTimeout(timer);
    }
  }

  end(): void {
    this.outer?.removeEventListener('abort', this.stop);
  }
}
