import { expect, test } from 'vitest';
import type { ImportModel, MapValue } from '../../engine/use-file-opening.ts';
import { decisionOf, mergesOf, setDecision, setField, setMerge, setRow, setSheet } from './edit-map.ts';

const column = (at: number, header: string, field: string | null) => ({
  sheet: 0,
  column: at,
  header,
  values: [],
  field,
  reason: '',
});
const model = (map: MapValue, ...columns: ReturnType<typeof column>[]): ImportModel =>
  ({ map, columns }) as unknown as ImportModel;

test('a column gets a field by its header, or by its place where the header stands twice or not at all', () => {
  const given = model(
    { row: 'quote' } as MapValue,
    column(0, 'who', null),
    column(1, 'note', null),
    column(2, 'note', null),
    column(3, '', null),
  );
  expect(setField(given, 0, 0, 'speaker')[0]).toEqual({ row: 'quote', columns: { speaker: ['who'] } });
  expect(setField(given, 0, 2, 'note')[0].columns).toEqual({ note: [2] });
  expect(setField(given, 0, 3, 'note')[0].columns).toEqual({ note: [3] });
  const [, columns] = setField(given, 0, 0, 'speaker');
  expect(columns.map(({ field }) => field)).toEqual(['speaker', null, null, null]);
});

test('several columns of one field are read one after the other; one that gives its field back is read no more', () => {
  const given = model({} as MapValue, column(0, 'first', 'speaker'), column(1, 'last', null));
  const [map, columns] = setField(given, 0, 1, 'speaker');
  expect(map.columns).toEqual({ speaker: ['first', 'last'] });
  expect(setField({ ...given, map, columns }, 0, 0, null)[0].columns).toEqual({ speaker: ['last'] });
});

test('what a row is said to be lets the columns be guessed anew', () => {
  const given = model({ row: 'quote', columns: { words: ['a'] }, name: 'x' } as unknown as MapValue);
  expect(setRow(given, 'event')).toEqual({ row: 'event', name: 'x' });
});

test('a decision stands beside those before it', () => {
  const given = model({ decisions: { dayFirst: true } } as unknown as MapValue);
  const map = setDecision(given, 'sameWords', 'apart');
  expect(map.decisions).toEqual({ dayFirst: true, sameWords: 'apart' });
  expect(decisionOf({ ...given, map }, 'dayFirst')).toBe(true);
  expect(decisionOf(model({} as MapValue), 'dayFirst')).toBeUndefined();
});

test('names are taken for one, and apart again; other names and kinds stay', () => {
  const given = model({ merge: { outlet: { nyt: 'NYT' }, speaker: { Bo: 'Bo B' } } } as unknown as MapValue);
  const map = setMerge(given, 'outlet', ['Post', 'post', 'The Post'], true);
  const merged = { ...given, map };
  expect(mergesOf(merged, 'outlet')).toEqual({ nyt: 'NYT', post: 'Post', 'The Post': 'Post' });
  expect(mergesOf(merged, 'speaker')).toEqual({ Bo: 'Bo B' });
  const apart = { ...given, map: setMerge(merged, 'outlet', ['Post', 'post', 'The Post'], false) };
  expect(mergesOf(apart, 'outlet')).toEqual({ nyt: 'NYT' });
});

test('another sheet has columns and rows of its own; no sheet is what is read without being told', () => {
  const given = model({
    row: 'quote',
    columns: { words: ['a'] },
    name: 'x',
    sheet: 'One',
  } as unknown as MapValue);
  expect(setSheet(given, 'Two')).toEqual({ name: 'x', sheet: 'Two' });
  expect(setSheet(given, null)).toEqual({ name: 'x', sheet: null });
});
