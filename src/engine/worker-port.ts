import type { Filter } from '../filter/filter.ts';
import type { Model, ModelArgs, ModelName } from '../models/registry.ts';
import { FailureError } from './failure.ts';
import type {
  BegunCase,
  CaseSource,
  CatalogueEntry,
  EnginePort,
  FileProgress,
  MadeFile,
  Message,
  OpenedCase,
  OpeningProgress,
  Question,
  Reply,
} from './port.ts';
import { sourceName } from './source-name.ts';
import { spawnWorker } from './spawn-worker.ts';

type Call = {
  /** Whom it was asked of. */
  worker: Worker;
  resolve: (value: unknown) => void;
  reject: (error: FailureError) => void;
  onProgress: ((progress: never) => void) | undefined;
};

type Asked = { signal?: AbortSignal | undefined; onProgress?: Call['onProgress']; name: string };

/**
 * The engine in a worker of its own. A worker that stops fails everything asked of it; the next question starts
 * another one, in which a case must be opened first.
 */
export class WorkerPort implements EnginePort {
  private readonly calls = new Map<number, Call>();
  /** Started at once: its script arrives while the page is drawn, and not after. */
  private worker: Worker | null = this.listenTo(spawnWorker('case'));
  private count = 0;
  private openCase: string | null = null;

  async open(
    source: CaseSource | BegunCase,
    onProgress: (progress: OpeningProgress) => void,
    signal?: AbortSignal,
  ): Promise<OpenedCase> {
    if ('worker' in source) return this.takeOver(source, signal);
    const asked = { signal, onProgress, name: sourceName(source) };
    const opened = await this.ask<OpenedCase>({ method: 'open', source }, asked);
    this.openCase = opened.name;
    return opened;
  }

  /** Asks the worker of a case that was begun from now on; the one before answers what it was asked, and ends. */
  private async takeOver(begun: BegunCase, signal?: AbortSignal): Promise<OpenedCase> {
    const opened = await begun.until(this.openCase, signal);
    const before = this.worker;
    this.worker = this.listenTo(begun.worker);
    this.openCase = opened.name;
    if (before) this.endWhenIdle(before);
    return opened;
  }

  private endWhenIdle(worker: Worker): void {
    if (worker === this.worker || [...this.calls.values()].some((call) => call.worker === worker)) return;
    worker.terminate();
  }

  model<K extends ModelName>(name: K, filter: Filter, args: ModelArgs<K>, signal?: AbortSignal) {
    return this.ask<Model<K>>({ method: 'model', name, filter, args }, { signal, name });
  }

  file(
    filter: Filter,
    args: ModelArgs<'export'>,
    onProgress: (progress: FileProgress) => void,
    signal?: AbortSignal,
  ) {
    return this.ask<MadeFile>({ method: 'file', filter, args }, { signal, onProgress, name: 'the file' });
  }

  catalogue(caseUrl: string, signal?: AbortSignal) {
    return this.ask<CatalogueEntry[]>(
      { method: 'catalogue', caseUrl },
      { signal, name: 'the list of cases' },
    );
  }

  close(): void {
    this.worker?.terminate();
    this.worker = null;
    this.calls.clear();
  }

  private ask<T>(question: Question, { signal, onProgress, name }: Asked): Promise<T> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(new FailureError({ code: 'cancelled', name }, this.openCase));
      const call = ++this.count;
      this.worker ??= this.listenTo(spawnWorker('case'));
      const { worker } = this;
      const post = (message: Message, transfer: Transferable[] = []) => worker.postMessage(message, transfer);
      const cancel = () => {
        if (!this.calls.delete(call)) return;
        reject(new FailureError({ code: 'cancelled', name }, this.openCase));
        // While it reads a file the worker hears nothing. With no case to lose it is quicker to begin anew.
        if (question.method === 'open' && this.openCase === null) this.stop(worker);
        else post({ call, cancel: true });
        this.endWhenIdle(worker);
      };
      this.calls.set(call, { worker, resolve: resolve as Call['resolve'], reject, onProgress });
      signal?.addEventListener('abort', cancel, { once: true });
      const given = question.method === 'open' && 'bytes' in question.source ? question.source.bytes : null;
      post({ call, question }, given ? [given.buffer] : []);
    });
  }

  private listenTo(worker: Worker): Worker {
    let hasSpoken = false;
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      hasSpoken = true;
      this.hear(data);
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      // A script that never came makes an event without a sentence; one that fails has something to say.
      this.stop(worker, hasSpoken || event.message ? 'stopped' : 'no-worker');
    });
    return worker;
  }

  private hear(reply: Reply): void {
    const call = this.calls.get(reply.call);
    if (!call) return;
    if ('progress' in reply) {
      call.onProgress?.(reply.progress as never);
      return;
    }
    this.calls.delete(reply.call);
    if ('cause' in reply) call.reject(new FailureError(reply.cause, reply.kept));
    else call.resolve(reply.value);
    this.endWhenIdle(call.worker);
  }

  /** Ends a worker; whoever still waits for it is told. */
  private stop(worker: Worker, code: 'stopped' | 'no-worker' = 'stopped'): void {
    worker.terminate();
    if (worker === this.worker) {
      this.worker = null;
      this.openCase = null;
    }
    for (const [number, call] of this.calls) {
      if (call.worker !== worker) continue;
      this.calls.delete(number);
      call.reject(new FailureError({ code }));
    }
  }
}
