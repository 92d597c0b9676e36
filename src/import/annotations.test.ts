import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { CaseFile } from '../case/case-file.ts';
import {
  writeCatma,
  writeCodebook,
  writeHypothesis,
  writeRefi,
  writeTaguette,
  writeWebAnnotations,
} from '../mocks/foreign-annotations.ts';
import { openForeign, wordsIn } from '../mocks/open-foreign.ts';
import { runImport } from './run-import.ts';

const sample = (name: string) => ({
  path: name,
  bytes: new Uint8Array(readFileSync(`src/mocks/samples/${name}`)),
});

test('a collection of Web Annotations opens: each target is a passage, tags are codes, comments notes', async () => {
  const written = writeWebAnnotations();
  const { file, report } = await openForeign(written, 'w3c');
  expect(wordsIn(file)).toEqual(written.words);
  expect(file.annotations?.[0]).toMatchObject({ creator: 'Ada Example', note: 'so & so' });
  expect(file.annotations?.[2]).toMatchObject({ selector: { prefix: 'before ', suffix: ' after' } });
  expect(file.case.name).toBe('Bridge');
  expect(report.leftOut.map(({ code }) => code)).toEqual(['no-passage', 'no-annotation', 'no-words']);
});

test('the examples of the W3C open: passages with words are taken, whole pages and pictures are told', async () => {
  const text = sample('web-annotation-collection.jsonld');
  const { items } = (JSON.parse(strFromU8(text.bytes)) as { first: { items: { target?: unknown }[] } }).first;
  const targets = items.reduce((sum, { target }) => sum + (Array.isArray(target) ? target.length : 1), 0);
  const quoted = [...strFromU8(text.bytes).matchAll(/"exact"\s*:\s*"([^"]*)"/g)].map(([, words]) => words);
  const { report, file } = await runImport([text]);
  expect(report.records.in).toBe(targets);
  expect(report.records.used).toBe(quoted.length);
  expect(wordsIn(file as CaseFile)).toEqual(quoted);
  const refined = await runImport([sample('web-annotation-refined.jsonld')]);
  expect(refined.file?.quotes?.[0]?.selector).toEqual({
    exact: 'Selected Text',
    prefix: 'text before the ',
    suffix: ' and text after it',
  });
});

test('an export of Hypothesis opens as rows or as an array, and says why page notes and replies are left out', async () => {
  for (const isPlainArray of [false, true]) {
    const written = writeHypothesis(isPlainArray);
    const { file, report } = await openForeign(written, 'hypothesis');
    expect(wordsIn(file).sort()).toEqual([...written.words].sort());
    expect(file.articles).toHaveLength(7);
    expect(file.articles[0]).toMatchObject({ url: 'https://paper.example/a0', headline: 'Story 0' });
    expect(report.leftOut.map(({ code }) => code)).toEqual(['no-passage', 'reply', 'no-words']);
  }
});

test('a project of CATMA opens from its zip, every range found in its text', async () => {
  const written = writeCatma();
  const { file, report } = await openForeign(written, 'catma');
  expect(wordsIn(file).sort()).toEqual([...written.words].sort());
  expect(report.anchors).toEqual({ found: 50, notFound: 0, ambiguous: 0 });
  expect(file.frames?.map(({ prefLabel }) => prefLabel)).toContain('Сотрудничество');
  expect(file.schemes).toMatchObject([{ name: 'Frames' }]);
});

test('a REFI-QDA project opens: codes in their tree, passages by code point, variables as outlet and date', async () => {
  const written = writeRefi();
  const { file, report } = await openForeign(written, 'refi');
  expect(wordsIn(file)).toEqual(written.words);
  expect(report.anchors).toEqual({ found: 50, notFound: 0, ambiguous: 0 });
  expect(report.leftOut.map(({ code }) => code).sort()).toEqual(['no-code', 'no-words', 'outside-text']);
  expect(file.case.name).toBe('The bridge');
  expect(file.sources[0]?.name).toBe('Paper & Post');
  expect(file.articles.find(({ headline }) => headline === 'Story 0')?.datePublished).toBe('2026-03-02');
  expect(JSON.stringify(file.articles)).toContain('{"column":"Mood","value":"grey"}');
  expect(file.frames?.[1]).toMatchObject({ prefLabel: 'Economy/cost', broader: 'conflict' });
  expect(JSON.stringify(file)).not.toContain('boom');
});

test('the project that ATLAS.ti wrote opens without its texts: words are taken where their length proves them', async () => {
  const project = sample('refi-qda-test-project.qdpx');
  const xml = strFromU8(unzipSync(project.bytes)['Project.qde'] as Uint8Array);
  const { report, file } = await runImport([project]);
  expect(report.format).toBe('refi');
  expect(report.records.in).toBe(xml.match(/<Coding\b/g)?.length);
  expect(report.counts.frames).toBe(xml.match(/<Code\b/g)?.length);
  expect(wordsIn(file as CaseFile)).toContain('Oh, that was great. See you tomorrow? Eleven thirty. Mm.');
  for (const { reason } of report.leftOut)
    expect(reason).toMatch(/text of its source|picture|film|sound|PDF/);
});

test('a codebook alone opens as a case of codes', async () => {
  const { report, file } = await runImport([writeCodebook()]);
  expect(report.records).toEqual({ in: 4, used: 4, leftOut: 0 });
  expect(file?.frames?.map(({ definition }) => definition)).toEqual([
    'About 0',
    'About 1',
    'About 2',
    'About 3',
  ]);
});

test('rows of one highlight of Taguette are one passage with several codes', async () => {
  const written = writeTaguette();
  const { file } = await openForeign(written, 'taguette');
  expect([...new Set(wordsIn(file))]).toEqual(written.words);
  expect(file.annotations).toHaveLength(written.records - written.broken);
  const book = await runImport([
    {
      path: 'codebook.csv',
      bytes: new TextEncoder().encode('tag,description\nConflict,"a, fight"\nامنیت,\n'),
    },
  ]);
  expect(book.report.format).toBe('taguette');
  expect(book.file?.frames).toMatchObject([
    { prefLabel: 'Conflict', definition: 'a, fight' },
    { prefLabel: 'امنیت' },
  ]);
});
