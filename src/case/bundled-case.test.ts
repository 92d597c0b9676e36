import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checkCase } from './check-case.ts';

const data = fileURLToPath(new URL('../../data/', import.meta.url));
const files = readdirSync(data).filter((name) => name.endsWith('.case.json'));

test('there is a case to open', () => {
  expect(files).not.toEqual([]);
});

describe.each(files)('%s', (name) => {
  const path = `${data}${name}`;
  const verified = path.replace(/\.case\.json$/, '.verified.json');

  test('carries the id that its file is named after', () => {
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
      case: { id: name.replace('.case.json', '') },
    });
  });

  test('was compared with the texts: its stamps lie beside it', () => {
    expect(existsSync(verified)).toBe(true);
  });

  test('has no problem, and no word that differs from its stamp', async () => {
    const stamp = existsSync(verified) ? readFileSync(verified, 'utf8') : '{}';
    const { problems } = await checkCase(readFileSync(path, 'utf8'), { stamp });
    expect(problems.map(({ code, path, id, message }) => `${code} at ${path} (${id}): ${message}`)).toEqual(
      [],
    );
  });
});
