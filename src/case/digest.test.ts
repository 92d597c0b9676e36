import { expect, test } from 'vitest';
import { digestOf } from './digest.ts';

test('is what sha256sum prints', async () => {
  expect(await digestOf('abc')).toBe(
    'sha256-ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});

test('is the same for a copy with other line ends or a byte order mark', async () => {
  expect(await digestOf('\ufeffone\r\ntwo\rthree')).toBe(await digestOf('one\ntwo\nthree'));
});
