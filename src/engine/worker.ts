import { delay } from '../lib/delay.ts';
import { loadCatalogue } from './catalogue.ts';
import { Engine } from './engine.ts';
import { asFailureError, type FailureError } from './failure.ts';
import type { Message, Question, Reply } from './port.ts';

const engine = new Engine();
/** Questions that are not answered yet; a model leaves the map when it is taken back, and is then never computed. */
const waiting = new Map<number, AbortController>();

const reply = (message: Reply): void => self.postMessage(message);

function failed(call: number, { cause, kept }: FailureError): void {
  reply({ call, cause, kept });
}

async function answer(call: number, question: Question, signal: AbortSignal): Promise<unknown> {
  switch (question.method) {
    case 'open':
      return engine.open(question.source, (progress) => reply({ call, progress }), signal);
    case 'file':
      return engine.file(question.filter, question.args, (progress) => reply({ call, progress }), signal);
    case 'catalogue':
      return loadCatalogue(question.caseUrl, signal);
    case 'model':
      // A turn of the event loop, so that questions taken back meanwhile are not computed.
      await delay();
      return waiting.has(call) ? engine.model(question.name, question.filter, question.args as never) : null;
  }
}

self.addEventListener('message', async ({ data }: MessageEvent<Message>) => {
  const { call } = data;
  if ('cancel' in data) {
    waiting.get(call)?.abort();
    waiting.delete(call);
    return;
  }
  const controller = new AbortController();
  waiting.set(call, controller);
  try {
    const value = await answer(call, data.question, controller.signal);
    if (!waiting.has(call)) return;
    reply({ call, value });
    const { question } = data;
    // The front page has nothing to choose.
    if (question.method === 'model' && question.name !== 'front')
      import('./warm-up.ts').then(({ keepWarm }) => keepWarm(engine, question)).catch(() => {});
  } catch (error) {
    if (waiting.has(call)) failed(call, asFailureError(error));
  } finally {
    waiting.delete(call);
  }
});
