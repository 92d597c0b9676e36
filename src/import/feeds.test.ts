import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  writeGkg,
  writeGqg,
  writeMediaCloud,
  writeNewsApi,
  writeQuotebank,
  writeQuotebankArticles,
  writeQuotebankTable,
  writeQuotebankTwice,
  writeTimeline,
} from '../mocks/foreign-feeds.ts';
import { openForeign, wordsIn } from '../mocks/open-foreign.ts';
import { readPythonList } from './python-literal.ts';
import { runImport } from './run-import.ts';

test('a minute of the quotation graph opens with every quote, and an article without any stays', async () => {
  const written = writeGqg();
  const { file, report } = await openForeign(written, 'gqg');
  expect(wordsIn(file)).toEqual(written.words);
  expect(file.articles).toHaveLength(written.articles);
  expect(file.articles[0]).toMatchObject({ url: 'https://paper.example/a0', inLanguage: 'en' });
  expect(file.quotes?.[0]?.selector).toMatchObject({
    prefix: 'The minister no. 0 said: ',
    suffix: ' He left.',
  });
  expect(report.leftOut.map(({ line, code }) => [line, code])).toEqual([
    [4, 'no-words'],
    [9, 'no-words'],
    [11, 'not-json'],
  ]);
});

test('a file of the knowledge graph is split at tabs, whatever quotation marks stand in it', async () => {
  const written = writeGkg();
  const { file, report } = await openForeign(written, 'gkg');
  expect(wordsIn(file)).toEqual(written.words);
  expect(file.articles).toHaveLength(written.articles);
  expect(file.articles[3]).toMatchObject({
    headline: 'Bridge — day 3',
    author: ['Bo Núñez-Öberg', 'B. Two'],
    datePublished: '2026-03-01T03:00:00',
  });
  expect(file.quotes?.[0]?.cue).toBe('said');
  expect(report.leftOut.map(({ code }) => code)).toEqual(['not-a-quotation', 'no-words', 'wrong-columns']);
});

test('words of Quotebank in several articles are one statement with several renderings', async () => {
  const written = writeQuotebank();
  const { file } = await openForeign(written, 'quotebank');
  expect([...new Set(wordsIn(file))]).toEqual(written.words);
  expect(file.quotes).toHaveLength(written.renderings);
  expect(file.statements).toHaveLength(written.several);
  expect(file.quotes?.filter(({ speakerId }) => speakerId === undefined)).not.toHaveLength(0);
  expect(file.people?.map(({ name }) => name)).not.toContain('None');
});

test('Quotebank is read the same when each line was encoded twice or pandas wrote a table', async () => {
  const twice = writeQuotebankTwice();
  expect([...new Set(wordsIn((await openForeign(twice, 'quotebank')).file))]).toEqual(twice.words);
  const table = writeQuotebankTable();
  const { file } = await openForeign(table, 'quotebank');
  expect([...new Set(wordsIn(file))]).toEqual(table.words);
  expect(file.quotes).toHaveLength(table.renderings);
  expect(file.articles[0]?.datePublished).toBe('2019-07-01T08:00:00');
});

test('Quotebank by article has its speakers, and what is nearer to the words stays beside them', async () => {
  const written = writeQuotebankArticles();
  const { file } = await openForeign(written, 'quotebank');
  expect(wordsIn(file)).toEqual(written.words);
  expect(file.articles).toHaveLength(written.articles);
  expect(JSON.stringify(file.quotes?.[0])).toContain('{"column":"localTopSpeaker","value":"None"}');
});

test('lists of Python are read without running anything', () => {
  expect(readPythonList(`[['Ada "A"', "it's", 0.9, None], ('\\u0416\\n', True)]`)).toEqual([
    ['Ada "A"', "it's", '0.9', null],
    ['Ж\n', 'True'],
  ]);
  for (const wrong of ['[1, 2', "['a' 'b']", "__import__('os')", '[a(1)]', '[1] + [2]', '['.repeat(1000)])
    expect(readPythonList(wrong)).toBeUndefined();
});

test('lists of articles open without quotes: Media Cloud and NewsAPI', async () => {
  for (const written of [writeMediaCloud(), writeNewsApi()]) {
    const { file } = await openForeign(written, 'mediacloud');
    expect(file.articles.map(({ headline }) => headline)).toEqual(written.words);
    expect(file.sources).toHaveLength(7);
    expect(file.articles.every(({ datePublished }) => /^2026-03-/.test(datePublished ?? ''))).toBe(true);
  }
});

test('a timeline opens with its events and eras, and its title names the case', async () => {
  const written = writeTimeline();
  const { file } = await openForeign(written, 'timelinejs');
  expect(file.case.name).toBe('The bridge');
  expect(file.events?.slice(0, 50).map(({ name }) => name)).toEqual(written.words);
  expect(file.events?.slice(50).map(({ date }) => date)).toEqual(['2020/2021', '2021/2022', '2022/2023']);
  // 44 BCE has the year -43 where there is a year 0.
  expect(file.events?.[0]).toMatchObject({ date: '-0043-03-15', note: 'Text 0', kind: 'talks' });
});

test('the sample of Knight Lab opens from JSON and from its spreadsheet, with the same events', async () => {
  const rows = ['json', 'csv'].map((ending) => `src/mocks/samples/timelinejs-women-in-computing.${ending}`);
  const [json, csv] = await Promise.all(
    rows.map((path) => runImport([{ path, bytes: new Uint8Array(readFileSync(path)) }])),
  );
  for (const opened of [json, csv]) expect(opened?.report.format).toBe('timelinejs');
  const inJson = JSON.parse(readFileSync(rows[0] as string, 'utf8')) as { events: object[]; title?: object };
  expect(json?.report.records.in).toBe(inJson.events.length + (inJson.title ? 1 : 0));
  expect(json?.file?.events?.[0]).toMatchObject({ name: 'Ada Lovelace', date: '1815-12-10/1852-11-27' });
  expect(csv?.file?.events?.map(({ name, date }) => [name, date])).toEqual(
    json?.file?.events?.map(({ name, date }) => [name, date]),
  );
  expect(csv?.file?.case.name).toBe('Women in Computing');
});

test('a quotation of Quotebank in several articles is one statement, and its date is no article’s', async () => {
  const line = (id: string, ...urls: string[]) =>
    JSON.stringify({
      quoteID: id,
      quotation: `words ${id}`,
      speaker: 'Ada Example',
      date: '2019-06-12 10:00:00',
      urls,
      phase: 'E',
    });
  const text = [
    line('1', 'https://a.example/1', 'https://b.example/2'),
    line('2', 'https://c.example/3'),
  ].join('\n');
  const { file: found } = await runImport([{ path: 'quotes.json', bytes: new TextEncoder().encode(text) }]);
  const [one, two, three] = found?.quotes ?? [];
  expect(one?.statementId).toBe(two?.statementId);
  expect(three?.statementId).not.toBe(one?.statementId);
  const dates = new Map(found?.articles.map(({ url, datePublished }) => [url, datePublished]));
  expect([...dates.values()].map((date) => date?.slice(0, 10))).toEqual([undefined, undefined, '2019-06-12']);
  expect(JSON.stringify(one)).toContain('first seen');
});
