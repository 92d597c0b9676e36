import { expect, test } from 'vitest';
import { catalogueOf } from './catalogue-of.ts';

const FILES: Readonly<Record<string, string>> = {
  'b.case.json': '{"case":{"name":"The second","description":"Two calls"}}',
  'a.case.json': 'not JSON',
  'b.verified.json': '{}',
  'notes.json': '{}',
  'Odd Name.case.json': '{}',
};

const judge = async (text: string) =>
  text.startsWith('{') ? { digest: 'sha256-00', front: `the front page of ${text.length} characters` } : null;

test('every case file of a folder is in the catalogue, also one that cannot be read', async () => {
  const { rows, fronts } = await catalogueOf(Object.keys(FILES), (file) => FILES[file] ?? '', judge, '0a1b');
  expect(rows).toEqual([
    {
      id: 'a',
      name: 'a',
      description: '',
      file: 'a.case.json',
      verified: null,
      sound: null,
      front: null,
      models: null,
    },
    {
      id: 'b',
      name: 'The second',
      description: 'Two calls',
      file: 'b.case.json',
      verified: 'b.verified.json',
      sound: 'sha256-00',
      front: 'b.front.json',
      models: '0a1b',
    },
  ]);
  expect([...fronts]).toEqual([
    ['b.front.json', `the front page of ${FILES['b.case.json']?.length} characters`],
  ]);
});
