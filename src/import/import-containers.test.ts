import { gzipSync, strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { decodeCase } from '../case/decode.ts';
import { formatCase } from '../case/format-case.ts';
import { addToCase } from './add-to-case.ts';
import { describeMapping } from './describe-mapping.ts';
import { leftOutFiles } from './left-out-file.ts';
import { decodeMapping } from './mapping.ts';
import type { InputFile } from './reader.ts';
import { type ImportOptions, openFiles, runImport } from './run-import.ts';

const file = (path: string, text: string | Uint8Array): InputFile => ({
  path,
  bytes: typeof text === 'string' ? strToU8(text) : text,
});

async function open(files: InputFile[], options: ImportOptions = {}) {
  const result = await runImport(files, options);
  const { records, leftOut } = result.report;
  expect(records).toEqual({ in: records.used + leftOut.length, used: records.used, leftOut: leftOut.length });
  if (result.file) expect(decodeCase(formatCase(result.file)).problems).toEqual([]);
  return result;
}

const TABLE = 'outlet,speaker,quote\nA,Ada Example,one two three\nB,Bo Example,four five six\n';

/** A workbook as Excel writes one (LibreOffice writes "true" for "1"), by hand: shared and inline strings, rich text, a date style, a formula, an error. */
function workbook(date1904: '' | '1' | 'true', rows?: readonly string[]): Uint8Array {
  const part = (text: string) => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${text}`);
  return zipSync({
    '[Content_Types].xml': part('<Types/>'),
    'xl/workbook.xml': part(
      `<workbook xmlns:r="r"><workbookPr${date1904 && ` date1904="${date1904}"`}/><sheets><sheet name="Quotes" sheetId="1" r:id="rId1"/><sheet name="Notes" sheetId="2" r:id="rId2"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': part(
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
    ),
    'xl/styles.xml': part(
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/><numFmt numFmtId="165" formatCode="[HH]:MM"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="22"/><xf numFmtId="46"/><xf numFmtId="165"/></cellXfs></styleSheet>',
    ),
    'xl/sharedStrings.xml': part(
      '<sst><si><t>outlet</t></si><si><t>published</t></si><si><t>quote</t></si><si><r><t xml:space="preserve">The </t></r><r><t>Herald &amp; Co</t></r></si></sst>',
    ),
    'xl/worksheets/sheet1.xml': part(
      rows
        ? `<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`
        : `<worksheet><sheetData>
        <row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="s"><v>2</v></c><c r="D2" t="inlineStr"><is><t>checked</t></is></c></row>
        <row r="3"><c r="A3" t="s"><v>3</v></c><c r="B3" s="1"><v>45468</v></c><c r="C3" t="str"><f>A1&amp;B1</f><v>we act now</v></c><c r="D3" t="b"><v>1</v></c></row>
        <row r="5"><c r="A5" t="s"><v>3</v></c><c r="B5" s="3"><v>45468.5</v></c><c r="C5" t="inlineStr"><is><t>second
line</t></is></c><c r="D5" t="e"><v>#DIV/0!</v></c></row>
        <row r="6"><c r="A6" t="s"><v>3</v></c><c r="B6" s="2"><v>45469</v></c></row>
      </sheetData><mergeCells count="2"><mergeCell ref="A6:A7"/><mergeCell ref="D3:E5"/></mergeCells></worksheet>`,
    ),
    'xl/worksheets/sheet2.xml': part(
      '<worksheet><sheetData><row r="1"><c r="A1"><v>0.1</v></c></row></sheetData></worksheet>',
    ),
  });
}

test('a spreadsheet gives its first sheet: values, dates by its own epoch, rows by their numbers', async () => {
  const { file: found, report } = await open([file('survey.xlsx', workbook(''))]);
  expect(report).toMatchObject({ format: 'xlsx', records: { in: 3, used: 2, leftOut: 1 } });
  expect(report.leftOut).toMatchObject([{ line: 6, code: 'no-words' }]);
  expect(found?.articles.map(({ datePublished }) => datePublished)).toEqual([
    '2024-06-25',
    '2024-06-25T12:00',
  ]);
  expect(found?.sources).toEqual([{ id: 'the-herald-co', name: 'The Herald & Co' }]);
  expect(found?.quotes).toMatchObject([
    { selector: { exact: 'we act now' }, otherColumns: [{ column: 'checked', value: 'true' }] },
    { selector: { exact: 'second\nline' }, otherColumns: [{ column: 'checked', value: '#DIV/0!' }] },
  ]);
  const cell = (ref: string, text: string) => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const merged = workbook('', [
    `<row r="1">${cell('A1', 'outlet')}${cell('B1', 'quote')}</row>`,
    `<row r="2">${cell('A2', 'The Herald')}${cell('B2', 'we act now')}</row>`,
    `<row r="3">${cell('B3', 'not a day more')}</row><row r="5">${cell('A5', 'Radio')}${cell('B5', 'we were not told')}</row>`,
    '</sheetData><mergeCells><mergeCell ref="A2:A4"/><mergeCell ref="A1:B1"/></mergeCells><sheetData>',
  ]);
  const filled = await open([file('merged.xlsx', merged)]);
  expect(filled.report.records).toEqual({ in: 3, used: 3, leftOut: 0 });
  expect(filled.file?.quotes?.map(({ articleId }) => articleId)).toEqual([
    'the-herald',
    'the-herald',
    'radio',
  ]);
  expect(filled.report.decisions).toContainEqual({ name: 'mergedCells', value: 1, from: 'default' });
  for (const yes of ['1', 'true'] as const) {
    const mac = await open([file('survey.xlsx', workbook(yes))]);
    expect(mac.file?.articles[0]?.datePublished).toBe('2028-06-26');
  }
  const map = decodeMapping({ sheet: 'Sheet9' });
  await expect(runImport([file('survey.xlsx', workbook(''))], { map })).rejects.toThrow(
    'The map reads the sheet "Sheet9", which is not there. The sheets are "Quotes" and "Notes".',
  );
});

/** Rows of a sheet: each cell as inline text, under A, B, C … */
const sheetRows = (...rows: readonly (readonly string[])[]): string[] =>
  rows.map(
    (cells, i) =>
      `<row r="${i + 1}">${cells.map((text, c) => `<c r="${'ABCDE'[c]}${i + 1}" t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`,
  );

test('what stands above the headers of a sheet is no record, and is told with its row', async () => {
  const rows = sheetRows(
    ['Survey of June', '', 'draft'],
    ['outlet', 'speaker', 'quote'],
    ['Post', 'Ada Example', 'we act now'],
  );
  const { file: found, report } = await open([file('survey.xlsx', workbook('', rows))]);
  expect(found?.quotes?.map(({ selector }) => selector.exact)).toEqual(['we act now']);
  expect(report.lost).toMatchObject([
    { line: 1, value: 'Survey of June; draft', reason: 'It stands above the headers and is no record.' },
    { line: null, field: '', reason: 'Only the sheet "Quotes" was read, not "Notes".' },
  ]);
});

test('a total below the rows of a sheet is no quote, and a cell beyond the last column that is read is told', async () => {
  const [head = '', ...rows] = sheetRows(
    ['outlet', 'quote', 'votes'],
    ['Post', 'a b', '1'],
    ['Post', 'c', '2'],
  );
  const far = '<c r="ZZZ1" t="inlineStr"><is><t>far away</t></is></c></row>';
  const sum = '<row r="5"><c r="A5" t="inlineStr"><is><t>Total</t></is></c><c r="C5"><v>3</v></c></row>';
  const { file: found, report } = await open([
    file('far.xlsx', workbook('', [head.replace('</row>', far), ...rows, sum])),
  ]);
  expect(found?.quotes?.map(({ selector }) => selector.exact)).toEqual(['a b', 'c']);
  expect(report.leftOut).toMatchObject([{ line: 5, record: 3, code: 'totals' }]);
  expect(report.lost).toMatchObject([
    { line: 1, value: 'far away', reason: 'It stands beyond column 2000, as far as is read.' },
    { reason: 'Only the sheet "Quotes" was read, not "Notes".' },
  ]);
});

test('a duration of a sheet is no day, however long, and an error of a formula is no words', async () => {
  const [head = ''] = sheetRows(['outlet', 'quote', 'length', 'silence']);
  const text = (ref: string, type: string, value: string) => `<c r="${ref}" t="${type}"><v>${value}</v></c>`;
  const rows = [
    head,
    `<row r="2">${text('A2', 'str', 'Herald')}${text('B2', 'str', 'we act now')}<c r="C2" s="4"><v>1.5</v></c><c r="D2" s="5"><v>0.0625</v></c></row>`,
    `<row r="3">${text('A3', 'str', 'Post')}${text('B3', 'e', '#REF!')}<c r="C3" s="4"><v>1.000011574074074</v></c></row>`,
  ];
  for (const epoch of ['', '1'] as const) {
    const { file: found, report } = await open([file('lengths.xlsx', workbook(epoch, rows))]);
    expect(found?.quotes?.map(({ otherColumns }) => otherColumns)).toEqual([
      [
        { column: 'length', value: '36:00' },
        { column: 'silence', value: '01:30' },
      ],
    ]);
    expect(report.leftOut).toMatchObject([{ line: 3, code: 'no-words', raw: 'Post,#REF!,24:00:01' }]);
  }
});

test('a formula that was saved without its result is told with its row, an empty result is not', async () => {
  const [head = ''] = sheetRows(['outlet', 'quote', 'speaker']);
  const row = (n: number, cell: string) =>
    `<row r="${n}"><c r="A${n}" t="str"><v>Herald</v></c><c r="B${n}" t="str"><v>we act now</v></c>${cell}</row>`;
  const rows = [
    head,
    row(2, '<c r="C2"><f>A2&amp;"x"</f><v></v></c>'),
    row(3, '<c r="C3" t="str"><f>""</f><v></v></c>'),
    row(4, '<c r="C4" t="str"><f>B9</f><v>Ada</v></c>'),
  ];
  const { report } = await open([file('made.xlsx', workbook('', rows))]);
  expect(report.lost.filter(({ line }) => line !== null)).toEqual([
    {
      file: 'made.xlsx',
      line: 2,
      field: 'speaker',
      value: '=A2&"x"',
      reason: 'The formula was saved without its result, so the cell is empty.',
    },
  ]);
});

test('headers that stand again between the rows of a sheet are left out with their row', async () => {
  const rows = sheetRows(
    ['outlet', 'quote'],
    ['Herald', 'we act now'],
    ['outlet', 'quote'],
    ['Post', 'we wait'],
  );
  const { file: found, report } = await open([file('both.xlsx', workbook('', rows))]);
  expect(report.records).toEqual({ in: 3, used: 2, leftOut: 1 });
  expect(report.leftOut).toMatchObject([{ line: 3, record: 2, code: 'headers-again' }]);
  expect(found?.sources.map(({ name }) => name)).toEqual(['Herald', 'Post']);
});

test('a sheet without headers has as many columns as its widest row', async () => {
  const rows = sheetRows(['Post', 'we act now'], ['Hill', 'so it is', 'Ada Example']);
  const map = decodeMapping({ header: false, row: 'quote', columns: { outlet: 0, words: 1, speaker: 2 } });
  const { file: found, report } = await runImport([file('survey.xlsx', workbook('', rows))], { map });
  expect(report.records).toEqual({ in: 2, used: 2, leftOut: 0 });
  expect(found?.people?.map(({ name }) => name)).toEqual(['Ada Example']);
});

test('a cell that is merged down counts for every row of it, the last one too, and for no row after', async () => {
  const rows = sheetRows(['outlet', 'quote'], ['Post', 'one'], ['', 'two'], ['', 'three'], ['', 'four']);
  const members = unzipSync(workbook('', rows));
  const sheet = strFromU8(members['xl/worksheets/sheet1.xml'] as Uint8Array).replace(
    '</sheetData>',
    '</sheetData><mergeCells><mergeCell ref="A2:A4"/></mergeCells>',
  );
  const merged = zipSync({ ...members, 'xl/worksheets/sheet1.xml': strToU8(sheet) });
  const { file: found } = await open([file('survey.xlsx', merged)]);
  const outlets = new Map(found?.articles.map(({ id, sourceId }) => [id, sourceId]));
  const [first, ...more] = (found?.quotes ?? []).map(({ articleId }) => outlets.get(articleId));
  expect([first, ...more.slice(0, 2)]).toEqual(['post', 'post', 'post']);
  expect(more[2]).not.toBe('post');
});

test('a sheet that is hidden is not the first, unless all are or the map names it', async () => {
  const rows = sheetRows(['outlet', 'quote'], ['Post', 'we act now']);
  const hide = (names: readonly string[]) => {
    const members = unzipSync(workbook('', rows));
    const book = strFromU8(members['xl/workbook.xml'] as Uint8Array);
    const hidden = names.reduce(
      (xml, name) => xml.replace(`name="${name}"`, `name="${name}" state="hidden"`),
      book,
    );
    return file('survey.xlsx', zipSync({ ...members, 'xl/workbook.xml': strToU8(hidden) }));
  };
  const sheetOf = async (given: InputFile, map?: object) => {
    const { sheets } = await runImport([given], map ? { map: decodeMapping(map) } : {});
    return sheets[0]?.part;
  };
  expect(await sheetOf(hide(['Quotes']))).toBe('Notes');
  expect(await sheetOf(hide(['Quotes', 'Notes']))).toBe('Quotes');
  expect(await sheetOf(hide(['Quotes']), { sheet: 'Quotes' })).toBe('Quotes');
});

test('a workbook that is given up while its rows are read is no case', async () => {
  const rows = sheetRows(['outlet', 'quote'], ['Post', 'we act now']);
  let asked = 0;
  const { file: found, report } = await runImport([file('survey.xlsx', workbook('', rows))], {
    isCancelled: () => ++asked > 1,
  });
  expect([found, report.refused]).toEqual([null, 'The import was cancelled.']);
});

test('JSON of no known shape: every list is read, with the line of each record', async () => {
  const { file: found, report } = await open([
    file(
      'model.json',
      `{ "events": [{ "name": "Bridge shut", "date": "2026-03-01" }],
  "quotes": [
    { "outlet": "A", "url": "https://a.example/1", "published": 1772359200, "who": { "name": "Ada Example" }, "quote": "“We act now.”", "event": "Bridge shut", "tags": ["blame"] },
    { "outlet": "A", "url": "javascript:alert(1)", "who": { "name": "he" }, "quote": "not yet", "__proto__": { "x": 1 } },
    { "outlet": "A", "quote": null }
  ] }`,
    ),
  ]);
  expect(report.records).toEqual({ in: 4, used: 3, leftOut: 1 });
  expect(report.leftOut).toMatchObject([{ file: 'model.json', line: 5, record: 3, code: 'no-words' }]);
  expect(found?.events).toMatchObject([{ id: 'bridge-shut', date: '2026-03-01' }]);
  expect(found?.articles[0]).toMatchObject({
    url: 'https://a.example/1',
    datePublished: '2026-03-01T10:00:00Z',
  });
  expect(found?.quotes?.[1]).toMatchObject({ speakerText: 'he' });
  expect(JSON.stringify(found?.articles)).not.toContain('javascript:');
  expect(({} as { x?: number }).x).toBeUndefined();
});

test('NDJSON that is called .json: a broken line is left out, records inside records are read with their parents', async () => {
  const { file: found, report } = await open([
    file(
      'feed.json',
      '{"title":"A","link":"https://a.example/1","quotes":[{"text":"one two","who":"Ada B"}]}\n{"title":\n{"title":"C","link":"https://c.example/1","quotes":[]}\n',
    ),
  ]);
  expect(report.format).toBe('ndjson');
  expect(report.records).toEqual({ in: 4, used: 3, leftOut: 1 });
  expect(report.leftOut).toMatchObject([{ line: 2, code: 'not-json' }]);
  expect(found?.articles.map(({ url }) => url)).toEqual(['https://a.example/1', 'https://c.example/1']);
});

test('archives are opened, names in them are only names, and bombs are not unpacked', async () => {
  const zip = zipSync({
    '../../etc/a.csv': strToU8(TABLE),
    '__MACOSX/._a.csv': strToU8('x'),
    'b.csv.gz': gzipSync(strToU8(TABLE)),
  });
  const { report } = await open([file('both.zip', zip)]);
  expect(report.files.map((entry) => [entry.file, entry.format, entry.in])).toEqual([
    ['both.zip!/../../etc/a.csv', 'csv', 2],
    ['both.zip!/b.csv.gz', 'csv', 2],
  ]);
  const bomb = zipSync({ 'a.csv': new Uint8Array(60_000_000) });
  const refused = await runImport([file('bomb.zip', bomb)]);
  expect(refused.file).toBeNull();
  expect(refused.report.refused).toContain('would grow far beyond what a table or text does');
  const gzip = await runImport([file('bomb.csv.gz', gzipSync(new Uint8Array(52_000_000), { level: 1 }))]);
  expect(gzip.report.refused).toContain('unpacks to more than can be opened');
});

test('UTF-16, a BOM, an older Cyrillic encoding and a tab-separated .csv are read, and a guess is said', async () => {
  const wide = new Uint8Array(2 + TABLE.length * 2);
  wide.set([0xff, 0xfe]);
  for (let i = 0; i < TABLE.length; i++) wide[2 + i * 2] = TABLE.charCodeAt(i);
  expect((await open([file('wide.csv', wide)])).report.counts.quotes).toBe(2);
  const russian = 'издание\tцитата\nГазета\tМост закрыт сегодня утром\n';
  const old = Uint8Array.from(russian, (c) => {
    const code = c.codePointAt(0) as number;
    return code < 0x80 ? code : code - 0x350;
  });
  const { file: found, report } = await open([file('old.csv', old)]);
  expect(report.format).toBe('tsv');
  expect(found?.quotes?.[0]?.selector.exact).toBe('Мост закрыт сегодня утром');
  expect(report.lost.map(({ reason }) => reason)).toEqual([expect.stringContaining('windows-1251')]);
});

test('texts beside a table are joined to their articles, and the place of every quote is looked up', async () => {
  const table = 'outlet,headline,quote\nA,Bridge shut,three four\nA,Bridge shut,one\nA,Bridge shut,nine\n';
  const { file: found, report } = await open([
    file('t.csv', table),
    file('bridge-shut.txt', 'Zero one 😀 two three four one.'),
    file('another.txt', 'Nobody came, it said, to hear the mayor, and nobody left.'),
  ]);
  expect(report.files.map(({ format }) => format)).toEqual(['text', 'text', 'csv']);
  expect(report.anchors).toEqual({ found: 1, notFound: 1, ambiguous: 1 });
  expect(found?.quotes?.[0]?.selector).toEqual({ exact: 'three four', start: 16, end: 26 });
  expect(found?.articles[0]).toMatchObject({ wordCount: 6, textDigest: expect.stringMatching(/^sha256-/) });
  expect(JSON.stringify(found)).not.toContain('Zero one');
});

test('left-out rows are handed back with the reason, mended and dropped again', async () => {
  const result = await open([
    file('t.csv', 'outlet;quote;who\nA;;Ada\nB;"words; here";Bo\nC;words;x;extra\n'),
  ]);
  const [handed] = leftOutFiles(result);
  expect(handed?.text).toBe(
    '\ufeffLeft out because;outlet;quote;who\r\nIt has no words to quote.;A;;Ada\r\nIt has 4 cells under 3 headers, so its values may stand in wrong columns.;C;words;x;extra\r\n',
  );
  const mended = (handed?.text ?? '').replace(';A;;', ';A;now here;').replace(';x;extra', ';x');
  const again = await open([file('mended.csv', mended)]);
  expect(again.report.records).toEqual({ in: 2, used: 2, leftOut: 0 });
  expect(JSON.stringify(again.file)).not.toContain('Left out because');
});

test('later rows join a case: what was edited and coded stays, and nothing comes twice', async () => {
  const first = (await open([file('t.csv', TABLE)])).file;
  if (!first) throw new Error('no case');
  const edited = structuredClone(first);
  Object.assign(edited.quotes?.[0] ?? {}, { note: 'mine', speakerId: undefined, speakerText: 'the mayor' });
  const more = (await open([file('t.csv', `${TABLE}C,Cy Example,seven eight\n`)])).file;
  if (!more) throw new Error('no case');
  const joined = addToCase(edited, more);
  expect(joined.file.quotes).toHaveLength(3);
  expect(joined.file.quotes?.[0]).toMatchObject({ note: 'mine', speakerText: 'the mayor' });
  expect(decodeCase(formatCase(joined.file)).problems).toEqual([]);
  expect(addToCase(joined.file, more)).toMatchObject({ added: 0, changed: 0 });
});

test('the page is told of columns, of finished quotes, and finds a preset again', async () => {
  const opened = await openFiles([file('t.csv', TABLE)]);
  const model = await describeMapping(opened, null);
  expect(model.sheets[0]?.sentence).toBe('A table of 2 rows, separated by commas; it looks like quotes');
  expect(
    model.columns.map(({ header, field, reason, values }) => [header, field, reason, values[0]]),
  ).toEqual([
    ['outlet', 'outlet', 'the header says so', 'A'],
    ['speaker', 'speaker', 'the header says so', 'Ada Example'],
    ['quote', 'words', 'the header says so', 'one two three'],
  ]);
  expect(model.preview[0]).toMatchObject({ words: 'one two three', speaker: 'Ada Example', outlet: 'A' });
  const other = await describeMapping(
    await openFiles([file('u.csv', 'QUOTE,Outlet,speaker\nx y z,B,Bo\n')]),
    null,
  );
  expect(other.signature).toBe(model.signature);
});

test('a run that is cancelled stops between two pieces of work', async () => {
  const result = await runImport([file('t.csv', TABLE)], { isCancelled: () => true });
  expect(result).toMatchObject({ isCancelled: true, file: null });
});

test('a path may reach into the lists of a record, and a table may be written as lists in a JSON', async () => {
  const map = decodeMapping({
    row: 'quote',
    columns: { words: 'q.text', speaker: 'who[0].name', author: '$.by[*].n', outlet: '$.outlet' },
  });
  const records = [
    {
      outlet: 'A',
      q: { text: 'one two' },
      who: [{ name: 'Ada Ex' }, { name: 'Bo' }],
      by: [{ n: 'X' }, { n: 'Y' }],
    },
    { outlet: 'B', q: { text: 'three' }, who: [], by: [] },
  ];
  const options = { map: { ...map, at: ['$[*]'] } };
  const { file: found } = await open([file('p.json', JSON.stringify(records))], options);
  expect(found?.people).toMatchObject([{ name: 'Ada Ex' }]);
  expect(found?.articles[0]).toMatchObject({ author: ['X', 'Y'] });
  const lists = await open([file('l.json', '[["outlet","quote"],["A","one two"],["B","three"]]')]);
  expect(lists.report.records).toEqual({ in: 2, used: 2, leftOut: 0 });
});

test('what a row says beside what its kind has a place for stays with its record', async () => {
  const { file: found, report } = await open([
    file(
      'e.csv',
      'event,date,description,kind,speaker\nBridge shut,2026-05-01,It was shut.,closure,Ada\nBridge shut,2026-05-01,Again.,repair,\n',
    ),
  ]);
  expect(report.lost).toEqual([]);
  const texts = JSON.stringify(found?.events);
  for (const cell of ['It was shut.', 'Again.', 'closure', 'repair', 'Ada']) expect(texts).toContain(cell);
  const clash = await open([
    file('a.csv', 'url,author,quote,id\nhttps://a.example/1,Ann,one,17\nhttps://a.example/1,Ben,two,18\n'),
  ]);
  expect(clash.report.lost).toMatchObject([{ line: 3, field: 'author', value: 'Ben' }]);
  expect(JSON.stringify(clash.file?.quotes)).toContain('"17"');
});
