import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { CaseFile, ListName } from '../case/case-file.ts';
import { decodeCase } from '../case/decode.ts';
import {
  type FormList,
  fieldsOf,
  isFormList,
  type RecordField,
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

test('every kind of field is shown as it is typed, and read as it was', () => {
  const field = (kind: string) => ({ key: 'x', label: '', kind }) as RecordField;
  const story: [kind: string, typed: string, value: unknown][] = [
    ['text', 'some words', 'some words'],
    ['number', '0.5', 0.5],
    ['yes', 'yes', true],
    ['texts', 'one; two', ['one', 'two']],
    ['many', 'a; b', ['a', 'b']],
  ];
  for (const [kind, typed, value] of story) {
    expect([kind, typedValue(field(kind), typed, undefined)]).toEqual([kind, value]);
    expect([kind, shownValue(field(kind), value)]).toEqual([kind, typed]);
    expect([kind, typedValue(field(kind), '  ', undefined)]).toEqual([kind, undefined]);
    expect([kind, shownValue(field(kind), undefined)]).toEqual([kind, '']);
  }
  expect(typedValue(field('number'), 'many', undefined)).toBeUndefined();
  expect(shownValue(field('words'), { exact: 'so it is' })).toBe('so it is');
  expect(shownValue(field('yes'), false)).toBe('');
  expect(shownValue(field('authors'), ['Ada', { name: 'The Desk' }])).toBe('Ada; The Desk');
});

test('a statement is called by its words where it has no summary, a code by its frame and what it codes', () => {
  const small = {
    ...file,
    statements: [{ id: 's1' }, { id: 's2', summary: 'They talk.' }, { id: 's3' }],
    quotes: [{ id: 'q', articleId: 'a', statementId: 's1', selector: { exact: 'keep talking' } }],
    frames: [{ id: 'f', schemeId: 'k', prefLabel: 'Talks' }],
    annotations: [
      { id: 'n1', frameId: 'f', quoteId: 'q' },
      { id: 'n2', frameId: 'f', articleId: 'a', selector: { exact: 'a grave step' } },
      { id: 'n3', frameId: 'gone', quoteId: 'gone' },
    ],
  } as unknown as CaseFile;
  expect(['s1', 's2', 's3'].map((id) => recordName(small, 'statements', id))).toEqual([
    'keep talking',
    'They talk.',
    's3',
  ]);
  expect(['n1', 'n2', 'n3'].map((id) => recordName(small, 'annotations', id))).toEqual([
    'Talks: keep talking',
    'Talks: a grave step',
    'gone: ',
  ]);
});
