import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildCase } from '../../case/build-case.ts';
import { rowsOfStatement } from './renderings.ts';

const caseOf = (statements: readonly number[]) =>
  buildCase({
    formatVersion: '1.1',
    case: { name: 'Renderings' },
    sources: [{ id: 's', name: 'S' }],
    articles: [{ id: 'a', sourceId: 's' }],
    statements: Array.from({ length: 6 }, (_, i) => ({ id: `said-${i}` })),
    quotes: statements.map((statement, i) => ({
      id: `q${i}`,
      articleId: 'a',
      statementId: `said-${statement}`,
      selector: { exact: 'words' },
    })),
  });

test('the rows of a statement are those that render it, in file order, as a look at every row finds them', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5), { maxLength: 40 }), (statements) => {
      const data = caseOf(statements);
      for (const position of data.statements.rows.keys()) {
        const byHand = [...data.quotes.statement.keys()].filter(
          (row) => data.quotes.statement[row] === position,
        );
        expect(rowsOfStatement(data, position)).toEqual(byHand);
      }
    }),
  );
});
