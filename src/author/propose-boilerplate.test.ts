import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOfBody, proposeBoilerplate, withoutLines } from './propose-boilerplate.ts';

const linesOf = (text: string) =>
  (proposeBoilerplate(text)?.value ?? []).map(({ start, end }) => text.slice(start, end));

test.each([
  [
    'heads of pages, one below the other',
    'One.\n\nPost, page 1\nPost, page 2',
    ['Post, page 1', 'Post, page 2'],
  ],
  [
    'heads and feet by turns',
    'One.\n\nThe Post\nPage 1\nThe Post\nPage 2',
    ['The Post', 'Page 1', 'The Post', 'Page 2'],
  ],
  [
    'a line that stands three times',
    'One.\nAdvertisement\nTwo.\nAdvertisement\nThree.\nAdvertisement',
    ['Advertisement', 'Advertisement', 'Advertisement'],
  ],
  ['a headline that stands twice is none', 'The pier\nOne.\nThe pier\nTwo.', []],
  ['a text without repetition', 'One.\n\nTwo.\n\nThree.', []],
])('%s', (_, text, lines) => {
  expect(linesOf(text)).toEqual(lines);
});

test('a long sentence that is said three times is a part of the article', () => {
  const long = `${'We act now, and we act together, because nobody else does. '.repeat(3)}End.`;
  expect(linesOf([long, 'One.', long, 'Two.', long].join('\n'))).toEqual([]);
});

test('the body without them keeps what was taken out before, and no stretch of blanks alone', () => {
  const text = 'Menu\nOne.\n\nPage 1\nPage 2';
  const { value = [] } = proposeBoilerplate(text) ?? {};
  expect(withoutLines(text, [{ start: 5, end: text.length }], value)).toEqual([{ start: 5, end: 11 }]);
  expect(proposeBoilerplate(text)?.reason).toBe(
    '2 lines repeat, as the head and foot of pages do; the first is “Page 1”.',
  );
});

test('lines that are taken out already are taken out once', () => {
  const text = 'One.\n\nPage 1\nPage 2';
  const { value = [] } = proposeBoilerplate(text) ?? {};
  const once = withoutLines(text, [{ start: 0, end: text.length }], value);
  expect(withoutLines(text, once, value)).toEqual(once);
});

/** A stretch in each few signs: where it begins after the one before, and how long it is. */
const stretches = fc
  .array(fc.tuple(fc.nat({ max: 4 }), fc.integer({ min: 1, max: 6 })), { maxLength: 9 })
  .map((all) => {
    let at = 0;
    return all.map(([gap, length]) => {
      const start = at + gap;
      at = start + length;
      return { start, end: at };
    });
  });

test('whatever lines are taken out of whatever body, what is left are its signs that stand in none of them', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', ' '), { maxLength: 60 }),
      stretches,
      stretches,
      (signs, body, lines) => {
        const text = signs.join('').padEnd(100, 'x ');
        const isIn = (range: { start: number; end: number }, at: number) =>
          at >= range.start && at < range.end;
        const kept = body.flatMap((range) => {
          const runs: { start: number; end: number }[] = [];
          for (let at = range.start; at < range.end; at++) {
            if (lines.some((line) => isIn(line, at))) continue;
            const last = runs.at(-1);
            if (last?.end === at) last.end++;
            else runs.push({ start: at, end: at + 1 });
          }
          return runs.filter(({ start, end }) => text.slice(start, end).trim() !== '');
        });
        expect(withoutLines(text, body, lines)).toEqual(kept);
        expect(linesOfBody(body, lines)).toEqual(
          lines.filter((line) => body.some(({ start, end }) => line.start < end && line.end > start)),
        );
      },
    ),
  );
});
