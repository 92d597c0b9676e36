import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { CaseFile } from '../case/case-file.ts';
import { decodeCase } from '../case/decode.ts';
import { formatCase } from '../case/format-case.ts';
import {
  type ForeignTable,
  writeCase,
  writeDelimited,
  writeRecords,
  writeWorkbook,
} from '../mocks/foreign-tables.ts';
import { addToCase } from './add-to-case.ts';
import { joinCases } from './join-cases.ts';
import { decodeMapping } from './mapping.ts';
import { type ImportOptions, runImport } from './run-import.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

async function open(path: string, bytes: Uint8Array, options: ImportOptions = {}) {
  const result = await runImport([{ path, bytes }], options);
  const { records, leftOut } = result.report;
  expect(records.in).toBe(records.used + records.leftOut);
  expect(leftOut).toHaveLength(records.leftOut);
  return result;
}

/** Every text of a case and of what its report calls lost. */
function textsOf(value: unknown, into: string[] = []): string[] {
  if (typeof value === 'string') into.push(value);
  else if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) textsOf(part, into);
  return into;
}

const TABLES: readonly ForeignTable[] = [
  writeDelimited(','),
  writeDelimited(';'),
  writeDelimited('\t'),
  writeWorkbook(),
  writeRecords(false),
  writeRecords(true),
  writeCase(),
];

describe.each(TABLES)('$format of $records records, three broken', (table) => {
  test('records in are used or left out, as they were counted while writing', async () => {
    const { report } = await open(table.path, table.bytes);
    expect(report.format).toBe(table.format);
    expect(report.files).toEqual([{ file: table.path, format: table.format, in: table.records }]);
    expect(report.records).toEqual({ in: table.records, used: table.records - 3, leftOut: 3 });
    expect(report.leftOut.map(({ line }) => line)).toEqual(table.brokenLines);
    for (const { raw, reason, code, file } of report.leftOut) {
      expect(raw).not.toBe('');
      expect(reason).toMatch(/\.$/);
      expect(code).toMatch(/^[a-z-]+$/);
      expect(file).toBe(table.path);
    }
  });

  test('every cell is found again, and the case is sound', async () => {
    const { file } = await open(table.path, table.bytes);
    expect(file?.quotes?.map(({ selector }) => selector.exact)).toEqual(table.words);
    const texts = new Set(textsOf(file));
    expect(table.cells.filter((cell) => !texts.has(cell))).toEqual([]);
    expect(decodeCase(formatCase(file)).problems).toEqual([]);
  });

  test('the same bytes give the same case and the same report', async () => {
    const [a, b] = [await open(table.path, table.bytes), await open(table.path, table.bytes.slice())];
    expect(formatCase(a.file)).toBe(formatCase(b.file));
    expect(JSON.stringify(a.report)).toBe(JSON.stringify(b.report));
  });
});

const hostileCell = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.constantFrom(
    '',
    ' ',
    'None',
    'NA',
    '“a b”',
    '"',
    '""',
    'a"b',
    "'=1",
    '=1+1',
    'x\ny',
    'x\r\ny',
    ',',
    ';',
    '\t',
    '|',
    '__proto__',
    'constructor',
    '[1]',
    "['a",
    '</t>&amp;',
    'sep=,',
    '\u202eabc',
    '١٢',
    'A sentence of some words.',
  ),
);
const hostileHeaders = fc.uniqueArray(
  fc.constantFrom('note', 'speaker', 'headline', '__proto__', 'toString', 'constructor', 'a b', 'Länge', '1'),
  { maxLength: 5 },
);
const hostileTable = hostileHeaders.chain((others) =>
  fc.record({
    headers: fc.constant(['outlet', 'quote', ...others]),
    rows: fc.array(fc.array(hostileCell, { minLength: others.length + 2, maxLength: others.length + 2 }), {
      minLength: 1,
      maxLength: 8,
    }),
  }),
);

const csvOf = (rows: readonly (readonly string[])[], delimiter: string): string =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter)).join('\n');

const recordsOf = (headers: readonly string[], rows: readonly (readonly string[])[]) =>
  rows.map(
    (row) => `{${headers.map((name, i) => `${JSON.stringify(name)}:${JSON.stringify(row[i])}`).join()}}`,
  );

function workbookOf(rows: readonly (readonly string[])[]): Uint8Array {
  const escaped = (text: string) =>
    text.replace(/[&<>]|[^\n\t\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, (letter) =>
      letter < ' ' || letter > '\ud7ff'
        ? `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
        : `&#${letter.codePointAt(0)};`,
    );
  const cells = rows.map(
    (row, i) =>
      `<row r="${i + 1}">${row.map((text) => `<c t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`).join('')}</row>`,
  );
  return zipSync({
    'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="S"/></sheets></workbook>'),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${cells.join('')}</sheetData></worksheet>`),
  });
}

const map = (extra: object) =>
  decodeMapping({
    map: 1,
    row: 'quote',
    header: true,
    columns: { words: 'quote', outlet: 'outlet' },
    decisions: { blanks: ['', ...BLANK] },
    ...extra,
  });

/** What is looked for of a cell: without outer marks, the guard of a formula and blanks around it. */
const core = (cell: string): string =>
  cell
    .replace(/\r\n?/g, '\n')
    .trim()
    .replace(/^'(?=[=+\-@])/, '')
    .replace(/^[“"'‘«„]+|[”"'’»“]+$/g, '')
    .trim();

async function check(
  path: string,
  bytes: Uint8Array,
  rows: readonly (readonly string[])[],
  options: ImportOptions,
  isEmptyRowKept: boolean,
): Promise<void> {
  const { file, report } = await open(path, bytes, options);
  const filled = rows.filter((row) => isEmptyRowKept || row.some((cell) => cell.trim() !== ''));
  expect(report.records.in).toBe(filled.length);
  const withWords = rows.filter((row) => !['', ...BLANK].includes((row[1] as string).trim()));
  expect(report.records.used).toBe(withWords.length);
  if (!file) return;
  const severe = decodeCase(formatCase(file)).problems.filter(({ severity }) => severity !== 'flagged');
  expect(severe).toEqual([]);
  const found = textsOf([file, report.lost]).join('\n\n').replace(/\r\n?/g, '\n');
  for (const row of withWords)
    for (const cell of row) if (!BLANK.includes(cell.trim())) expect(found).toContain(core(cell));
}
const BLANK = ['NA'];

test('whatever stands in a CSV, its records are used or left out, and no cell is lost', () =>
  fc.assert(
    fc.asyncProperty(
      hostileTable,
      fc.constantFrom(',', ';', '\t', '|'),
      async ({ headers, rows }, delimiter) =>
        check(
          'h.csv',
          bytesOf(csvOf([headers, ...rows], delimiter)),
          rows,
          { as: 'csv', map: map({ delimiter }) },
          true,
        ),
    ),
    { numRuns: 60 },
  ));

test('whatever stands in a JSON, by lines or whole, the same holds', () =>
  fc.assert(
    fc.asyncProperty(hostileTable, async ({ headers, rows }) => {
      const records = recordsOf(headers, rows);
      await check(
        'h.json',
        bytesOf(`[${records.join()}]`),
        rows,
        { as: 'json', map: map({ at: '$[*]' }) },
        true,
      );
      await check('h.json', bytesOf(records.join('\n')), rows, { as: 'ndjson', map: map({}) }, true);
    }),
    { numRuns: 40 },
  ));

test('whatever stands in a spreadsheet, the same holds for its rows that are not empty', () =>
  fc.assert(
    fc.asyncProperty(hostileTable, async ({ headers, rows }) =>
      check('h.xlsx', workbookOf([headers, ...rows]), rows, { as: 'xlsx', map: map({}) }, false),
    ),
    { numRuns: 30 },
  ));

const CASE = (quotes: object[]): CaseFile =>
  ({
    formatVersion: '1.1',
    case: { name: 'One' },
    sources: [{ id: 's', name: 'S' }],
    articles: [{ id: 'a', sourceId: 's', headline: 'A' }],
    quotes,
  }) as CaseFile;

test('of two cases that use one id for different records, the second gets another, and what names it follows', () => {
  const one = CASE([{ id: 'q', articleId: 'a', selector: { exact: 'one two' } }]);
  const two = {
    ...CASE([{ id: 'q', articleId: 'a', selector: { exact: 'three four' } }]),
    articles: [{ id: 'a', sourceId: 's', headline: 'B' }],
    schemes: [{ id: 'k', name: 'K' }],
    frames: [{ id: 'f', schemeId: 'k', prefLabel: 'F' }],
    annotations: [{ id: 'n', quoteId: 'q', frameId: 'f' }],
  } as unknown as CaseFile;
  const joined = joinCases([one, two]);
  expect(joined.sources).toHaveLength(1);
  expect(joined.quotes).toMatchObject([
    { id: 'q', articleId: 'a' },
    { id: 'q-2', articleId: 'a-2' },
  ]);
  expect(joined.annotations).toMatchObject([{ quoteId: 'q-2' }]);
  expect(decodeCase(formatCase(joined)).problems).toEqual([]);
  expect(formatCase(joinCases([one, structuredClone(one)]))).toBe(formatCase(one));
});

test('a mended row corrects its quote, whose codes and notes stay', async () => {
  const header = 'id,outlet,headline,quote\n';
  const first = (await open('t.csv', bytesOf(`${header}row-7,A,H,one tow three\n`))).file as CaseFile;
  const own = {
    ...first,
    quotes: first.quotes?.map((quote) => ({ ...quote, note: 'mine' })),
    schemes: [{ id: 'k', name: 'K' }],
    frames: [{ id: 'f', schemeId: 'k', prefLabel: 'F' }],
    annotations: [{ id: 'n', quoteId: 'row-7', frameId: 'f' }],
  } as unknown as CaseFile;
  const mended = (await open('t.csv', bytesOf(`${header}row-7,A,H,one two three\n`))).file as CaseFile;
  const joined = addToCase(own, mended);
  expect(joined).toMatchObject({ added: 0, changed: 1 });
  expect(joined.file.quotes).toMatchObject([
    { id: 'row-7', selector: { exact: 'one two three' }, note: 'mine' },
  ]);
  expect(joined.file.annotations).toHaveLength(1);
  expect(addToCase(joined.file, mended)).toMatchObject({ added: 0, changed: 0 });
});

test('a JSON that is nested without end is refused, and a cell of a million letters is not', async () => {
  const deep = await open('d.json', bytesOf(`${'['.repeat(50_000)}${']'.repeat(50_000)}`));
  expect(deep.report.refused).toContain('nested more than 64 levels deep');
  const huge = 'word '.repeat(200_000).trim();
  const { file } = await open('h.csv', bytesOf(`outlet,quote,more\nA,"${huge}",${huge}\n`));
  expect(file?.quotes?.[0]?.selector.exact).toHaveLength(huge.length);
});
