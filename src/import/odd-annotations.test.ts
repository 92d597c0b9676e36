import { gzipSync, strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { CaseFile } from '../case/case-file.ts';
import { runImport } from './run-import.ts';
import { gunzip, isClutter, membersOf, unzip } from './unpack.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
async function read(...files: [string, string][]) {
  const { file, report } = await runImport(files.map(([path, text]) => ({ path, bytes: bytes(text) })));
  return {
    file: file as CaseFile,
    report,
    left: report.leftOut.map(({ line, code }) => [line, code]),
    lost: report.lost.map(({ field, reason }) => `${field}: ${reason}`),
  };
}

const TEXT = 'Ilse Varga said “we act now” on Friday. Nobody else spoke.';
const span = (id: string, label: string, words: string, more = '') => {
  const start = TEXT.indexOf(words);
  return `${id}\t${label} ${start} ${start + words.length}${more}\t${words}`;
};

test('brat: a relation of source, cue and content is a quote; what is broken is left out line by line', async () => {
  const { file, report, left, lost } = await read(
    ['pier.txt', TEXT],
    [
      'pier.ann',
      [
        span('T1', 'Source', 'Ilse Varga'),
        span('T2', 'Cue', 'said'),
        span('T3', 'Content', '“we act now”'),
        span('T4', 'Content', 'Nobody else'),
        'T5\tContent nowhere\tx',
        'T6\tContent 9000 9005\tgone',
        'E1\tContent:T3 Source:T1 Cue:T2',
        'R1\tQuotation',
        'R2\tQuotation Content:T9',
        'R3\tQuotation Source:T1 Cue:T2',
        'R4\tQuotation Content:T6',
        'A1\tCertainty E1 high',
        'M1\tNegated E1',
        'N1\tReference T3 Wikipedia:1\tPier',
        '#1\tAnnotatorNotes E1\tsee the second paragraph',
        '*\tEquiv T1 T2',
        '?\twhat is this',
      ].join('\n'),
    ],
  );
  expect(report.format).toBe('brat');
  expect(file.quotes).toMatchObject([
    { selector: { exact: '“we act now”' }, quoteType: 'partial', speakerId: 'ilse-varga', cue: 'said' },
  ]);
  expect(JSON.stringify(file.quotes?.[0])).toContain('high');
  expect(left).toEqual([
    [5, 'broken-line'],
    [8, 'broken-line'],
    [9, 'missing-part'],
    [10, 'no-words'],
    [11, 'outside-text'],
    [17, 'broken-line'],
  ]);
  expect(lost).toContainEqual('Content: This span belongs to no relation, so it is no record.');
});

test('brat without its text keeps the words that the annotations give', async () => {
  const { file, lost } = await read([
    'pier.ann',
    [
      span('T1', 'Source', 'Ilse Varga'),
      span('T3', 'Content', 'we act now'),
      'E1\tContent:T3 Source:T1',
    ].join('\n'),
  ]);
  expect(file.quotes?.[0]?.selector.exact).toBe('we act now');
  expect(lost[0]).toContain('Its text (.txt) is not among the files');
});

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
const annotation = (exact: string, more: object = {}) => ({
  '@context': CONTEXT,
  id: `urn:${exact}`,
  type: 'Annotation',
  target: { source: 'https://paper.example/1', selector: { type: 'TextQuoteSelector', exact } },
  ...more,
});
const wordsIn = ({ quotes = [] }: CaseFile) => quotes.map(({ selector }) => selector.exact);

test('Web Annotations open one a line, and as a graph', async () => {
  const lines = ['one word', 'two words'].map((exact) => JSON.stringify(annotation(exact)));
  const lined = await read(['notes.jsonld', `${lines.join('\n')}\n{"broken\n`]);
  expect(wordsIn(lined.file)).toEqual(['one word', 'two words']);
  expect(lined.left).toEqual([[3, 'not-json']]);
  const graph = { '@context': CONTEXT, '@graph': [annotation('one word'), annotation('two words')] };
  expect(wordsIn((await read(['graph.jsonld', JSON.stringify(graph)])).file)).toEqual([
    'one word',
    'two words',
  ]);
});

test('a page of annotations that is only named is not fetched, and is told', async () => {
  const collection = {
    '@context': CONTEXT,
    type: 'AnnotationCollection',
    label: 'Pier',
    first: { type: 'AnnotationPage', items: [annotation('one word')], next: 'https://else.example/page2' },
  };
  const { file, lost } = await read(['notes.jsonld', JSON.stringify(collection)]);
  expect(file.case.name).toBe('Pier');
  expect(lost).toContainEqual('next: This page of annotations is not in the file, and nothing is fetched.');
});

test('bodies of an annotation are codes where they tag, notes where they comment, and are kept otherwise', async () => {
  const { file, left } = await read([
    'notes.jsonld',
    JSON.stringify([
      annotation('one word', {
        motivation: 'oa:tagging',
        creator: [{ name: 'Ada' }, { nickname: 'bo' }, 'urn:cy'],
        created: '2024-06-25T10:00:00Z',
        body: [
          { type: 'TextualBody', value: 'war' },
          { type: 'TextualBody', value: '<b>so</b> it is', format: 'text/html', purpose: 'commenting' },
          { source: { id: 'urn:code:fear' }, purpose: 'classifying' },
          { type: 'Choice', items: [{ type: 'TextualBody', value: 'peace' }] },
        ],
      }),
      annotation('two words', {
        body: ['https://else.example/note', { id: 'urn:thing' }],
        bodyValue: 'a note',
      }),
      { '@context': CONTEXT, type: 'Annotation', body: 'no target' },
    ]),
  ]);
  expect(file.frames?.map(({ prefLabel }) => prefLabel)).toEqual(['war', 'urn:code:fear', 'peace']);
  expect(file.annotations?.[0]).toMatchObject({ creator: 'Ada; bo; urn:cy', note: 'so it is' });
  const kept = JSON.stringify(file);
  for (const text of ['2024-06-25T10:00:00Z', 'https://else.example/note', 'urn:thing', 'a note'])
    expect(kept).toContain(text);
  expect(left.map(([, code]) => code)).toEqual(['no-target']);
});

test('what systems leave in archives is no file of anybody', () => {
  for (const path of [
    '__MACOSX/a.csv',
    'a/.DS_Store',
    'a.zip!/Thumbs.db',
    'a/._b.csv',
    '.git/objects/x',
    'a/',
  ])
    expect(isClutter(path)).toBe(true);
  for (const path of ['a.csv', 'macosx/a.csv', 'a.zip!/b/c.txt']) expect(isClutter(path)).toBe(false);
});

const zip = {
  path: 'a.zip',
  bytes: zipSync({ 'b/c.txt': strToU8('x'), '/a.txt': strToU8('y'), '.DS_Store': strToU8('z') }),
};

test('the members of an archive are named within it, in order, and never lead out of it', async () => {
  expect((await unzip(zip))?.map(({ path }) => path)).toEqual(['a.zip!/a.txt', 'a.zip!/b/c.txt']);
  expect((await membersOf(zip.bytes))?.sort()).toEqual(['.DS_Store', '/a.txt', 'b/c.txt']);
  expect(await unzip(zip, async () => false)).toBeNull();
});

test('archives that are broken, or none, are said', async () => {
  const broken = { path: 'a.zip', bytes: new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]) };
  await expect(unzip(broken)).rejects.toThrow('The archive is damaged');
  expect(await membersOf(broken.bytes)).toBeNull();
  expect(await membersOf(strToU8('text'))).toBeNull();
  const packed = gzipSync(strToU8('We act now.'));
  expect(new TextDecoder().decode((await gunzip({ path: 'a.gz', bytes: packed })).bytes)).toBe('We act now.');
  const cut = { path: 'a.gz', bytes: new Uint8Array([0x1f, 0x8b, 9, 9, 9]) };
  await expect(gunzip(cut)).rejects.toThrow('damaged');
});

test('the settings that lie in a folder of brat are named as what they are', async () => {
  const { report } = await runImport(
    (
      [
        ['pier/a.ann', 'T1\tQuote 0 3\tAda\n'],
        ['pier/a.txt', 'Ada\n'],
        ['pier/annotation.conf', '[entities]\nQuote\n[relations]\n'],
        ['pier/visual.conf', '[labels]\nQuote | Quotation | Q\n'],
      ] as const
    ).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) })),
  );
  expect(report.lost.map(({ file, reason }) => `${file}: ${reason}`)).toEqual([
    'pier/annotation.conf: The list of the kinds of annotations of brat: no annotation stands in it.',
    'pier/visual.conf: The names and colours of the kinds of annotations of brat: no annotation stands in it.',
  ]);
  expect(report.records).toEqual({ in: 1, used: 1, leftOut: 0 });
});
