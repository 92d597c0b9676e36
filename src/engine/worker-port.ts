import type { Filter } from '../filter/filter.ts';
import type { Model, ModelArgs, ModelName } from '../models/registry.ts';
import { FailureError } from './failure.ts';
import type {
  CaseSource,
  CatalogueEntry,
  EnginePort,
  Message,
  OpenedCase,
  OpeningProgress,
  Question,
  Reply,
} from './port.ts';
import { sourceName } from './source-name.ts';
import { spawnWorker } from './spawn-worker.ts';

type Call = {
  resolve: (value: unknown) => void;
  reject: (error: FailureError) => void;
  onProgress: ((progress: OpeningProgress) => void) | undefined;
};

type Asked = { signal?: AbortSignal | undefined; onProgress?: Call['onProgress']; name: string };

/**
 * The engine in a worker of its own. A worker that stops fails everything asked of it; the next question starts
 * another one, in which a case must be opened first.
 */
export class WorkerPort implements EnginePort {
  private readonly calls = new Map<number, Call>();
  private worker: Worker | null = null;
  private count = 0;
  private openCase: string | null = null;

  async open(
    source: CaseSource,
    onProgress: (progress: OpeningProgress) => void,
    signal?: AbortSignal,
  ): Promise<OpenedCase> {
    const asked = { signal, onProgress, name: sourceName(source) };
    const opened = await this.ask<OpenedCase>({ method: 'open', source }, asked);
    this.openCase = opened.name;
    return opened;
  }

  model<K extends ModelName>(name: K, filter: Filter, args: ModelArgs<K>, signal?: AbortSignal) {
    return this.ask<Model<K>>({ method: 'model', name, filter, args }, { signal, name });
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
      const call = ++this.count;
      const cancel = () => {
        if (!this.calls.delete(call)) return;
        reject(new FailureError({ code: 'cancelled', name }, this.openCase));
        // While it reads a file the worker hears nothing. With no case to lose it is quicker to begin anew.
        if (question.method === 'open' && this.openCase === null) this.stop();
        else this.post({ call, cancel: true });
      };
      this.calls.set(call, { resolve: resolve as Call['resolve'], reject, onProgress });
      if (signal?.aborted) return cancel();
      signal?.addEventListener('abort', cancel, { once: true });
      const given = question.method === 'open' && 'bytes' in question.source ? question.source.bytes : null;
      this.post({ call, question }, given ? [given.buffer] : []);
    });
  }

  private post(message: Message, transfer: Transferable[] = []): void {
    this.worker ??= this.start();
    this.worker.postMessage(message, transfer);
  }

  private start(): Worker {
    const worker = spawnWorker('case');
    let hasSpoken = false;
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      hasSpoken = true;
      this.hear(data);
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      // A script that never came makes an event without a sentence; one that fails has something to say.
      this.stop(hasSpoken || event.message ? 'stopped' : 'no-worker');
    });
    return worker;
  }

  private hear(reply: Reply): void {
    const call = this.calls.get(reply.call);
    if (!call) return;
    if ('progress' in reply) {
      call.onProgress?.(reply.progress);
      return;
    }
    this.calls.delete(reply.call);
    if ('cause' in reply) call.reject(new FailureError(reply.cause, reply.kept));
    else call.resolve(reply.value);
  }

  /** Ends the worker; whoever still waits for it is told. */
  private stop(code: 'stopped' | 'no-worker' = 'stopped'): void {
    this.worker?.terminate();
    this.worker = null;
    this.openCase = null;
    for (const { reject } of this.calls.values()) reject(new FailureError({ code }));
    this.calls.clear();
  }
}
