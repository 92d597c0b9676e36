import { expect, test } from 'vitest';
import { runImport } from './run-import.ts';
import { wordsOfAddress } from './text-directive.ts';

test.each([
  ['https://a.example/1#:~:text=secretly%20met', { exact: 'secretly met', prefix: '', suffix: '' }],
  [
    'https://a.example/1#part:~:text=he-,well%2Dmet%2C%20%26%20so,-on',
    { exact: 'well-met, & so', prefix: 'he', suffix: 'on' },
  ],
  ['https://a.example/1#:~:x=1&text=one&text=two', { exact: 'one', prefix: '', suffix: '' }],
  ['https://a.example/1#:~:text=from,to', null],
  ['https://a.example/1#:~:text=%E0', null],
  ['https://a.example/1?q=:~:text=x', null],
])('the words that %s points at', (address, words) => {
  expect(wordsOfAddress(address)).toEqual(words);
});

test('links to what was marked on one page lead to one article, and stay beside their quotes', async () => {
  const link = (words: string) => `https://a.example/1#:~:text=${encodeURIComponent(words)}`;
  const table = `outlet,quote,link\nA,we act,${link('we act')}\nA,and wait,${link('and wait')}\nA,on,https://a.example/1\n`;
  const { file, report } = await runImport([{ path: 'a.csv', bytes: new TextEncoder().encode(table) }]);
  expect(report).toMatchObject({ records: { in: 3, used: 3, leftOut: 0 }, lost: [] });
  expect(file?.articles.map(({ url }) => url)).toEqual(['https://a.example/1']);
  expect(JSON.stringify(file?.quotes?.[1])).toContain(link('and wait'));
});

test('an annotation whose target points at words names a passage', async () => {
  const page = 'https://a.example/1';
  const annotation = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'Annotation',
    motivation: 'highlighting',
    target: [
      `${page}#:~:text=pre-,secretly%20met,-suf`,
      { source: page, selector: { type: 'FragmentSelector', value: ':~:text=with%20the' } },
      { source: page, selector: { type: 'FragmentSelector', value: 'xywh=1,2,3,4' } },
    ],
  };
  const bytes = new TextEncoder().encode(JSON.stringify(annotation));
  const { file, report } = await runImport([{ path: 'a.json', bytes }]);
  expect(report.records).toEqual({ in: 3, used: 2, leftOut: 1 });
  expect(file?.articles.map(({ url }) => url)).toEqual([page]);
  expect(file?.quotes?.map(({ selector }) => selector)).toEqual([
    { exact: 'secretly met', prefix: 'pre', suffix: 'suf' },
    { exact: 'with the' },
  ]);
});
