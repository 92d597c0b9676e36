import { asFailureError } from './failure.ts';
import type { FileSentence, ImportMessage, ImportQuestion, ImportReply, ImportStep } from './import-port.ts';
import { Importer } from './importer.ts';
import { digestFile, keepFile } from './keeps-file.ts';

/** The worker that reads files of other formats. It is ended from outside to cancel; the open case lives in another. */
const importer = new Importer();

const reply = (message: ImportReply, transfer: Transferable[] = []): void =>
  self.postMessage(message, { transfer });

async function answer(call: number, question: ImportQuestion): Promise<unknown> {
  const told = {
    onProgress: throttled((progress) => reply({ call, progress })),
    onFiles: (files: readonly FileSentence[]) => reply({ call, files }),
  };
  switch (question.method) {
    case 'open':
      return importer.open(question.files, question.presets, told, question.as);
    case 'describe':
      return importer.describe(question.map, told);
    case 'finish':
      return importer.finish(question.addTo, told, question.about);
    case 'leftOut':
      return importer.leftOut();
    case 'digest':
      return digestFile(question.file);
    case 'keep':
      return keepFile(question.file, question.entry, question.base);
  }
}

/** Bytes are reported at most this often; a new phase at once. */
const EVERY_MS = 60;

function throttled(tell: (step: ImportStep) => void): (step: ImportStep) => void {
  let last = { at: 0, phase: '' };
  return (step) => {
    const at = performance.now();
    if (step.phase === last.phase && at - last.at < EVERY_MS) return;
    last = { at, phase: step.phase };
    tell(step);
  };
}

type WithBytes = { bytes: Uint8Array<ArrayBuffer> };

self.addEventListener('message', async ({ data: { call, question } }: MessageEvent<ImportMessage>) => {
  try {
    const value = await answer(call, question);
    const { ready, bytes } = (value ?? {}) as { ready?: WithBytes; bytes?: WithBytes['bytes'] };
    const given = ready?.bytes ?? bytes;
    reply({ call, value }, given ? [given.buffer] : []);
  } catch (error) {
    reply({ call, cause: asFailureError(error).cause });
  }
});
