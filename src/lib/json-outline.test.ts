import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outlineOf, piecesOf, textOf } from './json-outline.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** What a text is, read member by member and piece by piece; null where that says that it is none. */
function readInPieces(bytes: Uint8Array, pieceSize = 8): unknown {
  const members = outlineOf(bytes, pieceSize);
  if (!members) return null;
  try {
    return Object.fromEntries(
      members.map((member) => {
        if (member.cuts.length === 0)
          return [member.key, JSON.parse(textOf(bytes, member.start, member.end))];
        const pieces = [...piecesOf(bytes, member)].map((piece) => JSON.parse(piece) as unknown[]);
        if (pieces.some((piece) => piece.length === 0)) throw new Error('A comma too many.');
        return [member.key, pieces.flat()];
      }),
    );
  } catch {
    return null;
  }
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

describe('a text read in pieces is what JSON.parse makes of it', () => {
  const record = fc.dictionary(
    fc.string().filter((key) => key !== '__proto__'),
    fc.jsonValue(),
  );
  const list = fc.array(fc.jsonValue(), { maxLength: 40 });

  test('whatever it holds, with or without blanks', () => {
    fc.assert(
      fc.property(record, list, fc.constantFrom(undefined, 1, '\t'), (rest, quotes, space) => {
        const text = JSON.stringify({ ...rest, quotes, 'a"{': '}],"' }, null, space);
        expect(readInPieces(bytesOf(text))).toEqual(JSON.parse(text));
      }),
    );
  });

  test('or is none, as one with a letter more, less or another', () => {
    const wrong = fc.constantFrom('', ',', '[', ']', '{', '}', '"', '\\', ' ', ':', '1', 'é');
    fc.assert(
      fc.property(list, fc.nat(), wrong, fc.boolean(), (quotes, place, sign, isMore) => {
        const sound = JSON.stringify({ a: 1, quotes, b: { c: [] } });
        const at = place % sound.length;
        const text = sound.slice(0, at) + sign + sound.slice(isMore ? at : at + 1);
        const read = readInPieces(bytesOf(text));
        // A key that is there twice is for others to read.
        if (read !== null) expect(read).toEqual(parsed(text));
      }),
      { numRuns: 2000 },
    );
  });
});

test('a large list is cut between its entries', () => {
  const text = JSON.stringify({
    quotes: Array.from({ length: 9 }, (_, id) => ({ id, words: 'a, [b], {c}' })),
  });
  const [quotes] = outlineOf(bytesOf(text), 60) ?? [];
  expect(quotes && [...piecesOf(bytesOf(text), quotes)].map((piece) => JSON.parse(piece).length)).toEqual([
    2, 2, 2, 2, 1,
  ]);
});

test.each(['', '[]', '3', '{"a":1', '{"a":1} x', '{"a" 1}', '{a:1}', '{"a":1,"a":2}', '{"a":1,}'])(
  '%j has no outline',
  (text) => {
    expect(outlineOf(bytesOf(text))).toBeNull();
  },
);

test('a byte order mark before the text is passed over', () => {
  expect(readInPieces(bytesOf('\ufeff{"a":[1,2]}'))).toEqual({ a: [1, 2] });
});
