import { gzipSync, strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { CaseFile } from '../case/case-file.ts';
import { isSpaced, withoutBars } from './delimited-habits.ts';
import { decodeMapping } from './mapping.ts';
import { runImport } from './run-import.ts';

/** Reads one file as a reader would: without a map. */
async function open(path: string, content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? strToU8(content) : content;
  const { file, report } = await runImport([{ path, bytes }]);
  return {
    file: file as CaseFile,
    report,
    words: (file?.quotes ?? []).map(({ selector }) => selector.exact),
    left: report.leftOut.map(({ line, code }) => [line, code]),
    lost: report.lost.map(({ line, field, value }) => [line, field, value]),
    columns: Object.fromEntries(
      report.decisions
        .filter(({ name }) => name.startsWith('columns.'))
        .map(({ name, value }) => [name.slice('columns.'.length), value]),
    ),
  };
}

test('quotation marks and dashes of a CSV that Excel saved on a western Windows are what was typed', async () => {
  const text = 'Zitat;Quelle\r\n„Wir müssen“ – jetzt;FAZ\r\n“No”, 5 €;Süddeutsche\r\n';
  const codes = new Map([...'€„–“”'].map((sign, i) => [sign, [0x80, 0x84, 0x96, 0x93, 0x94][i] as number]));
  const bytes = Uint8Array.from([...text].map((sign) => codes.get(sign) ?? sign.charCodeAt(0)));
  const { words, file } = await open('zitate.csv', bytes);
  expect(words).toEqual(['„Wir müssen“ – jetzt', '“No”, 5 €']);
  expect(file.sources.map(({ name }) => name)).toEqual(['FAZ', 'Süddeutsche']);
});

test('a table of R, whose rows begin with numbers that have no header, is used', async () => {
  const { words, columns } = await open(
    'r.txt',
    '"quote"\t"outlet"\n"1"\t"We act"\t"Herald"\n"2"\t"We wait"\t"Post"\n',
  );
  expect([words, columns]).toEqual([['We act', 'We wait'], { words: 'quote', outlet: 'outlet' }]);
});

test('rows that all have a cell too many, and no numbers, are still left out', async () => {
  const { left } = await open(
    'd.csv',
    'published,quote,outlet\nJune 25, 2024,We act,Herald\nJune 26, 2024,We wait,Post\n',
  );
  expect(left).toEqual([
    [2, 'too-many-cells'],
    [3, 'too-many-cells'],
  ]);
});

test('coded segments of MAXQDA are coded passages by their coder, and the day of coding is no day of the document', async () => {
  const { file, report } = await open(
    'segments.csv',
    'Color,Comment,Document group,Document name,Code,Beginning,End,Weight score,Segment,Author,Creation date\n' +
      '●,memo,Interviews,Interview 1,Trust > High,3,3,0,I trust them fully.,AE,6/25/2024 10:11:12 AM\n',
  );
  expect(report.records).toEqual({ in: 1, used: 1, leftOut: 0 });
  expect(file.annotations).toMatchObject([
    { selector: { exact: 'I trust them fully.' }, creator: 'AE', note: 'memo' },
  ]);
  expect(file.articles[0]).toEqual({
    id: 'interview-1',
    sourceId: 'outlet-not-named',
    headline: 'Interview 1',
  });
  expect(JSON.stringify(file.annotations)).toContain('6/25/2024 10:11:12 AM');
});

test('quotations of ATLAS.ti have a code a line; where one has none, all are quotes', async () => {
  const head = 'ID;Quotation Name;Text Content;Document;Codes;Comment;Created by;Created\n';
  const row = '1:1;We act;We act now.;Herald.docx;"War\nPeace";;Ada;25/06/2024 10:00\n';
  const { file } = await open('q.csv', head + row);
  expect(file.frames?.map(({ prefLabel }) => prefLabel)).toEqual(['War', 'Peace']);
  expect([file.annotations?.length, file.quotes?.length]).toEqual([2, 0]);
  const bare = await open('q.csv', `${head}${row}1:2;We wait;We wait then.;Herald.docx;;;Ada;\n`);
  expect(bare.words).toEqual(['We act now.', 'We wait then.']);
  expect(bare.file.articles[0]?.datePublished).toBeUndefined();
});

test('when a form was sent is no day of the article and no quote, and its questions name the columns', async () => {
  const { words, columns } = await open(
    'responses.csv',
    'Timestamp,Which outlet?,What was said? (copy the exact words),Who said it?,Checked on (YYYY-MM-DD)\n' +
      '2024/06/25 2:03:11 PM GMT+3,Herald,We act now,Ada Ex,2024-06-24\n',
  );
  expect(words).toEqual(['We act now']);
  expect(columns).toMatchObject({ outlet: 'Which outlet?', speaker: 'Who said it?' });
  const form = await open('form.csv', 'Timestamp,Outlet,Quote\n6/25/2024 14:03:11,Herald,We act now\n');
  expect(form.file.articles[0]?.datePublished).toBeUndefined();
  expect(form.file.quotes).toMatchObject([
    { otherColumns: [{ column: 'Timestamp', value: '6/25/2024 14:03:11' }] },
  ]);
});

test('of a bibliography that Zotero saved as a table the outlet is the publication, not the host', async () => {
  const { file } = await open(
    'items.csv',
    'Key,Item Type,Author,Title,Publication Title,Url,Date,Date Added\n' +
      'AB,newspaperArticle,"Doe, Jane",Two calls,The Hill,https://hill.example/1,2024-06-25,2024-07-01\n',
  );
  expect(file.sources.map(({ name }) => name)).toEqual(['The Hill']);
  expect(file.articles[0]?.datePublished).toBe('2024-06-25');
});

test('the day on which an event began is not the day of the article', async () => {
  const { file } = await open(
    'events.csv',
    'Event,Start date,Source,Quote\nFirst call,2024-06-25,Herald,they spoke by phone\n',
  );
  expect(file.events).toMatchObject([{ name: 'First call', date: '2024-06-25' }]);
  expect(file.articles[0]?.datePublished).toBeUndefined();
});

test('the line below the headers of a table in Markdown is no quote', async () => {
  const { words, left } = await open('t.md', '| quote | outlet |\n|---|:---|\n| We act | Herald |\n');
  expect([words, left]).toEqual([['We act'], [[2, 'rule']]]);
});

test('quotation marks that Spark or MySQL escaped by a backslash are the words’ own', async () => {
  const { words } = await open(
    's.csv',
    'quote,outlet,note\n"He said \\"no, never\\" today",Herald,""\n"Fine",Post,"a, b"\n',
  );
  expect(words).toEqual(['He said "no, never" today', 'Fine']);
});

test('a path of Windows in a cell escapes nothing', async () => {
  const { words } = await open('s.csv', 'quote,outlet\n"It is in ""C:\\""",Herald\n"Fine",Post\n');
  expect(words).toEqual(['It is in "C:\\"', 'Fine']);
});

test('words that begin in quotation marks and go on behind them are read, in every line of a table with tabs', async () => {
  const rows = Array.from({ length: 1200 }, (_, i) => `"No ${i}" he said\tHerald ${i}\tnote ${i}`);
  const { words, left } = await open(
    't.tsv',
    `quote\toutlet\tnote\n“One”\tPost\ta\n${rows.join('\n')}\n"Whole"\tPost\tb\n`,
  );
  expect([words.length, left]).toEqual([1202, []]);
  expect([words[1], words[1200], words[1201]]).toEqual(['"No 0" he said', '"No 1199" he said', 'Whole']);
});

test('a JSON that a language model handed over in a fence is read, and the words around it are told', async () => {
  const { words, lost, report } = await open(
    'out.txt',
    'Here it is:\nas you asked.\n\n```json\n[\n{"quote":"We act","outlet":"Herald"},\n{"outlet":"Post"}\n]\n```\nMore?\n',
  );
  expect(words).toEqual(['We act']);
  expect(report.leftOut).toMatchObject([{ line: 7, code: 'no-words' }]);
  expect(lost).toEqual([
    [1, '', 'Here it is:\nas you asked.'],
    [10, '', 'More?'],
  ]);
});

test('a number that is none, as Python writes it, is nothing, and is told', async () => {
  const { words, lost, report } = await open(
    'p.json',
    '[\n{"quote":"NaN, we act","outlet":"Herald","votes":NaN},\n{"outlet":"Post","votes":-Infinity}]',
  );
  expect(words).toEqual(['NaN, we act']);
  expect(report.leftOut).toMatchObject([{ line: 3 }]);
  expect(lost).toEqual([[null, '', 'NaN or Infinity, 2 times']]);
  const lines = await open('p.jsonl', '{"quote":"We act","votes":NaN}\n{"quote":"We wait","votes":1}\n');
  expect([lines.words, lines.lost]).toEqual([['We act', 'We wait'], [[1, '', 'NaN or Infinity']]]);
});

test('articles into which quotes were put are not taken for an answer of NewsAPI; a parent’s id is no quote’s', async () => {
  const quotes = [{ text: 'We act now', speaker: 'Ada Ex' }];
  const article = { title: 'Two calls', source: { id: 'hill', name: 'The Hill' }, publishedAt: '2024-06-25' };
  const { words, file } = await open('n.json', JSON.stringify({ articles: [{ ...article, quotes }] }));
  expect(words).toEqual(['We act now']);
  expect([file.quotes?.[0]?.id, file.articles[0]?.id]).toEqual(['we-act-now', 'two-calls']);
});

test('what Hypothesis and the Web Annotations write around their lists is told', async () => {
  const annotation = {
    ...{ user: 'acct:ada@h.example', uri: 'https://a.example/1', tags: [] },
    target: [{ source: 'x', selector: [{ type: 'TextQuoteSelector', exact: 'We act' }] }],
  };
  const own = await open(
    'h.json',
    JSON.stringify({ export_date: '2024-07-01', total: 1, annotations: [annotation] }),
  );
  expect(own.lost).toEqual([[null, 'export_date', '2024-07-01']]);
  const item = {
    type: 'Annotation',
    target: { source: 'x', selector: annotation.target[0]?.selector },
    body: [],
  };
  const page = { type: 'AnnotationPage', creator: 'Ada', items: [item] };
  const web = await open(
    'w.json',
    JSON.stringify({ '@context': 'http://www.w3.org/ns/anno.jsonld', ...page }),
  );
  expect(web.lost).toEqual([[null, 'creator', 'Ada']]);
});

test('sets of a codebook, and who brought a source in, are told or kept', async () => {
  const book = await open(
    'c.qdc',
    '<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes><Code guid="C1" name="Trust"/></Codes><Sets><Set guid="S1" name="Mine"/></Sets></CodeBook>',
  );
  expect(book.lost).toEqual([[1, 'Set', 'Mine']]);
  const project = await open(
    'project.qde',
    `<Project xmlns="urn:QDA-XML:project:1.0" name="P"><Users><User guid="U1" name="Ada"/></Users>
    <CodeBook><Codes><Code guid="C1" name="War"/></Codes></CodeBook><Sources><TextSource guid="T1" name="Herald"
    creatingUser="U1" creationDateTime="2024-06-26T10:00:00Z"><PlainTextContent>We act now.</PlainTextContent>
    <PlainTextSelection guid="S1" name="important" startPosition="0" endPosition="6"><Coding guid="G1"><CodeRef
    targetGUID="C1"/></Coding></PlainTextSelection></TextSource></Sources></Project>`,
  );
  expect(project.file.articles).toMatchObject([
    {
      otherColumns: [
        { column: 'brought in by', value: 'Ada' },
        { column: 'brought in', value: '2024-06-26T10:00:00Z' },
      ],
    },
  ]);
  expect(project.file.annotations).toMatchObject([
    { otherColumns: [{ column: 'selection', value: 'important' }] },
  ]);
});

test('captions that YouTube made have lines of one blank, which end no cue', async () => {
  const { words, left } = await open(
    'v.vtt',
    'WEBVTT\n\n00:00.000 --> 00:02.000 align:start\n \nhello<00:00.500><c> there</c>\n\n00:02.000 --> 00:02.010\nhello there\n \n',
  );
  expect([words, left]).toEqual([['hello there'], [[7, 'repeats']]]);
});

test('names of languages that LaTeX has are tags with their country', async () => {
  const { file, lost } = await open('z.bib', '@online{a, title = {Two calls}, langid = {american}}\n');
  expect([file.articles[0]?.inLanguage, lost]).toEqual(['en-US', []]);
});

test('several speakers in one cell are nobody’s name: the wording stays', async () => {
  const { file } = await open('s.csv', 'quote,outlet,speaker\nWe act,Herald,Ada Ex; Bo Ex\n');
  expect(file.quotes).toMatchObject([{ speakerText: 'Ada Ex; Bo Ex' }]);
  expect(file.people).toBeUndefined();
});

test('the day of a row of GKG stays beside an article that says its own time', async () => {
  const cells = Array.from({ length: 27 }, () => '');
  Object.assign(cells, {
    0: '20240625090000-1',
    1: '20240625090000',
    2: '1',
    3: 'hill.example',
    4: 'https://hill.example/1',
  });
  cells[22] = '5|9|said|We act now';
  cells[26] = '<PAGE_PRECISEPUBTIMESTAMP>20240625084500</PAGE_PRECISEPUBTIMESTAMP>';
  const { file } = await open('g.csv', `${cells.join('\t')}\n`);
  expect(file.articles).toMatchObject([
    { datePublished: '2024-06-25T08:45:00', otherColumns: [{ column: 'DATE', value: '20240625090000' }] },
  ]);
});

test('words in angle brackets that a cue escapes are its words', async () => {
  const { words } = await open('v.vtt', 'WEBVTT\n\n00:01.000 --> 00:02.000\n<i>Bo</i> &lt;left&gt; us\n');
  expect(words).toEqual(['Bo <left> us']);
});

test('the rule and the count of rows that psql prints are no quotes', async () => {
  const { words, left } = await open(
    'p.txt',
    ' quote   | outlet \n---------+--------\n We act  | Herald\n We wait | Post\n(2 rows)\n',
  );
  expect(words).toEqual(['We act', 'We wait']);
  expect(left).toEqual([
    [2, 'rule'],
    [5, 'totals'],
  ]);
});

test('the JSON-LD of one page is one article, with its authors by name', async () => {
  const { file, report } = await open(
    's.json',
    JSON.stringify({
      ...{ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'Two calls' },
      ...{ url: 'https://hill.example/1', datePublished: '2024-06-25', inLanguage: 'en' },
      author: [{ '@type': 'Person', name: 'Jane Doe' }],
      publisher: { '@type': 'Organization', name: 'The Hill' },
    }),
  );
  expect(report.records).toEqual({ in: 1, used: 1, leftOut: 0 });
  expect(file.sources.map(({ name }) => name)).toEqual(['The Hill']);
  expect(file.articles).toMatchObject([
    { headline: 'Two calls', author: ['Jane Doe'], datePublished: '2024-06-25', inLanguage: 'en' },
  ]);
});

test('where a claim appeared is an article of its own, without the day and the author of the one that checked it', async () => {
  const { file } = await open(
    'c.json',
    JSON.stringify([
      {
        ...{ claimReviewed: 'The port is closed', url: 'https://check.example/1' },
        ...{ datePublished: '2024-06-25', author: { name: 'Check' } },
        itemReviewed: { appearance: [{ url: 'https://a.example/1' }] },
      },
    ]),
  );
  const found = file.articles.map(({ url, datePublished, author }) => [url, datePublished, author]);
  expect(found).toContainEqual(['https://a.example/1', undefined, undefined]);
  expect(found).toContainEqual(['https://check.example/1', '2024-06-25', ['Check']]);
});

test('what CATMA says of a document stays with it, and what it says of sets and collections is told', async () => {
  const annotation = {
    ...{ id: 'A1', type: 'Annotation', body: { tag: 'https://c.example/tagsets/T1/tag1', tagset: 'T1' } },
    target: { items: [{ selector: { type: 'TextPositionSelector', start: 9, end: 15 }, source: 'D1' }] },
  };
  const files = {
    'p/documents/D1/text.txt': 'Ada said we act now.',
    'p/documents/D1/header.json': {
      gitContentInfoSet: { title: 'Two calls', author: 'Jane Doe', publisher: 'The Hill' },
    },
    'p/tagsets/T1/header.json': { name: 'Frames', description: 'of war' },
    'p/tagsets/T1/tag1/propertydefs.json': { uuid: 'tag1', name: 'War', parentUuid: '' },
    'p/collections/C1/header.json': { name: 'First reading' },
    'p/collections/C1/annotations/a.json': [annotation],
  };
  const { file, report } = await runImport(
    Object.entries(files).map(([path, content]) => ({
      path,
      bytes: strToU8(typeof content === 'string' ? content : JSON.stringify(content)),
    })),
  );
  expect(report.records).toEqual({ in: 1, used: 1, leftOut: 0 });
  expect(file?.articles).toMatchObject([{ otherColumns: [{ column: 'publisher', value: 'The Hill' }] }]);
  expect(report.lost.map(({ field, value }) => [field, value])).toEqual([
    ['name', 'First reading'],
    ['description', 'of war'],
  ]);
});

test('a quarter and a day of another calendar are counted as our days, and the wording stays beside them', async () => {
  const { file, report } = await open(
    'd.csv',
    'outlet,headline,published,quote,event,event date\n' +
      'Herald,One,Q2 2024,We act,Talks,12–14 June 2024\n' +
      'Post,Two,۵ تیر ۱۴۰۳,We wait,Founding,44 BC\n',
  );
  expect(file.articles).toMatchObject([
    { datePublished: '[2024-04-01..2024-06-30]', dateBasis: 'computed', dateFrom: 'Q2 2024' },
    { datePublished: '2024-06-25', dateBasis: 'computed', dateFrom: '۵ تیر ۱۴۰۳' },
  ]);
  expect(file.events).toMatchObject([
    { date: '2024-06-12/2024-06-14', dateBasis: 'stated' },
    { date: '-0043', dateBasis: 'stated' },
  ]);
  expect(report.lost).toEqual([]);
});

test.each([
  [
    'dumped by PostgreSQL',
    'quote\toutlet\tspeaker\n“We act,\\nand we wait” \\\\ all\tHerald\t\\N\n\\N\tPost\tBo\n',
    '“We act,\nand we wait” \\ all',
  ],
  [
    'dumped by MySQL with marks',
    '"quote","outlet","speaker"\n"We act,\\\nand \\"we\\" wait","Herald",\\N\n\\N,"Post","Bo"\n',
    'We act,\nand "we" wait',
  ],
  [
    'with a blank behind each comma',
    'quote, outlet, speaker\n"We act, and ""we"" wait", "Herald, daily", Ada\n"", "Post", "Bo"\n',
    'We act, and "we" wait',
  ],
])('a table %s is read as it was meant, and its empty cells are empty', async (_, text, words) => {
  const { file, report } = await open('d.csv', text);
  expect(file.quotes).toMatchObject([{ selector: { exact: words } }]);
  expect(report.leftOut).toMatchObject([{ code: 'no-words' }]);
});

test.each([
  [
    'sheet.ods',
    'application/vnd.oasis.opendocument.spreadsheet',
    /LibreOffice \(\.ods\)\. Save it as \.xlsx/,
  ],
  ['notes.odt', 'application/vnd.oasis.opendocument.text', /A file of LibreOffice\. Save its table as CSV/],
])('%s is named by its content, with what to do', async (path, mimetype, sentence) => {
  const bytes = zipSync({ mimetype: [strToU8(mimetype), { level: 0 }], 'content.xml': strToU8('<a/>') });
  const { report } = await runImport([{ path, bytes }]);
  expect(report.refused).toMatch(sentence);
});

test('a tar archive is named, packed or not', async () => {
  const bytes = new Uint8Array(1024);
  bytes.set(strToU8('quotes.csv'));
  bytes.set(strToU8('ustar'), 257);
  expect((await runImport([{ path: 'a.tar', bytes }])).report.refused).toContain('A tar archive');
  expect((await runImport([{ path: 'a.tgz', bytes: gzipSync(bytes) }])).report.refused).toContain(
    'A tar archive',
  );
});

test('a bar or a quotation mark within a table of Markdown is a letter', async () => {
  const { file, report } = await open(
    'answer.md',
    '| outlet | quote | speaker |\n| --- | :---: | --- |\n| Herald | "We act \\| wait" he said | Ada |\n| Post | One<br>two | Bo |\n',
  );
  expect(file.quotes?.map(({ selector }) => selector.exact)).toEqual(['"We act | wait" he said', 'One\ntwo']);
  expect(file.people?.map(({ name }) => name)).toEqual(['Ada', 'Bo']);
  expect(report.leftOut).toMatchObject([{ line: 2, code: 'rule' }]);
});

test('a text is a table where the map says so, by its format or by a delimiter that stands in it', async () => {
  const files = [{ path: 'a.txt', bytes: strToU8('o^w\nHerald^We act\nPost^We wait\n') }];
  const columns = { outlet: 'o', words: 'w' };
  for (const more of [{ delimiter: '^' }, { as: 'csv', delimiter: '^' }]) {
    const { report } = await runImport(files, {
      map: decodeMapping({ map: 1, row: 'quote', columns, ...more }),
    });
    expect(report.records).toEqual({ in: 2, used: 2, leftOut: 0 });
  }
});

test('a host stands in for an outlet until one is named, and is then no outlet and no loss', async () => {
  const { file, report } = await open(
    'd.csv',
    'url,outlet,quote\nhttps://www.h.example/1,,We act\nhttps://www.h.example/1,Herald,We wait\n' +
      'https://www.h.example/1,,We go\nhttps://other.example/2,,We stay\n',
  );
  expect(file.sources.map(({ name }) => name)).toEqual(['Herald', 'other.example']);
  expect(file.articles).toHaveLength(2);
  expect(report.lost).toEqual([]);
});

test('an outlet that is read from the host keeps beside it what a column calls it', async () => {
  const files = [
    { path: 'd.csv', bytes: strToU8('url,outlet,quote\nhttps://www.h.example/1,Herald,We act\n') },
  ];
  const columns = { url: 'url', outlet: 'outlet', words: 'quote' };
  const map = decodeMapping({ map: 1, row: 'quote', columns, decisions: { outletFrom: 'host' } });
  const { file } = await runImport(files, { map });
  expect(file?.sources).toMatchObject([{ name: 'h.example' }]);
  expect(file?.articles).toMatchObject([{ otherColumns: [{ column: 'outlet', value: 'Herald' }] }]);
});

test('a line that only begins like a list, and a run of blanks, are looked at once', () => {
  // Looked at anew from every sign, each would take longer than a test may.
  for (const text of [`x, "${'a,'.repeat(100_000)}`, `x, "${'"",'.repeat(100_000)}`, ' '.repeat(200_000)])
    expect([isSpaced(text, ','), withoutBars(text)]).toEqual([false, text.trim()]);
});
