import { expect, test } from 'vitest';
import { leftOutFiles } from './left-out-file.ts';
import { runImport } from './run-import.ts';

async function handedBack(path: string, text: string) {
  const result = await runImport([{ path, bytes: new TextEncoder().encode(text) }]);
  return leftOutFiles(result);
}

test('rows of a table come back as a table, under its headers, with the reason first', async () => {
  const [file, ...more] = await handedBack(
    'pier.csv',
    'outlet,headline,quote\nPost,Pier shut,We act now.\nPost,"Pier, again",\n',
  );
  expect(more).toEqual([]);
  expect(file).toMatchObject({ name: 'pier-left-out.csv', type: 'text/csv' });
  const [head, row, end] = (file?.text ?? '').replace(/^\ufeff/, '').split('\r\n');
  expect(head).toMatch(/,outlet,headline,quote$/);
  expect(row).toMatch(/,Post,"Pier, again",$/);
  expect(end).toBe('');
});

test('a reason that holds the delimiter stays one cell', async () => {
  const [file] = await handedBack('pier.csv', 'outlet,headline,quote\nPost,Pier,We act.\nPost,Pier,We,act\n');
  const [, row] = (file?.text ?? '').split('\r\n');
  expect(row).toMatch(/^"It has 4 cells under 3 headers, so [^"]*\.",Post,Pier,We,act$/);
});

test('so does a table with tabs', async () => {
  const [file] = await handedBack(
    'pier.tsv',
    'outlet\theadline\tquote\nPost\tPier\tWe act now.\nPost\tQuay\t\n',
  );
  expect(file).toMatchObject({ name: 'pier-left-out.tsv', type: 'text/tab-separated-values' });
  expect(file?.text).toContain('\tPost\tQuay\t');
});

const SOUND = { outlet: 'Post', headline: 'Pier shut', quote: 'We act now.' };

test('records of a JSON come back as JSON, each with its reason', async () => {
  const [file] = await handedBack('pier.json', JSON.stringify([SOUND, { ...SOUND, quote: '' }, 5]));
  expect(file).toMatchObject({ name: 'pier-left-out.json', type: 'application/json' });
  const records = JSON.parse(file?.text ?? '') as Record<string, unknown>[];
  expect(records[0]).toMatchObject({ outlet: 'Post', headline: 'Pier shut', quote: '' });
  expect(records[1]).toMatchObject({ record: '5' });
  for (const record of records) expect(Object.values(record)[0]).toMatch(/\.$/);
});

test('lines of JSON come back as lines, and one that is no JSON as the text that it was', async () => {
  const lines = [SOUND, { ...SOUND, quote: null }].map((record) => JSON.stringify(record));
  const [file] = await handedBack('pier.ndjson', `${lines.join('\n')}\n{"broken\n`);
  expect(file).toMatchObject({ name: 'pier-left-out.ndjson', type: 'application/x-ndjson' });
  const records = (file?.text ?? '')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as object);
  expect(records).toHaveLength(2);
  expect(records).toContainEqual(expect.objectContaining({ record: '{"broken' }));
});

test('records of all other formats come back in one table, with where they stood', async () => {
  const [file] = await handedBack(
    'notes.jsonld',
    JSON.stringify({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'Annotation',
      body: 'a comment, with a comma',
      target: 'https://paper.example/1',
    }),
  );
  expect(file).toMatchObject({ name: 'left-out.csv', type: 'text/csv' });
  const [head, row] = (file?.text ?? '').replace(/^\ufeff/, '').split('\r\n');
  expect(head).toMatch(/,file,line,record,as it came$/);
  expect(row).toMatch(/,notes\.jsonld,\d*,1,"/);
});

test('where nothing was left out there is no file', async () => {
  expect(await handedBack('pier.json', JSON.stringify([SOUND]))).toEqual([]);
});
