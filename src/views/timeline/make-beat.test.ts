import { afterEach, expect, test, vi } from 'vitest';
import { makeBeat } from './make-beat.ts';

afterEach(() => vi.useRealTimers());

test('a quick drag is sent some nine times a second, and its last step always', () => {
  vi.useFakeTimers();
  const sent: number[] = [];
  const beat = makeBeat<number>((step) => sent.push(step));
  for (let step = 1; step <= 60; step++) {
    beat.ask(step);
    vi.advanceTimersByTime(16);
  }
  beat.flush();
  expect(sent.length).toBeGreaterThan(5);
  expect(sent.length).toBeLessThan(12);
  expect(sent.at(-1)).toBe(60);
  vi.advanceTimersByTime(1000);
  expect(sent.at(-1)).toBe(60);
});

test('nothing is sent twice, and nothing after the end', () => {
  vi.useFakeTimers();
  const sent: string[] = [];
  const beat = makeBeat<string>((step) => sent.push(step));
  beat.flush();
  beat.ask('a');
  beat.flush();
  beat.flush();
  beat.ask('b');
  beat.stop();
  vi.advanceTimersByTime(1000);
  expect(sent).toEqual(['a']);
});
