import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCase } from '../case/build-case.ts';
import type { Case } from '../case/case.ts';
import type { CaseFile } from '../case/case-file.ts';
import type { Filter } from '../filter/filter.ts';
import { type Selection, select } from '../filter/select.ts';
import { trimFilter } from '../filter/trim-filter.ts';
import { generateCase } from '../mocks/generate-case.ts';
import { MODEL_ARGS } from '../mocks/model-args.ts';
import { someFilter } from '../mocks/some-filter.ts';
import { MODELS, type ModelName } from './registry.ts';

const bundled = new URL('../../data/austin-belousov-2024.case.json', import.meta.url);
const CASES: readonly Case[] = [
  buildCase(JSON.parse(readFileSync(bundled, 'utf8')) as CaseFile),
  generateCase(60, 3, { events: 12, claims: 8, people: 14 }),
];
const NAMES = Object.keys(MODELS) as ModelName[];

/** Every answer of a model to what its view asks of it. */
async function answersOf(name: ModelName, data: Case): Promise<(filter: Filter) => unknown[]> {
  const derive = (await MODELS[name].load()) as (selection: Selection, args: unknown) => unknown;
  const asked: readonly unknown[] = MODEL_ARGS[name](data);
  return (filter) => asked.map((args) => derive(select(data, filter), args));
}

describe.each(NAMES)('%s', (name) => {
  it('is the same whatever stands in the parts of the filter that it does not read', async () => {
    const { reads } = MODELS[name];
    for (const data of CASES) {
      const answers = await answersOf(name, data);
      fc.assert(
        fc.property(someFilter(data), someFilter(data), (filter, other) => {
          const asked = { ...other, ...pick(filter, reads) };
          expect(answers(asked)).toEqual(answers(trimFilter(filter, reads)));
        }),
        { numRuns: 12 },
      );
    }
  });
});

function pick(filter: Filter, fields: readonly (keyof Filter)[]): Partial<Filter> {
  return Object.fromEntries(fields.map((field) => [field, filter[field]]));
}
