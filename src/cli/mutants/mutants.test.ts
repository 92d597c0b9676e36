import { expect, test } from 'vitest';
import { applyMutant, readList, readLists } from './read-list.ts';

test('a list names its tests, its files and what is changed in them', () => {
  const text = `tests src/a.test.ts src/b.test.ts
file src/a.ts

# A remark
A list has two
values at most
- size < 2
-   && more
+ size <= 2

Nothing is written twice
- write();
= It stands there already.
`;
  expect(readList('a', text)).toEqual({
    name: 'a',
    mutants: [
      {
        file: 'src/a.ts',
        tests: ['src/a.test.ts', 'src/b.test.ts'],
        line: 5,
        why: 'A list has two values at most',
        find: 'size < 2\n  && more',
        put: 'size <= 2',
        equivalent: null,
      },
      {
        file: 'src/a.ts',
        tests: ['src/a.test.ts', 'src/b.test.ts'],
        line: 11,
        why: 'Nothing is written twice',
        find: 'write();',
        put: '',
        equivalent: 'It stands there already.',
      },
    ],
  });
});

test('what is looked for must stand in the file once', () => {
  const mutant = {
    file: 'a.ts',
    tests: [],
    line: 1,
    why: '',
    find: 'a < b',
    put: 'a <= b',
    equivalent: null,
  };
  expect(applyMutant('if (a < b) c();', mutant)).toBe('if (a <= b) c();');
  expect(applyMutant('if (a > b) c();', mutant)).toBeNull();
  expect(applyMutant('if (a < b) c(a < b);', mutant)).toBeNull();
});

test('there are two hundred mutants and more', () => {
  expect(readLists().flatMap(({ mutants }) => mutants).length).toBeGreaterThanOrEqual(200);
});
