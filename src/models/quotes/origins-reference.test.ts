import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildCase } from '../../case/build-case.ts';
import type { CaseFile } from '../../case/case-file.ts';
import { NO_FILTER } from '../../filter/filter.ts';
import { select, selectedRows } from '../../filter/select.ts';
import { generateCaseFile } from '../../mocks/generate-case.ts';
import { someFilter } from '../../mocks/some-filter.ts';
import { deriveOrigins } from './origins.ts';

/** A generated case in which some statements come from an occasion, and some speakers are vague. */
function traced(): CaseFile {
  const file = generateCaseFile(160, 5);
  return {
    ...file,
    statements: (file.statements ?? []).map((statement, i) =>
      i % 3 === 0 ? { ...statement, originId: file.events?.[i % 4]?.id ?? '' } : statement,
    ),
    people: (file.people ?? []).map((person, i) => (i % 5 === 0 ? { ...person, vague: true } : person)),
  };
}
const file = traced();
const data = buildCase(file);

/** Selected quotes by origin, read from the records one by one: "kind id" -> sources and number of quotes. */
function slowly(ids: readonly string[]): Map<string, { sources: Set<string>; quotes: number }> {
  const found = new Map<string, { sources: Set<string>; quotes: number }>();
  for (const id of ids) {
    const quote = file.quotes?.find((one) => one.id === id);
    const statement = file.statements?.find((one) => one.id === quote?.statementId);
    const person = file.people?.find((one) => one.id === (quote?.speakerId ?? statement?.speakerId));
    const key = statement?.originId
      ? `event ${statement.originId}`
      : person && !person.vague
        ? `speaker ${person.id}`
        : `statement ${statement?.id}`;
    const group = found.get(key) ?? { sources: new Set(), quotes: 0 };
    group.sources.add(file.articles.find((one) => one.id === quote?.articleId)?.sourceId ?? '');
    group.quotes++;
    found.set(key, group);
  }
  return found;
}

test('quotes are gathered by the occasion of their words, else by who spoke, as reading each record gathers them', () => {
  fc.assert(
    fc.property(someFilter(data), (asked) => {
      const selection = select(data, asked);
      const { origins, more, counts } = deriveOrigins(selection);
      const expected = [
        ...slowly([...selectedRows(selection)].map((row) => data.quotes.id[row] ?? '')).values(),
      ];
      const shown = (one: { sources: Iterable<string>; quotes: number }) =>
        `${[...one.sources].toSorted().join(' ')}: ${one.quotes}`;
      const found = origins.map(({ outlets, quotes }) =>
        shown({ sources: outlets.map(({ id }) => id), quotes }),
      );
      expect(origins.length + more).toBe(expected.length);
      if (more === 0) expect(found.toSorted()).toEqual(expected.map(shown).toSorted());
      expect(counts.origins).toBe(expected.length);
      expect(counts.several).toBe(expected.filter(({ sources }) => sources.size > 1).length);
      // What most outlets carry stands first.
      const carried = origins.map(({ outlets }) => outlets.length);
      expect(carried).toEqual(carried.toSorted((a, b) => b - a));
      for (const { statements, quotes, more: beside } of origins)
        if (beside === 0) expect(statements.reduce((sum, one) => sum + one.quotes, 0)).toBe(quotes);
    }),
    { numRuns: 80 },
  );
});

test('each statement is shown in words of its own, and each outlet by a quote of its own', () => {
  const { origins } = deriveOrigins(select(data, NO_FILTER));
  for (const { statements } of origins)
    for (const { quote, outlets } of statements) {
      const statementOf = (id: string) => file.quotes?.find((one) => one.id === id)?.statementId;
      const own = statementOf(quote.id);
      expect(outlets.map(({ quoteId }) => statementOf(quoteId))).toEqual(outlets.map(() => own));
    }
});
