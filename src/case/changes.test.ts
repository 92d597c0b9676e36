import { describe, expect, test } from 'vitest';
import { changeOf, followChanges } from './changes.ts';

const info = {
  changes: [
    {
      version: '2',
      date: '2026-11-29',
      why: 'Headings are the outlet’s own words.',
      ids: [
        { list: 'quotes' as const, from: 'heading', to: null },
        { list: 'quotes' as const, from: 'first', to: 'second' },
        { list: 'people' as const, from: 'first', to: 'somebody' },
      ],
    },
    {
      version: '3',
      ids: [
        { list: 'quotes' as const, from: 'second', to: 'third' },
        { list: 'quotes' as const, from: 'round', to: 'about' },
        { list: 'quotes' as const, from: 'about', to: 'round' },
        { list: 'quotes' as const, from: 'lost' },
      ],
    },
  ],
};

describe('a record that went', () => {
  test.each([
    ['first', 'third'],
    ['second', 'third'],
    ['heading', null],
    ['lost', null],
    ['never-changed', 'never-changed'],
    ['__proto__', '__proto__'],
  ])('%s is now %s', (id, now) => {
    expect(followChanges(info, 'quotes', id)).toBe(now);
  });

  test('is looked for in its own list', () => {
    expect(followChanges(info, 'people', 'first')).toBe('somebody');
    expect(followChanges({}, 'quotes', 'first')).toBe('first');
  });

  test('a circle ends', () => {
    expect(['round', 'about']).toContain(followChanges(info, 'quotes', 'round'));
  });

  test('its page can say what became of it', () => {
    expect(changeOf({ info }, 'quotes', 'heading')).toEqual({
      version: '2',
      date: '2026-11-29',
      why: 'Headings are the outlet’s own words.',
      to: null,
    });
    expect(changeOf({ info }, 'quotes', 'first')).toMatchObject({ version: '2', to: 'third' });
    expect(changeOf({ info }, 'quotes', 'never-changed')).toBeNull();
  });
});
