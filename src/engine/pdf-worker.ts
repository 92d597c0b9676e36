/**
 * The worker that reads a PDF, started for one and ended after it. Its library comes with the first message: it is larger than
 * the rest of the app. The library itself may say something on this port; what it says is no answer.
 */
self.addEventListener('message', async ({ data }: MessageEvent<{ pdf?: Uint8Array<ArrayBuffer> }>) => {
  if (!data.pdf) return;
  const { readPdf } = await import('./read-pdf.ts');
  self.postMessage({ pdfText: await readPdf(data.pdf) });
});
