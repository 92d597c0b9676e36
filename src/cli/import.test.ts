import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
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

test.each([
  ['quotes', 4, { quotes: 4, articles: 3, events: 1, frames: 2 }],
  ['events', 3, { events: 2, articles: 3, sources: 3 }],
  ['answers', 4, { claims: 2, articles: 3, events: 1, people: 1 }],
])('the template of %s that is offered becomes a case without a problem', async (name, rows, counts) => {
  const template = fileURLToPath(new URL(`../../public/${name}-template.csv`, import.meta.url));
  const { code, output, out, report } = await run(template);
  expect([code, output]).toEqual([0, `${rows} records = ${rows} used + 0 left out`]);
  expect(report).toMatchObject({ report: 1, format: 'csv', lost: [], counts });
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

const REPORT_KEYS = [
  'report',
  'format',
  'files',
  'counts',
  'records',
  'leftOut',
  'lost',
  'decisions',
  'anchors',
];

test('every key of a map is followed, and the report names every decision', async () => {
  const map = join(dir, 'm.json');
  const table = join(dir, 't.csv');
  await writeFile(
    table,
    'the Herald|2026-01-02|“one two”|Ada Ex|x;y\nPost|03/04/2026|NA|Bo Ex|y\nPost|03/04/2026|three|Mayor V|y\n',
  );
  const asked = {
    map: 1,
    as: 'csv',
    sheet: null,
    at: null,
    header: false,
    delimiter: '|',
    row: 'quote',
    columns: { words: 2, outlet: [0], published: 1, speaker: 3, code: 4 },
    constants: { language: 'en', event: 'Bridge' },
    decisions: {
      dayFirst: true,
      article: 'outlet+published+headline',
      outletFrom: 'column',
      lists: { code: ';' },
      stripQuotes: false,
      sameWords: 'one-statement',
      blanks: ['', 'NA'],
    },
    merge: { outlet: { 'the Herald': 'Herald' }, speaker: { 'Mayor V': 'Ilse V' } },
  };
  await writeFile(map, JSON.stringify(asked));
  const { code, report, out } = await run(table, '--map', map);
  expect(code).toBe(0);
  expect(Object.keys(report)).toEqual(REPORT_KEYS);
  expect(report.files).toEqual([{ file: 't.csv', format: 'csv', in: 3 }]);
  expect(report.records).toEqual({ in: 3, used: 2, leftOut: 1 });
  expect(report.leftOut).toEqual([
    {
      file: 't.csv',
      line: 2,
      record: 2,
      code: 'no-words',
      reason: 'It has no words to quote.',
      raw: 'Post|03/04/2026|NA|Bo Ex|y',
    },
  ]);
  expect(report.anchors).toEqual({ found: 0, notFound: 0, ambiguous: 0 });
  for (const [name, value] of [
    ['delimiter', '|'],
    ['header', false],
    ['row', 'quote'],
    ['columns.words', 'Column 3'],
    ['constants.language', 'en'],
    ['lists.code', ';'],
    ['stripQuotes', false],
    ['blanks', ['', 'NA']],
    ['dayFirst', true],
    ['article', 'outlet+published+headline'],
    ['outletFrom', 'column'],
    ['sameWords', 'one-statement'],
    ['merge.outlet', ['the Herald → Herald']],
    ['merge.speaker', ['Mayor V → Ilse V']],
  ])
    expect(report.decisions).toContainEqual({ name, value, from: 'map' });
  const file = JSON.parse(await readFile(out, 'utf8'));
  expect(file.quotes.map((quote: { selector: object }) => quote.selector)).toEqual([
    { exact: '“one two”' },
    { exact: 'three' },
  ]);
  expect(file.articles.map((article: { datePublished: string }) => article.datePublished)).toEqual([
    '2026-01-02',
    '2026-04-03',
  ]);
  expect(file.sources[0]).toEqual({ id: 'herald', name: 'Herald', alternateName: ['the Herald'] });
  expect(report.counts).toMatchObject({ sources: 2, events: 1, frames: 2, annotations: 3, claims: 0 });
  expect(await runCheckCase([out], () => undefined, '2026-11-29')).toBe(0);
});

test('files are named as they are called, members of archives behind their archive, and namesakes by their folders', async () => {
  const table = 'outlet,quote\nA,one\nB,\n';
  await writeFile(join(dir, 'two.zip'), zipSync({ 'b.csv': strToU8(table), 'in/c.csv': strToU8(table) }));
  const { report } = await run(join(dir, 'two.zip'));
  expect(report.files.map(({ file }: { file: string }) => file)).toEqual([
    'two.zip!/b.csv',
    'two.zip!/in/c.csv',
  ]);
  expect(report.leftOut[1]).toMatchObject({ file: 'two.zip!/in/c.csv', line: 3, raw: 'B,' });
  for (const folder of ['x', 'y']) {
    await mkdir(join(dir, folder));
    await writeFile(join(dir, folder, 'a.csv'), table);
  }
  const both = await run(join(dir, 'x', 'a.csv'), join(dir, 'y', 'a.csv'));
  expect(both.report.files.map(({ file }: { file: string }) => file)).toEqual(['x/a.csv', 'y/a.csv']);
  expect(both.report.records).toEqual({ in: 4, used: 2, leftOut: 2 });
});

test('what cannot be done is said in the report too', async () => {
  expect(await run(join(dir, 'none.csv'))).toMatchObject({
    code: 2,
    report: { refused: expect.stringMatching(/^There is no file .*none\.csv\.$/) },
  });
  expect(await run(join(dir, 'none.csv'), '--as', 'word')).toMatchObject({
    code: 2,
    report: { report: 1, refused: expect.stringContaining('--as knows no format "word".') },
  });
});

test('words that are not in the text of their article are told by file and line', async () => {
  await mkdir(join(dir, 'texts'));
  await writeFile(join(dir, 'texts', 'Bridge shut.txt'), 'Zero one two three four one.');
  await writeFile(
    join(dir, 't.csv'),
    'outlet,headline,quote\nA,Bridge shut,three four\nA,Bridge shut,one\nA,Bridge shut,nine\n',
  );
  const { report } = await run(join(dir, 't.csv'), '--texts', join(dir, 'texts'));
  expect(report.anchors).toEqual({ found: 1, notFound: 1, ambiguous: 1 });
  expect(report.lost).toMatchObject([{ file: 't.csv', line: 4, field: 'words', value: 'nine' }]);
});

test('a map that is no JSON is told by line and column, one that is not there by its name', async () => {
  const [map, table] = [join(dir, 'm.json'), join(dir, 't.csv')];
  await writeFile(table, 'outlet,quote\nA,one\n');
  await writeFile(map, '{ "map": 1,\n  "row": quote }');
  expect((await run(table, '--map', map)).output).toContain('is no JSON. Line 2, column 10: ');
  expect((await run(table, '--map', `${map}x`)).output).toBe(`There is no file ${map}x.`);
});

test('a case that cannot be written is said, and the report keeps what was read', async () => {
  const [table, report] = [join(dir, 't.csv'), join(dir, 'r.json')];
  await writeFile(table, 'outlet,quote\nA,one\n');
  const out = join(dir, 'gone', 'x.case.json');
  const lines: string[] = [];
  const code = await runImportCommand([table, '--out', out, '--report', report], (text) => lines.push(text));
  const refused = `${out} cannot be written: there is no such folder.`;
  expect([code, lines.at(-1)]).toEqual([2, refused]);
  expect(JSON.parse(await readFile(report, 'utf8'))).toMatchObject({ records: { in: 1, used: 1 }, refused });
});

test('lines of which none is JSON are each left out with their reason', async () => {
  const file = join(dir, 'a.json');
  await writeFile(file, '{ "quote":\n"One"\n}\n');
  const { report } = await run(file, '--as', 'ndjson');
  expect(report.records).toEqual({ in: 3, used: 0, leftOut: 3 });
  expect(report.leftOut.map(({ line }: { line: number }) => line)).toEqual([1, 2, 3]);
});

test('what is read is never written over, and neither is the case by its report', async () => {
  const table = join(dir, 't.csv');
  const words = 'outlet,quote\nA,one\n';
  await writeFile(table, words);
  const [out, report] = [join(dir, 'x.case.json'), join(dir, 'r.json')];
  const command = (...args: string[]) => runImportCommand([table, ...args], () => undefined);
  expect(await command('--out', table, '--report', report)).toBe(2);
  expect(JSON.parse(await readFile(report, 'utf8')).refused).toContain(
    'which is read. It was not written over.',
  );
  expect(await command('--out', out, '--report', table)).toBe(2);
  expect(await command('--out', out, '--report', out)).toBe(2);
  expect(JSON.parse(await readFile(out, 'utf8')).refused).toContain('both name');
  expect(await command('--out', dir, '--report', report)).toBe(2);
  expect(JSON.parse(await readFile(report, 'utf8')).refused).toBe(
    `${dir} cannot be written: it is a folder.`,
  );
  expect(await readFile(table, 'utf8')).toBe(words);
});

test('a second run in the same folder does not read what the first one wrote', async () => {
  const folder = join(dir, 'in');
  await mkdir(folder);
  await writeFile(join(folder, 't.csv'), 'outlet,quote\nA,one\n');
  const [out, report] = [join(folder, 'x.case.json'), join(folder, 'r.json')];
  const made: string[] = [];
  for (let i = 0; i < 2; i++) {
    expect(await runImportCommand([folder, '--out', out, '--report', report], () => undefined)).toBe(0);
    made.push((await readFile(out, 'utf8')) + (await readFile(report, 'utf8')));
  }
  expect(made[1]).toBe(made[0]);
});

test('a file among the texts that is none is told by its name', async () => {
  const texts = join(dir, 'texts');
  await mkdir(texts);
  await writeFile(join(dir, 't.csv'), 'outlet,headline,quote\nA,Shut,one\n');
  await writeFile(join(texts, 'Shut.html'), '<p>one</p>');
  await writeFile(join(texts, '.DS_Store'), 'x');
  const { report } = await run(join(dir, 't.csv'), '--texts', texts);
  expect(report.lost).toMatchObject([
    { file: 'texts/Shut.html', reason: expect.stringContaining('.txt or .md') },
  ]);
});
