import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { CaseFile, ListName } from '../case/case-file.ts';
import { decodeCase } from '../case/decode.ts';
import {
  type FormList,
  fieldsOf,
  isFormList,
  recordName,
  shownValue,
  typedValue,
  valueAt,
  withValue,
} from './record-fields.ts';

const file = decodeCase(
  readFileSync(new URL('../../data/austin-belousov-2024.case.json', import.meta.url), 'utf8'),
).file as CaseFile;
type Json = Record<string, unknown>;
const LISTS = (Object.keys(file) as FormList[]).filter((list) => list !== 'case' && isFormList(list));

/** Counted or written by machines, or edited in the text: nobody types them. */
const NOT_ASKED = new Set([
  ...['id', 'body', 'textDigest', 'wordCount', 'wordFrequencies', 'order', 'edits', 'translated', 'created'],
  // A field of the case's own, that the format does not know.
  'urlBasis',
]);

test('every field that the bundled case uses can be edited', () => {
  const missing = new Set<string>();
  for (const list of LISTS) {
    const { fields, entries } = fieldsOf(list);
    const asked = [...fields.map(({ key }) => key), ...entries.map(({ field }) => field)];
    for (const record of file[list as ListName] as Json[])
      for (const key of Object.keys(record))
        if (!asked.includes(key) && !NOT_ASKED.has(key)) missing.add(`${list}.${key}`);
    for (const { field, fields: inner } of entries)
      for (const record of file[list as ListName] as Json[])
        for (const entry of (record[field] ?? []) as Json[])
          for (const key of Object.keys(entry))
            if (!NOT_ASKED.has(key) && !inner.some((one) => one.key.split('.')[0] === key))
              missing.add(`${list}.${field}.${key}`);
  }
  expect([...missing]).toEqual([]);
});

test('a field that is opened and left as it is says what it said', () => {
  for (const list of LISTS)
    for (const field of fieldsOf(list).fields) {
      if (field.kind === 'words') continue;
      for (const record of file[list as ListName] as Json[]) {
        const value = valueAt(record, field.key);
        if (value === undefined || value === null || value === false || JSON.stringify(value) === '[]')
          continue;
        const shown = shownValue(field, value);
        // A semicolon inside a name is the one sign that cannot stand in a list.
        if (Array.isArray(value) && value.some((one) => JSON.stringify(one).includes(';'))) continue;
        expect([list, field.key, typedValue(field, shown, value)]).toEqual([list, field.key, value]);
      }
    }
});

test('a field of a field comes and goes without leaving an empty one behind', () => {
  const label = { articleId: 'a', voice: { kind: 'own', mine: 1 } };
  expect(withValue(label, 'voice.of', 'mayor')).toEqual({
    ...label,
    voice: { kind: 'own', mine: 1, of: 'mayor' },
  });
  expect(withValue({ articleId: 'a' }, 'voice.of', 'mayor')).toEqual({
    articleId: 'a',
    voice: { of: 'mayor' },
  });
  expect(withValue({ articleId: 'a', voice: { of: 'mayor' } }, 'voice.of', undefined)).toEqual({
    articleId: 'a',
  });
});

test('authors keep what was known of them, and a number is read with a comma', () => {
  const authors = { key: 'author', label: '', kind: 'authors' } as const;
  const before = [{ name: 'The Desk', type: 'Organization' as const }, 'Mira Sand'];
  expect(typedValue(authors, 'Mira Sand; The Desk; Jan Oster', before)).toEqual([
    'Mira Sand',
    before[0],
    'Jan Oster',
  ]);
  expect(typedValue({ key: 'confidence', label: '', kind: 'number' }, '0,75', undefined)).toBe(0.75);
});

test('records are called by what a person would call them', () => {
  const quote = file.quotes?.[0];
  expect(recordName(file, 'quotes', quote?.id ?? '')).toBe(quote?.selector.exact);
  expect(recordName(file, 'people', 'lloyd-austin')).toBe('Lloyd Austin');
  expect(recordName(file, 'people', 'nobody')).toBe('nobody');
});
