import { expect, test } from 'vitest';
import type { CompareGroup, CompareRow } from '../../models/compare/compare.ts';
import { type GridItem, gridItems, headingIndex, rowIndex } from './grid-items.ts';

const group = (key: string, first: number, points: number, rows: string): CompareGroup => ({
  key,
  name: key,
  date: '',
  eventId: null,
  first,
  points,
  rows: rows
    .split(' ')
    .filter(Boolean)
    .map((id) => ({ id }) as CompareRow),
});

/** "May: a b" is drawn as "# May", "a", "b"; a row that is not there as "…", the opened one's panel as "^". */
const draw = (items: readonly GridItem[]): string =>
  items
    .map((item) => {
      if (item.kind === 'heading') return `# ${item.group.key}`;
      return item.kind === 'panel' ? '^' : (item.row?.id ?? '…');
    })
    .join(' ');

const MAY = group('May', 0, 2, 'a b');
const JUNE = group('June', 2, 3, 'c d e');

test('headings and their rows, one under the other', () => {
  expect(draw(gridItems({ groups: [MAY, JUNE], from: 0, openedAt: null }, true))).toBe(
    '# May a b # June c d e',
  );
});

test('what an opened row argues stands under it, unless the row holds it itself', () => {
  const model = { groups: [MAY, JUNE], from: 0, openedAt: 3 };
  expect(draw(gridItems(model, true))).toBe('# May a b # June c d ^ e');
  expect(draw(gridItems(model, false))).toBe('# May a b # June c d e');
});

test('rows that are not there keep their place', () => {
  const groups = [group('May', 0, 2, 'b'), group('June', 2, 3, 'c d'), group('July', 5, 2, '')];
  expect(draw(gridItems({ groups, from: 1, openedAt: null }, true))).toBe(
    '# May … b # June c d … # July … …',
  );
});

test('a heading and a row are found by their key and their number', () => {
  const items = gridItems({ groups: [MAY, JUNE], from: 0, openedAt: 2 }, true);
  expect(items[headingIndex(items, 'June')]).toMatchObject({ kind: 'heading', group: { key: 'June' } });
  expect(items[rowIndex(items, 4)]).toMatchObject({ kind: 'row', row: { id: 'e' } });
  expect(headingIndex(items, 'July')).toBe(-1);
});
