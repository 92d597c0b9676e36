import { expect, test } from 'vitest';
import type { Problem } from '../../case/problems.ts';
import { placeOf, problemsText } from './problems-text.ts';

const problem = (more: Partial<Problem>): Problem =>
  ({
    code: 'unknown-id',
    severity: 'dropped',
    path: '',
    message: 'It leads nowhere.',
    fix: 'Name one.',
    ...more,
  }) as Problem;

test('the place of a problem is said as far as it is known', () => {
  expect(placeOf(problem({ line: 12, column: 7, path: 'quotes[3].selector', id: 'lines' }))).toBe(
    'line 12, column 7: quotes[3].selector (id “lines”)',
  );
  expect(placeOf(problem({ line: 12 }))).toBe('line 12, column 1');
  expect(placeOf(problem({ path: 'quotes[3]' }))).toBe('quotes[3]');
});

test('all problems are saved as text, with what was done about each, and how many more there are', () => {
  const text = problemsText('a.json', 3, [
    problem({ path: 'quotes[3]' }),
    problem({ severity: 'hint', line: 2 }),
  ]);
  expect(text.split('\n\n')).toEqual([
    'a.json: 3 problems',
    '1. unknown-id (the record is left out)\n   quotes[3]\n   It leads nowhere.\n   What to do: Name one.',
    '2. unknown-id (a hint)\n   line 2, column 1\n   It leads nowhere.\n   What to do: Name one.',
    '… and 1 more, which npm run check-case lists.\n',
  ]);
  expect(problemsText('a.json', 1, [problem({})])).toMatch(/^a\.json: 1 problem\n/);
});
