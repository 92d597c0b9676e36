/** Every limit that README states is kept in words: what goes over it is refused, or left out, with a sentence. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { runImport } from './import/run-import.ts';
import { LIMITS } from './lib/limits.ts';

/** Why a file could not be opened, as it is said. */
async function refusal(path: string, bytes: Uint8Array): Promise<string> {
  const { file, report } = await runImport([{ path, bytes }]);
  return file === null ? JSON.stringify([report.refused, report.files]) : 'It was opened.';
}

/** An archive that says of each of its files so many bytes packed and unpacked, whatever it holds. */
function archiveThatSays(count: number, packed: number, unpacked: number): Uint8Array {
  const zip = zipSync(
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`f${i}.csv`, strToU8('a,b\n')])),
  );
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  for (let at = 0; at < zip.length - 46; at++)
    if (view.getUint32(at, true) === 0x02014b50) {
      view.setUint32(at + 20, packed, true);
      view.setUint32(at + 24, unpacked, true);
    }
  return zip;
}

const nested = (levels: number): Uint8Array => {
  let bytes = strToU8('outlet,quote\nA,words\n');
  for (let level = 0; level < levels; level++) bytes = zipSync({ [`inner-${level}.zip`]: bytes });
  return bytes;
};

describe('a file over a limit is refused in words:', () => {
  test('files of one archive', async () => {
    const many = Object.fromEntries(
      Array.from({ length: LIMITS.files + 1 }, (_, i) => [`${i}.txt`, strToU8('')]),
    );
    expect(await refusal('many.zip', zipSync(many))).toContain('holds more than 20,000 files');
  });

  test('what an archive, and a file in it, unpack to', async () => {
    const [half, packed] = [LIMITS.unpacked * 0.55, 20_000_000];
    expect(await refusal('large.zip', archiveThatSays(2, packed, half))).toContain(
      'unpacks to more than can be opened',
    );
    expect(await refusal('large.zip', archiveThatSays(1, packed, LIMITS.member + 1))).toContain(
      'unpacks to more than can be opened',
    );
  });

  test('how much a packed file may grow', async () => {
    const size = LIMITS.freeGrowth + 1;
    expect(await refusal('bomb.zip', archiveThatSays(1, size / LIMITS.ratio - 1, size))).toContain(
      'would grow far beyond what a table or text does',
    );
  });

  test('archives within archives', async () => {
    expect(await refusal('deep.zip', nested(LIMITS.archives))).toBe('It was opened.');
    expect(await refusal('deep.zip', nested(LIMITS.archives + 1))).toMatch(/archive/);
  });

  test('nesting of JSON', async () => {
    const deep = `[${'{"a":['.repeat(LIMITS.depth)}1${']}'.repeat(LIMITS.depth)}]`;
    expect(await refusal('deep.json', strToU8(deep))).toContain('nested more than 64 levels deep');
  });

  test('columns of one table', async () => {
    const names = Array.from({ length: LIMITS.columns + 1 }, (_, i) => `c${i}`);
    const table = `${names.join()}\n${names.map(() => 'x').join()}\n`;
    expect(await refusal('wide.csv', strToU8(table))).toContain('2,001 columns, more than 2000');
  });
});

/** The limits that are held elsewhere: a sentence of the test, and its file. */
const HELD: Partial<Record<keyof typeof LIMITS, readonly [name: string, file: string]>> = {
  atOnce: ['too many bytes at once, and a file that is gone, are said', 'src/engine/importer.test.ts'],
  elsewhere: ['and a huge one is not read', 'src/engine/load-elsewhere.test.ts'],
  elsewhereAsked: ['a large file is asked about before it is read', 'src/engine/load-elsewhere.test.ts'],
  corpusQuotes: ["[396, 'too-many-rows', /more rows/]", 'src/corpus/server-error.test.ts'],
  articleText: ['a file that is larger than an article can be is not opened', 'e2e/read-the-article.spec.ts'],
  lesson: [
    'a link that would unpack to more than a lesson can be is refused',
    'src/present/lesson-link.test.ts',
  ],
  lessonSteps: ['the sixtieth step is taken, the sixty-first', 'src/library/lesson.test.ts'],
  lessonText: ['and an endless address are refused in words', 'src/library/lesson.test.ts'],
  articlePdf: ['a PDF with its pictures from another size on', 'src/engine/read-article-text.test.ts'],
  pdfPages: ['one with too many pages, and one whose reader', 'src/engine/read-pdf.test.ts'],
  linkedCase: ['a link that was cut, changed or blown up opens nothing', 'src/engine/pack-case.test.ts'],
  linkedCasePacked: ['a case that is too large for a link is sent as a file', 'e2e/keep-an-own-case.spec.ts'],
  quietMs: ['a site that never answers is given up, with a sentence', 'src/engine/engine.test.ts'],
};
const HERE = ['files', 'unpacked', 'member', 'ratio', 'freeGrowth', 'archives', 'depth', 'columns'];

test('no limit is without a test', () => {
  expect([...Object.keys(HELD), ...HERE].sort()).toEqual(Object.keys(LIMITS).sort());
  const read = (file: string) =>
    readFileSync(fileURLToPath(new URL(`../${file}`, import.meta.url)), 'utf8').replace(/\s+/g, ' ');
  const missing = Object.entries(HELD).filter(([, [name, file]]) => !read(file).includes(name));
  expect(missing).toEqual([]);
});
