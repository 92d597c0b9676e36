import { expect, test } from 'vitest';
import { formatCase } from '../case/format-case.ts';
import { packCase, packedBytes, unpackCase } from './pack-case.ts';

const bytesOf = (value: unknown) => new TextEncoder().encode(formatCase(value));
const textOf = (bytes: Uint8Array | null) => bytes && new TextDecoder().decode(bytes);

test('a case in a link says the same when it is unpacked', async () => {
  const file = { case: { name: 'Мост, پل, “bridge”' }, sources: [], articles: [], own: { kept: [1, null] } };
  const packed = await packCase(bytesOf(file));
  expect(packed).toMatch(/^[\w-]+$/);
  expect(packedBytes(packed)).toBeLessThan(200);
  expect(JSON.parse(textOf(await unpackCase(packed)) ?? '')).toEqual(file);
});

test('a link that was cut, changed or blown up opens nothing', async () => {
  const packed = await packCase(bytesOf({ case: { name: 'x'.repeat(50) }, list: [...'abcdefghijklmnop'] }));
  expect(await unpackCase(packed.slice(0, -9))).toBeNull();
  expect(await unpackCase(`${packed}%`)).toBeNull();
  expect(await unpackCase('')).toBeNull();
  const bomb = await packCase(bytesOf({ name: 'a'.repeat(9_000_000) }));
  expect(packedBytes(bomb)).toBeLessThan(20_000);
  expect(await unpackCase(bomb)).toBeNull();
});
