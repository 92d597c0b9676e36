import { expect, test } from 'vitest';
import { shareAddress } from './share-address.ts';

const share = (address: string, version = '2') => shareAddress(address, { own: null, version, blind: null });

test('a link is copied with the version of the case, in its place, and all that it had', () => {
  expect(share('https://a.example/compare')).toBe('https://a.example/compare?v=2');
  expect(share('https://a.example/x/compare?source=press-tv,the-hill&q=war')).toBe(
    'https://a.example/x/compare?v=2&source=press-tv,the-hill&q=war',
  );
  expect(share('https://a.example/quotes?v=1&all=frame&frame=a,b#lesson=abc')).toBe(
    'https://a.example/quotes?v=2&all=frame&frame=a,b#lesson=abc',
  );
});

test('a case that says no version, or one that no link can carry, adds none', () => {
  expect(share('https://a.example/compare?q=war', '')).toBe('https://a.example/compare?q=war');
  expect(share('https://a.example/compare', 'second edition')).toBe('https://a.example/compare');
});
