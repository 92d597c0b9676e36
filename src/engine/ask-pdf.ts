import type { PdfText } from './read-pdf.ts';
import { spawnWorker } from './spawn-worker.ts';

/**
 * Reads a PDF in a worker of its own, which is then ended. The bytes are handed over. Null where its script did not come or broke, or
 * `signal` ended it.
 */
export function askPdf(pdf: Uint8Array<ArrayBuffer>, signal?: AbortSignal): Promise<PdfText | null> {
  const worker = spawnWorker('pdf');
  return new Promise<PdfText | null>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<{ pdfText?: PdfText } | string>) => {
      if (typeof data === 'object' && data.pdfText) resolve(data.pdfText);
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      resolve(null);
    });
    signal?.addEventListener('abort', () => resolve(null));
    worker.postMessage({ pdf }, [pdf.buffer]);
  }).finally(() => worker.terminate());
}
