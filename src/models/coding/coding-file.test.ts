import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CodedAt, formatCoding, mergeCodes, mergeCodings, parseCoding } from './coding-file.ts';

const open = { case: 'calls', scheme: 'frames' };
const code: fc.Arbitrary<CodedAt> = fc.record({
  quote: fc.constantFrom('q1', 'q2', '__proto__', 'constructor'),
  frame: fc.option(fc.constantFrom('security', 'policy')),
  at: fc.nat(5),
});
const codes = fc.array(code);

test('joining two copies loses no code, whichever comes first, and joining again changes nothing', () => {
  fc.assert(
    fc.property(codes, codes, codes, (a, b, c) => {
      const joined = mergeCodes(a, b);
      expect(mergeCodes(b, a)).toEqual(joined);
      expect(mergeCodes(joined, a)).toEqual(joined);
      expect(mergeCodes(mergeCodes(a, b), c)).toEqual(mergeCodes(a, mergeCodes(b, c)));
      const quotes = new Set([...a, ...b].map(({ quote }) => quote));
      expect(new Set(joined.map(({ quote }) => quote))).toEqual(quotes);
    }),
  );
});

test('a file is read back as it was written', () => {
  fc.assert(
    fc.property(codes, (list) => {
      const coding = { ...open, coder: 'Ana', codes: mergeCodes(list) };
      expect(parseCoding(formatCoding(coding), open)).toEqual({ coding, left: 0 });
    }),
  );
});

test('files of one student become one, of two students stay two', () => {
  const file = (coder: string, quote: string) => ({
    ...open,
    coder,
    codes: [{ quote, frame: 'security', at: 1 }],
  });
  const merged = mergeCodings([file('Ben', 'q1'), file('Ana', 'q1'), file('Ana', 'q2')]);
  expect(merged.map(({ coder, codes: { length } }) => `${coder} ${length}`)).toEqual(['Ana 2', 'Ben 1']);
});

test('a file that is something else is refused, and one with faults is taken as far as it goes', () => {
  const whole = { format: 'readout-coding-1', ...open, coder: 'Ana', codes: [] as unknown[] };
  expect(parseCoding('{', open)).toBe('not-json');
  expect(parseCoding('[]', open)).toBe('not-a-coding');
  expect(parseCoding(JSON.stringify({ ...whole, format: 'other' }), open)).toBe('not-a-coding');
  expect(parseCoding(JSON.stringify({ ...whole, case: 'strike' }), open)).toBe('other-case');
  expect(parseCoding(JSON.stringify({ ...whole, scheme: 'others' }), open)).toBe('other-codebook');
  const codes = [
    { quote: 'q1', frame: 'security', at: 1 },
    { quote: 3 },
    null,
    { quote: 'q2', frame: 'x', at: 'now' },
  ];
  expect(parseCoding(JSON.stringify({ ...whole, codes }), open)).toMatchObject({
    left: 3,
    coding: { codes: [codes[0]] },
  });
});
