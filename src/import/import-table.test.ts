import { expect, test } from 'vitest';
import { decodeCase } from '../case/decode.ts';
import { formatCase } from '../case/format-case.ts';
import { decodeMapping, MappingError } from './mapping.ts';
import type { InputFile } from './reader.ts';
import { formatEquation } from './report.ts';
import { type ImportOptions, type ImportResult, runImport } from './run-import.ts';

const file = (path: string, text: string): InputFile => ({ path, bytes: new TextEncoder().encode(text) });

async function open(files: InputFile[], options: ImportOptions = {}): Promise<ImportResult> {
  const result = await runImport(files, options);
  const { records, leftOut } = result.report;
  expect(records.in).toBe(records.used + records.leftOut);
  expect(records.leftOut).toBe(leftOut.length);
  if (result.file) expect(decodeCase(formatCase(result.file)).problems).toEqual([]);
  return result;
}

/** The table that analysts send: saved by Excel in a country of semicolons, begun by one person and ended by another. */
const SHEET = file(
  'bridge.csv',
  `\ufeff${[
    'sep=;',
    'outlet;url;headline;published;speaker;quote;note',
    'nyt;https://nyt.example/1;Bridge shut;12/06/2024;Mayor Varga;“We act now.”;=cmd|’/c calc’!A1',
    'NYT;https://nyt.example/2;Bridge opens;12/06/2024;Ilse Varga;"“We act',
    'now, all of us.”";@SUM(1+1)',
    'رادیو;https://fa.example/1;پل بسته شد;05/06/2024;علی رودبار;«پل بسته است.»;',
    'Газета;https://ru.example/1;Мост закрыт;04/06/2024;Анна Петрова;«Мост закрыт.»;+7',
    'nyt;https://nyt.example/1;Bridge shut;12/06/2024;None;"“so ""shut""”";-1',
  ].join('\r\n')}\r\n`,
);

test('every cell of a sheet from Excel is found again, and no date is guessed', async () => {
  const { file: found, report, open: asked } = await open([SHEET]);
  expect(formatEquation(report)).toBe('5 records = 5 used + 0 left out');
  expect(report.decisions).toContainEqual({ name: 'dayFirst', value: null, from: 'default' });
  const written = JSON.stringify(found);
  for (const cell of [
    ['nyt', 'NYT', 'رادیو', 'Газета', 'https://nyt.example/2', 'Bridge opens', 'پل بسته شد', 'Мост закрыт'],
    ['12/06/2024', '05/06/2024', 'Mayor Varga', 'Ilse Varga', 'علی رودبار', 'Анна Петрова', 'None'],
    [
      'We act now.',
      'We act\\nnow, all of us.',
      'پل بسته است.',
      'so \\"shut\\"',
      '=cmd|’/c calc’!A1',
      '@SUM(1+1)',
      '+7',
      '-1',
    ],
  ].flat())
    expect(written).toContain(cell);
  expect(found?.quotes?.map(({ quoteType }) => quoteType)).toEqual([
    'direct',
    'direct',
    'direct',
    'direct',
    'partial',
  ]);
  expect(asked?.outlets).toMatchObject([
    {
      names: [
        { name: 'nyt', count: 2 },
        { name: 'NYT', count: 1 },
      ],
    },
  ]);
  expect(asked?.speakers).toMatchObject([{ names: [{ name: 'Ilse Varga' }, { name: 'Mayor Varga' }] }]);
  expect(asked?.dayFirst?.open).toHaveLength(5);
});

test('one date decision and two merges are made, and the names that were joined stay', async () => {
  const map = decodeMapping({
    decisions: { dayFirst: true },
    merge: { outlet: { nyt: 'NYT' }, speaker: { 'Mayor Varga': 'Ilse Varga' } },
  });
  const { file: found, report } = await open([SHEET], { map });
  expect(found?.articles.map(({ datePublished }) => datePublished)).toEqual([
    '2024-06-12',
    '2024-06-12',
    '2024-06-05',
    '2024-06-04',
  ]);
  expect(found?.sources).toContainEqual({ id: 'nyt', name: 'NYT', alternateName: ['nyt'] });
  expect(found?.people?.[0]).toEqual({
    id: 'ilse-varga',
    name: 'Ilse Varga',
    alternateName: ['Mayor Varga'],
  });
  expect(found?.quotes?.[0]).toMatchObject({ speakerId: 'ilse-varga', speakerText: 'Mayor Varga' });
  expect(report.lost).toEqual([]);
});

test('a row with 13 or more decides which number is the day, and only for dates that follow it', async () => {
  const { file: found, report } = await open([
    file(
      'a.csv',
      'outlet,published,quote\nA,4/12/19,one two\nB,13/12/19,three four\nC,05/05/2019,five six\n',
    ),
  ]);
  expect(found?.articles.map(({ datePublished }) => datePublished)).toEqual([
    '2019-12-04',
    '2019-12-13',
    '2019-05-05',
  ]);
  expect(report.decisions).toContainEqual({ name: 'dayFirst', value: true, from: 'guess' });
  const both = await open([
    file(
      'b.csv',
      'outlet,published,quote\nA,4/12/19,one two\nB,13/12/19,three four\nC,12/13/2019,five six\n',
    ),
  ]);
  expect(both.file?.articles.map(({ datePublished, dateFrom }) => datePublished ?? dateFrom)).toEqual([
    '4/12/19',
    '2019-12-13',
    '2019-12-13',
  ]);
});

test('what cannot be a quote is left out with its line, its reason and itself', async () => {
  const { report } = await open([
    file(
      'c.csv',
      [
        'outlet,speaker,quote',
        'A,Ada,"first, with',
        'a second line"',
        'A,Ada,',
        'A,Ada,"never closed',
        'B,Bo,words',
        'B,Bo,words,with,too many',
        ',,',
        'B,Bo,"last ""words"""',
      ].join('\n'),
    ),
  ]);
  expect(formatEquation(report)).toBe('7 records = 3 used + 4 left out');
  expect(report.leftOut.map(({ line, code, raw }) => [line, code, raw])).toEqual([
    [4, 'no-words', 'A,Ada,'],
    [5, 'open-quotation-mark', 'A,Ada,"never closed'],
    [7, 'too-many-cells', 'B,Bo,words,with,too many'],
    [8, 'empty', ',,'],
  ]);
});

test('a map that names a column which is not there says which there are', async () => {
  const map = decodeMapping({ columns: { words: 'zitat', outlet: 0 } });
  await expect(runImport([SHEET], { map })).rejects.toThrow(MappingError);
  await expect(runImport([SHEET], { map })).rejects.toThrow(
    'The map reads "words" from the column "zitat", which is not there. The columns are "outlet", "url", "headline", "published", "speaker", "quote" and "note".',
  );
  expect(() => decodeMapping({ columns: { word: 'quote' } })).toThrow(
    'In the map, "columns.word" is not known.',
  );
});

test('the guard of our own export is taken off, exactly once, and a plain apostrophe stays', async () => {
  const { file: found } = await open([
    file('d.csv', "source,quote\nA,'=SUM(1)\nA,''tis over\nA,'-no\nA,'tis\n"),
  ]);
  expect(found?.quotes?.map(({ selector }) => selector.exact)).toEqual([
    '=SUM(1)',
    "''tis over",
    '-no',
    "'tis",
  ]);
});

test('the same files and map give the same bytes', async () => {
  const [a, b] = [await open([SHEET]), await open([{ ...SHEET, bytes: SHEET.bytes.slice() }])];
  expect(formatCase(a.file)).toBe(formatCase(b.file));
  expect(JSON.stringify(a.report)).toBe(JSON.stringify(b.report));
});
