import { expect, test } from 'vitest';
import { presentPath } from './present-path.ts';

test.each([
  ['/claims/who', null, '/present/claim/who'],
  ['/quotes/q1', null, '/present/quote/q1'],
  ['/events/call', null, '/present/event/call'],
  ['/compare', 'who', '/present/claim/who'],
  ['/timeline', 'call', '/present/event/call'],
  ['/timeline', null, '/present/timeline/1'],
  ['/framing', 'frame:voice', '/present/framing/1'],
  ['/', null, null],
  ['/about', null, null],
  ['/sources/hill', null, null],
])('from %s with %s open, Present leads to %s', (path, open, wall) => {
  expect(presentPath(path, open)).toBe(wall);
});
