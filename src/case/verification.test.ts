import * as v from 'valibot';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CaseFile } from './case-file.ts';
import { decodeCase } from './decode.ts';
import { SMALL_TEXTS, smallCase } from './small-case.ts';
import { Stamp } from './stamp.ts';
import { stampCase } from './stamp-case.ts';
import { decodeStamp, isStamp, verificationOf } from './verification.ts';

let file: CaseFile;
let stamp: Stamp;

beforeAll(async () => {
  const made = await stampCase(JSON.stringify(smallCase()), SMALL_TEXTS, '2024-07-14');
  file = decodeCase(made?.caseText ?? '').file as CaseFile;
  stamp = decodeStamp(made?.stampText ?? '') as Stamp;
});

describe('a reader asks whether a quote is real', () => {
  test('it matched the text on the day of the stamp', async () => {
    const digest = file.articles[0]?.textDigest;
    expect((await verificationOf(file, stamp)).get('stays-open')).toEqual({
      state: 'matched',
      digest,
      day: '2024-07-14',
    });
  });

  test('one letter of it was changed since', async () => {
    const changed = structuredClone(file);
    (changed.quotes?.[0]?.selector as { exact: string }).exact = 'the harbor stays open';
    expect((await verificationOf(changed, stamp)).get('stays-open')?.state).toBe('changed');
    expect((await verificationOf(changed, stamp)).get('thanks-direct')?.state).toBe('matched');
  });

  test('it was moved to another article, or the text is another one', async () => {
    const moved = structuredClone(file);
    (moved.quotes?.[0] as { articleId: string }).articleId = 'radio-july';
    expect((await verificationOf(moved, stamp)).get('stays-open')?.state).toBe('changed');
    const other = structuredClone(file);
    (other.articles[0] as { textDigest: string }).textDigest = 'sha256-0';
    expect((await verificationOf(other, stamp)).get('stays-open')?.state).toBe('changed');
  });

  test('it was added since', async () => {
    const added = structuredClone(file);
    (added.quotes?.[0] as { id: string }).id = 'constructor';
    expect((await verificationOf(added, stamp)).get('constructor')?.state).toBe('not-stamped');
  });

  test('a file that is no stamp is none', () => {
    expect(decodeStamp('{}')).toBeNull();
    expect(decodeStamp('{')).toBeNull();
  });
});

test('what passes for a stamp is what its schema asks for', () => {
  const sound = {
    caseId: 'a',
    day: '2026-11-22',
    articles: { one: 'sha256-0' },
    quotes: { constructor: '00' },
    events: { call: ['01', '02'] },
    annotations: {},
    more: 3,
  };
  const others = [undefined, null, '', 3, [], {}, { a: 'b' }, { a: ['b'] }, { a: [3] }, ['a']];
  expect(isStamp(sound)).toBe(true);
  for (const key of [...Object.keys(sound), 'claims', 'referents'])
    for (const other of others) {
      const value = { ...sound, [key]: other };
      // The schema takes an empty list for a record without keys.
      if (!Array.isArray(other))
        expect([key, other, isStamp(value)]).toEqual([key, other, v.is(Stamp, value)]);
    }
  for (const value of others) expect(isStamp(value)).toBe(false);
});
