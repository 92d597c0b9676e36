import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { CHECK_PROBLEMS } from './check-problems.ts';
import { FIELD_GUIDE, formatFields } from './field-guide.ts';
import { PROBLEMS } from './problems.ts';
import { readmeTables, withTables } from './readme-tables.ts';

const path = fileURLToPath(new URL('../../data/README.md', import.meta.url));
const readme = readFileSync(path, 'utf8');

describe('the page for case authors', () => {
  test('its tables are those of the format; `npx vitest run src/case/readme-tables.test.ts -u` writes them', async () => {
    await expect(withTables(readme)).toMatchFileSnapshot(path);
  });

  test.each([...readmeTables().keys()])('has the table of %s', (name) => {
    expect(readme).toContain(`<!-- table: ${name} -->`);
  });

  test.each(Object.keys({ ...PROBLEMS, ...CHECK_PROBLEMS }))('names the problem %s', (code) => {
    expect(readme).toContain(`| \`${code}\` |`);
  });
});

describe('the field guide', () => {
  test('explains every field of the format', () => {
    const silent = formatFields().filter(({ note }) => note === undefined);
    expect(silent.map(({ path }) => path)).toEqual([]);
  });

  test('explains nothing that the format does not have', () => {
    const paths = new Set(formatFields().flatMap(({ path }) => [path, path.replace(/^.*\./, '')]));
    const extra = Object.keys(FIELD_GUIDE).filter((key) => !paths.has(key) && key !== 'case');
    expect(extra).toEqual([]);
  });
});
