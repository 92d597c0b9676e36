import { expect, test } from 'vitest';
import { runImport } from './run-import.ts';

test('annotations of Recogito are passages with their tags and notes, and their creator is no event', async () => {
  const own = { annotation: '1' };
  const value = [
    {
      id: '1',
      bodies: [
        { id: 'b', ...own, purpose: 'tagging', value: 'war' },
        { id: 'c', ...own, purpose: 'commenting', value: 'check' },
      ],
      target: {
        ...own,
        selector: [{ quote: 'We act now', start: 10, end: 20 }],
        creator: { id: 'u', name: 'Ada' },
        created: '2024-06-25T10:00:00Z',
      },
    },
    { id: '2', bodies: [], target: { selector: [{ quote: 'No', start: 1, end: 3 }] } },
  ];
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  const { file, report } = await runImport([{ path: 'r.json', bytes }]);
  expect([report.format, report.records]).toEqual(['w3c', { in: 2, used: 2, leftOut: 0 }]);
  expect(file?.annotations).toMatchObject([
    { selector: { exact: 'We act now' }, creator: 'Ada', note: 'check' },
  ]);
  expect(file?.quotes?.map(({ selector }) => selector.exact)).toEqual(['No']);
  expect(file?.frames?.map(({ prefLabel }) => prefLabel)).toEqual(['war']);
  expect([file?.events, file?.articles[0]?.datePublished]).toEqual([undefined, undefined]);
});
