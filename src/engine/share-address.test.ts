import { expect, test } from 'vitest';
import { nameInFragment, parseFragment } from '../filter/fragment.ts';
import type { OwnCase } from './find-own.ts';
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

test('a link to a case of one’s own says its name and its quotes, so that its file can be asked for', () => {
  const own = { name: 'The bridge', counts: { quotes: 412 } } as unknown as OwnCase;
  const address = 'https://a.example/compare?case=own:aaaaaaaaaaaa#lesson=abc';
  const link = shareAddress(address, { own, version: '2', blind: null });
  expect(link.startsWith('https://a.example/compare?case=own:aaaaaaaaaaaa#')).toBe(true);
  const fragment = parseFragment(link.split('#')[1] as string);
  expect(fragment).toMatchObject({ lesson: 'abc' });
  expect(nameInFragment(fragment.name)).toEqual({ name: 'The bridge', quotes: 412 });
});

test('where names are hidden, no name goes along', () => {
  const own = { name: 'The bridge', counts: {} } as unknown as OwnCase;
  const address = 'https://a.example/compare?case=own:aaaaaaaaaaaa&blind=7';
  expect(shareAddress(address, { own, version: '2', blind: 7 })).toBe(address);
});
