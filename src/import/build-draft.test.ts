import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseTextTables } from '../mocks/text-table.ts';
import { buildDraft } from './build-draft.ts';
import { COLUMNS, ROW_KINDS, type Row, type RowKind } from './reader.ts';

const go = async () => true;

/** Rows of one or several kinds, written as text tables: the first column says which ("quotes"), lists stand between semicolons. */
function rowsOf(text: string): Row[] {
  let record = 0;
  return parseTextTables(text).flatMap(({ columns, rows }) => {
    const kind = columns[0]?.slice(0, -1) as RowKind;
    return rows.map((row): Row => {
      record++;
      const cells = columns.slice(1).flatMap((name): [string, string | string[]][] => {
        const value = row.get(name) ?? '';
        return value === ''
          ? []
          : [[name, value.includes(';') ? value.split(';').map((one) => one.trim()) : value]];
      });
      const fields = Object.fromEntries(cells) as Row['fields'];
      return { file: 'a.csv', line: record, record, kind, fields, raw: '' };
    });
  });
}
async function draft(text: string) {
  const built = await buildDraft({ name: 'Pier', rows: rowsOf(text), codebook: [], map: null }, go);
  if (!built) throw new Error('The draft was given up.');
  return { ...built, left: built.leftOut.map(({ record, code }) => `${record} ${code}`) };
}
/** What stands beside a record because no field of it takes it. */
const beside = (record: unknown) =>
  ((record as { otherColumns?: { column: string; value: string }[] }).otherColumns ?? []).map(
    ({ column, value }) => `${column}: ${value}`,
  );

test('a row that has nothing to be told by is left out with its reason, one of each kind', async () => {
  const { left } = await draft(`
    events | note
    a     | it rained

    articles | note
    b       | a good read

    quotes | outlet | words
    c     | Post   |

    answers | outlet | question | answer | words
    d      | Post   |          | yes    | so it is
    e      | Post   | Who?     |        | so it is
    f      | Post   | Who?     | Ada    |

    codes | outlet | code  | id  | words
    g    | Post   |       |     | so it is
    h    | Post   | blame | q99 |
  `);
  expect(left).toEqual([
    '1 no-event',
    '2 no-article',
    '3 no-words',
    '4 no-question',
    '5 no-answer',
    '6 no-words',
    '7 no-code',
    '8 no-words',
  ]);
});

test('an article is about its events, and an event is mentioned in the words of its article', async () => {
  const { file } = await draft(`
    events | event      | outlet | headline  | words
    a     | The storm  | Post   | Pier shut | on a dark night
    b     | The repair | Post   | Pier shut |
    c     | The vote   |        |           | they voted

    articles | outlet | headline  | event
    d       | Hill   | Quay open | The storm; The repair
    e       | Hill   | Quay open | The storm
  `);
  const [post, hill] = file.articles;
  expect(file.events).toMatchObject([
    { name: 'The storm', mentions: [{ articleId: post?.id, selector: { exact: 'on a dark night' } }] },
    { name: 'The repair' },
    { name: 'The vote' },
  ]);
  expect(post?.mainEventIds).toEqual(['the-repair']);
  expect(hill?.mainEventIds).toEqual(['the-storm', 'the-repair']);
  expect(beside(file.events?.[2])).toEqual(['words: they voted']);
});

test('an event is found by the id of its row; a date beside several events is told and guessed of none', async () => {
  const { file, lost } = await draft(`
    events | id | event     | eventDate
    a      | e1 | The storm | 2024-06-01

    quotes | outlet | headline  | words       | event      | eventDate
    b      | Post   | Pier shut | We act now. | e1         |
    c      | Post   | Pier shut | So it is.   | The flood; The vote | 2024-07-02
  `);
  expect(file.events?.map(({ name, date }) => [name, date])).toEqual([
    ['The storm', '2024-06-01'],
    ['The flood', undefined],
    ['The vote', undefined],
  ]);
  expect(file.statements?.map(({ aboutEventIds }) => aboutEventIds)).toEqual([
    ['the-storm'],
    ['the-flood', 'the-vote'],
  ]);
  expect(lost).toMatchObject([{ field: 'eventDate', reason: 'The row names several events.' }]);
});

test('a code that is one code’s id and another’s label is the one whose id it is', async () => {
  const codebook = [
    { id: 'c1', label: 'Blame' },
    { id: 'c2', label: 'c1', parent: 'c1' },
  ];
  const rows = rowsOf('codes | outlet | words | code\na | Post | so it is | c1');
  const built = await buildDraft({ name: 'Pier', rows, codebook, map: null }, go);
  const { frames = [], annotations = [] } = built?.file ?? {};
  expect(frames.find(({ id }) => id === annotations[0]?.frameId)?.prefLabel).toBe('Blame');
  expect(frames.map((frame) => (frame as { broader?: string }).broader)).toEqual([undefined, 'blame']);
});

test('a code is about whoever bears the name: a speaker, an outlet, an event, else somebody new; further ones stay beside it', async () => {
  const { file } = await draft(`
    events | event
    a     | The storm

    quotes | outlet | headline  | words       | speaker
    b     | Post   | Pier shut | We act now. | Ilse Varga

    codes | outlet | headline  | words       | code  | target
    c    | Post   | Pier shut | We act now. | one   | Ilse Varga
    d    | Post   | Pier shut | We act now. | two   | Post
    e    | Post   | Pier shut | We act now. | three | The storm; The pier; The quay
    f    | Post   | Pier shut | We act now. | four  | Bo Example
    g    | Post   | Pier shut | We act now. | five  | he
    h    | Post   | Pier shut | We act now. | six   |
  `);
  const about = file.annotations?.map(({ aboutId }) => aboutId);
  expect(about).toEqual(['ilse-varga', 'post', 'the-storm', 'bo-example', undefined, undefined]);
  expect(file.annotations?.map(beside)).toEqual([
    [],
    [],
    ['target: The pier', 'target: The quay'],
    [],
    ['target: he'],
    [],
  ]);
  expect(file.people?.map(({ name }) => name)).toEqual(['Ilse Varga', 'Bo Example']);
});

test('a code finds its quote by id, also without words; other words of that id are a passage', async () => {
  const { file, left } = await draft(`
    quotes | outlet | headline  | id | words
    a     | Post   | Pier shut | q1 | We act now.

    codes | outlet | headline  | id | words       | code
    b    | Post   | Pier shut | q1 |             | blame
    c    | Post   | Pier shut | q1 | We act now. | duty
    d    | Post   | Pier shut | q1 | before noon | haste
  `);
  expect(left).toEqual([]);
  const quote = file.quotes?.[0]?.id;
  expect(file.annotations?.map(({ quoteId, frameId }) => [quoteId, frameId])).toEqual([
    [quote, 'blame'],
    [quote, 'duty'],
    [undefined, 'haste'],
  ]);
});

test('what a row is not read for stays beside its record: a place of no words, an id of no quote, who is silent', async () => {
  const { file, left, lost } = await draft(`
    events | event     | language | start | type | code
    a     | The storm | en       | 4     | fire | harm

    quotes | outlet | headline  | id | words
    b     | Post   | Pier shut | q1 | We act now.

    codes | outlet | headline  | id  | words       | code  | start | end
    c    | Hill   | Pier shut | q1  |             | blame |       |
    d    | Post   | Pier shut | q99 | We act now. | duty  | 4     | 15
    e    | Post   | Pier shut | q98 | before noon | haste |       |

    answers | outlet | headline  | question    | answer | words       | event     | speaker | start
    f      | Post   | Pier shut | Who called? | silent |             | The flood | he      |
    g      | Post   | Pier shut | Who called? | Ilse   | We act now. |           |         | 4
  `);
  expect([left, lost]).toEqual([[], []]);
  expect(beside(file.events?.[0])).toEqual(['language: en', 'start: 4', 'code: harm']);
  expect(file.annotations?.map(beside)).toEqual([
    ['outlet: Hill'],
    ['id: q99', 'start: 4', 'end: 15'],
    ['id: q98'],
  ]);
  expect(file.claims?.[0]?.eventIds).toEqual(['the-flood']);
  expect(file.claims?.[0]?.accounts?.map(beside)).toEqual([['speaker: he'], ['start: 4']]);
});

test('two rows that give one answer in one voice are one account with the words of both', async () => {
  const { file } = await draft(`
    quotes | outlet | headline  | words        | speaker
    a     | Post   | Pier shut | It was Ilse. | Ada Example

    answers | outlet | headline  | question    | answer | words            | speaker     | voice | note
    b      | Post   | Pier shut | Who called? | Ilse   | It was Ilse.     | Ada Example |       | sure
    c      | Post   | Pier shut | Who called? | Ilse   | she picked it up | Ada Example |       | less sure
    d      | Post   | Pier shut | Who called? | Ilse   | she rang         | Bo Example  | own   |
    e      | Post   | Pier shut | Who called? | Bo     | he rang          |             |       |
    f      | Hill   | Quay open | Who called? | silent |                  |             |       | read twice
  `);
  const [claim] = file.claims ?? [];
  expect(claim?.answers?.map(({ text }) => text)).toEqual(['Ilse', 'Bo']);
  const accounts = claim?.accounts ?? [];
  expect(accounts.map(({ voice, answer, position }) => [voice, answer, position])).toEqual([
    ['ada-example', 'ilse', 'reports'],
    ['own', 'ilse', 'reports'],
    [undefined, 'bo', 'reports'],
    [undefined, undefined, 'not-mentioned'],
  ]);
  expect(accounts[0]?.evidence).toEqual([
    { quoteId: file.quotes?.[0]?.id },
    { selector: { exact: 'she picked it up' } },
  ]);
  expect(accounts.map(beside)).toEqual([['note: less sure'], ['speaker: Bo Example'], [], []]);
});

test('an id that would name a source gives way to one that names none, whatever sources are called', async () => {
  const quotes = async (...outlets: string[]) => {
    const rows = outlets.map((outlet) => `a | ${outlet} | Pier | The Post is wrong`).join('\n    ');
    const { file } = await draft(`
    quotes | outlet | headline | words
    ${rows}
  `);
    return file.quotes?.[0]?.id ?? '';
  };
  const first = await quotes('Post');
  expect(first).toMatch(/^words-[0-9a-f]{8}$/);
  const second = await quotes('Post', 'Words');
  expect(second).toBe(`x${first.replace('-', '')}`);
  expect(await quotes('Post', 'Words', second)).toBe(`x${second}`);
});

/** Rows of every kind over few values, so that they meet in articles, quotes, events and answers. */
const value = fc.constantFrom(
  '',
  'Post',
  'Hill',
  'The storm',
  'Ada Example',
  'he',
  'NA',
  '2024-06-12',
  'q1',
  'so it is',
  'silent',
  'direct',
  '3',
);
const field = fc.constantFrom(...COLUMNS);
const rows = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...ROW_KINDS),
      cells: fc.array(fc.tuple(field, value), { maxLength: 9 }),
      lastly: fc.constantFrom(...COLUMNS),
    }),
    { maxLength: 12 },
  )
  .map((all) =>
    all.map(({ kind, cells, lastly }, i): Row => {
      const fields = Object.fromEntries(cells.filter(([, text]) => text !== ''));
      // Something that no other row says, to be found again.
      return {
        file: 'a.csv',
        line: i + 2,
        record: i + 1,
        kind,
        fields: { ...fields, [lastly]: `Own words no. ${i};` },
        raw: `raw ${i}`,
      };
    }),
  );

test('whatever rows come, each is used or left out and nothing of it is gone without a word', async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (given) => {
      const input = { name: 'Pier', rows: given, codebook: [], map: null };
      const built = await buildDraft(input, go);
      if (!built) throw new Error('The draft was given up.');
      const { file, leftOut, lost, texts } = built;
      const left = new Set(leftOut.map(({ record }) => record));
      expect(left.size).toBe(leftOut.length);
      const kept = JSON.stringify([file, [...texts], lost]);
      for (const { record } of given)
        if (!left.has(record)) expect(kept).toContain(`Own words no. ${record - 1};`);
      const whole = given.flatMap(({ fields: { text } }) =>
        /^Own/.test(String(text)) ? [String(text)] : [],
      );
      for (const text of whole) expect(JSON.stringify(file)).not.toContain(text);
      const ids = (list: readonly { id: string }[] | undefined) => (list ?? []).map(({ id }) => id);
      for (const list of [
        file.sources,
        file.articles,
        file.people,
        file.events,
        file.quotes,
        file.claims,
        file.frames,
        file.annotations,
      ])
        expect(new Set(ids(list)).size).toBe(ids(list).length);
      expect((await buildDraft(input, go))?.file).toEqual(file);
    }),
  );
});

test('a draft that is given up is none, wherever that happens', async () => {
  const many = Array.from(
    { length: 4500 },
    (_, i): Row => ({
      file: 'a.csv',
      line: i,
      record: i,
      kind: 'quote',
      fields: { outlet: 'Post', words: `words ${i}` },
      raw: '',
    }),
  );
  const input = { name: 'Pier', rows: many, codebook: [], map: null };
  for (let after = 0; after < 6; after++) {
    let asked = 0;
    expect(await buildDraft(input, async () => asked++ < after)).toBeNull();
    expect(asked).toBe(after + 1);
  }
  expect(await buildDraft(input, go)).not.toBeNull();
});
