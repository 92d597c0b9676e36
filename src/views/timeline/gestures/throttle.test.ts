import { afterEach, expect, test, vi } from 'vitest';
import { throttle } from './throttle.ts';

afterEach(() => vi.useRealTimers());

test('a quick drag is sent some nine times a second, and its last step always', () => {
  vi.useFakeTimers();
  const sent: number[] = [];
  const throttled = throttle<number>((step) => sent.push(step));
  for (let step = 1; step <= 60; step++) {
    throttled.ask(step);
    vi.advanceTimersByTime(16);
  }
  throttled.flush();
  expect(sent.length).toBeGreaterThan(5);
  expect(sent.length).toBeLessThan(12);
  expect(sent.at(-1)).toBe(60);
  vi.advanceTimersByTime(1000);
  expect(sent.at(-1)).toBe(60);
});

test('nothing is sent twice, and nothing after the end', () => {
  vi.useFakeTimers();
  const sent: string[] = [];
  const throttled = throttle<string>((step) => sent.push(step));
  throttled.flush();
  throttled.ask('a');
  throttled.flush();
  throttled.flush();
  throttled.ask('b');
  throttled.stop();
  vi.advanceTimersByTime(1000);
  expect(sent).toEqual(['a']);
});
