import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { generateCaseFile } from '../mocks/generate-case.ts';
import { type ListName, RECORDS } from './case-file.ts';
import { misspelledFields } from './misspelled-fields.ts';
import { isPlainBy } from './plain-value.ts';
import type { SchemaNode } from './removable-part.ts';
import { smallCase } from './small-case.ts';

const LISTS = Object.keys(RECORDS) as ListName[];
const plainIn = (list: ListName) => isPlainBy(RECORDS[list] as unknown as SchemaNode);
const sound = [smallCase(), generateCaseFile(60, 4)] as unknown as Record<ListName, unknown[] | undefined>[];
const samples = LISTS.flatMap((list) =>
  sound.flatMap((file) => (file[list] ?? []).map((record) => ({ list, record }))),
);

test('every record of a sound case is plain', () => {
  for (const { list, record } of samples) expect(plainIn(list)(record), list).toBe(true);
});

test('a record of any list may have a field of an author’s own, but not one that is misspelled or holds a list', () => {
  for (const { list, record } of samples) {
    const isPlain = plainIn(list);
    expect(isPlain({ ...(record as object), 'x-own-remark': 'kept' })).toBe(true);
    expect(isPlain({ ...(record as object), 'x-own-remark': [] })).toBe(false);
    expect(isPlain(JSON.parse(`{"__proto__": 1, ${JSON.stringify(record).slice(1)}`))).toBe(false);
  }
  const { id: _, ...rest } = smallCase().quotes[0] as { id: string };
  expect(plainIn('quotes')({ ...rest, id: 'a', quotetype: 'direct' })).toBe(false);
});

type Path = readonly (string | number)[];

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, child]) => pathsOf(child, [...path, key]))];
}

function changed(value: unknown, [step, ...rest]: Path, by: (child: unknown) => unknown): unknown {
  if (step === undefined) return by(value);
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>;
  const next = changed(copy[step], rest, by);
  if (next === undefined) delete copy[step];
  else copy[step] = next;
  return copy;
}

const anyValue = fc.oneof(
  fc.constantFrom<unknown>(undefined, null, '', 'A b', 'ok', 'direct', 0, -1, 1.5, 2 ** 31, true, [], {}),
  fc.jsonValue(),
  fc.double(),
);

test('whatever is changed in a record, what is plain is valid and has no misspelled field', () => {
  fc.assert(
    fc.property(
      fc.nat().map((n) => samples[n % samples.length]!),
      fc.array(fc.tuple(fc.nat(), anyValue), { minLength: 1, maxLength: 3 }),
      fc.option(fc.constantFrom('quotetype', 'wordcount', 'speakerID', 'own', 'constructor', 'toString')),
      ({ list, record }, changes, more) => {
        let value: unknown = record;
        for (const [at, to] of changes) {
          const paths = pathsOf(value);
          value = changed(value, paths[at % paths.length]!, () => to);
        }
        if (more && typeof value === 'object' && value !== null) value = { ...value, [more]: 1 };
        if (!plainIn(list)(value)) return;
        expect(v.is(RECORDS[list] as v.GenericSchema, value)).toBe(true);
        expect(misspelledFields({ [list]: [value] })).toEqual([]);
      },
    ),
    { numRuns: 3000 },
  );
});
