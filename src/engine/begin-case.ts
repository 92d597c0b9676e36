import { asFailureError, FailureError } from './failure.ts';
import type { BegunCase, Message, OpenedCase, OpeningProgress, Reply } from './port.ts';
import { spawnWorker } from './spawn-worker.ts';

/** The number of the question that a worker is begun with; those of a port count from 1. */
const FIRST_CALL = 0;

/** Begins to open a file as a case, in a worker of its own: what is open meanwhile is neither touched nor slowed down. */
export function beginCase(
  file: Blob,
  name: string,
  onProgress: (progress: OpeningProgress) => void,
): BegunCase {
  const worker = spawnWorker('case');
  const post = (message: Message) => worker.postMessage(message);
  let fail: (error: FailureError) => void = () => {};
  const opened = new Promise<OpenedCase>((resolve, reject) => {
    fail = reject;
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      if (data.call !== FIRST_CALL) return;
      if ('progress' in data) onProgress(data.progress as OpeningProgress);
      else if ('cause' in data) reject(new FailureError(data.cause));
      else resolve(data.value as OpenedCase);
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      reject(new FailureError({ code: 'stopped' }));
    });
  });
  // Whoever takes it over hears of a failure; one that nobody took over is nobody's.
  opened.catch(() => {});
  post({ call: FIRST_CALL, question: { method: 'open', source: { file, name } } });
  const end = () => {
    worker.terminate();
    fail(new FailureError({ code: 'cancelled', name }));
  };
  return {
    name,
    worker,
    opened,
    async until(kept, signal) {
      if (signal?.aborted) end();
      signal?.addEventListener('abort', end, { once: true });
      try {
        const found = await opened;
        if (signal?.aborted) throw new FailureError({ code: 'cancelled', name });
        return found;
      } catch (error) {
        throw new FailureError(asFailureError(error).cause, kept);
      } finally {
        signal?.removeEventListener('abort', end);
      }
    },
    end,
  };
}
