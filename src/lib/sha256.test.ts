import { afterEach, expect, test, vi } from 'vitest';
import { sha256 } from './sha256.ts';

afterEach(() => vi.unstubAllGlobals());
const bytes = (text: string) => new TextEncoder().encode(text);

/** From FIPS 180-4's examples, and the digest of nothing. */
const KNOWN = [
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  [
    'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  ],
] as const;

test.each(KNOWN)('the digest of “%s” is the published one', async (text, digest) => {
  expect(await sha256(bytes(text))).toBe(digest);
});

test.each(KNOWN)('so it is over plain http, where the browser computes none: “%s”', async (text, digest) => {
  vi.stubGlobal('crypto', {});
  expect(await sha256(bytes(text))).toBe(digest);
});
