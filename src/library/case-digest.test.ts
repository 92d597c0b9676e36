import { describe, expect, test } from 'vitest';
import { formatCase } from '../case/format-case.ts';
import { generateCaseFile } from '../mocks/generate-case.ts';
import { caseDigest, digestInPieces, writeCase } from './case-digest.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const FILE = {
  ...generateCaseFile(60),
  verified: { day: '2026-01-01' },
  more: [{ a: 1 }, { b: [2] }, {}],
  none: [],
  said: null,
};

describe('the digest that is made piece by piece is that of the whole file', () => {
  const texts: [string, string][] = [
    ['on one line', JSON.stringify(FILE)],
    ['as it is written here', formatCase(FILE)],
    ['with four spaces and Windows line ends', JSON.stringify(FILE, null, 4).replaceAll('\n', '\r\n')],
    [
      'of other letters',
      JSON.stringify({ case: { name: 'Наводнение – فیضان' }, sources: [{ id: 'a', x: '😀\ud83d' }] }),
    ],
    ['empty', '{}'],
  ];
  test.each(texts)('%s', async (_, text) => {
    const whole = await caseDigest(JSON.parse(text) as object);
    for (const size of [1, 200, undefined])
      expect((await digestInPieces(bytesOf(text), size))?.digest).toBe(whole);
  });

  test('with what the file says of itself and how long its lists are', async () => {
    const found = await digestInPieces(bytesOf(JSON.stringify(FILE)), 500);
    expect(found?.info).toEqual(FILE.case);
    expect(found?.sizes).toMatchObject({ quotes: 60, more: 3, none: 0 });
  });
});

test.each([
  ['a key twice', '{"case":{},"case":{}}'],
  ['a key twice in a record', `{"quotes":[${'{"a":1},'.repeat(300)}{"a":1,"a":2}]}`],
  ['a key twice deep in the case', '{"case":{"x":[{"a":1,"a":1}]}}'],
  ['a key twice in a stamp', '{"verified":{"day":"1","day":"2"}}'],
  ['a key that moves to the front when it is read', '{"case":{},"1":2}'],
  ['a key that no record may have', '{"case":{},"__proto__":{}}'],
  ['a byte order mark', '\ufeff{"case":{}}'],
  ['a list of numbers in pieces', `{"n":[${'1,'.repeat(300)}1]}`],
  ['a comma too many', `{"n":[${'{},'.repeat(300)},{}]}`],
  ['what breaks off', '{"case":{'],
  ['a table', 'outlet,quote\n'],
])('%s is left to be read as a whole', async (_, text) => {
  expect(await digestInPieces(bytesOf(text), 20)).toBeNull();
});

test('bytes that are no UTF-8 are left to be read as a whole', async () => {
  expect(await digestInPieces(Uint8Array.of(0x7b, 0x22, 0xe4, 0x22, 0x3a, 0x31, 0x7d))).toBeNull();
});

test('a case that is written says how far it is, and is what writing it at once gives', async () => {
  for (const file of [FILE, { ...generateCaseFile(2500), odd: [1, {}], left: undefined }, {}]) {
    const told: number[] = [];
    let whole = 0;
    const { bytes, digest } = await writeCase(file, (done, total) => {
      told.push(done);
      whole = total;
    });
    expect(new TextDecoder().decode(bytes)).toBe(formatCase(JSON.parse(JSON.stringify(file))));
    expect(digest).toBe(await caseDigest(JSON.parse(JSON.stringify(file))));
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1) ?? 0).toBe(whole);
  }
});
