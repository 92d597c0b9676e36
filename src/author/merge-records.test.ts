import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CaseFile } from '../case/case-file.ts';
import { decodeCase, decodeCaseValue } from '../case/decode.ts';
import { smallCase } from '../case/small-case.ts';
import { buildDraft, entryKeysOf } from './build-draft.ts';
import { writeEdit, writeUndo } from './log.ts';
import { MERGED_LISTS, type MergedList, mergeChanges } from './merge-records.ts';

const small = smallCase() as unknown as CaseFile;
const bundled = decodeCase(
  readFileSync(new URL('../../data/austin-belousov-2024.case.json', import.meta.url), 'utf8'),
).file as CaseFile;

type Row = { id: string; name?: string; alternateName?: string[]; note?: string };
const rowsOf = (file: CaseFile, list: MergedList) => (file[list] ?? []) as readonly Row[];

function merged(base: CaseFile, list: MergedList, kept: string, gone: string) {
  let fresh = 0;
  const changes = mergeChanges(base, list, kept, gone, {
    at: (holder, id, field, place) => entryKeysOf(base, [], holder, id, field)[place] ?? String(place),
    fresh: () => `new.${fresh++}`,
  });
  return [writeEdit([], 'left', changes)];
}

const pair = fc
  .tuple(fc.constantFrom(small, bundled), fc.constantFrom(...MERGED_LISTS), fc.nat(), fc.nat())
  .map(([base, list, a, b]) => {
    const ids = rowsOf(base, list).map(({ id }) => id);
    return { base, list, kept: ids[a % ids.length] as string, gone: ids[b % ids.length] as string };
  })
  .filter(({ kept, gone }) => kept !== gone);

test('whoever two records name, after merging all name the one that stays, and undo parts them again', () => {
  fc.assert(
    fc.property(pair, ({ base, list, kept, gone }) => {
      const log = merged(base, list, kept, gone);
      const { file, conflicts } = buildDraft(base, log);
      expect(conflicts).toEqual([]);
      expect(rowsOf(file, list).some(({ id }) => id === gone)).toBe(false);
      const unknown = (of: CaseFile) =>
        decodeCaseValue(of).problems.filter(({ code }) => code === 'unknown-id' || code === 'required-id');
      expect(unknown(file)).toEqual(unknown(base));
      const undo = writeUndo(log, 'left', () => true);
      expect(buildDraft(base, undo ? [...log, undo] : log).file).toEqual(base);
    }),
    { numRuns: 60 },
  );
});

test('no name, no mention and no label is lost by merging', () => {
  fc.assert(
    fc.property(pair, ({ base, list, kept, gone }) => {
      const before = [kept, gone].map((id) => rowsOf(base, list).find((row) => row.id === id) as Row);
      const after = rowsOf(buildDraft(base, merged(base, list, kept, gone)).file, list).find(
        ({ id }) => id === kept,
      ) as Row;
      const said = JSON.stringify(after);
      for (const { name, alternateName = [], note } of before)
        for (const words of [name, note, ...alternateName])
          if (words) expect(said).toContain(JSON.stringify(words).slice(1, -1));
      const entries = (row: Row) =>
        ['mentions', 'labels'].flatMap(
          (field) => ((row as Record<string, unknown>)[field] ?? []) as unknown[],
        );
      expect(entries(after)).toEqual(expect.arrayContaining(before.flatMap(entries)));
      expect(entries(after)).toHaveLength(before.flatMap(entries).length);
    }),
    { numRuns: 60 },
  );
});

test('the mayor and the town become one: the town’s name stays, and the mayor does not speak for herself', () => {
  const { file } = buildDraft(small, merged(small, 'people', 'mayor', 'town'));
  const mayor = file.people?.find(({ id }) => id === 'mayor');
  expect(mayor).toEqual({ id: 'mayor', type: 'Person', name: 'The Mayor', alternateName: ['The Town'] });
  expect(file.perspectives?.[0]?.voices).toEqual(['mayor']);
});
