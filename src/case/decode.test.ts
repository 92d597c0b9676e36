import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JsonStep } from '../lib/json-scan.ts';
import { decodeCase, decodeCaseValue } from './decode.ts';
import { smallCase, smallCaseWith } from './small-case.ts';

const codes = (value: unknown) => decodeCaseValue(value).problems.map(({ code, path }) => `${code} ${path}`);

describe('an author opens a file', () => {
  test('with a byte order mark', () => {
    expect(decodeCase(`\ufeff${JSON.stringify(smallCase())}`).problems).toEqual([]);
  });

  test('with a comma missing, and is told the line and column', () => {
    const text = JSON.stringify(smallCase(), null, 2).replace(
      '"name": "Harbour Post",',
      '"name": "Harbour Post"',
    );
    const { file, problems } = decodeCase(text);
    const line = text.split('\n').findIndex((row) => row.includes('"country"')) + 1;
    expect(file).toBeNull();
    expect(problems).toMatchObject([{ code: 'not-json', line, column: 7 }]);
    expect(problems[0]?.message).toBe(`Line ${line}, column 7: A comma or a } is missing before this.`);
  });

  test('with several structural faults, and is told all of them', () => {
    expect(codes({ case: {}, sources: 3, quotes: null })).toEqual([
      'no-name case.name',
      'not-a-list sources',
      'not-a-list quotes',
      'no-list articles',
    ]);
  });

  test('of a newer minor version, which is read, or of none', () => {
    expect(codes({ ...smallCase(), formatVersion: '1.9' })).toEqual([]);
    expect(codes(smallCaseWith(['formatVersion'], undefined))).toEqual([]);
  });

  test.each(['2.0', '0.9', 'one', '', 1, null, '1.x'])('of version %j, which is refused', (formatVersion) => {
    expect(codes({ ...smallCase(), formatVersion })).toEqual(['format-version formatVersion']);
  });

  test('with only what is required', () => {
    const value = {
      case: { name: 'x' },
      sources: [{ id: 's', name: 'S' }],
      articles: [{ id: 'a', sourceId: 's' }],
      quotes: [{ id: 'q', articleId: 'a', selector: { exact: 'words' } }],
    };
    expect(decodeCaseValue(value)).toEqual({ file: value, problems: [] });
  });
});

test('a hidden sign in a name is said, written as itself or as an escape', () => {
  const text = JSON.stringify(smallCaseWith(['sources', 0, 'name'], 'Post\u202e'));
  const escaped = text.replaceAll('\u202e', '\\u202E');
  expect(escaped).not.toBe(text);
  for (const one of [text, escaped])
    expect(decodeCase(one).problems.map(({ code }) => code)).toContain('hidden-sign');
});

describe('what is wrong is left out, and nothing else', () => {
  test('a dropped article takes its quotes along, and joins to it say why', () => {
    const { file, problems } = decodeCaseValue(smallCaseWith(['articles', 0, 'sourceId'], 'nobody'));
    expect(file?.articles.map(({ id }) => id)).toEqual(['radio-july']);
    expect(file?.quotes?.map(({ id }) => id)).toEqual(['thanks-direct', 'seems-open']);
    expect(problems.find(({ path }) => path === 'quotes[0].articleId')?.message).toBe(
      'The quote "stays-open" names, as articleId, "post-july", which was itself left out. The record is left out.',
    );
    expect(file?.events?.[0]?.mentions).toHaveLength(1);
  });

  test('paths are those of the file as it is, whatever was left out before', () => {
    const value = smallCase();
    (value.quotes as unknown[]).unshift({ id: 'broken' });
    (value.quotes[3] as { speakerId: string }).speakerId = 'nobody';
    const mentions = value.events[0]?.mentions as unknown[];
    mentions.unshift('?');
    mentions.push({ articleId: 'nowhere', selector: { exact: 'x' } });
    expect(codes(value)).toEqual([
      'wrong-field events[0].mentions[0]',
      'unknown-id events[0].mentions[3].articleId',
      'required-field quotes[0].articleId',
      'required-field quotes[0].selector',
      'unknown-id quotes[3].speakerId',
    ]);
  });

  test('an account whose voice is nobody goes as a whole: it must not become the article’s own', () => {
    const { file } = decodeCaseValue(smallCaseWith(['claims', 0, 'accounts', 1, 'voice'], 'nobody'));
    expect(file?.claims?.[0]?.accounts?.map(({ voice }) => voice)).toEqual(['own']);
  });

  test('the value that was given is not changed', () => {
    const value = smallCaseWith(['quotes', 0, 'speakerId'], 'nobody');
    const before = JSON.stringify(value);
    decodeCaseValue(value);
    expect(JSON.stringify(value)).toBe(before);
  });
});

/** What is said of a case that is changed in one place. */
const said = (path: readonly JsonStep[], value: unknown) =>
  decodeCaseValue(smallCaseWith(path, value)).problems.map(({ message }) => message);

describe('what is said names the place, what stands there, and what should', () => {
  test.each([
    ['a case without a name', ['case', 'name'], '', 'In the case, name is empty, but should be not empty.'],
    ['no case at all', ['case'], undefined, 'The case is missing.'],
    [
      'a field of the case',
      ['case', 'version'],
      5,
      'In the case, version is the number 5, but should be text. It is left out.',
    ],
    [
      'an entry of a list of the case',
      ['case', 'creator'],
      ['Ada', 5],
      'In the case, entry 2 of creator is the number 5, but should be text. The entry is left out.',
    ],
    ['nothing for a list', ['quotes'], null, 'Where the list of quotes belongs stands null.'],
    ['a list for a record', ['people', 2], [], 'Entry 3 of people is a list, not a record; it is left out.'],
    [
      'a second record of one id',
      ['quotes', 1, 'id'],
      'stays-open',
      'There is already a quote "stays-open"; this second one is left out.',
    ],
    [
      'a word that is none of those to choose from',
      ['quotes', 0, 'quoteType'],
      'whole',
      'In quote "stays-open", quoteType is the text "whole", but should be one of direct, partial, indirect.',
    ],
    [
      'a field within a field',
      ['quotes', 0, 'selector'],
      {},
      'In quote "stays-open", exact is missing. The record is left out.',
    ],
    [
      'an entry of a record',
      ['perspectives', 0, 'voices'],
      ['town', 5],
      'In perspective "town", entry 2 of voices is the number 5, but should be',
    ],
  ] as const)('%s', (_, path, value, sentence) => {
    const found = said(path, value);
    expect(
      found.some((message) => message.startsWith(sentence)),
      found.join('\n'),
    ).toBe(true);
  });

  test('a record without an id is called by its number', () => {
    expect(said(['quotes', 0, 'id'], undefined)[0]).toMatch(/^In quote number 1, id is missing\. The record/);
  });

  test('an entry that is left out is told from a field that is', () => {
    expect(said(['quotes', 0, 'via'], [{ id: 5 }])[0]).toMatch(/The entry is left out\.$/);
    expect(said(['quotes', 0, 'quoteType'], 'whole')[0]).not.toContain('left out');
  });

  test('a file of blanks is empty, and each problem of a file has its line', () => {
    expect(decodeCase(' \n\n').problems[0]?.message).toBe('The file is empty.');
    const text = JSON.stringify(smallCaseWith(['quotes', 0, 'quoteType'], 'whole'), null, 1);
    const line = text.split('\n').findIndex((row) => row.includes('"whole"')) + 1;
    expect(decodeCase(text).problems).toMatchObject([{ code: 'wrong-field', line }]);
  });
});

describe('what the case says of itself', () => {
  test('a language that is none, or no text, is said once and left out', () => {
    for (const value of ['no language', 5]) {
      const { file, problems } = decodeCaseValue(smallCaseWith(['case', 'inLanguage'], value));
      expect(problems.map(({ path }) => path)).toEqual(['case.inLanguage']);
      expect(file?.case).toEqual({
        id: 'harbour-call',
        name: 'The harbour call',
        dateModified: '2024-07-14',
      });
    }
  });

  test('a stamp that cannot be read is said and left out; without one there is none', () => {
    const { file, problems } = decodeCaseValue({ ...smallCase(), verified: 'yes' });
    expect(problems.map(({ code, path }) => `${code} ${path}`)).toEqual(['wrong-field verified']);
    expect(Object.hasOwn(file ?? {}, 'verified')).toBe(false);
    expect(Object.hasOwn(decodeCaseValue(smallCase()).file ?? {}, 'verified')).toBe(false);
  });

  test('a list that the file lacks stays away', () => {
    const { file } = decodeCaseValue(smallCaseWith(['tours'], undefined));
    expect(Object.hasOwn(file ?? {}, 'tours')).toBe(false);
  });
});

test('what names a record that cannot be read is told that it was left out, not that it is unknown', () => {
  const { problems } = decodeCaseValue(smallCaseWith(['articles', 0, 'sourceId'], undefined));
  expect(problems.find(({ path }) => path === 'quotes[0].articleId')?.message).toContain(
    '"post-july", which was itself left out',
  );
});

test('a list that is missing is said in one sentence, and not by everything that names its records', () => {
  expect(codes(smallCaseWith(['sources'], undefined))).toEqual(['no-list sources']);
});

test('of two records of one id the first stays', () => {
  const { file } = decodeCaseValue(smallCaseWith(['quotes', 1, 'id'], 'stays-open'));
  expect(file?.quotes?.map(({ id }) => id)).toEqual(['stays-open', 'seems-open']);
});

describe('a hostile file', () => {
  test('that hides its depth in a record with another fault is refused', () => {
    let deep: unknown = 'x';
    for (let i = 0; i < 100; i++) deep = [deep];
    const value = smallCaseWith(['quotes', 0], { id: 'stays-open', mine: deep, selector: 5 });
    expect(codes(value)).toEqual(['too-deep ']);
  });

  test('nested a hundred thousand deep is refused with a sentence', () => {
    const deep = 100_000;
    const { problems } = decodeCase(`${'['.repeat(deep)}${']'.repeat(deep)}`);
    expect(problems).toMatchObject([{ code: 'too-deep' }]);
  });

  test('cannot reach a prototype by a key', () => {
    const text = JSON.stringify(smallCase()).replace(
      '"country":"XX"',
      '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}',
    );
    const { file, problems } = decodeCase(text);
    expect(problems).toMatchObject([{ code: 'unsafe-key', path: 'sources[0].__proto__' }]);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect(Object.hasOwn(file?.sources[0] ?? {}, '__proto__')).toBe(false);
  });

  test('may call its records constructor and __proto__', () => {
    const value = smallCase();
    const text = JSON.stringify(value)
      .replaceAll('"stays-open"', '"constructor"')
      .replaceAll('"mayor"', '"valueof"')
      .replaceAll('"wire"', '"__proto__"');
    expect(decodeCase(text).problems.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'bad-id sources[2].id',
      'wrong-field quotes[0].via[0].id',
    ]);
    expect(codes(smallCaseWith(['quotes', 0, 'speakerId'], 'constructor'))).toEqual([
      'unknown-id quotes[0].speakerId',
    ]);
  });

  test('never has more than 80 characters of it repeated in a sentence', () => {
    const long = 'x'.repeat(10_000);
    for (const path of [
      ['formatVersion'],
      ['quotes', 0, 'quoteType'],
      ['quotes', 0, 'id'],
      ['articles', 0, 'url'],
    ])
      for (const { message } of decodeCaseValue(smallCaseWith(path, long)).problems)
        expect(message).not.toMatch(/x{80}/);
  });

  test('any value anywhere is survived, and what is left decodes again without the same fault', () => {
    const paths: JsonStep[][] = [];
    const collect = (node: unknown, path: JsonStep[]) => {
      if (path.length > 0) paths.push(path);
      if (typeof node === 'object' && node !== null)
        for (const [key, child] of Object.entries(node))
          collect(child, [...path, Array.isArray(node) ? Number(key) : key]);
    };
    collect(smallCase(), []);
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
        const { file, problems } = decodeCaseValue(smallCaseWith(path, value));
        expect(file === null).toBe(problems.some(({ severity }) => severity === 'fatal'));
        if (!file) return;
        const again = decodeCaseValue(file);
        const shape = ['wrong-field', 'required-field', 'bad-id', 'bad-date', 'bad-url', 'required-id'];
        expect(again.problems.filter(({ code }) => shape.includes(code))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
