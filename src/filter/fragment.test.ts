import { expect, test } from 'vitest';
import { formatCaseName, formatFragment, nameInFragment, parseFragment } from './fragment.ts';

test('the parts of a fragment come back, in one order', () => {
  const parts = { view: '/quotes', name: '412:The bridge & more, 2026', lesson: 'abc-_', wall: 'x1' };
  const text = formatFragment(parts);
  expect(text).toBe('#lesson=abc-_&name=412%3AThe%20bridge%20%26%20more%2C%202026&wall=x1&view=%2Fquotes');
  expect(parseFragment(text)).toEqual(parts);
  expect(formatFragment(parseFragment(text))).toBe(text);
});

test.each([
  ['', {}],
  ['#codebook', {}],
  ['#wall=ab12', { wall: 'ab12' }],
  ['#lesson=abc&wall=x', { lesson: 'abc', wall: 'x' }],
  ['#name=1&name=2&__proto__=3&other=4', { name: '1' }],
  ['#name=%E0%A4&case=abc', { case: 'abc' }],
])('%s holds what it says and nothing else', (hash, parts) => {
  expect(parseFragment(hash)).toEqual(parts);
});

test('the name of a case travels with its number of quotes', () => {
  expect(nameInFragment(formatCaseName('Мост: 2026', 412))).toEqual({ name: 'Мост: 2026', quotes: 412 });
  expect(nameInFragment('no number')).toBeNull();
  expect(nameInFragment(undefined)).toBeNull();
});

test('the name of a case comes back whatever it holds, cut to the first 120 of its letters', () => {
  const back = (name: string) => nameInFragment(formatCaseName(name, 7));
  expect(back('Two\nlines: one')).toEqual({ name: 'Two\nlines: one', quotes: 7 });
  expect(back('x'.repeat(120))?.name).toBe('x'.repeat(120));
  expect(back('x'.repeat(130))?.name).toBe('x'.repeat(120));
  // A link may come from elsewhere: longer names are read up to a bound.
  expect(nameInFragment(`7:${'x'.repeat(200)}`)?.name).toHaveLength(200);
  expect(nameInFragment(`7:${'x'.repeat(201)}`)).toBeNull();
});
