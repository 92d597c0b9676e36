import { expect, test } from 'vitest';
import type { SourceRef } from '../../models/source-ref.ts';
import { writeOrder } from './write-order.ts';

const source = (name: string): SourceRef => ({
  id: name.toLowerCase(),
  name,
  letter: name[0] ?? '',
  slot: 0,
});
const [hill, digest] = [source('The Hill'), source('The Digest')];

test('who copies whom is said beside the order, and contradicts it nowhere', () => {
  expect(
    writeOrder({
      isKnown: true,
      first: [hill],
      order: [hill, digest],
      articles: 2,
      copies: [{ from: hill, to: digest, isInferred: true }],
    }),
  ).toBe('Order of publication: The Hill, then The Digest. The Digest has words from The Hill (inferred).');
  expect(writeOrder({ isKnown: false, first: [hill, digest], order: null, articles: 2, copies: [] })).toBe(
    'Order unknown: The Hill or The Digest may have been first, as their dates of publication overlap.',
  );
});
