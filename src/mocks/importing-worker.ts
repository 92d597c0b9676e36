import { Engine } from '../engine/engine.ts';
import { asFailureError } from '../engine/failure.ts';
import type { ImportMessage, ImportQuestion } from '../engine/import-port.ts';
import { Importer } from '../engine/importer.ts';
import { digestFile, keepFile } from '../engine/keeps-file.ts';
import type { CaseSource, Message } from '../engine/port.ts';
import { FakeWorker } from './fake-worker.ts';

/** A worker that reads files on the thread of the test, and can be told to keep silent. */
export class ImportingWorker extends FakeWorker {
  static isSilent = false;
  private readonly importer = new Importer();

  override postMessage(message: ImportMessage | Message): void {
    super.postMessage(message);
    if (!ImportingWorker.isSilent && 'question' in message) void this.answer(message as ImportMessage);
  }

  private async answer({ call, question }: ImportMessage): Promise<void> {
    try {
      this.say({ call, value: await this.ask(question, call) });
    } catch (error) {
      this.say({ call, cause: asFailureError(error).cause });
    }
  }

  private ask(question: ImportQuestion, call: number): Promise<unknown> {
    const { importer } = this;
    if (question.method === 'describe') return importer.describe(question.map);
    if (question.method === 'finish')
      return importer.finish(
        question.addTo,
        { onProgress: (progress) => this.say({ call, progress }) },
        question.about,
      );
    if (question.method === 'leftOut') return Promise.resolve(importer.leftOut());
    if (question.method === 'digest') return digestFile(question.file);
    if (question.method === 'keep') return keepFile(question.file, question.entry, question.base);
    // The worker of cases: what is asked of it has a source.
    if ('source' in question) return new Engine().open(question.source as CaseSource, () => {});
    return importer.open(
      question.files,
      question.presets,
      {
        onProgress: (progress) => this.say({ call, progress }),
        onFiles: (files) => this.say({ call, files }),
      },
      question.as,
    );
  }
}
