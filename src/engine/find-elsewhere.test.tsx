import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { FakeWorker } from '../mocks/fake-worker.ts';
import { givePageDisk } from '../mocks/page-disk.ts';
import type { FailureError } from './failure.ts';
import { agree, findElsewhere, lastFrom, originOf } from './find-elsewhere.ts';
import type { OpeningProgress } from './port.ts';
import { theLibrary } from './the-library.ts';

givePageDisk();
beforeAll(() => vi.stubGlobal('Worker', FakeWorker));
beforeEach(() => {
  FakeWorker.started = [];
});

const never = new AbortController().signal;
const worker = () => FakeWorker.started.at(-1) as FakeWorker;
const bytes = new TextEncoder().encode('{"case":{}}');
const causeOf = (asked: Promise<unknown>) =>
  asked.then(
    () => 'answered',
    (error: FailureError) => error.cause,
  );

/** Asks for an address, and waits until a worker was asked for it. */
async function ask(address: string, signal = never) {
  const told: OpeningProgress[] = [];
  const finding = findElsewhere(address, (step) => told.push(step), signal);
  finding.catch(() => undefined);
  await vi.waitFor(() => expect(worker()?.posted).toHaveLength(1));
  return { finding, told, asked: worker() };
}

test('nobody is asked before the reader agreed; then exactly that host, of exactly what was agreed to', async () => {
  const address = 'https://one.example/data/my%20case.json';
  const asked = findElsewhere(address, () => undefined, never);
  expect(await causeOf(asked)).toEqual({ code: 'ask-host', name: address, host: 'one.example' });
  expect(FakeWorker.started).toEqual([]);
  await agree(address, { follows: true }, false);
  await agree(address, { isLargeAgreed: true }, false);
  const { finding, told, asked: asking } = await ask(address);
  expect(asking.posted).toEqual([{ address, agreed: { follows: true, isLargeAgreed: true } }]);
  asking.say({ bytes: 5, total: 11 });
  asking.say({ loaded: { bytes, address: 'https://two.example/moved.json' } });
  expect(await finding).toEqual({ bytes, name: address });
  expect(told).toEqual([{ phase: 'connecting' }, { phase: 'downloading', bytes: 5, total: 11 }]);
  expect(asking.isEnded).toBe(true);
  // The head names the host that it came from in the end.
  expect(originOf(address)).toBe('two.example');
  expect(originOf('https://three.example/a.json')).toBe('three.example');
  expect(await lastFrom(address)?.file.text()).toBe('{"case":{}}');
  expect(lastFrom(address)?.path).toBe('my case.json');
  expect(lastFrom('https://three.example/a.json')).toBeNull();
});

test('a host that may always be asked is, also for another file; another host is not', async () => {
  await agree('https://always.example/a.json', { follows: false }, true);
  await (await theLibrary()).settings.settled(['hosts that are asked without asking']);
  const { finding, asked } = await ask('https://always.example/');
  expect(asked.posted).toEqual([
    { address: 'https://always.example/', agreed: { follows: false, isLargeAgreed: false } },
  ]);
  asked.say({ loaded: { bytes, address: 'https://always.example/' } });
  await finding;
  expect(lastFrom('https://always.example/')?.path).toBe('case.json');
  const other = findElsewhere('https://never.example/a.json', () => undefined, never);
  expect(await causeOf(other)).toMatchObject({ code: 'ask-host', host: 'never.example' });
});

test('where the store does not answer, the reader is asked again', async () => {
  vi.spyOn((await theLibrary()).settings, 'list').mockRejectedValue(new Error('no'));
  const asked = findElsewhere('https://always.example/b.json', () => undefined, never);
  expect(await causeOf(asked)).toMatchObject({ code: 'ask-host' });
});

test.each([
  [
    'says why it cannot',
    (one: FakeWorker) => one.say({ cause: { code: 'gone', name: '', host: 'x' } }),
    'gone',
  ],
  ['never came', (one: FakeWorker) => one.fail(), 'no-worker'],
])('a worker that %s fails the opening, and is ended', async (_, fail, code) => {
  const address = 'https://one.example/c.json';
  await agree(address, {}, false);
  const { finding, asked } = await ask(address);
  fail(asked);
  expect(await causeOf(finding)).toMatchObject({ code });
  expect(asked.isEnded).toBe(true);
});

test('an opening that is given up ends its worker at once', async () => {
  const address = 'https://one.example/d.json';
  await agree(address, {}, false);
  const stop = new AbortController();
  const { finding, asked } = await ask(address, stop.signal);
  stop.abort();
  expect(await causeOf(finding)).toEqual({ code: 'cancelled', name: address });
  expect(asked.isEnded).toBe(true);
});
