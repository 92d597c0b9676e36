import { expect, test } from 'vitest';
import type { CaseFile } from '../case/case-file.ts';
import { parseTextTables } from '../mocks/text-table.ts';
import { codesOf, readConfidence } from './build-codes.ts';
import { decodeText } from './decode-text.ts';
import { languageTag } from './languages.ts';
import { runImport } from './run-import.ts';

const encode = (text: string) => new TextEncoder().encode(text);

/** Reads a table written as text, and answers the case and what was lost as "field: value". */
async function read(table: string) {
  const [parsed] = parseTextTables(table);
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const { columns = [], rows = [] } = parsed ?? {};
  const lines = [columns, ...rows.map((row) => columns.map((name) => row.get(name) ?? ''))];
  const bytes = encode(lines.map((line) => line.map(cell).join(',')).join('\n'));
  const { file, report } = await runImport([{ path: 'rows.csv', bytes }]);
  return {
    file: file as CaseFile,
    report,
    lost: report.lost.map(({ field, value, reason }) => `${field}: ${value}: ${reason}`),
  };
}

test.each([
  ['0.87', 0.87],
  ['0,5', 0.5],
  ['.25', 0.25],
  ['87 %', 0.87],
  ['100%', 1],
  ['1', 1],
  ['0', 0],
  ['87', null],
  ['140 %', null],
  ['sure', null],
  ['-0.5', null],
  ['', null],
])('“%s” is a confidence of %s', (text, confidence) => {
  expect(readConfidence(text)).toBe(confidence);
});

test('who coded and how sure they were stays with the code; what is no confidence is told', async () => {
  const { file, lost } = await read(`
    outlet | headline  | quote           | code | coder | confidence
    Post   | Pier shut | We act now.     | war  | Ada   | 0.87
    Post   | Pier shut | We act later.   | war  | Ada   | 0.5
    Post   | Pier shut | It is not safe. | fear | Bo    | quite sure
  `);
  expect(file.annotations).toMatchObject([
    { creator: 'Ada', confidence: 0.87 },
    { creator: 'Ada', confidence: 0.5 },
    { creator: 'Bo' },
  ]);
  expect(file.annotations?.[2]?.confidence).toBeUndefined();
  expect(lost).toContainEqual('confidence: quite sure: This is no number from 0 to 1 and no percentage.');
});

test('a code that a cell names twice is one code', () => {
  const row = (code: string[]) => ({ kind: 'quote', fields: { code } }) as never;
  expect(codesOf(row(['war', 'fear', 'war']))).toEqual(['war', 'fear']);
  expect(codesOf(row(['war']))).toEqual(['war']);
});

test('an event keeps a date that nobody can read as it was written, and a date of no event is told', async () => {
  const { file, lost } = await read(`
    outlet | headline  | quote           | event              | event date
    Post   | Pier shut | We act now.     | The storm          | in the spring
    Post   | Pier shut | It is not safe. | The storm          | 2024-03-05
    Post   | Pier shut | So be it.       |                    | 2024-03-06
  `);
  expect(file.events).toMatchObject([
    { name: 'The storm', dateBasis: 'unknown', dateFrom: 'in the spring' },
    { name: 'The storm', date: '2024-03-05', dateBasis: 'stated' },
  ]);
  expect(lost.filter((line) => line.startsWith('eventDate'))).toContainEqual(
    'eventDate: 2024-03-06: The row names no event that this date could be of.',
  );
});

test('one name on two dates is two events', async () => {
  const { file } = await read(`
    outlet | headline  | quote           | event    | event date
    Post   | Pier shut | We act now.     | The vote | 2024-03-05
    Post   | Pier shut | It is not safe. | The vote | 2024-06-05
    Post   | Pier shut | So be it.       | The vote |
  `);
  expect(file.events?.map(({ date }) => date)).toEqual(['2024-03-05', '2024-06-05']);
});

test('rows that say one article otherwise than before are told, and the first stays', async () => {
  const { file, lost } = await read(`
    outlet | headline  | url                    | published  | author      | language | quote
    Post   | Pier shut | https://post.example/1 | 2024-06-12 | Ada Example | en       | We act now.
    Radio  | Pier open | https://post.example/1 | 2024-06-13 | Bo Example  | French   | It is not safe.
    Post   | Quay shut | ftp://post.example/2   | someday    |             | Klingish | So be it.
  `);
  expect(file.articles[0]).toMatchObject({
    headline: 'Pier shut',
    datePublished: '2024-06-12',
    author: ['Ada Example'],
    inLanguage: 'en',
  });
  expect(file.articles[1]).toMatchObject({ dateBasis: 'unknown', dateFrom: 'someday' });
  const fields = new Set(lost.map((line) => line.split(':')[0]));
  for (const field of ['headline', 'published', 'author', 'url', 'language']) expect(fields).toContain(field);
});

test.each([
  ['ENGLISH', 'en'],
  ['pt_BR', 'pt-BR'],
  ['zh-hant', 'zh-Hant'],
  ['Klingish', null],
  ['en-', null],
  ['en-a', null],
  ['en-12', null],
  ['', null],
])('the language “%s” is %s', (text, tag) => {
  expect(languageTag(text)).toBe(tag);
});

test.each([
  ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, 0x61], 'a', 'utf-8'],
  ['UTF-16, big end first', [0xfe, 0xff, 0, 0x61], 'a', 'utf-16be'],
  ['UTF-16, small end first', [0xff, 0xfe, 0x61, 0], 'a', 'utf-16le'],
])('%s is read by its mark', (_, bytes, text, encoding) => {
  const read = decodeText(new Uint8Array(bytes));
  expect(read.text.replace('\ufeff', '')).toBe(text);
  expect(read).toMatchObject({ encoding, note: null });
});

test('broken places are counted and stand as such, marked or not', () => {
  const marked = decodeText(new Uint8Array([0xef, 0xbb, 0xbf, 0x61, 0xff, 0x62, 0xff]));
  expect(marked.note).toBe('2 places are broken UTF-8 and stand as \ufffd.');
  const plain = decodeText(new Uint8Array([...encode('Größe, Bäume, über, schön'), 0xff]));
  expect(plain).toMatchObject({ encoding: 'utf-8', note: 'One place is broken UTF-8 and stand as \ufffd.' });
});

// The bytes are Python's.
test.each([
  ['koi8-u', 'Мост открыт, говорит Вера', 'edcfd3d420cfd4cbd2d9d42c20c7cfd7cfd2c9d420f7c5d2c1'],
  ['ibm866', 'Мост открыт, говорит Вера', '8caee1e220aee2aae0ebe22c20a3aea2aee0a8e22082a5e0a0'],
  [
    'x-mac-cyrillic',
    'Мост открыт, заявила министр Ольга Яковлева',
    '8ceef1f220eef2eaf0fbf22c20e7e0dfe2e8ebe020ece8ede8f1f2f0208eebfce3e0209feaeee2ebe5e2e0',
  ],
  ['macintosh', 'Größe der Bäume, “so”', '47729aa7652064657220428a756d652c20d2736fd3'],
  ['windows-1250', 'most się zawalił, łącznie', '6d6f7374207369ea207a6177616c69b32c20b3b9637a6e6965'],
  ['windows-1256', 'قال الوزير إن الجسر سيبقى', 'dec7e120c7e1e6d2edd120c5e420c7e1ccd3d120d3edc8deec'],
  ['windows-1253', 'η γέφυρα θα μείνει ανοιχτή', 'e720e3ddf6f5f1e120e8e120ece5dfede5e920e1edefe9f7f4de'],
])('text in %s is read by its frequent letters', (encoding, text, hex) => {
  const bytes = Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
  expect(decodeText(bytes)).toMatchObject({ text, encoding });
});

test('letters of Western and of Cyrillic Windows are told apart', () => {
  const latin = new Uint8Array([...'Gr\xf6\xdfe der B\xe4ume'].map((letter) => letter.charCodeAt(0)));
  expect(decodeText(latin)).toMatchObject({ text: 'Größe der Bäume', encoding: 'windows-1252' });
  const cyrillic = new Uint8Array([0xcc, 0xee, 0xf1, 0xf2, 0x20, 0xe7, 0xe0, 0xea, 0xf0, 0xfb, 0xf2]);
  expect(decodeText(cyrillic)).toMatchObject({ text: 'Мост закрыт', encoding: 'windows-1251' });
});

test('a large file of lines lets others work between its pieces, and can be stopped there', async () => {
  const line = `${JSON.stringify({ outlet: 'Post', headline: 'Pier shut', quote: 'We act now. '.repeat(40) })}\n`;
  const bytes = encode(line.repeat(2500));
  let pauses = 0;
  const run = (isCancelled: () => boolean) =>
    runImport([{ path: 'large.ndjson', bytes }], {
      pause: async () => {
        pauses++;
      },
      isCancelled,
    });
  const whole = await run(() => false);
  expect(whole.isCancelled).toBe(false);
  expect(whole.report.records.used).toBe(2500);
  expect(pauses).toBeGreaterThan(1);
  pauses = 0;
  expect(await run(() => pauses > 1)).toMatchObject({ isCancelled: true });
});

test('a table without headers that comes to nothing is refused with what to do', async () => {
  const bytes = new TextEncoder().encode('2024-06-25,Herald,We act\n2024-06-26,Post,We wait\n');
  const { report } = await runImport([{ path: 'a.csv', bytes }]);
  expect(report.refused).toMatch(/no line of headers: put one above it, such as quote, outlet, published/);
});
