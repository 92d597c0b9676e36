import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FACETS, type FacetName } from '../filter/filter.ts';
import { select } from '../filter/select.ts';
import { generateCase } from '../mocks/generate-case.ts';
import { someFilter } from '../mocks/some-filter.ts';
import { deriveFacet, deriveFacets } from './facets.ts';

const data = generateCase(300, 4);
const filters = someFilter(data);

test('the number beside a value is what choosing it alone would leave, whatever else is asked', () => {
  fc.assert(
    fc.property(filters, fc.constantFrom<FacetName>(...FACETS), fc.nat(9), (asked, facet, pick) => {
      const { values } = deriveFacet(select(data, asked), { name: facet, search: '', limit: 1000 });
      const value = values[pick % Math.max(1, values.length)];
      if (!value) return;
      const alone = select(data, {
        ...asked,
        [facet]: [value.id],
        all: asked.all.filter((name) => name !== facet),
      });
      expect(value.count).toBe(alone.count);
      expect(value.isChosen).toBe((asked[facet] as readonly string[]).includes(value.id));
    }),
    { numRuns: 60 },
  );
});

test('each chip takes away what it says and nothing else; when all are gone nothing is narrowed', () => {
  fc.assert(
    fc.property(filters, (asked) => {
      let filter = { ...asked, source: [] as readonly string[], show: null, cols: [] as readonly string[] };
      for (let chips = deriveFacets(select(data, filter)).chips; chips.length > 0; ) {
        const [first] = chips;
        filter = { ...filter, ...first?.remove } as typeof filter;
        const left = deriveFacets(select(data, filter)).chips;
        expect(left.length).toBeLessThan(chips.length);
        chips = left;
      }
      const { isNarrowed, chips } = deriveFacets(select(data, filter));
      expect([isNarrowed, chips]).toEqual([false, []]);
    }),
    { numRuns: 40 },
  );
});
