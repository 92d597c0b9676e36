import { FailureError } from './failure.ts';
import type {
  FileSentence,
  ImportAnswer,
  ImportMessage,
  ImportQuestion,
  ImportReply,
  ImportStep,
} from './import-port.ts';
import { spawnWorker } from './spawn-worker.ts';

type Told = {
  onProgress?: (step: ImportStep) => void;
  onFiles?: (files: readonly FileSentence[]) => void;
};
type Call = Told & { resolve: (value: unknown) => void; reject: (error: FailureError) => void };

/** One import in a worker of its own. `end` stops it at once, whatever it is doing. */
export class ImportClient {
  private readonly calls = new Map<number, Call>();
  private readonly worker = spawnWorker('import');
  private count = 0;
  private hasSpoken = false;

  constructor() {
    this.worker.addEventListener('message', ({ data }: MessageEvent<ImportReply>) => this.hear(data));
    this.worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.fail(new FailureError({ code: this.hasSpoken || event.message ? 'stopped' : 'no-worker' }));
    });
  }

  ask<M extends ImportQuestion['method']>(
    question: Extract<ImportQuestion, { method: M }>,
    told: Told = {},
  ): Promise<ImportAnswer[M]> {
    return new Promise((resolve, reject) => {
      const call = ++this.count;
      this.calls.set(call, { ...told, resolve: resolve as Call['resolve'], reject });
      this.worker.postMessage({ call, question } satisfies ImportMessage);
    });
  }

  end(): void {
    this.fail(new FailureError({ code: 'cancelled', name: '' }));
  }

  private hear(reply: ImportReply): void {
    this.hasSpoken = true;
    const call = this.calls.get(reply.call);
    if (!call) return;
    if ('progress' in reply) call.onProgress?.(reply.progress);
    else if ('files' in reply) call.onFiles?.(reply.files);
    else this.settle(reply, call);
  }

  private settle(reply: Extract<ImportReply, { value: unknown } | { cause: unknown }>, call: Call): void {
    this.calls.delete(reply.call);
    if ('cause' in reply) call.reject(new FailureError(reply.cause));
    else call.resolve(reply.value);
  }

  private fail(error: FailureError): void {
    this.worker.terminate();
    for (const { reject } of this.calls.values()) reject(error);
    this.calls.clear();
  }
}
