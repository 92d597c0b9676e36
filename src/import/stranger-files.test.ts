import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { decodeMapping } from './mapping.ts';
import { runImport } from './run-import.ts';

async function open(path: string, given: string | Uint8Array, map: object | null = null) {
  const bytes = typeof given === 'string' ? new TextEncoder().encode(given) : given;
  const { file, report } = await runImport([{ path, bytes }], map ? { map: decodeMapping(map) } : {});
  return { file, report, left: report.leftOut.map(({ line, record, code }) => [line, record, code]) };
}

test('a map that joins several spellings of one outlet keeps each of them, whichever row has it', async () => {
  const table = 'outlet,quote,speaker\nnyt,one,Ada\nNYT,two,Bo\nThe NYT,three,Cy\n';
  const merge = { outlet: { nyt: 'NYT', 'The NYT': 'NYT' } };
  const { file, report } = await open('a.csv', table, { merge });
  expect(file?.sources).toMatchObject([{ name: 'NYT', alternateName: ['nyt', 'The NYT'] }]);
  expect(report.lost).toEqual([]);
});

test('a zip that only stores its files is an archive, and no table', async () => {
  const inner = zipSync(
    { 'q.csv': strToU8('outlet,headline,quote\nC,Third,three\nA,Shut,now\n') },
    { level: 0 },
  );
  for (const bytes of [inner, zipSync({ 'in.zip': inner }, { level: 0 })]) {
    const { report, file } = await open('a.zip', bytes);
    expect(report.records).toEqual({ in: 2, used: 2, leftOut: 0 });
    expect(report.files[0]?.file).toMatch(/^a\.zip!\/(?:in\.zip!\/)?q\.csv$/);
    expect(file?.sources.map(({ name }) => name)).toEqual(['C', 'A']);
  }
});

test('a line of a list among lines of records is said to be none', async () => {
  const { left, report } = await open(
    'a.ndjson',
    '{"outlet":"A","quote":"one"}\n["x"]\n{"outlet":"B","quote":"two"}\n',
  );
  expect(report.records).toEqual({ in: 3, used: 2, leftOut: 1 });
  expect(left).toEqual([[2, 2, 'no-record']]);
  const bytes = new TextEncoder().encode('["outlet","quote"]\n["A","one"]\n');
  const rows = await runImport([{ path: 'b.txt', bytes }], { as: 'ndjson' });
  expect(rows.file?.quotes?.map(({ selector }) => selector.exact)).toEqual(['one']);
});

test('titles that Crossref writes as lists name the article and its outlet', async () => {
  const { file } = await open(
    'a.json',
    JSON.stringify([
      {
        type: 'article-journal',
        title: ['Bridge shut', 'A study'],
        'container-title': ['The Paper'],
        issued: { 'date-parts': [[2024, 6]] },
      },
    ]),
  );
  expect(file?.articles).toMatchObject([{ headline: 'Bridge shut', datePublished: '2024-06' }]);
  expect(JSON.stringify(file?.articles)).toContain('A study');
  expect(file?.sources).toMatchObject([{ name: 'The Paper' }]);
});

test('a column of authors of quotes is one of speakers, and the author of an article is not', async () => {
  const { file } = await open(
    'a.csv',
    'outlet,author,quote_author,quoted text\nA,Jo Writer,Ada Rivera,We act now.\n',
  );
  expect(file?.people).toMatchObject([{ name: 'Ada Rivera' }]);
  expect(file?.articles).toMatchObject([{ author: ['Jo Writer'] }]);
});

test('a timeline of TimelineJS 2 is read as its successor is', async () => {
  const timeline = {
    headline: 'The bridge',
    type: 'default',
    text: 'All of it',
    startDate: '2012,1,26',
    date: [
      {
        startDate: '2012,2,1',
        endDate: '2012,2,3',
        headline: 'It <b>shuts</b>',
        text: '<p>For good &amp; all</p>',
        tag: 'traffic',
        classname: 'red',
        asset: { media: 'https://a.example/v', credit: 'AFP', caption: 'c', thumbnail: 't.png' },
      },
      { startDate: '2011,12,10,07,02,10', headline: 'It opens', text: '' },
      { startDate: '2011', headline: '', text: '' },
      { startDate: '13/02/2012', headline: 'It is mended', text: '' },
    ],
    era: [{ startDate: '2010', endDate: '2012', headline: 'The works', tag: 'x' }],
    chart: [{ value: '28' }],
  };
  const { file, report, left } = await open('a.json', JSON.stringify({ timeline }, null, 1));
  expect(report).toMatchObject({ format: 'timelinejs', records: { in: 6, used: 5, leftOut: 1 } });
  expect(file?.case.name).toBe('The bridge');
  expect(file?.quotes ?? []).toEqual([]);
  expect((file?.events ?? []).map(({ name, date }) => [name, date])).toEqual([
    ['It shuts', '2012-02-01/2012-02-03'],
    ['It opens', '2011-12-10T07:02:10'],
    ['It is mended', '2012-02-13'],
    ['The works', '2010/2012'],
  ]);
  expect(left).toEqual([[27, 4, 'no-headline']]);
  expect(JSON.stringify(file?.events?.[0])).toContain('t.png');
  expect(report.lost.map(({ field }) => field)).toEqual(['chart', 'text']);
});

test('the same files make the same case, in whichever order they come', async () => {
  const file = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });
  const files = [
    file('b.csv', 'outlet,headline,published,quote\nB,Shut,2024-06-01,now\nA,Shut,2024-06-02,now\n'),
    file('a.csv', 'outlet,headline,published,quote\nA,Shut,2024-06-02,never\nA,Shut,2024-06-02,now\n'),
    file('shut.txt', 'They said never, and now.'),
    file('c.srt', '1\n00:00:01,000 --> 00:00:02,000\nADA: now\n'),
  ];
  const made = await Promise.all(
    [files, [...files].reverse(), [...files.slice(2), ...files.slice(0, 2)]].map((list) => runImport(list)),
  );
  const [first, ...others] = made.map(({ file: made, report }) => JSON.stringify([made, report]));
  for (const other of others) expect(other).toBe(first);
});

test('one ClaimReview is an article that checks and one in which the claim appeared, and nothing of it is lost', async () => {
  const { file, report } = await open(
    'a.json',
    JSON.stringify({
      '@context': 'https://schema.org',
      '@type': 'ClaimReview',
      claimReviewed: 'The port is closed',
      url: 'https://check.example/1',
      datePublished: '2024-06-25',
      author: { '@type': 'Organization', name: 'Check' },
      itemReviewed: { author: { name: 'Ada' }, appearance: [{ url: 'https://paper.example/a1' }] },
      reviewRating: { alternateName: 'False' },
    }),
  );
  expect(report).toMatchObject({ records: { in: 2, used: 2, leftOut: 0 }, lost: [] });
  expect(file?.articles.map(({ url, datePublished }) => [url, datePublished])).toEqual([
    ['https://check.example/1', '2024-06-25'],
    ['https://paper.example/a1', undefined],
  ]);
  expect(JSON.stringify(file?.articles[0])).toContain('The port is closed');
});
