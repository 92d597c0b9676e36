/** What is promised about security and limits is held by tests and numbers that are there. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { LIMITS } from './lib/limits.ts';

const read = (file: string): string =>
  readFileSync(fileURLToPath(new URL(`../${file}`, import.meta.url)), 'utf8');

test('every test that SECURITY.md names is in the file that it names', () => {
  const rows = read('.github/SECURITY.md')
    .split('\n')
    .filter((line) => /^\| .*`(?:e2e|src)\//.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  expect(rows.length).toBeGreaterThan(10);
  const missing = rows
    .map(([, , , name = '', file = '']) => ({ name, file: file.replaceAll('`', '') }))
    .filter(
      ({ name, file }) =>
        !new RegExp(
          `\\btest(?:\\.\\w+)?\\(\\s*['"\`]${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}['"\`]`,
        ).test(read(file)),
    );
  expect(missing).toEqual([]);
});

test('README states every limit as the code has it', () => {
  const section = /\n## Limits\n([\s\S]*?)\n## /.exec(read('README.md'))?.[1] ?? '';
  const stated = new Map(
    [...section.matchAll(/^\| .*? \| ([\d,.]+)(?: \S+)? .*?\| `(\w+)` \|$/gm)].map(
      ([, number = '', name = '']) => [name, Number(number.replaceAll(',', ''))],
    ),
  );
  expect(Object.fromEntries(stated)).toEqual(LIMITS);
});
