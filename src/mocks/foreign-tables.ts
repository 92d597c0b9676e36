import { strToU8, zipSync } from 'fflate';
import { FOREIGN_NAMES, foreignSentences } from './foreign-words.ts';

/** A table as other software writes it, and what was counted while writing: no reader had a part in it. */
export type ForeignTable = {
  path: string;
  bytes: Uint8Array;
  format: 'csv' | 'tsv' | 'xlsx' | 'json' | 'ndjson' | 'case';
  records: number;
  /** First physical lines (a spreadsheet's rows) of the records that nobody could use; null where a format has none. */
  brokenLines: readonly (number | null)[];
  words: readonly string[];
  /** Every other value that has to be found again. */
  cells: readonly string[];
};

const HEADERS = ['outlet', 'url', 'headline', 'published', 'speaker', 'quote', 'note'] as const;
const COUNT = 50;

const dayAt = (i: number): Date => new Date(Date.UTC(2026, 0, 1 + i));
const isoAt = (i: number): string => dayAt(i).toISOString().slice(0, 10);

function rowsOf(seed: number): string[][] {
  return foreignSentences(seed, COUNT).map((words, i) => [
    `Outlet ${i % 7} & Söhne`,
    `https://paper.example/${i}?a=1&b=${i}`,
    `Headline, no. ${i}; "part ${i % 3}"`,
    isoAt(i),
    FOREIGN_NAMES[i % FOREIGN_NAMES.length] as string,
    words,
    i % 5 === 0 ? `=cmd|note ${i}` : `first line ${i}\nsecond | line`,
  ]);
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const linesIn = (text: string): number => text.split('\n').length;

function summary(rows: readonly string[][]): Pick<ForeignTable, 'words' | 'cells'> {
  return { words: rows.map((row) => row[5] as string), cells: rows.flatMap((row) => row.toSpliced(5, 1)) };
}

/** A table of 50 rows with cells of several lines; one without words, one with an open quotation mark, one with cells too many. */
export function writeDelimited(delimiter: ',' | ';' | '\t'): ForeignTable {
  const rows = rowsOf(delimiter === '\t' ? 41 : 42);
  const written = (row: readonly string[]) =>
    row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter);
  const broken = [
    ['Outlet', 'https://paper.example/x', 'No words', '2026-05-01', 'Ada', '', 'left'].join(delimiter),
    ['Outlet', '', 'Open mark', '2026-05-01', 'Ada', '"never closed', 'left'].join(delimiter),
    ['Outlet', '', 'Too many', '2026-05-01', 'Ada', 'words', 'note', 'surplus'].join(delimiter),
  ];
  const lines = rows.map(written);
  lines.splice(10, 0, broken[0] as string);
  lines.splice(20, 0, broken[1] as string);
  lines.splice(30, 0, broken[2] as string);
  const head = delimiter === ';' ? ['sep=;', HEADERS.join(delimiter)] : [HEADERS.join(delimiter)];
  const brokenLines: number[] = [];
  let line = head.length + 1;
  for (const text of lines) {
    if (broken.includes(text)) brokenLines.push(line);
    line += linesIn(text);
  }
  return {
    path: 'quotes.csv',
    bytes: bytesOf(`\ufeff${[...head, ...lines].join('\n').replaceAll('\n', '\r\n')}\r\n`),
    format: delimiter === '\t' ? 'tsv' : 'csv',
    records: 53,
    brokenLines,
    ...summary(rows),
  };
}

/** A JSON list of 50 records; one whose words are null, one that is a number, one that is empty. */
export function writeRecords(isLines: boolean): ForeignTable {
  const rows = rowsOf(isLines ? 43 : 44);
  const record = (row: readonly string[]) =>
    JSON.stringify(Object.fromEntries(HEADERS.map((header, i) => [header, row[i]])));
  const lines = rows.map(record);
  const broken = isLines
    ? ['{"outlet":"A","quote":null}', '{"outlet":', '{}']
    : ['{"outlet":"A","quote":null}', '17', '{}'];
  for (const [i, text] of broken.entries()) lines.splice(12 * (i + 1), 0, text);
  const first = isLines ? 1 : 2;
  const text = isLines ? `${lines.join('\n')}\n` : `[\n${lines.join(',\n')}\n]\n`;
  return {
    path: 'quotes.json',
    bytes: bytesOf(text),
    format: isLines ? 'ndjson' : 'json',
    records: 53,
    brokenLines: broken.map((record) => lines.indexOf(record) + first),
    ...summary(rows),
  };
}

const xml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A workbook of shared strings whose dates are serial numbers, begun in row 3; two rows without words, one with a cell too many. */
export function writeWorkbook(): ForeignTable {
  const rows = rowsOf(45);
  const broken = [
    ['Outlet', '', 'No words', '', 'Ada', ' ', 'left'],
    ['Outlet', 'https://paper.example/x', 'Too many', '2026-05-01', 'Ada', 'words', 'slipped', 'surplus'],
    ['', '', '', '', '', '', 'only a note'],
  ];
  const all: string[][] = [...rows];
  for (const [i, row] of broken.entries()) all.splice(9 * (i + 1), 0, row);
  const strings: string[] = [];
  const shared = (text: string) => {
    if (!strings.includes(text)) strings.push(text);
    return strings.indexOf(text);
  };
  const cell = (text: string, column: number, row: number) => {
    const place = `${String.fromCharCode(65 + column)}${row}`;
    if (text === '') return '';
    return column === 3 && row > 3
      ? `<c r="${place}" s="1"><v>${(Date.parse(text) - Date.UTC(1899, 11, 30)) / 86_400_000}</v></c>`
      : `<c r="${place}" t="s"><v>${shared(text)}</v></c>`;
  };
  // An empty row stands between the headers and the first record, as people leave one.
  const numberOf = (i: number) => i + 5;
  const body = [
    `<row r="3">${HEADERS.map((header, column) => cell(header, column, 3)).join('')}</row>`,
    ...all.map(
      (row, i) =>
        `<row r="${numberOf(i)}">${row.map((text, column) => cell(text, column, numberOf(i))).join('')}</row>`,
    ),
  ].join('');
  const part = (text: string) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`);
  const bytes = zipSync({
    '[Content_Types].xml': part(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    'xl/workbook.xml': part(
      '<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Quotes" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': part(
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/styles.xml': part(
      '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    ),
    'xl/worksheets/sheet1.xml': part(`<worksheet><sheetData>${body}</sheetData></worksheet>`),
    'xl/sharedStrings.xml': part(
      `<sst>${strings.map((text) => `<si><t xml:space="preserve">${xml(text)}</t></si>`).join('')}</sst>`,
    ),
  });
  return {
    path: 'quotes.xlsx',
    bytes,
    format: 'xlsx',
    records: 53,
    brokenLines: broken.map((row) => numberOf(all.indexOf(row))),
    ...summary(rows),
  };
}

/** A case of 50 quotes in 10 articles; a quote without words, one of an article that is not there, an article without an id. */
export function writeCase(): ForeignTable {
  const words = foreignSentences(46, COUNT);
  const quotes: object[] = words.map((exact, i) => ({
    id: `q${i}`,
    articleId: `a${i % 10}`,
    selector: { exact },
    note: `note ${i}`,
  }));
  quotes.splice(5, 0, { id: 'wordless', articleId: 'a1' });
  quotes.splice(25, 0, { id: 'homeless', articleId: 'nowhere', selector: { exact: 'words' } });
  const articles: object[] = Array.from({ length: 10 }, (_, i) => ({
    id: `a${i}`,
    sourceId: 's',
    headline: `Headline ${i}`,
    x: i,
  }));
  articles.push({ sourceId: 's', headline: 'nameless' });
  const file = {
    formatVersion: '1.1',
    case: { name: 'By hand' },
    sources: [{ id: 's', name: 'Source' }],
    articles,
    quotes,
  };
  return {
    path: 'by-hand.json',
    bytes: bytesOf(JSON.stringify(file, null, 1)),
    format: 'case',
    records: 1 + 11 + 52,
    brokenLines: [null, null, null],
    words,
    cells: Array.from({ length: 10 }, (_, i) => `Headline ${i}`),
  };
}
