import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchSelector } from './anchors.ts';
import { foldLineEnds } from './fold-line-ends.ts';

const TEXT = 'Menu\r\nThe ship\u00a0sailed. “The ship\u00a0sank,” he said.\r\nThe ship sank. Menu';

describe('an author checks an anchor', () => {
  test('that occurs once', () => {
    expect(matchSelector(TEXT, { exact: 'he said' })).toEqual({
      result: 'exact',
      start: 39,
      end: 46,
      moved: false,
    });
    expect(foldLineEnds(TEXT).slice(39, 46)).toBe('he said');
  });

  test('that runs over a line end of another kind', () => {
    expect(matchSelector(TEXT, { exact: 'said.\nThe' })).toMatchObject({ result: 'exact' });
    expect(matchSelector(TEXT, { exact: 'said.\r\nThe' })).toMatchObject({ result: 'exact' });
  });

  test('that stands elsewhere than it says: it is said, and not moved', () => {
    expect(matchSelector(TEXT, { exact: 'he said', start: 3, end: 10 })).toMatchObject({
      result: 'exact',
      moved: true,
    });
  });

  test('whose no-break space was lost in copying', () => {
    expect(matchSelector(TEXT, { exact: 'The ship sailed' })).toEqual({ result: 'loose', start: 5, end: 20 });
    expect(matchSelector(TEXT, { exact: '"The ship\u00a0sank' })).toMatchObject({
      result: 'loose',
      start: 22,
    });
  });

  test('of which one letter is gone', () => {
    expect(matchSelector(TEXT, { exact: 'he sad' })).toEqual({ result: 'no-match', reason: 'absent' });
  });

  test('that occurs twice, until a prefix tells which', () => {
    expect(matchSelector(TEXT, { exact: 'The ship' })).toEqual({ result: 'ambiguous', count: 3 });
    expect(matchSelector(TEXT, { exact: 'The ship', prefix: '“' })).toMatchObject({
      result: 'exact',
      start: 23,
    });
    expect(matchSelector(TEXT, { exact: 'The ship', prefix: 'No ' })).toEqual({
      result: 'no-match',
      reason: 'context',
    });
  });

  test('that is not in the body', () => {
    const body = [{ start: 5, end: 66 }];
    expect(matchSelector(TEXT, { exact: 'Menu' }, body)).toEqual({
      result: 'no-match',
      reason: 'outside-body',
    });
  });

  test('that occurs outside the body too, or across two ranges that touch', () => {
    const text = 'ship. The ship sank';
    expect(matchSelector(text, { exact: 'ship' }, [{ start: 6, end: 19 }])).toMatchObject({ start: 10 });
    const parts = [
      { start: 10, end: 19 },
      { start: 6, end: 10 },
    ];
    expect(matchSelector(text, { exact: 'The ship' }, parts)).toMatchObject({ result: 'exact', start: 6 });
  });
});

test('a stretch of a text that occurs once is found where it is', () => {
  const piece = fc.string({
    unit: fc.constantFrom('a', 'b', ' ', '\u00a0', '“', '"', '\n', '😀'),
    maxLength: 30,
  });
  fc.assert(
    fc.property(piece, piece, piece, (before, exact, after) => {
      const text = before + exact + after;
      fc.pre(
        exact !== '' && text.indexOf(exact) === before.length && text.lastIndexOf(exact) === before.length,
      );
      expect(matchSelector(text, { exact })).toEqual({
        result: 'exact',
        start: before.length,
        end: before.length + exact.length,
        moved: false,
      });
    }),
  );
});
