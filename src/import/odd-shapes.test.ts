import { expect, test } from 'vitest';
import { decodeMapping } from './mapping.ts';
import { runImport } from './run-import.ts';

const json = (value: unknown) => JSON.stringify(value);

async function read(path: string, text: string, map?: object) {
  const files = [{ path, bytes: new TextEncoder().encode(text) }];
  const { file, report } = await runImport(files, map ? { map: decodeMapping(map) } : {});
  const { records, format } = report;
  const names = new Map((file?.sources ?? []).map(({ id, name }) => [id, name]));
  const outlets = new Map((file?.articles ?? []).map(({ id, sourceId }) => [id, names.get(sourceId)]));
  const people = new Map((file?.people ?? []).map(({ id, name }) => [id, name]));
  return {
    file,
    report,
    sum: `${format} ${records.in} = ${records.used} + ${records.leftOut}`,
    told: (file?.quotes ?? []).map(
      ({ selector, articleId, speakerId }) =>
        `${outlets.get(articleId)}: ${selector.exact} (${people.get(speakerId ?? '') ?? '?'})`,
    ),
    dates: (file?.articles ?? []).map(({ datePublished, dateFrom }) => datePublished ?? dateFrom ?? null),
    lost: report.lost.map(({ line, field, value }) => [line, field, value].join(' | ')),
  };
}

const TWO = ['Herald: One (Ada)', 'Post: Two (Bo)'];

test.each<[string, unknown]>([
  [
    'under keys',
    { a1: { outlet: 'Herald', quote: 'One', who: 'Ada' }, a2: { outlet: 'Post', quote: 'Two', who: 'Bo' } },
  ],
  ['column by column', { outlet: ['Herald', 'Post'], quote: ['One', 'Two'], speaker: ['Ada', 'Bo'] }],
  [
    'column by column with an index',
    { outlet: { 0: 'Herald', 1: 'Post' }, quote: { 0: 'One', 1: 'Two' }, speaker: { 0: 'Ada', 1: 'Bo' } },
  ],
  [
    'headers apart from rows',
    {
      columns: ['outlet', 'quote', 'speaker'],
      index: [0, 1],
      data: [
        ['Herald', 'One', 'Ada'],
        ['Post', 'Two', 'Bo'],
      ],
    },
  ],
  [
    'keys of several hands',
    [
      { source: 'Herald', quote: 'One', speaker: { name: 'Ada' } },
      { publisher: 'Post', quotation: 'Two', speaker: 'Bo' },
    ],
  ],
])('a JSON whose records stand %s is read record by record', async (_, value) => {
  const { sum, told } = await read('a.json', json(value));
  expect([sum, told]).toEqual(['json 2 = 2 + 0', TWO]);
});

test('lists within records are found however deep, and where few records have one', async () => {
  const wrapped = [
    { article: { outlet: 'Herald' }, found: { quotes: [{ text: 'One', speaker: 'Ada' }] } },
    { article: { outlet: 'Post' }, found: { quotes: [{ text: 'Two', speaker: 'Bo' }] } },
  ];
  const { sum, told } = await read('a.json', json(wrapped));
  expect([sum, told]).toEqual(['json 4 = 4 + 0', TWO]);
  const plain = Array.from({ length: 300 }, (_, i) => ({ outlet: 'Herald', title: `Story ${i}` }));
  const late = [...plain, { outlet: 'Post', title: 'Last', quotes: [{ text: 'Two', speaker: 'Bo' }] }];
  expect(await read('b.json', json(late))).toMatchObject({ sum: 'json 302 = 302 + 0', told: [TWO[1]] });
  const inner = { outlet: 'Herald', quote: 'One', speaker: 'Ada', scores: [{ z: 1 }] };
  expect(await read('c.json', json([inner]))).toMatchObject({
    sum: 'json 1 = 1 + 0',
    told: [TWO[0]],
    lost: ['1 | $[*].scores[*] | {"z":1}'],
  });
});

test('an article around its quotes tells them; what only names the file is told as lost, and a map can read it', async () => {
  const article = { outlet: 'Herald', url: 'https://herald.example/1', title: 'Bridge', date: '2024-06-12' };
  const quotes = [{ text: 'One', speaker: 'Ada' }];
  const { told, dates, file } = await read('a.json', json({ ...article, quotes }));
  expect([told, dates, file?.articles?.[0]?.headline]).toEqual([[TWO[0]], ['2024-06-12'], 'Bridge']);
  const set = { title: 'My quotes', quotes: [{ text: 'One', speaker: 'Ada', outlet: 'Herald' }] };
  const named = await read('b.json', json(set));
  expect([named.told, named.lost]).toEqual([[TWO[0]], [' | $.title | My quotes']]);
  expect(named.file?.articles?.[0]?.headline).toBeUndefined();
  const columns = { words: 'text', outlet: 'outlet', headline: '$.title' };
  const mapped = await read('c.json', json(set), { map: 1, row: 'quote', columns });
  expect(mapped.file?.articles?.[0]?.headline).toBe('My quotes');
});

test('quotes within an event are about it, and its day is no day of an article', async () => {
  const events = [{ name: 'Bridge closes', date: '2024-06-12', quotes: [{ outlet: 'Herald', text: 'One' }] }];
  const { file, dates } = await read('a.json', json({ events }));
  expect(dates).toEqual([null]);
  expect(file?.events).toMatchObject([{ id: 'bridge-closes', date: '2024-06-12' }]);
  expect(file?.statements?.[0]?.aboutEventIds).toEqual(['bridge-closes']);
});

test('whole numbers of a JSON keep all their digits', async () => {
  const { file } = await read(
    'a.json',
    '[{"id":12345678901234567891,"outlet":"Herald","quote":"No 1234567890123456789"}]',
  );
  expect(file?.quotes?.[0]).toMatchObject({
    selector: { exact: 'No 1234567890123456789' },
    otherColumns: [{ column: 'id', value: '12345678901234567891' }],
  });
});

test.each([
  [
    'the second line is broken',
    '{"outlet":"Herald","quote":"One"}\r\n{"outlet":\r\n{"outlet":"Post","quote":"Two"}\r\n',
    2,
  ],
  [
    'lines end as on old Macs',
    '{"outlet":"Herald","quote":"One"}\r{"outlet":\r{"outlet":"Post","quote":"Two"}',
    2,
  ],
])('JSON by lines is known as such where %s', async (_, text, line) => {
  const { sum, report } = await read('a.json', text);
  expect([sum, report.leftOut.map((left) => [left.line, left.code])]).toEqual([
    'ndjson 3 = 2 + 1',
    [[line, 'not-json']],
  ]);
});

test('titles above the headers of a table are told and are no records', async () => {
  const title = await read(
    'a.csv',
    'Quotes on the bridge\n\nOutlet;Quote;Speaker\nHerald;One;Ada\nPost;Two;Bo\n',
  );
  expect(title).toMatchObject({ sum: 'csv 2 = 2 + 0', told: TWO, lost: ['1 |  | Quotes on the bridge'] });
  const cells = await read('b.csv', 'Quotes on the bridge,,\n,,\nOutlet,Quote,Speaker\nHerald,One,Ada\n');
  expect([cells.sum, cells.report.records.in]).toEqual(['csv 1 = 1 + 0', 1]);
});

test('headers below names of groups of columns are the headers', async () => {
  const rows = 'Where,,What,\nOutlet,URL,Quote,Speaker\nHerald,,One,Ada\nPost,,Two,Bo\n';
  expect(await read('a.csv', rows)).toMatchObject({ told: TWO, lost: ['1 |  | Where,,What,'] });
  const plain = 'Outlet,,Quote,Speaker\nHerald,x,One,Ada\nPost,y,Two,Bo\n';
  expect(await read('b.csv', plain)).toMatchObject({ told: TWO, lost: [] });
});

test('a year, a month and a day in columns of their own are one date, whether the month is a number or a name', async () => {
  const { dates } = await read(
    'a.csv',
    'outlet,quote,year,month,day\nHerald,One,2024,6,12\nPost,Two,2024,6,\nGazette,Three,2024,March,1\n',
  );
  expect(dates).toEqual(['2024-06-12', '2024-06', '2024-03-01']);
});

test('a date that no reader understands stays with its article, whatever later rows say', async () => {
  const rows =
    'outlet,url,date,quote\nHerald,https://herald.example/1,Friday,One\nHerald,https://herald.example/1,2024-06-12,Two\n';
  const { file } = await read('a.csv', rows);
  expect(file?.articles).toMatchObject([
    { datePublished: '2024-06-12', otherColumns: [{ column: 'published', value: 'Friday' }] },
  ]);
});

test('Hypothesis by lines and as the table of its sidebar: when a note was made is no date of the page', async () => {
  const row = (exact: string) =>
    json({
      ...{ user: 'acct:ada@pages.example', uri: 'https://herald.example/1', tags: [] },
      target: [{ selector: [{ type: 'TextQuoteSelector', exact }] }],
    });
  const lines = await read('a.json', `${row('One')}\n{"user":\n${row('Two')}\n`);
  expect([lines.sum, lines.file?.quotes?.length]).toEqual(['hypothesis 3 = 2 + 1', 2]);
  const table = await read(
    'b.csv',
    'Created at,Author,Page,URL,Group,Type,Quote,Comment,Tags\n' +
      '2024-01-01T00:00:00Z,ada,Bridge,https://herald.example/1,Public,Annotation,One,why,"hero,blame"\n' +
      '2024-01-01T00:00:00Z,ada,Bridge,https://herald.example/1,Public,Page note,,all of it,\n',
  );
  expect([table.sum, table.dates]).toEqual(['hypothesis 2 = 1 + 1', [null]]);
  expect(table.file?.annotations).toMatchObject([
    { frameId: 'hero', creator: 'ada', note: 'why' },
    { frameId: 'blame', creator: 'ada' },
  ]);
  expect(table.report.leftOut).toMatchObject([{ line: 3, code: 'no-passage' }]);
});

test.each([
  'Creation Date,URL,Group,Annotation/Reply Type,Quote,User,Body,Tags,Page',
  'Creation Date,URL,Group,Annotation/Reply Type,Quote,User,Comment,Tags,Page',
  'Created at,Author,Page,URL,Group,Annotation/Reply Type,Quote,Comment,Tags',
  'Created at,Author,Page,URL,Group,Type,Quote/description,Comment,Tags',
  'Created at\tAuthor\tPage\tURL\tGroup\tType\tQuote/description\tComment\tTags',
])('the table of Hypothesis’s sidebar is known by the headers %s', async (headers) => {
  const tab = headers.includes('\t') ? '\t' : ',';
  const row = (values: Record<string, string>) =>
    headers
      .split(tab)
      .map((header) => values[Object.keys(values).find((name) => new RegExp(name).test(header)) ?? ''] ?? '')
      .join(tab);
  const page = {
    Creat: '2024-01-09 10:00',
    URL: 'https://herald.example/1',
    'Author|User': 'ada',
    '^Page': '12',
  };
  const { sum, file } = await read(
    'b.csv',
    [
      headers,
      row({ ...page, Quote: 'One', 'Comment|Body': 'why', Tags: 'hero', '^Type|Reply': 'Annotation' }),
      row({ ...page, 'Comment|Body': 'so?', '^Type|Reply': 'Reply' }),
    ].join('\n'),
  );
  expect(sum).toBe('hypothesis 2 = 1 + 1');
  expect(file?.annotations).toMatchObject([{ frameId: 'hero', creator: 'ada', note: 'why' }]);
  expect(JSON.stringify(file?.annotations)).toContain('"exact":"One"');
  // The number of a page is no headline.
  expect(file?.articles).toMatchObject([{ url: 'https://herald.example/1' }]);
  expect(file?.articles[0]?.headline).toBeUndefined();
});

test('words in no voice of a WebVTT are nobody’s, and neither is what is only heard', async () => {
  const vtt =
    'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada>One\n\n00:03.000 --> 00:04.000\nTwo\n\n00:05.000 --> 00:06.000\n<v Ada>Three\n';
  expect((await read('a.vtt', vtt)).told).toEqual([
    'Outlet not named: One (Ada)',
    'Outlet not named: Two (?)',
    'Outlet not named: Three (Ada)',
  ]);
  const cue = (n: number, text: string) => `${n}\n00:00:0${n},000 --> 00:00:0${n},900\n${text}\n\n`;
  const srt = cue(1, 'ADA: One') + cue(2, '[applause]') + cue(3, 'and two.') + cue(4, 'And three.');
  expect((await read('a.srt', srt)).told).toEqual([
    'Outlet not named: One (ADA)',
    'Outlet not named: [applause] (?)',
    'Outlet not named: and two. And three. (ADA)',
  ]);
});

test('an article that is silent on a question has no words, and needs none', async () => {
  const { sum, file } = await read(
    'a.csv',
    'question,outlet,answer,quote\nWho?,Herald,Ada,it was Ada\nWho?,Post,Not mentioned,\nWho?,Gazette,not its subject,\nWho?,Post,Bo,\n',
  );
  expect(sum).toBe('csv 4 = 3 + 1');
  expect(file?.claims?.[0]?.accounts).toMatchObject([
    { articleId: 'herald', position: 'reports', answer: 'ada' },
    { articleId: 'post', position: 'not-mentioned' },
    { articleId: 'gazette', position: 'not-mentioned', reason: 'not-its-subject' },
  ]);
});

test.each([
  [
    'json',
    'a.json',
    '[{"quote":"One","speaker":"Ada","outlet":"Post"},\n{"quote":"Two","speaker":"Ada","speaker":"Bo","outlet":"Post"}]',
    '[1].speaker',
    2,
  ],
  [
    'ndjson',
    'a.ndjson',
    '{"quote":"One","speaker":"Ada","outlet":"Post"}\n{"quote":"Two","speaker":"Ada","speaker":"Bo","outlet":"Post"}\n',
    'speaker',
    2,
  ],
  [
    'gqg',
    'a.json',
    '{"date":"2024-01-01T00:00:00Z","url":"https://herald.example/1","title":"Ada","title":"Bo","lang":"ENGLISH","quotes":[{"pre":"","quote":"One","post":""}]}\n',
    'title',
    1,
  ],
  [
    'case',
    'a.case.json',
    '{"case":{"name":"Ada",\n"name":"Bo"},"sources":[{"id":"s","name":"S"}],"articles":[{"id":"a","sourceId":"s"}],"quotes":[{"id":"q","articleId":"a","selector":{"exact":"One"}}]}',
    'case.name',
    2,
  ],
])(
  'a key that stands twice in a %s is said with its line and what it cost',
  async (format, path, text, field, line) => {
    const { report } = await read(path, text);
    expect(report.format).toBe(format);
    expect(report.lost.filter(({ reason }) => reason.includes('twice'))).toEqual([
      {
        file: path,
        line,
        field,
        value: '"Ada"',
        reason: 'The key stands twice in its object; what stands last was read.',
      },
    ]);
  },
);

test('records that name others by their ids are told with what those say, however far, in one file or several', async () => {
  const sources = [
    { id: 's1', name: 'Herald' },
    { id: 's2', name: 'Post' },
  ];
  const articles = [
    { id: 'a1', title: 'Bridge', source_id: 's1' },
    { id: 'a2', title: 'Ferry', source_id: 's2' },
  ];
  const people = [
    { id: 7, name: 'Ada' },
    { id: 8, name: 'Bo' },
  ];
  const quotes = [
    { quote: 'One', article_id: 'a1', speaker_id: 7 },
    { quote: 'Two', article_id: 'a2', speaker_id: 8 },
  ];
  const { told, file } = await read('a.json', json({ quotes, sources, articles, people }));
  expect(told).toEqual(TWO);
  expect(file?.articles.map(({ headline }) => headline)).toEqual(['Bridge', 'Ferry']);
  const bytesOf = (text: string) => new TextEncoder().encode(text);
  const tables = await runImport([
    { path: 'quotes.csv', bytes: bytesOf('quote,article_id\nOne,a1\nTwo,a2\n') },
    { path: 'articles.csv', bytes: bytesOf('id,headline,outlet\na1,Bridge,Herald\na2,Ferry,Post\n') },
  ]);
  expect(tables.file?.articles).toHaveLength(2);
  expect(tables.report.records).toEqual({ in: 4, used: 4, leftOut: 0 });
  const orphans = { quotes: [{ quote: 'One', article_id: 'a9', outlet: 'Herald' }], articles };
  expect((await read('b.json', json(orphans))).told).toEqual(['Herald: One (?)']);
});

test('authors and tags that are records with names are read as names', async () => {
  const record = {
    headline: 'Bridge',
    outlet: 'Herald',
    author: [
      { '@type': 'Person', name: 'Ada', url: 'https://h.example/ada' },
      { '@type': 'Person', name: 'Bo' },
    ],
  };
  const { file, sum } = await read('a.json', json([record, { ...record, headline: 'Ferry' }]));
  expect(sum).toBe('json 2 = 2 + 0');
  expect(file?.articles).toMatchObject([{ author: ['Ada', 'Bo'] }, { author: ['Ada', 'Bo'] }]);
  expect(JSON.stringify(file)).toContain('https://h.example/ada');
});

const PRETTY = [
  { outlet: 'Herald', quote: 'One', speaker: 'Ada' },
  { outlet: 'Post', quote: 'Two', speaker: 'Bo' },
];

test.each([
  ['one behind the other', PRETTY.map((one) => JSON.stringify(one, null, 2)).join('\n'), [1, 6]],
  ['behind a sign each', PRETTY.map((one) => `\u001e${JSON.stringify(one)}\n`).join(''), [1, 2]],
  ['in a script', `window.YTD.posts.part0 = ${JSON.stringify(PRETTY, null, 2)};\n`, [2, 7]],
  ['in a call', `callback(${JSON.stringify(PRETTY, null, 2)});`, [2, 7]],
  [
    'in what a search engine answers',
    json({ hits: { hits: PRETTY.map((one, i) => ({ _index: 'n', _id: `${i}`, _source: one })) } }),
    [1, 1],
  ],
])('records %s are read, each from its line', async (_, text, lines) => {
  const empty = { quote: '', outlet: 'x' };
  const { told, report } = await read('a.json', text);
  expect(told).toEqual(TWO);
  const broken = await read('a.json', text.replaceAll('One', empty.quote).replaceAll('Two', empty.quote));
  expect(broken.report.leftOut.map(({ line }) => line)).toEqual(lines);
  expect(report.records.in).toBe(2);
});
