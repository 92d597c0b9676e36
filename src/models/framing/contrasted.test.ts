import { expect, test } from 'vitest';
import { builtFromTable } from '../../mocks/case-table.ts';
import { contrastedBy, resolveContrasted } from './contrasted.ts';

const TWO_OF_A_NAME = `
  person   | type
  pentagon | Organization
  austin   |

  perspective | voices           | sources
  pentagon    | pentagon, austin |
  press       |                  | press

  quote | article | speaker
  words | press   | austin
  words | hill    | austin
`;

test('an id that names several things is the perspective first, then the source, then the person', () => {
  const data = builtFromTable(TWO_OF_A_NAME);
  expect(resolveContrasted(data, 'pentagon')).toMatchObject({ kind: 'perspective', voices: [0, 1] });
  expect(resolveContrasted(data, 'hill')).toMatchObject({ kind: 'source', name: 'Hill' });
  expect(resolveContrasted(data, 'austin')).toMatchObject({ kind: 'person' });
  expect(resolveContrasted(data, 'nobody')).toBeNull();
});

test('without a choice the case decides, and a case without perspectives shows its sources', () => {
  const ids = (text: string, asked: string[] = []) =>
    contrastedBy(builtFromTable(text), asked).contrasted.map(({ id }) => id);
  expect(ids(TWO_OF_A_NAME)).toEqual(['pentagon', 'press']);
  expect(ids(TWO_OF_A_NAME, ['hill', 'press'])).toEqual(['hill', 'press']);
  expect(ids('quote | article\n a | one\n b | two\n c | three\n d | four')).toEqual(['one', 'two', 'three']);
});

test('four at most; the rest are named', () => {
  const data = builtFromTable('quote | article\n a | one\n b | two\n c | three\n d | four\n e | five');
  const { contrasted, surplus } = contrastedBy(data, ['five', 'four', 'three', 'two', 'one']);
  expect(contrasted.map(({ id }) => id)).toEqual(['five', 'four', 'three', 'two']);
  expect(surplus.map(({ name }) => name)).toEqual(['One']);
});
