import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeWorker } from '../mocks/fake-worker.ts';
import { askPdf } from './ask-pdf.ts';

beforeEach(() => {
  FakeWorker.started = [];
  vi.stubGlobal('Worker', FakeWorker);
});
afterEach(() => void vi.unstubAllGlobals());

const worker = () => FakeWorker.started.at(-1) as FakeWorker;

test('a PDF is read in a worker of its own, which gets the bytes and is ended with its answer', async () => {
  const pdf = new TextEncoder().encode('%PDF');
  const asked = askPdf(pdf);
  expect(worker().posted).toEqual([{ pdf }]);
  expect(worker().transferred).toEqual([pdf.buffer]);
  // What a worker says of itself is no text.
  worker().say('ready');
  worker().say({ pdfText: { text: 'We act now.' } });
  expect(await asked).toEqual({ text: 'We act now.' });
  expect(worker().isEnded).toBe(true);
});

test('a worker that never came, or broke, has read nothing', async () => {
  const asked = askPdf(new Uint8Array([1]));
  expect(worker().fail().defaultPrevented).toBe(true);
  expect(await asked).toBeNull();
  expect(worker().isEnded).toBe(true);
});
