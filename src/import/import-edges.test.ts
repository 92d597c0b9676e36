import { gzipSync, strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { CaseFile } from '../case/case-file.ts';
import { LIMITS } from '../lib/limits.ts';
import { addressOf } from './build-articles.ts';
import { DateDecider } from './date-decider.ts';
import { dialectOf, foldLines } from './delimited.ts';
import { joinCases } from './join-cases.ts';
import { decodeMapping, mappingValue } from './mapping.ts';
import type { InputFile, Row } from './reader.ts';
import { recognise } from './recognise.ts';
import { openFiles, runImport } from './run-import.ts';
import { sharedWordings } from './same-words.ts';
import { looksLikeHeaders, nameHeaders } from './table.ts';
import { unzip } from './unpack.ts';

const file = (path: string, content: string | Uint8Array): InputFile => ({
  path,
  bytes: typeof content === 'string' ? strToU8(content) : content,
});

async function read(path: string, content: string | Uint8Array, map?: object) {
  const result = await runImport([file(path, content)], map ? { map: decodeMapping(map) } : {});
  const { report } = result;
  return {
    ...result,
    file: result.file as CaseFile,
    left: report.leftOut.map(({ line, code }) => [line, code]),
    lost: report.lost.map(({ line, field, value }) => [line, field, value]),
  };
}

const TABLE = 'outlet,headline,quote\nPost,Pier shut,We act now.\n';

test('what a system leaves in a folder is passed over without a word', async () => {
  const opened = await openFiles([file('pier/.DS_Store', 'x'), file('pier/a.csv', TABLE)]);
  expect(opened.files.map(({ file: { path } }) => path)).toEqual(['pier/a.csv']);
  expect(opened.unreadable).toEqual([]);
});

test('archives are opened within archives, three deep and no deeper', async () => {
  const packed = (depth: number): Uint8Array =>
    depth === 0 ? strToU8(TABLE) : zipSync({ [depth === 1 ? 'a.csv' : 'more.zip']: packed(depth - 1) });
  expect((await read('a.zip', packed(3))).report.counts.quotes).toBe(1);
  expect((await read('a.zip', packed(4))).file).toBeNull();
});

test('a file that is damaged is told, and the others are read', async () => {
  const { report } = await runImport([
    file('broken.csv.gz', gzipSync(strToU8(TABLE)).slice(0, 20)),
    file('a.csv', TABLE),
  ]);
  expect(report.records.used).toBe(1);
  expect(report.lost.map(({ file: from }) => from)).toEqual(['broken.csv.gz']);
});

test('a text that is of no article is told by its name', async () => {
  const { report } = await runImport([
    file('a.csv', TABLE),
    file('else.txt', 'Nothing that anybody quoted.'),
  ]);
  expect(report.lost).toMatchObject([
    { file: 'else.txt', reason: 'No article was found that this text is of.' },
  ]);
});

test('a run that is cancelled says so, and one that has a name given gives it to the case', async () => {
  const { report } = await runImport([file('a.csv', TABLE)], { isCancelled: () => true });
  expect(report.refused).toBe('The import was cancelled.');
  const slides = JSON.stringify({
    title: { text: { headline: 'Two calls' } },
    events: [{ start_date: { year: '2024' }, text: { headline: 'The call' } }],
  });
  const named = await runImport([file('timeline.json', slides)], { name: 'My case' });
  expect(named.file?.case.name).toBe('My case');
});

test('a first row is headers where it names a column or no value, never where most of it are values', () => {
  expect(looksLikeHeaders(['2024-06-12', 'https://post.example/1', 'note'])).toBe(false);
  expect(looksLikeHeaders(['alpha', 'beta'])).toBe(true);
  expect(looksLikeHeaders(['alpha', 'alpha', 'beta'])).toBe(false);
  expect(looksLikeHeaders(['', ' '])).toBe(false);
  expect(nameHeaders(['note', ' note ', '', 'note'], true)).toEqual([
    'note',
    'note (2)',
    'Column 3',
    'note (3)',
  ]);
});

test('empty cells behind the last header are no columns', async () => {
  const { sheets } = await read('a.csv', 'outlet,quote,,\nPost,We act now.,,\n');
  expect(sheets[0]?.headers).toEqual(['outlet', 'quote']);
});

test('lines are counted as an editor counts them: after a line that says the delimiter, and with old line ends', async () => {
  expect((await read('a.csv', 'sep=;\noutlet;quote\nPost;\nPost;We act now.\n')).left).toEqual([
    [3, 'no-words'],
  ]);
  expect(foldLines('a\rb\r\nc\n')).toBe('a\nb\nc\n');
});

const dated = (...dates: string[]) => {
  const rows = dates.map(
    (published, i) => ({ file: 'a.csv', line: i + 2, fields: { published } }) as unknown as Row,
  );
  return (asked: boolean | null) => {
    const decider = new DateDecider(rows, asked);
    const lost: string[] = [];
    const read = rows.map((row) => decider.read(row, 'published', ({ value }) => lost.push(value)));
    return { read: read.map((date) => date?.edtf ?? date?.wording), lost, from: decider.from };
  };
};

test('what is said of day and month goes before what the dates show, and a date against it stays as written', () => {
  const dates = dated('13/12/2019', '4/12/2019');
  expect(dates(null)).toEqual({ read: ['2019-12-13', '2019-12-04'], lost: [], from: 'guess' });
  expect(dates(false)).toEqual({ read: ['13/12/2019', '2019-04-12'], lost: ['13/12/2019'], from: 'map' });
});

test('what happened may lie before the first newspaper; what was printed may not', async () => {
  const { file: found } = await read(
    'a.csv',
    'outlet,headline,published,quote,event,event date\nPost,Pier,1453-05-29,We act now.,The fall,1453-05-29\n',
  );
  expect(found.events).toMatchObject([{ name: 'The fall', date: '1453-05-29' }]);
  expect(found.articles[0]).toMatchObject({ dateFrom: '1453-05-29', dateBasis: 'unknown' });
});

const CASE = (...quotes: object[]) =>
  ({
    formatVersion: '1.1',
    case: { name: 'One' },
    sources: [{ id: 's', name: 'S' }],
    articles: [{ id: 'a', sourceId: 's' }],
    quotes,
  }) as CaseFile;
const quote = (id: string, exact: string) => ({ id, articleId: 'a', selector: { exact } });

test('of two cases, records with keys in another order are equal, and a new id is one that is free', () => {
  const turned = { selector: { exact: 'one' }, articleId: 'a', id: 'q' };
  expect(joinCases([CASE(quote('q', 'one')), CASE(turned)]).quotes).toHaveLength(1);
  const joined = joinCases([CASE(quote('q', 'one'), quote('q-2', 'two')), CASE(quote('q', 'three'))]);
  expect(joined.quotes?.map(({ id }) => id)).toEqual(['q', 'q-2', 'q-3']);
});

test('words without marks are indirect only where most of the column has marks', async () => {
  const typesOf = async (...words: string[]) => {
    const rows = words.map((text) => `Post,Pier,${text}`).join('\n');
    return (await read('a.csv', `outlet,headline,quote\n${rows}\n`)).file.quotes?.map(
      ({ quoteType }) => quoteType,
    );
  };
  expect(await typesOf('“We act now.”', 'that it acts', 'that it stays')).toEqual([
    'direct',
    undefined,
    undefined,
  ]);
  expect(await typesOf('“We act now.”', '“So it is.”', 'that it stays')).toEqual([
    'direct',
    'direct',
    'indirect',
  ]);
});

test('a place is kept where it is as long as the words, and told where it is not', async () => {
  const { file: found, lost } = await read(
    'a.csv',
    'outlet,headline,quote,start,end\nPost,Pier,We act now.,10,21\nPost,Pier,So it is.,30,99\nPost,Pier,And so on.,120,\n',
  );
  expect(found.quotes?.map(({ selector }) => selector)).toEqual([
    { exact: 'We act now.', start: 10, end: 21 },
    { exact: 'So it is.' },
    { exact: 'And so on.', start: 120, end: 130 },
  ]);
  expect(lost).toEqual([[3, 'start', '30–99']]);
});

test('quotes are counted in the order of their places where all have one, else in that of their rows', async () => {
  const order = async (rows: string) =>
    (await read('a.csv', `outlet,headline,quote,start,end\n${rows}`)).file.quotes?.map((one) => one.order);
  expect(await order('Post,Pier,later,50,55\nPost,Pier,first,10,15\n')).toEqual([2, 1]);
  expect(await order('Post,Pier,first,10,15\nPost,Pier,later,50,55\n')).toEqual([1, 2]);
  expect(await order('Post,Pier,later,50,55\nPost,Pier,first,10,15\nPost,Pier,somewhere,,\n')).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test('the id of a quote names no source, so that a link which hides names can carry it', async () => {
  const { file: found } = await read(
    'a.csv',
    'outlet,headline,quote\nPost,Pier,The Post is wrong\nPost,Pier,All is well\n',
  );
  expect(found.quotes?.[0]?.id).toMatch(/^words-[0-9a-f]{8}$/);
  expect(found.quotes?.[1]?.id).toBe('all-is-well');
});

test('a type that is none is told, where no marks say it', async () => {
  const { lost } = await read('a.csv', 'outlet,headline,quote,type\nPost,Pier,We act now.,strong\n', {
    row: 'quote',
    columns: { outlet: 'outlet', headline: 'headline', words: 'quote', type: 'type' },
    decisions: { stripQuotes: false },
  });
  expect(lost).toEqual([[2, 'type', 'strong']]);
});

test('a code on words that nobody quotes stands on a passage; with a speaker the words are a quote', async () => {
  const map = {
    row: 'code',
    columns: { outlet: 'outlet', headline: 'headline', words: 'words', code: 'code', speaker: 'speaker' },
  };
  const { file: found } = await read(
    'a.csv',
    'outlet,headline,words,code,speaker\nPost,Pier,a grave step,blame,\nPost,Pier,We act now.,duty,Ada Example\n',
    map,
  );
  expect(found.quotes?.map(({ selector }) => selector.exact)).toEqual(['We act now.']);
  expect(found.annotations?.map(({ quoteId, articleId }) => quoteId ?? `in ${articleId}`)).toEqual(
    expect.arrayContaining(['in pier', found.quotes?.[0]?.id]),
  );
});

test('an address with a name or a password is none', () => {
  expect(addressOf('https://post.example/1')).toBe('https://post.example/1');
  for (const wrong of [
    'https://ada@post.example/1',
    'https://:secret@post.example/1',
    'ftp://post.example/1',
    'https://',
  ])
    expect(addressOf(wrong)).toBeNull();
});

test('where no outlet is written the host of the address is it', async () => {
  const { file: found } = await read('a.csv', 'url,quote\nhttps://www.post.example/1,We act now.\n');
  expect(found.sources).toMatchObject([{ name: 'post.example' }]);
});

test('a PDF is no text, whatever its first letters look like', async () => {
  const found = await recognise(file('report', '%PDF-1.4\nWe act now, it says in plain letters.\n'));
  expect(found).toMatchObject({ kind: 'unknown', format: null, sentence: expect.stringContaining('A PDF') });
});

test('a record of RIS that is not closed is read up to the next, and told', async () => {
  const { file: found, report } = await read(
    'refs.ris',
    'TY  - NEWS\nTI  - Pier shut\nAU  - Example, Ada\nT2  - Post\n\nTY  - NEWS\nTI  - Quay open\nT2  - Post\nER  - \n',
  );
  expect(found.articles.map(({ headline }) => headline)).toEqual(['Pier shut', 'Quay open']);
  expect(found.articles[0]?.author).toEqual(['Ada Example']);
  expect(report.lost).toMatchObject([{ line: 1, field: 'ER' }]);
});

test('the same words of two speakers are not one wording', () => {
  const said = (speaker: string) => ({
    quote: { id: '', articleId: '', selector: { exact: 'We act now.' } },
    speaker,
  });
  expect([...sharedWordings([said('Ada'), said('Bo')])]).toEqual([]);
  expect([...sharedWordings([said('Ada'), said('Ada'), said('Bo')]).values()]).toEqual([2]);
});

test('a cue that ends before it begins is left out', async () => {
  const { left, file: found } = await read(
    'talk.vtt',
    'WEBVTT\n\n00:00:05.000 --> 00:00:01.000\nADA: Too early.\n\n00:00:06.000 --> 00:00:08.000\nADA: We act now.\n',
  );
  expect(left).toEqual([[3, 'no-time']]);
  expect(found.quotes?.map(({ selector }) => selector.exact)).toEqual(['We act now.']);
});

test('a column called “quote” that holds numbers is no words', async () => {
  const { file: found } = await read(
    'a.csv',
    'outlet,headline,quote,said words\nPost,Pier,17,“We act now and together.”\nPost,Pier,18,“So it is and so it stays.”\n',
  );
  expect(found.quotes?.map(({ selector }) => selector.exact)).toEqual([
    'We act now and together.',
    'So it is and so it stays.',
  ]);
});

test('the delimiter is the one that parts most records evenly, whatever else stands in them', () => {
  const text = 'outlet;quote, as said;note\nPost;we act, now;so\nRadio;it is;no\n';
  expect(dialectOf(text)?.delimiter).toBe(';');
});

test('of two columns that one field could be, the surer one is it, and the other stays beside the record', async () => {
  const { file: found } = await read(
    'a.csv',
    'publisher,outlet,quote,desk,shift\nBig House,Post,We act now.,north,late\n',
  );
  expect(found.sources).toMatchObject([{ name: 'Post' }]);
  expect(found.quotes?.[0]).toMatchObject({
    otherColumns: [
      { column: 'publisher', value: 'Big House' },
      { column: 'desk', value: 'north' },
      { column: 'shift', value: 'late' },
    ],
  });
});

test('year, month and day in columns of their own are one date; a year of two digits is none that could be told from a day', async () => {
  const published = async (year: string, month: string, day: string) => {
    const { file: found } = await read(
      'a.csv',
      `outlet,headline,quote,year,month,day\nPost,Pier,We act now.,${year},${month},${day}\n`,
    );
    return found.articles[0]?.datePublished ?? found.articles[0]?.dateFrom;
  };
  expect(await published('2024', '6', '2')).toBe('2024-06-02');
  expect(await published('2024', '6', '')).toBe('2024-06');
  expect(await published('2024', '06', '02')).toBe('2024-06-02');
  expect(await published('24', '6', '2')).toBe('24 6 2');
  expect(await published('24', '11', '12')).toBe('24 11 12');
});

test('an archive of more files than are opened is refused, one of as many is not', async () => {
  const of = (count: number) =>
    file(
      'many.zip',
      zipSync(Object.fromEntries(Array.from({ length: count }, (_, i) => [`${i}.csv`, new Uint8Array()]))),
    );
  await expect(unzip(of(LIMITS.files))).resolves.toHaveLength(LIMITS.files);
  await expect(unzip(of(LIMITS.files + 1))).rejects.toThrow('holds more than 20,000 files');
});

test('a file that several could read is read by the one that knows it best', async () => {
  const slides = { events: [{ start_date: { year: '2024' }, text: { headline: 'The call' } }] };
  expect(await recognise(file('a.json', JSON.stringify(slides)))).toMatchObject({ format: 'timelinejs' });
  expect(await recognise(file('a.json', JSON.stringify([{ odd: 1 }])))).toMatchObject({ format: 'json' });
});

test('a value that says nothing is none, but for who spoke', async () => {
  const { file: found } = await read('a.csv', 'outlet,headline,speaker,quote\nPost,N/A,None,We act now.\n');
  expect(found.articles[0]?.headline).toBeUndefined();
  expect(found.quotes?.[0]?.speakerText ?? JSON.stringify(found.quotes?.[0])).toContain('None');
});

test.each([
  ['an empty file', '', 'The file is empty.'],
  ['a picture', '\x89PNG\r\n', 'A picture, not a table or text.'],
  [
    'a web page',
    '<!DOCTYPE html><p>We act now.</p>',
    'A web page (HTML) without a table of records. Make a case reads its text: bring it there.',
  ],
  [
    'XML of no known kind',
    '<?xml version="1.0"?><odd/>',
    'A file in XML whose format is not known. Save its records as a table (CSV) or JSON.',
  ],
  [
    'bytes of no known kind',
    '\x00\x01\x02\x03\x04\x05\x06\x07',
    'A file in a format that is not known. Export its records as CSV or JSON.',
  ],
  ['blanks', ' \n ', 'A text in which nothing was recognised.'],
])('%s is no table, and is called what it is', async (_, letters, sentence) => {
  const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
  expect(await recognise({ path: 'a', bytes })).toMatchObject({ kind: 'unknown', sentence });
});

test('a document of Word, and an archive of nothing, are said to be that', async () => {
  const packed = (name: string) => ({ path: 'a.bin', bytes: zipSync({ [name]: strToU8('x') }) });
  expect((await recognise(packed('word/document.xml'))).sentence).toMatch(/^A file of Word/);
  expect((await recognise(packed('odd.bin'))).sentence).toBe('An archive without a file that can be read.');
});

test('lines of JSON of which the first is broken are lines still', async () => {
  const lines = ['{"broken', '{"quote":"a b"}', '{"quote":"c d"}', '{"quote":"e f"}'];
  expect(await recognise(file('a.txt', lines.join('\n')))).toMatchObject({ format: 'ndjson' });
});

test('a map is written as it was read, without what nobody said', () => {
  const whole = {
    map: 1,
    as: 'json',
    at: ['$.a[*]', '$.b[*]'],
    row: 'quote',
    columns: { words: 'quote', published: ['year', 'month'], headline: 3 },
    constants: { outlet: 'Post' },
    decisions: { dayFirst: true, lists: { code: ';' } },
    merge: { outlet: { nyt: 'NYT' } },
  };
  expect(mappingValue(decodeMapping(whole))).toEqual(whole);
  expect(mappingValue(decodeMapping({ at: '$[*]' }))).toEqual({ map: 1, at: '$[*]' });
  expect(mappingValue(decodeMapping({}))).toEqual({ map: 1 });
});

test.each([
  [{ row: 'word' }, /^In the map, "row" should be one of .*quote/],
  [{ decisions: { odd: 1 } }, /^In the map, "decisions.odd" is not known\. data\/README\.md/],
  [{ constants: { odd: 'x' } }, /^In the map, "constants.odd" is not known\. A field is one of/],
  [{ header: 'yes' }, /^In the map, "header" should be true or false, not "yes"\.$/],
  [5, /^The map should be an object: \{ … \}, not 5\.$/],
  [{ map: 2 }, /^In the map, "map" should be the number 1, not 2\.$/],
  [
    { sheet: {} },
    /^In the map, "sheet" should be the name of a sheet, or its number from 0, not an object\.$/,
  ],
  [{ sheet: true }, /^In the map, "sheet" should be the name of a sheet, or its number from 0, not true\.$/],
  [{ at: 3 }, /^In the map, "at" should be a path such as \$\.items\[\*\], or a list of these, not 3\.$/],
  [{ delimiter: '::' }, /^In the map, "delimiter" should be one character, not "::"\.$/],
  [{ columns: [] }, /^In the map, "columns" should be an object: \{ … \}, not a list\.$/],
  [{ columns: 'quote' }, /^In the map, "columns" should be an object: \{ … \}, not "quote"\.$/],
  [
    { columns: { words: -1 } },
    /^In the map, "columns.words" should be the name of a column, its number from 0, or a list of these, not -1\.$/,
  ],
  [
    { columns: { words: [{}] } },
    /^In the map, "columns.words" should be the name of a column, its number from 0, or a list of these, not a list\.$/,
  ],
  [
    { constants: { outlet: 5 } },
    /^In the map, "constants.outlet" should be a text between quotation marks, not 5\.$/,
  ],
  [
    { decisions: { blanks: 'NA' } },
    /^In the map, "decisions.blanks" should be a list of texts: \[ … \], not "NA"\.$/,
  ],
  [{ merge: { outlet: [] } }, /^In the map, "merge.outlet" should be an object: \{ … \}, not a list\.$/],
  [[{ row: 'quote' }], /^The map should be an object, not a list\.$/],
])('a map that cannot be followed says where: %j', (value, words) => {
  expect(() => decodeMapping(value)).toThrow(words);
});

test('headers that stand again between the rows are no quote: two exports put one below the other', async () => {
  const text =
    '\ufeffoutlet,note,note,quote,\nHerald,a,b,we act now\n\ufeffoutlet,note,note,quote,\nPost,,,we wait\nquote,,,quote\n';
  const { file, report } = await runImport([{ path: 'both.csv', bytes: new TextEncoder().encode(text) }]);
  expect(report.records).toEqual({ in: 4, used: 3, leftOut: 1 });
  expect(report.leftOut).toMatchObject([
    { line: 3, record: 2, code: 'headers-again', reason: 'It repeats the headers.' },
  ]);
  expect(file?.quotes?.map(({ selector }) => selector.exact)).toEqual(['we act now', 'we wait', 'quote']);
});

test('a day that BibTeX writes into the month is read, on either side of it', async () => {
  const text =
    '@misc{a, title={One}, year=2024, month=jun # "~25"}\n@misc{b, title={Two}, year=2024, month="1~" # jul}\n@misc{c, title={Three}, year=2024, month=aug}\n';
  const { file, report } = await runImport([{ path: 'a.bib', bytes: new TextEncoder().encode(text) }]);
  expect(file?.articles.map(({ datePublished }) => datePublished)).toEqual([
    '2024-06-25',
    '2024-07-01',
    '2024-08',
  ]);
  expect(report.lost).toEqual([]);
});
