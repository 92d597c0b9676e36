import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchSelector } from '../case/anchors.ts';
import type { Stamp } from '../case/stamp.ts';
import { anchorAt, anchorOf } from './anchor.ts';
import { joinStamps } from './join-stamps.ts';
import { newCase, newId } from './new-case.ts';

const BEFORE: Stamp = {
  caseId: 'bridge',
  day: '2026-11-01',
  articles: { hill: 'sha256-old', press: 'sha256-press' },
  quotes: { q1: 'old', q2: 'two' },
  events: { call: ['e1', 'e2'], gone: ['e9'] },
};
const NOW: Stamp = {
  day: '2026-11-20',
  articles: { hill: 'sha256-new' },
  quotes: { q1: 'new', q3: 'three' },
  events: { call: ['e2', 'e3'] },
  claims: { who: ['c1'] },
};

test('with every text at hand the new stamp stands alone', () => {
  expect(joinStamps(BEFORE, NOW, true)).toBe(NOW);
  expect(joinStamps(undefined, NOW, false)).toBe(NOW);
});

test('with some texts at hand, what was compared now replaces and the rest stays, under the earlier day', () => {
  expect(joinStamps(BEFORE, NOW, false)).toEqual({
    day: '2026-11-01',
    articles: { hill: 'sha256-new', press: 'sha256-press' },
    quotes: { q1: 'new', q2: 'two', q3: 'three' },
    events: { call: ['e2', 'e3', 'e1'], gone: ['e9'] },
    claims: { who: ['c1'] },
  });
  const { events: _, ...withoutEvents } = NOW;
  expect(joinStamps(BEFORE, withoutEvents, false).events).toEqual(BEFORE.events);
  expect(joinStamps({ ...BEFORE, day: '2026-12-01' }, NOW, false).day).toBe('2026-11-20');
});

test('a case from nothing is named, and has room for sources and articles', () => {
  expect(newCase('The pier')).toMatchObject({
    case: { name: 'The pier', version: '1' },
    sources: [],
    articles: [],
  });
});

test('an id is made of words, of its place where one is given, and is never taken twice', () => {
  const free = () => false;
  expect(newId('Ilse Varga', null, free)).toBe('ilse-varga');
  expect(newId('Ilse Varga', null, (id) => ['ilse-varga', 'ilse-varga-2'].includes(id))).toBe('ilse-varga-3');
  const placed = newId('Ilse Varga', 'article 1', free);
  expect(placed).toMatch(/^ilse-varga-[0-9a-f]{4}$/);
  expect(newId('Ilse Varga', 'article 1', free)).toBe(placed);
  expect(newId('Ilse Varga', 'article 2', free)).not.toBe(placed);
  const nameless = newId('“…”', null, free);
  expect(nameless).toMatch(/^x[0-9a-f]{5}$/);
  expect(newId('“…”', null, free)).toBe(nameless);
});

const TEXT = 'The mayor said yes. The fisher said yes. Then the mayor said yes again, and all went home.';

test('words that stand once are their own anchor; of several, the words around tell which', () => {
  const at = (exact: string, from = 0) => {
    const start = TEXT.indexOf(exact, from);
    return { start, end: start + exact.length };
  };
  expect(anchorAt(TEXT, at('fisher'), undefined)).toEqual({ exact: 'fisher', ...at('fisher') });
  const second = at('said yes', 20);
  expect(anchorAt(TEXT, second, undefined)).toEqual({
    exact: 'said yes',
    prefix: ' fisher ',
    suffix: '. Then t',
    ...second,
  });
  expect(anchorAt(TEXT, at('said yes'), [{ start: 0, end: 18 }])).toEqual({
    exact: 'said yes',
    ...at('said yes'),
  });
});

test('typed words are found where they stand once in the text, and are only words elsewhere', () => {
  expect(anchorOf('fisher', TEXT, undefined)).toEqual({ exact: 'fisher', start: 24, end: 30 });
  expect(anchorOf('said yes', TEXT, undefined)).toEqual({ exact: 'said yes' });
  expect(anchorOf('said no', TEXT, undefined)).toEqual({ exact: 'said no' });
  expect(anchorOf('fisher', undefined, undefined)).toEqual({ exact: 'fisher' });
});

test('an anchor always leads back to the stretch it was made of, or says that it cannot', () => {
  const word = fc.constantFrom('yes', 'no', 'said', 'the mayor', 'it was so');
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), fc.nat(), (words, pick) => {
      const text = words.join(' ');
      const i = pick % words.length;
      const start = words.slice(0, i).join(' ').length + (i === 0 ? 0 : 1);
      const range = { start, end: start + (words[i] as string).length };
      const selector = anchorAt(text, range, undefined);
      expect(selector).toMatchObject({ exact: words[i], ...range });
      expect((selector.prefix ?? '').length).toBeLessThanOrEqual(32);
      expect((selector.suffix ?? '').length).toBeLessThanOrEqual(32);
      const match = matchSelector(text, selector, undefined);
      if (match.result === 'exact') expect(match).toMatchObject(range);
      else expect(match.result).toBe('ambiguous');
    }),
  );
});
