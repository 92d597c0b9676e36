import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countWords } from '../lib/words.ts';
import { alignRenderings, diffWords, nameDiff, type Rendering, type WordDiff } from './word-diff.ts';

const quoted = (exact: string): Rendering => ({ exact, standing: 'quoted' });
const retold = (exact: string): Rendering => ({ exact, standing: 'retold' });

/** "ongoing [war against>military operation in] Ukraine": the changes of a difference, in brackets. */
function picture({ before, after, changes }: WordDiff): string {
  if (changes.length === 0) return before.map(({ text }) => text).join('');
  const rest = [...changes];
  const kept = after.filter(({ change }) => change !== null).length;
  expect(kept).toBe(changes.filter(({ kind }) => kind !== 'dropped').length);
  return rest.map(({ kind, before: a, after: b }) => `${kind} [${a}>${b}]`).join(' ');
}

describe('an analyst reads what became of a sentence', () => {
  test('words replaced', () => {
    const diff = diffWords(
      quoted('Russia’s ongoing war against Ukraine'),
      quoted("Russia's ongoing military operation in Ukraine"),
    );
    expect(diff.result).toBe('words');
    expect(picture(diff)).toBe('replaced [war against>military operation in]');
    expect(diff.before.map(({ text, change }) => (change ? `[${text}]` : text)).join('')).toBe(
      'Russia’s ongoing [war against] Ukraine',
    );
    expect(nameDiff(diff)).toBe('2 words replaced');
  });

  test('words dropped in the middle and added at the end', () => {
    const diff = diffWords(
      quoted('emphasized the great importance of lines'),
      quoted('emphasized the importance of lines, amid war'),
    );
    expect(picture(diff)).toBe('dropped [great>] added [>amid war]');
    expect(nameDiff(diff)).toBe('1 word dropped, 2 words added');
  });

  test('the same to the last character', () => {
    const diff = diffWords(quoted('possible escalation'), quoted('possible escalation'));
    expect([diff.result, nameDiff(diff)]).toEqual(['identical', 'identical']);
  });

  test('a curly apostrophe, a comma or a capital is only punctuation', () => {
    for (const [a, b] of [
      ['amid Russia’s war', "amid Russia's war"],
      ['against Ukraine,', 'against Ukraine'],
      ['Other issues', 'other  issues'],
    ] as const)
      expect(nameDiff(diffWords(quoted(a), quoted(b)))).toBe('only punctuation differs');
  });

  test('words that are only reported, with nothing to align', () => {
    const diff = diffWords(
      quoted('emphasized the importance of maintaining lines'),
      retold('significance of upholding communication channels'),
    );
    expect(diff.result).toBe('unaligned');
    expect(nameDiff(diff)).toBe('reported, not quoted: the words cannot be aligned');
    expect(nameDiff(diffWords(quoted('one thing'), quoted('quite another')))).toBe(
      'other words: they cannot be aligned',
    );
  });

  test('an anchor cut short drops nothing; in quotation marks the same cut does', () => {
    const long = quoted('emphasized the importance of maintaining lines of communication');
    expect(nameDiff(diffWords(long, retold('the importance of maintaining lines')))).toBe(
      '3 words fewer: this anchor stops before “emphasized … of communication”, the others the same',
    );
    expect(nameDiff(diffWords(retold('in May'), retold('in May 2023')))).toBe(
      '1 word more than the other anchor shows (“2023”), the others the same',
    );
    expect(nameDiff(diffWords(long, quoted('the importance of maintaining lines')))).toBe('3 words dropped');
    expect(picture(diffWords(long, retold('underlined the importance of maintaining lines')))).toBe(
      'replaced [emphasized>underlined]',
    );
  });
});

test('a paraphrase: what cannot be aligned is not said to be replaced', () => {
  const diff = diffWords(
    quoted(
      'During the call (with Belousov) the secretary emphasized the importance of maintaining lines of communication amidst Russia’s ongoing war against Ukraine',
    ),
    retold("upholding communication channels amidst Russia's ongoing military operation in Ukraine"),
  );
  expect(picture(diff)).toBe('added [>channels] replaced [war against>military operation in]');
  expect(nameDiff(diff)).toBe('2 words replaced, 1 word added, the rest reported, not quoted');
});

test.each([
  ['We shut the pier on Wednesday.', 'the mayor closed the long-range pier'],
  ['the end of the year in brief', 'the war in the east'],
  ['Nobody asked us', 'We were asked by nobody'],
  ['to the sea and of the land', 'to the war and of the poor'],
])('%j retold as %j shares too little to say that words were put in the place of others', (said, told) => {
  const diff = diffWords(quoted(said), retold(told));
  expect([diff.result, diff.changes]).toEqual(['unaligned', []]);
  expect(nameDiff(diff)).toBe('reported, not quoted: the words cannot be aligned');
});

test('several renderings: each against the first, which carries the marks of all', () => {
  const shown = alignRenderings([
    quoted('ongoing war against Ukraine'),
    quoted('ongoing war on Ukraine'),
    quoted('an ongoing war against Ukraine'),
    quoted('ongoing operation against Ukraine'),
    retold('the situation there'),
  ]).map(({ runs }) => runs.map(({ text, mark }) => (mark ? `[${text}]` : text)).join(''));
  expect(shown).toEqual([
    'ongoing [war] [against] Ukraine',
    'ongoing war [on] Ukraine',
    '[an] ongoing war against Ukraine',
    'ongoing [operation] against Ukraine',
    'the situation there',
  ]);
  expect(alignRenderings([])).toEqual([]);
});

describe('laws', () => {
  const word = fc.constantFrom(
    'war',
    'the',
    'Russia’s',
    "Russia's",
    'lines',
    'of',
    'Ukraine',
    'операция',
    '2.5',
  );
  const gap = fc.constantFrom(' ', ', ', ' – ', '\u00a0', '; “');
  const text = fc
    .array(fc.tuple(word, gap), { minLength: 1, maxLength: 14 })
    .map((parts) => parts.flat().join(''));
  const rendering = fc.record<Rendering>({
    exact: fc.oneof(text, fc.string({ minLength: 1, unit: 'grapheme' })),
    standing: fc.constantFrom('quoted', 'retold', 'own'),
  });
  const joined = (runs: readonly { text: string }[]) => runs.map((run) => run.text).join('');

  test('both sides keep every character, and no run is empty', () => {
    fc.assert(
      fc.property(rendering, rendering, (a, b) => {
        const diff = diffWords(a, b);
        expect(joined(diff.before)).toBe(a.exact);
        expect(joined(diff.after)).toBe(b.exact);
        expect([...diff.before, ...diff.after].every((run) => run.text !== '')).toBe(true);
      }),
    );
  });

  test('a text against itself has no changes', () => {
    fc.assert(
      fc.property(rendering, (a) => {
        expect(diffWords(a, a)).toMatchObject({ result: 'identical', changes: [] });
      }),
    );
  });

  test('without its changes, both sides have the same words', () => {
    fc.assert(
      fc.property(rendering, rendering, (a, b) => {
        const diff = diffWords({ ...a, standing: 'quoted' }, { ...b, standing: 'quoted' });
        if (diff.result !== 'words') return;
        const kept = (runs: WordDiff['before']) =>
          joined(runs.filter((run) => run.change === null))
            .toLowerCase()
            .replaceAll('’', "'")
            .replace(/[^\p{L}\p{N}'.]+/gu, '');
        expect(kept(diff.after)).toBe(kept(diff.before));
      }),
    );
  });

  test('the other way round, as many words change on each side', () => {
    const changed = (diff: WordDiff, side: 'before' | 'after') =>
      diff.changes.reduce((sum, change) => sum + countWords(change[side]), 0);
    fc.assert(
      fc.property(rendering, rendering, (a, b) => {
        const there = diffWords({ ...a, standing: 'quoted' }, { ...b, standing: 'quoted' });
        const back = diffWords({ ...b, standing: 'quoted' }, { ...a, standing: 'quoted' });
        expect(back.result).toBe(there.result);
        expect(changed(back, 'before')).toBe(changed(there, 'after'));
        expect(changed(back, 'after')).toBe(changed(there, 'before'));
      }),
    );
  });

  test('every alignment keeps every character', () => {
    fc.assert(
      fc.property(fc.array(rendering, { minLength: 1, maxLength: 5 }), (all) => {
        expect(alignRenderings(all).map(({ runs }) => joined(runs))).toEqual(all.map(({ exact }) => exact));
      }),
    );
  });
});

test('two very long texts with nothing in common are given up quickly', () => {
  const a = quoted(Array.from({ length: 20_000 }, (_, i) => `a${i}`).join(' '));
  const b = quoted(Array.from({ length: 20_000 }, (_, i) => `b${i}`).join(' '));
  expect(diffWords(a, b).result).toBe('unaligned');
});
