import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runCheckCase } from './check-case.ts';
import { runImportCommand } from './import.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'readout-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

async function run(...args: string[]) {
  const lines: string[] = [];
  const out = join(dir, 'x.case.json');
  const report = join(dir, 'r.json');
  const code = await runImportCommand([...args, '--out', out, '--report', report], (text) =>
    lines.push(text),
  );
  return { code, output: lines.join('\n'), out, report: JSON.parse(await readFile(report, 'utf8')) };
}

test('the template that is offered becomes a case without a problem', async () => {
  const template = fileURLToPath(new URL('../../public/quotes-template.csv', import.meta.url));
  const { code, output, out, report } = await run(template);
  expect([code, output]).toEqual([0, '4 records = 4 used + 0 left out']);
  expect(report).toMatchObject({
    report: 1,
    format: 'csv',
    lost: [],
    counts: { quotes: 4, articles: 3, events: 1, frames: 2 },
  });
  expect(await runCheckCase([out], () => undefined, '2026-11-29')).toBe(0);
});

test('a map that names an unknown column ends with 2, and the report says why', async () => {
  const map = join(dir, 'm.json');
  const table = join(dir, 't.csv');
  await writeFile(table, 'outlet,quote\nA,one\n');
  await writeFile(map, '{ "map": 1, "columns": { "words": "text" } }');
  const { code, output, report } = await run(table, '--map', map);
  expect(code).toBe(2);
  expect(output).toBe(
    'The map reads "words" from the column "text", which is not there. The columns are "outlet" and "quote".',
  );
  expect(report).toMatchObject({ report: 1, records: { in: 0, used: 0, leftOut: 0 }, refused: output });
});

test('a folder with nothing to read ends with 2', async () => {
  await writeFile(join(dir, 'a.pdf'), '%PDF-1.7');
  expect(await run(join(dir, 'a.pdf'))).toMatchObject({
    code: 2,
    report: { refused: expect.stringContaining('A PDF.') },
  });
});
