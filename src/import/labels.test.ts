import { expect, test } from 'vitest';
import { runImport } from './run-import.ts';

async function open(path: string, text: string) {
  const { file, report } = await runImport([{ path, bytes: new TextEncoder().encode(text) }]);
  const names = new Map((file?.frames ?? []).map(({ id, prefLabel }) => [id, prefLabel]));
  return {
    file,
    report,
    quotes: (file?.quotes ?? []).map(({ selector }) => [selector.exact, selector.start, selector.end]),
    codes: (file?.annotations ?? []).map(({ frameId, selector, creator }) => [
      names.get(frameId),
      selector?.exact,
      creator,
    ]),
    left: report.leftOut.map(({ line, code }) => [line, code]),
  };
}
const lines = (...values: readonly unknown[]) =>
  `${values.map((value) => JSON.stringify(value)).join('\n')}\n`;

test('spans of doccano are passages and quotes of their text, which is no quote itself', async () => {
  const { quotes, codes, report, file } = await open(
    'd.jsonl',
    lines(
      {
        id: 1,
        text: '😀 Ada said we act now.',
        label: [
          [2, 5, 'PER'],
          [11, 21, 'QUOTE'],
        ],
        outlet: 'Herald',
        Comments: [],
      },
      { id: 2, text: 'No.', label: [] },
    ),
  );
  expect(quotes).toEqual([['we act now', 12, 22]]);
  expect(codes).toEqual([['PER', 'Ada', undefined]]);
  expect(report.records).toEqual({ in: 3, used: 3, leftOut: 0 });
  expect(report.format).toBe('labels');
  expect(file?.articles.map(({ headline }) => headline)).toEqual(['d 1', 'd 2']);
  expect(file?.sources.map(({ name }) => name)).toEqual(['Herald', 'Outlet not named']);
});

test('entities of doccano with their places by name are read', async () => {
  const { codes } = await open(
    'd.jsonl',
    lines({
      id: 1,
      text: 'Ada left.',
      entities: [{ id: 7, label: 'PER', start_offset: 0, end_offset: 3 }],
      relations: [],
    }),
  );
  expect(codes).toEqual([['PER', 'Ada', undefined]]);
});

test('results of Label Studio are read by the words that they copy, whichever signs it counted', async () => {
  const result = (start: number, end: number, text: string, more = {}) => ({
    ...{ id: 'x', from_name: 'label', to_name: 'text', type: 'labels' },
    value: { start, end, text, labels: ['War'] },
    ...more,
  });
  const { codes, left, report, file } = await open(
    'l.json',
    JSON.stringify([
      {
        id: 1,
        annotations: [
          {
            completed_by: { email: 'ada@h.example' },
            result: [
              result(2, 8, 'We act'),
              result(3, 9, 'We act'),
              { id: 'y', from_name: 'topic', type: 'choices', value: { choices: ['Peace'] } },
              result(90, 99, 'gone'),
            ],
          },
        ],
        data: { text: '😀 We act now.', source: 'Herald', url: 'https://herald.example/1' },
      },
    ]),
  );
  expect(codes).toEqual([
    ['War', 'We act', 'ada@h.example'],
    ['War', 'We act', 'ada@h.example'],
  ]);
  expect(left).toEqual([
    [1, 'whole-source'],
    [1, 'outside-text'],
  ]);
  expect(report.records).toEqual({ in: 4, used: 2, leftOut: 2 });
  expect(file?.articles).toMatchObject([{ url: 'https://herald.example/1' }]);
});

test('a short export of Label Studio has its spans under the name of the control, and its annotator', async () => {
  const { codes, quotes, report, file } = await open(
    'l.json',
    JSON.stringify([
      {
        id: 1,
        text: 'Ada said we act now.',
        topic: [{ start: 9, end: 19, text: 'we act now', labels: ['War'] }],
        people: [{ start: 0, end: 3, text: 'Ada', labels: ['PER'] }],
        annotator: 'ada@h.example',
        outlet: 'Herald',
        lead_time: 4.5,
      },
      { id: 2, text: 'No.', topic: [], annotator: 'bo@h.example' },
    ]),
  );
  expect(report.format).toBe('labels');
  expect(codes).toEqual([
    ['War', 'we act now', 'ada@h.example'],
    ['PER', 'Ada', 'ada@h.example'],
  ]);
  expect(quotes).toEqual([]);
  expect(report.records).toEqual({ in: 3, used: 3, leftOut: 0 });
  expect(file?.sources[0]?.name).toBe('Herald');
  // Who coded is with the codes, and no outlet or column of the text.
  expect(JSON.stringify(file?.articles)).not.toContain('ada@h.example');
});

test('a text of Label Studio under a name of its own is found by its length', async () => {
  const text = 'We act now, said Ada, and nobody asked her why she did.';
  const { codes, report } = await open(
    'l.json',
    JSON.stringify([
      {
        id: 1,
        annotations: [
          {
            result: [
              {
                ...{ id: 'x', from_name: 'label', to_name: 'story', type: 'labels' },
                value: { start: 0, end: 10, text: 'We act now', labels: ['War'] },
              },
            ],
          },
        ],
        data: { outlet: 'Herald', story: text },
      },
      { id: 2, annotations: [], data: { outlet: 'Post', story: 'Too short.' } },
    ]),
  );
  expect(report.format).toBe('labels');
  expect(codes).toEqual([['War', 'We act now', undefined]]);
  expect(report.leftOut.map(({ code }) => code)).toEqual(['no-text']);
});

test('what an annotator of Prodigy rejected is left out, and tokens are no quotes', async () => {
  const task = {
    text: 'Ada said we act now.',
    _task_hash: 1,
    tokens: [{ text: 'Ada', start: 0, end: 3, id: 0 }],
    spans: [{ start: 9, end: 19, token_start: 2, token_end: 4, label: 'QUOTE' }],
    meta: { source: 'Herald' },
  };
  const { quotes, left, report } = await open(
    'p.jsonl',
    lines({ ...task, answer: 'accept' }, { ...task, answer: 'reject' }, 5),
  );
  expect(quotes).toEqual([['we act now', 9, 19]]);
  expect(left).toEqual([
    [2, 'refused'],
    [3, 'no-text'],
  ]);
  expect(report.records).toEqual({ in: 3, used: 1, leftOut: 2 });
});

test('quotes whose record has a list of codes are still records of their own', async () => {
  const { report } = await open(
    'q.json',
    JSON.stringify([{ text: 'We act now', outlet: 'Herald', labels: ['war', 'peace'] }]),
  );
  expect(report.format).toBe('json');
});

test('a table of Label Studio has its spans in a cell', async () => {
  const { codes, quotes, report } = await open(
    'l.csv',
    'id,text,label,annotator\n1,Ada said we act now.,"[{""start"": 9, ""end"": 19, ""text"": ""we act now"", ""labels"": [""War""]}]",2\n2,No.,,2\n',
  );
  expect([codes, quotes]).toEqual([[['War', 'we act now', '2']], []]);
  expect(report.records).toEqual({ in: 2, used: 2, leftOut: 0 });
});

test('what a span says beside its label stays, and is nobody’s name', async () => {
  const { file } = await open(
    'p.jsonl',
    lines({
      text: 'We act now.',
      meta: {},
      spans: [{ start: 0, end: 6, label: 'QUOTE', source: 'model', score: 0.5 }],
    }),
  );
  expect(file?.people).toBeUndefined();
  expect(file?.quotes).toMatchObject([
    {
      otherColumns: [
        { column: 'source', value: 'model' },
        { column: 'score', value: '0.5' },
      ],
    },
  ]);
});
