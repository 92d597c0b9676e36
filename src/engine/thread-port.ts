import { loadCatalogue } from './catalogue.ts';
import { Engine } from './engine.ts';
import { asFailureError, FailureError } from './failure.ts';
import type { EnginePort } from './port.ts';

/**
 * The engine on the same thread, for tests and for tools that need no worker. What it answers is copied as a worker's
 * answers are, so that a model which cannot cross to the page fails here too.
 */
export class ThreadPort implements EnginePort {
  readonly engine: Engine;

  constructor(engine: Engine = new Engine()) {
    this.engine = engine;
  }

  open: EnginePort['open'] = (source, onProgress, signal) =>
    told(async () => {
      if ('worker' in source) throw new Error('A case that a worker has begun is that worker’s.');
      return structuredClone(await this.engine.open(source, onProgress, signal));
    });

  model: EnginePort['model'] = (name, filter, args, signal) =>
    told(async () => {
      await Promise.resolve();
      if (signal?.aborted) throw new FailureError({ code: 'cancelled', name });
      return structuredClone(await this.engine.model(name, filter, args));
    });

  file: EnginePort['file'] = (filter, args, onProgress, signal) =>
    told(() => this.engine.file(filter, args, onProgress, signal));

  catalogue: EnginePort['catalogue'] = (caseUrl, signal) => told(() => loadCatalogue(caseUrl, signal));

  close(): void {}
}

/** The answer, or the failure in the reader's words. */
async function told<T>(answer: () => Promise<T>): Promise<T> {
  try {
    return await answer();
  } catch (error) {
    throw asFailureError(error);
  }
}
