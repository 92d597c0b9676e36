import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { UpdateNotice } from './UpdateNotice.tsx';
import { watchForUpdates } from './watch-for-updates.ts';

/** A service worker that is being installed, or waits. */
class Arriving extends EventTarget {
  state = 'installing';
  readonly posted: unknown[] = [];
  postMessage(message: unknown): void {
    this.posted.push(message);
  }
  become(state: string): void {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}
class Registration extends EventTarget {
  waiting: Arriving | null = null;
  installing: Arriving | null = null;
  find(): Arriving {
    this.installing = new Arriving();
    this.dispatchEvent(new Event('updatefound'));
    return this.installing;
  }
}
/** What a browser has for the workers of a site; `controller`: a version answers for this page. */
class Container extends EventTarget {
  readonly registration = new Registration();
  readonly active = new Arriving();
  readonly registered: unknown[] = [];
  readonly ready = Promise.resolve({ active: this.active });
  controller: object | null = {};
  isRefused = false;
  async register(address: unknown): Promise<Registration> {
    this.registered.push(address);
    if (this.isRefused) throw new DOMException('blocked', 'SecurityError');
    return this.registration;
  }
}

let container: Container;
const stops: (() => void)[] = [];
beforeEach(() => {
  container = new Container();
  Object.defineProperty(navigator, 'serviceWorker', { value: container, configurable: true });
  vi.stubEnv('PROD', true);
  vi.useFakeTimers();
});
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  Reflect.deleteProperty(navigator, 'serviceWorker');
  vi.useRealTimers();
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

/** Watches as a page does, and gives what was offered. */
async function watch() {
  const offered: (() => void)[] = [];
  const stop = watchForUpdates((use) => offered.push(use));
  stops.push(stop);
  await vi.advanceTimersByTimeAsync(0);
  return { offered, stop };
}

test('the first visit keeps the site, then the rest of it, and offers nothing', async () => {
  container.controller = null;
  const { offered } = await watch();
  expect(container.registered).toEqual(['/sw.js']);
  expect(container.active.posted).toEqual([]);
  await vi.advanceTimersByTimeAsync(2000);
  expect(container.active.posted).toEqual(['keep-the-rest']);
  // The first version there ever was is no newer one.
  container.registration.find().become('installed');
  expect(offered).toEqual([]);
});

test('where a browser says when it has nothing to do, the rest is kept then', async () => {
  const asked: (() => void)[] = [];
  vi.stubGlobal('requestIdleCallback', (ask: () => void) => asked.push(ask));
  await watch();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(container.active.posted).toEqual([]);
  asked[0]?.();
  expect(container.active.posted).toEqual(['keep-the-rest']);
});

test('a newer version is offered once it is whole, and not while it is coming or when it is thrown away', async () => {
  const { offered } = await watch();
  const newer = container.registration.find();
  expect(offered).toHaveLength(0);
  newer.become('redundant');
  expect(offered).toHaveLength(0);
  newer.become('installed');
  expect(offered).toHaveLength(1);
  // It waits until the reader says so.
  expect(newer.posted).toEqual([]);
  offered[0]?.();
  expect(newer.posted).toEqual(['use-it']);
});

test('a newer version that waits from an earlier visit is offered at once', async () => {
  container.registration.waiting = new Arriving();
  const { offered } = await watch();
  expect(offered).toHaveLength(1);
  offered[0]?.();
  expect(container.registration.waiting.posted).toEqual(['use-it']);
});

test('once the page is gone nothing is offered to it', async () => {
  const { offered, stop } = await watch();
  stop();
  container.registration.find().become('installed');
  expect(offered).toEqual([]);
});

test.each([
  ['the browser refuses workers', () => Object.assign(container, { isRefused: true })],
  ['the browser has none', () => Reflect.deleteProperty(navigator, 'serviceWorker')],
])('where %s the page is as ever, and asks for nothing more', async (_, given) => {
  given();
  const { offered } = await watch();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(offered).toEqual([]);
  expect(container.active.posted).toEqual([]);
});

test('under Trusted Types the site’s own worker passes, and no other script', async () => {
  const made: { name: string; rules: { createScriptURL(url: string): string } }[] = [];
  vi.stubGlobal('trustedTypes', {
    createPolicy: (name: string, rules: { createScriptURL(url: string): string }) => {
      made.push({ name, rules });
      return rules;
    },
  });
  await watch();
  await watch();
  expect(container.registered).toEqual(['/sw.js', '/sw.js']);
  expect(made.map(({ name }) => name)).toEqual(['readout-offline']);
  expect(() => made[0]?.rules.createScriptURL('/other.js')).toThrow('Not the service worker of this site');
});

test('in development nothing is kept', async () => {
  vi.stubEnv('PROD', false);
  await watch();
  expect(container.registered).toEqual([]);
});

test('a reader is told of a newer version, uses it, or goes on reading', async () => {
  render(<UpdateNotice />);
  expect(screen.queryByRole('status')).toBeNull();
  await act(() => vi.advanceTimersByTimeAsync(0));
  const newer = container.registration.find();
  act(() => newer.become('installed'));
  expect(screen.getByRole('status')).toHaveTextContent('A new version of this site is ready.');
  act(() => screen.getByRole('button', { name: 'Use it' }).click());
  expect(newer.posted).toEqual(['use-it']);
  act(() => screen.getByRole('button', { name: 'Later' }).click());
  expect(screen.queryByRole('status')).toBeNull();
});
