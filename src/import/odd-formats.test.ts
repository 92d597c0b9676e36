import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { CaseFile } from '../case/case-file.ts';
import { smallCase } from '../case/small-case.ts';
import { decodeMapping } from './mapping.ts';
import type { InputFile } from './reader.ts';
import { runImport } from './run-import.ts';
import { unzip } from './unpack.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const json = (value: unknown) => JSON.stringify(value);

async function read(path: string, content: string | Uint8Array, map?: object) {
  const file: InputFile = { path, bytes: typeof content === 'string' ? bytes(content) : content };
  const result = await runImport([file], map ? { map: decodeMapping(map) } : {});
  const { report } = result;
  expect(report.records.in).toBe(report.records.used + report.records.leftOut);
  return {
    file: result.file as CaseFile,
    report,
    left: report.leftOut.map(({ code }) => code),
    lost: report.lost.map(({ field, reason }) => `${field}: ${reason}`),
  };
}

test('a date in three columns is one date, and words in two are put together', async () => {
  const { file } = await read(
    'rows.csv',
    'outlet,year,month,day,first,rest,head\nPost,2024,6,5,We act,now.,Pier shut\n',
    {
      row: 'quote',
      columns: {
        outlet: 'outlet',
        published: ['year', 'month', 'day'],
        words: ['first', 'rest'],
        headline: 6,
      },
    },
  );
  expect(file.articles[0]).toMatchObject({ datePublished: '2024-06-05', headline: 'Pier shut' });
  expect(file.quotes?.[0]?.selector.exact).toBe('We act now.');
});

test('a type that no language names gives way to the quotation marks, and is kept beside them', async () => {
  const { file } = await read(
    'rows.csv',
    'outlet,headline,quote,type\nPost,Pier,“We act now.”,strong\nPost,Pier,“so it is”,indirect\nPost,Pier,“Yes.”,direct\n',
    { row: 'quote', columns: { outlet: 'outlet', headline: 'headline', words: 'quote', type: 'type' } },
  );
  expect(file.quotes?.map(({ quoteType }) => quoteType)).toEqual(['direct', 'indirect', 'direct']);
  expect(json(file.quotes?.[0])).toContain('strong');
});

test('a map that reads a column which is not there says which there are', async () => {
  const of = (column: string | number) =>
    read('rows.csv', 'outlet,quote\nPost,We act.\n', { row: 'quote', columns: { words: column } });
  await expect(of('words')).rejects.toThrow('which is not there. The columns are');
  await expect(of(9)).rejects.toThrow('the column number 9');
});

const entry = (value: unknown) => strToU8(typeof value === 'string' ? value : json(value));
const range = (start: number, end: number, doc = 'D_1') => ({
  source: `https://git.catma.de/D/${doc}`,
  selector: { type: 'TextPositionSelector', start, end },
});
const coded = (tag: string, ...items: unknown[]) => ({
  body: { tag, tagset: 'T_1', properties: {} },
  target: { items },
});

test('CATMA: each annotation that has no range, no text, no words or no tag is left out for its reason', async () => {
  const tagged = 'https://git.catma.de/tagset/T_1/tag/C_1';
  const { file, left, lost } = await read(
    'project.zip',
    zipSync({
      'p/documents/D_1/D_1.txt': strToU8('We act now.   So it is.'),
      'p/documents/D_1/header.json': entry({ gitContentInfoSet: { title: 'Pier', author: 'Ada' } }),
      'p/tagsets/T_1/header.json': entry('{ broken'),
      'p/tagsets/T_1/1/propertydefs.json': entry({ uuid: 'C_1', name: 'war' }),
      'p/tagsets/T_1/2/propertydefs.json': entry({ uuid: 'C_2' }),
      'p/collections/C/annotations/a.json': entry([
        coded(tagged, range(0, 11)),
        coded('https://git.catma.de/tagset/T_1/tag/C_9', range(14, 23)),
        'no annotation',
        coded(tagged),
        coded(tagged, range(0, 11, 'D_9')),
        coded(tagged, range(0, 999)),
        coded(tagged, range(11, 14)),
        coded('', range(0, 11)),
      ]),
      'p/collections/C/annotations/b.json': entry('{"TextPositionSelector": "tagset" "tag"'),
    }),
  );
  expect(file.frames?.map(({ prefLabel }) => prefLabel)).toEqual(['war', 'C_9']);
  expect(lost).toContainEqual(
    'tag: The tagset of this tag is not among the files, so its name is not known.',
  );
  for (const code of ['no-annotation', 'no-passage', 'no-text', 'outside-text', 'no-words', 'no-code'])
    expect(left).toContain(code);
});

const QUOTATION = { quoteID: 'q1', quotation: 'We act now.', speaker: 'Ilse Varga', date: '2024-06-12' };

test('Quotebank: a quotation of no article is kept and told, one without words is left out', async () => {
  const lines = [
    { ...QUOTATION, urls: [], probas: [['Ilse Varga', '0.9']] },
    { ...QUOTATION, quoteID: 'q2', urls: "['https://post.example/1']", probas: [] },
    { ...QUOTATION, quoteID: 'q3', quotation: ' ', urls: [], probas: [] },
    { ...QUOTATION, quoteID: 'q4', urls: ['https://post.example/1', 'https://radio.example/1'], probas: [] },
    { ...QUOTATION, quoteID: 'q5', date: '', urls: [], probas: [] },
  ].map((line) => json({ numOccurrences: 1, phase: 'E', qids: [], ...line }));
  const { file, left, lost } = await read('quotes.json', `${lines.join('\n')}\n`);
  expect(left).toEqual(['no-words']);
  expect(lost).toContainEqual('urls: It names no article.');
  expect(file.articles.map(({ headline, url }) => headline ?? url)).toEqual(
    expect.arrayContaining(['Article not named, 2024-06-12', 'https://post.example/1', 'Article not named']),
  );
  const shared = (file.quotes ?? []).filter(({ articleId }) =>
    file.articles.some(({ id, url }) => id === articleId && url?.startsWith('https://radio')),
  );
  expect(shared).toHaveLength(1);
});

test('Quotebank by article: its quotations need words, and a list', async () => {
  const article = { articleID: 'a1', title: 'Pier shut', date: '2024-06-12', url: 'https://post.example/1' };
  const quotation = { quotation: 'We act now.', quoteID: 'q1', globalTopSpeaker: 'Ilse Varga' };
  const lines = [
    { ...article, quotations: [{ ...quotation, localTopSpeaker: 'Varga' }, { quotation: '' }, 'x'] },
    { ...article, articleID: 'a2', quotations: 'none' },
  ];
  const { file, left } = await read('articles.json', `${lines.map(json).join('\n')}\n`);
  expect(file.quotes?.map(({ selector }) => selector.exact)).toEqual(['We act now.']);
  expect(left).toEqual(expect.arrayContaining(['no-words', 'no-quotations']));
});

test('Media Cloud: rows that are empty, too long, or of no article are left out', async () => {
  const { file, left } = await read(
    'stories.csv',
    [
      'media_name,publish_date,title,url,language',
      'Post,2024-06-12,Pier shut,https://post.example/1,en',
      ',,,,',
      'Post,2024-06-12,Pier shut,https://post.example/2,en,more,',
      'Post,2024-06-12,,,en',
      'Post',
    ].join('\n'),
  );
  expect(file.articles.map(({ url }) => url)).toEqual(['https://post.example/1']);
  expect(left).toEqual(expect.arrayContaining(['too-many-cells', 'no-article', 'too-few-cells']));
});

const date = (year: string, more: object = {}) => ({ year, ...more });

test('TimelineJS: dates down to the minute, before our era and beyond any calendar; slides that name nothing are left out', async () => {
  const { file, left, lost } = await read(
    'timeline.json',
    json({
      title: { text: { headline: 'Two calls', text: 'All of <b>it</b>' } },
      events: [
        {
          start_date: date('2024', { month: '6', day: '25', hour: '14', minute: '5' }),
          text: { headline: 'The call', text: 'So it was.' },
        },
        { start_date: date('-44', { month: '3', day: '15' }), text: { headline: 'The ides' } },
        { start_date: date('99999'), text: { headline: 'Far off' } },
        { start_date: date('2024', { month: '0' }), end_date: date('2025'), text: { text: 'Only a text' } },
        { start_date: date('2024'), text: {} },
        { text: { headline: 'Undated' } },
        'no slide',
      ],
      eras: [{ start_date: date('2024'), end_date: date('2025'), text: { headline: 'The war' } }],
    }),
  );
  expect(file.case.name).toBe('Two calls');
  const dated = Object.fromEntries((file.events ?? []).map(({ name, date: when }) => [name, when]));
  expect(dated).toMatchObject({
    'The call': expect.stringContaining('2024-06-25'),
    'The ides': '-0043-03-15',
    'Only a text': '2024/2025',
    'The war': '2024/2025',
  });
  expect(file.events?.find(({ name }) => name === 'Far off')?.dateFrom).toBe('99999');
  expect(lost).toContainEqual('start_date: The slide has no date, so the event has none.');
  expect(lost).toContainEqual('text: The title names the case; its text has no place in it.');
  expect(left).toContain('no-headline');
});

test('TimelineJS as its table: hours of half a day, and a title without a headline', async () => {
  const { file, left } = await read(
    'timeline.csv',
    [
      'Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Type,Group,Background',
      '2024,6,25,2:05 PM,,,,,,The call,,,,,,,,',
      '2024,6,26,12:30 am,,,,,,The answer,,,,,,,,',
      ',,,,,,,,,,,,,,,title,,',
    ].join('\n'),
  );
  expect(file.events?.map(({ date: when }) => when)).toEqual(['2024-06-25T14:05', '2024-06-26T00:30']);
  expect(left).toEqual(['no-headline']);
});

test('a case among other files: records that it cannot keep are left out, what it flags is told', async () => {
  const small = smallCase() as unknown as CaseFile;
  const broken = {
    ...small,
    quotes: [...(small.quotes ?? []), { id: 'q9', articleId: 'nowhere' }],
    events: [{ ...small.events?.[0], date: 'last week' }],
  };
  const { file, report, left, lost } = await read('harbour.json', json(broken));
  expect(report.format).toBe('case');
  expect(file.quotes).toHaveLength(small.quotes?.length ?? 0);
  expect(left).toHaveLength(1);
  expect(lost.length).toBeGreaterThan(0);
  const { report: refused } = await read('bad.json', '{"case": {}, "sources": [], "articles": [{}]}');
  expect(refused.refused).toEqual(expect.any(String));
});

test('words said on one occasion share what was said of it: when, and about what', async () => {
  const { file } = await read(
    'rows.csv',
    [
      'outlet,headline,speaker,quote,said,event',
      'Post,Pier,Ilse Varga,We shall act before the winter comes.,2024-06-12,The storm',
      'Radio,Quay,Ilse Varga,We shall act before the winter comes.,in June,The vote',
      'Post,Pier,Ilse Varga,Something else entirely was said.,some day,',
    ].join('\n'),
    { decisions: { sameWords: 'one-statement' } },
  );
  const [first, second, third] = file.quotes ?? [];
  expect(second?.statementId).toBe(first?.statementId);
  const statement = (id: string | undefined) => file.statements?.find((one) => one.id === id);
  expect(statement(first?.statementId)).toMatchObject({ dateSpoken: '2024-06-12', dateBasis: 'stated' });
  expect(statement(first?.statementId)?.aboutEventIds).toHaveLength(2);
  expect(statement(third?.statementId)).toMatchObject({ dateBasis: 'unknown', dateFrom: 'some day' });
});

const gqgLine = (url: string, quote: string, more: object = {}) =>
  json({
    date: '2024-06-12T10:00:00Z',
    url,
    title: 'Pier',
    lang: 'ENGLISH',
    quotes: [{ pre: 'a', quote, post: 'b' }],
    ...more,
  });

test('GDELT: a large file is read in pieces, between which it can be stopped; a line nested too deep is left out', async () => {
  const deep = `{"url":"https://x.example","quotes":${'['.repeat(70)}${']'.repeat(70)}}`;
  const lines = Array.from({ length: 1500 }, (_, i) =>
    gqgLine(`https://x.example/${i}`, 'We act now. '.repeat(40)),
  );
  const content = bytes(`${[...lines, deep].join('\n')}\n`);
  const run = (most: number) => {
    let pauses = 0;
    return runImport([{ path: 'quotes.json', bytes: content }], {
      pause: async () => {
        pauses++;
      },
      isCancelled: () => pauses > most,
    });
  };
  const whole = await run(Number.POSITIVE_INFINITY);
  expect(whole.report).toMatchObject({ format: 'gqg', records: { used: 1500, leftOut: 1 } });
  expect(whole.report.leftOut[0]?.reason).toContain('nested more than 64 levels deep');
  expect((await run(1)).isCancelled).toBe(true);
});

test('a large archive is unpacked in pieces, between which it can be stopped', async () => {
  const big = new Uint8Array(5_000_000).fill(120);
  const zip = { path: 'a.zip', bytes: zipSync({ 'a.txt': big, 'b.txt': big }, { level: 1 }) };
  let asked = 0;
  const whole = await unzip(zip, async () => ++asked > 0);
  expect([whole?.length, asked]).toEqual([2, 2]);
  expect(await unzip(zip, async () => false)).toBeNull();
});

test('what rows are follows from the fields that a map names, where it does not say', async () => {
  const rowOf = async (columns: object) => {
    const { report } = await read(
      'rows.csv',
      'a,b,c,d\nPost,Pier shut today,We act now before winter.,Ada\n',
      { columns },
    );
    return Object.entries(report.counts).flatMap(([list, count]) => (count > 0 ? [list] : []));
  };
  expect(await rowOf({ outlet: 'a', headline: 'b' })).toEqual(['sources', 'articles']);
  expect(await rowOf({ event: 'b' })).toContain('events');
  expect(await rowOf({ outlet: 'a', headline: 'b', words: 'c', code: 'd' })).toContain('quotes');
  expect(await rowOf({ outlet: 'a', headline: 'b', words: 'c', code: 'd', coder: 'a' })).toContain(
    'annotations',
  );
});

test('a path from the root of a JSON names the column of its list', async () => {
  const content = json({
    quotes: [{ w: 'We act now.', speaker: { name: 'Ilse Varga' }, o: 'Post', h: 'Pier' }],
  });
  const { file } = await read('a.json', content, {
    row: 'quote',
    columns: {
      words: '$.quotes[*].w',
      speaker: '$.quotes[*].speaker.name',
      outlet: "$['o']",
      headline: 'h',
    },
  });
  expect(file.quotes?.[0]?.selector.exact).toBe('We act now.');
  expect(file.people?.[0]?.name).toBe('Ilse Varga');
});

const TSV = `#FORMAT=WebAnno TSV 3.3
#T_SP=webanno.custom.Frame|value

#Text=We act now.
1-1\t0-2\tWe\twar|fear[1]
1-2\t3-6\tact\tpea\\|ce[2]
1-3\t7-10\tnow\tpea\\|ce[2]
broken line
#Text=Far off.
2-1\t9000000-9000003\tFar\twar
`;

test('WebAnno: codes of one word lie side by side, a mark in a name is one, and what is broken or far off is told', async () => {
  const { file, left } = await read('pier.tsv', TSV);
  expect(file.frames?.map(({ prefLabel }) => prefLabel)).toEqual(
    expect.arrayContaining(['war', 'fear', 'pea|ce']),
  );
  const words = (file.annotations ?? []).map(
    (one) => (one as { selector?: { exact: string } }).selector?.exact,
  );
  expect(words).toContain('act now');
  expect(left).toContain('broken-line');
});

test('CAS: a code that refers to another says the words on which that one stands', async () => {
  const text = 'We act now.';
  const { file } = await read(
    'pier.json',
    json({
      '%TYPES': {},
      '%VIEWS': {},
      '%FEATURE_STRUCTURES': [
        { '%ID': 1, '%TYPE': 'uima.cas.Sofa', mimeType: 'text', sofaString: text },
        { '%ID': 2, '%TYPE': 'custom.Frame', '@sofa': 1, begin: 0, end: 2, value: 'war' },
        {
          '%ID': 3,
          '%TYPE': 'custom.Frame',
          '@sofa': 1,
          begin: 3,
          end: 6,
          value: 'fear',
          '@next': 2,
          '@link': [4, 9],
        },
        { '%ID': 4, '%TYPE': 'custom.Link', '@target': 2 },
      ],
    }),
  );
  const fear = (file.annotations ?? []).find((one) => json(one).includes('"act"'));
  expect(json(fear)).toContain('We');
});

test('JSON that breaks off is refused with its place', async () => {
  const text = '[{"quote": "We act now."},\n {"quote": ]';
  const { report } = await runImport([{ path: 'a.json', bytes: bytes(text) }], { as: 'json' });
  expect(report.refused).toContain('Line 2, column');
});

test('a list whose name has spaces is found by its path, and a path that is none is a column that is not there', async () => {
  const content = json({ 'the quotes': [{ w: 'We act now.', o: 'Post', h: 'Pier' }] });
  const map = { row: 'quote', columns: { words: 'w', outlet: 'o', headline: 'h' } };
  const { file, report } = await read('a.json', content, { ...map, at: '$["the quotes"][*]' });
  expect(file.quotes).toHaveLength(1);
  expect(json(report.decisions)).toContain('the quotes');
  const odd = { ...map, columns: { ...map.columns, speaker: 'a[[b' } };
  await expect(read('a.json', content, odd)).rejects.toThrow('which is not there');
});

const RELATIONS = `#FORMAT=WebAnno TSV 3.3
#T_SP=custom.Quotation|value|ROLE_custom.Quotation:speaker_custom.Link|custom.Person
#T_SP=custom.Person|value

#Text=Varga said yes.
1-1\t0-5\tVarga\t_\t_\t_\tperson[1]
1-2\t6-10\tsaid\t_\t_\t_\t_
1-3\t11-14\tyes\tquote\tspeaker\t1-1[1]\t_
`;

test('WebAnno: a span that is linked to another says the words of it under the name of its role', async () => {
  const { file } = await read('pier.tsv', RELATIONS);
  expect(json(file)).toContain('Varga');
  const all = [...(file.quotes ?? []), ...(file.annotations ?? [])];
  expect(all.some((one) => json(one).includes('yes'))).toBe(true);
});

test('RIS: authors stand in the order in which a record names them, under whichever tag, each once', async () => {
  const lines = [
    'TY  - NEWS',
    'TI  - Pier shut',
    'A1  - Varga, Ilse',
    'AU  - Ex, Ada',
    'A1  - Ex, Ada',
    'ER  - ',
  ];
  const { file } = await read('both.ris', lines.join('\n'));
  expect(file.articles[0]?.author).toEqual(['Ilse Varga', 'Ada Ex']);
  const turned = ['TY  - NEWS', 'TI  - Pier shut', 'AU  - Ex, Ada', 'A1  - Varga, Ilse', 'ER  - '];
  expect((await read('both.ris', turned.join('\n'))).file.articles[0]?.author).toEqual([
    'Ada Ex',
    'Ilse Varga',
  ]);
});
