import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JsonStep } from '../lib/json-scan.ts';
import { generateCaseFile } from '../mocks/generate-case.ts';
import { partlyBrokenCaseFile } from '../mocks/partly-broken-case.ts';
import { buildCase } from './build-case.ts';
import { decodeCase } from './decode.ts';
import { readInPieces } from './read-pieces.ts';
import { smallCase } from './small-case.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** What the slow way makes of a text: every list decoded as a whole, then built. */
function readWhole(text: string) {
  const { file, problems } = decodeCase(text);
  return file && { data: buildCase(file), problems, annotations: file.annotations?.length ?? 0 };
}

/** Expects both ways to say the same, where the way in pieces says anything; tells whether it did. */
function expectSame(text: string): boolean {
  const read = readInPieces(bytesOf(text), { pieceSize: 100 });
  if (read) expect(read).toEqual(readWhole(text));
  return read !== null;
}

/** A generated case with everything that quotes and statements can have. */
function richCaseFile() {
  const file = generateCaseFile(24, 3, {
    claims: 3,
    events: 6,
    referents: 2,
    labels: 3,
    articles: 5,
    frames: 6,
  });
  const [first, second, third] = file.quotes ?? [];
  return {
    ...file,
    quotes: [
      { ...first, echoes: second?.id, edits: [{ start: 0, end: 1, kind: 'elision' }], part: 'headline' },
      { ...second, inLanguage: 'uk', translated: { from: 'uk', words: 'так' }, mood: { own: ['kept'] } },
      { ...third, selector: { ...third?.selector, start: 5, end: 5 + (third?.selector.exact.length ?? 0) } },
      ...(file.quotes ?? []).slice(3).map(({ statementId, speakerId, ...quote }, i) => ({
        ...quote,
        ...(i % 3 === 0 ? { speakerText: `Speaker ${i % 7}` } : { statementId, speakerId }),
      })),
    ],
    statements: file.statements?.map((one, i) => ({
      ...one,
      ...(i % 4 === 0 && { dateSpoken: '2024-06-25', dateBasis: 'stated', originId: 'event-2' }),
    })),
    annotations: [
      ...(file.annotations ?? []),
      {
        id: 'p1',
        articleId: 'text-0',
        selector: { exact: 'Їх слова' },
        frameId: 'frame-0',
        aboutId: 'event-1',
      },
      { id: 'p2', articleId: 'text-0', selector: { exact: 'Їх слова' }, frameId: 'frame-1', primary: true },
    ],
    tours: [{ id: 't', steps: [{ view: `/quotes/${first?.id}` }, { view: '/nowhere' }] }],
  };
}

describe('a case read in pieces is the case read as a whole', () => {
  test('if nothing is wrong with it', () => {
    expect(expectSame(JSON.stringify(smallCase()))).toBe(true);
    expect(expectSame(JSON.stringify(generateCaseFile(500)))).toBe(true);
    expect(expectSame(`\ufeff${JSON.stringify(richCaseFile(), null, 2)}`)).toBe(true);
  });

  test('if its lists stand in another order', () => {
    const entries = Object.entries(richCaseFile()).reverse();
    expect(expectSame(JSON.stringify(Object.fromEntries(entries)))).toBe(true);
  });

  const QUOTE_FAULTS: readonly (readonly [field: string, value: unknown])[] = [
    ['id', 'outlet-0-said'],
    ['order', 1],
    ['cue', 7],
    ['cue', 'bytes \ufffd lost'],
    ['speakerText', 'turned \u202e'],
    ['speakerText', 'without width \u200b'],
    ['cue', 'deleted \u007f, fed \f'],
    ['speakerId', 'nobody'],
    ['statementId', 'nothing'],
    ['qoute', 'x'],
    ['via', [{ id: 'nobody' }]],
    ['inLanguage', '??'],
    ['edits', [{ start: 3, end: 1, kind: 'elision' }]],
  ];

  test.each(QUOTE_FAULTS)('if a quote has %s %j', (field, value) => {
    const file = richCaseFile() as { quotes: Record<string, unknown>[] };
    file.quotes[9] = { ...file.quotes[9], [field]: value };
    // Nothing else of this record leads to it.
    const { annotations, ...rest } = file as { annotations?: unknown; quotes: unknown };
    expect(expectSame(JSON.stringify(rest))).toBe(true);
  });

  test.each(['\n', '\r\n', '\r'])(
    'its problems stand at the same line and column, where lines end with %j',
    (end) => {
      const file = richCaseFile() as { quotes: Record<string, unknown>[]; claims: Record<string, unknown>[] };
      for (const at of [0, 9, 20]) file.quotes[at] = { ...file.quotes[at], note: 'Їх', cue: 7 };
      file.claims[1] = { ...file.claims[1], note: 'Їх', question: 7, accounts: [] };
      const text = JSON.stringify(file, null, 2).replaceAll('\n', end);
      for (const whole of [text, `\ufeff${end} ${text}`]) {
        const { problems = [] } = readInPieces(bytesOf(whole), { pieceSize: 100 }) ?? {};
        expect(new Set(problems.map(({ line }) => line)).size).toBeGreaterThan(4);
        expect(expectSame(whole)).toBe(true);
      }
    },
  );

  test.each([
    ['dateSpoken', 'last Friday'],
    ['dateBasis', 'computed'],
    ['originId', 'nowhere'],
    ['id', 'no-quote-carries-this'],
  ])('if a statement has %s %j', (field, value) => {
    const file = richCaseFile();
    const statements = [...(file.statements ?? []), { ...file.statements?.[0], id: 'more', [field]: value }];
    expect(expectSame(JSON.stringify({ ...file, statements }))).toBe(true);
  });

  test('or is left to that, as where records fall away that others name', () => {
    expect(expectSame(JSON.stringify(partlyBrokenCaseFile()))).toBe(false);
    for (const text of ['', '{', '[]', '{"case":{"name":"x"}}', '{"quotes":[{},]}'])
      expect(readInPieces(bytesOf(text))).toBeNull();
  });

  test('or is no case, where a comma too many stands at a place at which it is cut', () => {
    const text = JSON.stringify(generateCaseFile(40));
    const wide = ' '.repeat(120);
    expect(expectSame(text)).toBe(true);
    for (const broken of [
      text.replace(/("quotes":\[.*?\})\](?=,"\w+":)/, '$1,]'),
      text.replace(/("quotes":\[.*?\}),(?=\{"id")/, `$1,${wide},`),
    ]) {
      expect(broken).not.toBe(text);
      expect(readWhole(broken)).toBeNull();
      expect(readInPieces(bytesOf(broken), { pieceSize: 100 })).toBeNull();
    }
  });

  const deep = JSON.parse(`${'['.repeat(70)}${']'.repeat(70)}`);
  test.each<[string, (quote: Record<string, unknown>) => unknown]>([
    ['nested too deep', (quote) => ({ ...quote, more: deep })],
    ['of a key that would change what it is', (quote) => ({ ...quote, more: { marked: 1 } })],
    [
      'whose words end before they begin',
      (quote) => ({ ...quote, selector: { exact: 'Їх', start: 9, end: 3 } }),
    ],
  ])('or is left to that, as with a record %s', (_, changed) => {
    const file = richCaseFile() as { quotes: Record<string, unknown>[] };
    file.quotes[9] = changed(file.quotes[9] ?? {}) as Record<string, unknown>;
    const { annotations, ...rest } = file as { annotations?: unknown; quotes: unknown };
    expect(expectSame(JSON.stringify(rest).replace('"marked"', '"__proto__"'))).toBe(false);
  });

  /** Every place in a value, as steps from it. */
  const placesIn = (value: unknown, path: JsonStep[] = []): JsonStep[][] =>
    typeof value !== 'object' || value === null
      ? [path]
      : [path, ...Object.entries(value).flatMap(([key, child]) => placesIn(child, [...path, key]))];

  test('whatever is put anywhere, or taken away', () => {
    const text = JSON.stringify(richCaseFile());
    const places = placesIn(JSON.parse(text)).filter((path) => path.length > 0);
    const others = fc.constantFrom<unknown>(
      ...[undefined, null, '', 'text-1', 'person-9', 'quote-3', 'said-2', 'outlet-1', 'event-0', 'frame-1'],
      ...['2024', 'nowhere', -1, 0, 1, 4, true, [], {}, ['quote-1'], { id: 'quote-9' }, 'a\ufffd', '\u202e'],
    );
    let read = 0;
    fc.assert(
      fc.property(fc.nat(places.length - 1), others, fc.nat(places.length - 1), others, (a, x, b, y) => {
        const file = JSON.parse(text);
        for (const [at, value] of [
          [a, x],
          [b, y],
        ] as const) {
          const steps = places[at] as JsonStep[];
          const parent = steps.slice(0, -1).reduce((node, step) => node?.[step], file);
          if (typeof parent !== 'object' || parent === null) continue;
          if (value === undefined && !Array.isArray(parent)) delete parent[steps.at(-1) as JsonStep];
          else parent[steps.at(-1) as JsonStep] = value ?? null;
        }
        if (expectSame(JSON.stringify(file))) read++;
      }),
      { numRuns: 500 },
    );
    expect(read).toBeGreaterThan(150);
  });
});
