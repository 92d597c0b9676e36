import { expect, test } from 'vitest';
import { viewTitle } from './view-title.ts';

test('a view is called what its page is called, dashes and all', () => {
  expect(viewTitle('Compare – Two calls – Readout', 'Two calls')).toBe('Compare');
  expect(viewTitle('Who called – and why? – Two calls – Readout', 'Two calls')).toBe('Who called – and why?');
  expect(viewTitle('June – July – A case – of two – Readout', 'A case – of two')).toBe('June – July');
});

test('the front page is called what the case is', () => {
  expect(viewTitle('Two calls – Readout', 'Two calls')).toBe('Two calls');
});
