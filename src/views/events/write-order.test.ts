import { expect, test } from 'vitest';
import type { SourceRef } from '../../models/source-ref.ts';
import type { PublicationOrder } from '../../models/timeline/event/publication-order.ts';
import { writeOrder } from './write-order.ts';

const source = (name: string): SourceRef => ({
  id: name.toLowerCase(),
  name,
  letter: name[0] ?? '',
  slot: 0,
});
const [hill, digest] = [source('The Hill'), source('The Digest')];

const known: PublicationOrder = {
  isKnown: true,
  first: [hill],
  order: null,
  articles: 2,
  sources: 2,
  isPart: false,
  isDated: true,
  copies: [],
};

test('who copies whom is said beside the order, and contradicts it nowhere', () => {
  const copies = [{ from: hill, to: digest, isInferred: true }];
  expect(writeOrder({ ...known, order: [hill, digest], copies })).toBe(
    'Order of publication: The Hill, then The Digest. The Digest has words from The Hill (inferred).',
  );
});

test('several may have been first, and why is said', () => {
  const open = { ...known, isKnown: false, first: [hill, digest] };
  expect(writeOrder(open)).toBe(
    'Order unknown: The Hill or The Digest may have been first, as their dates of publication overlap.',
  );
  expect(writeOrder({ ...open, isDated: false })).toBe(
    'Order unknown: The Hill or The Digest may have been first, as not every date of publication is known.',
  );
});

test('where others are left out, nobody is first but among those in view', () => {
  expect(writeOrder({ ...known, isPart: true })).toBe('First to report among those in view: The Hill.');
  expect(writeOrder({ ...known, sources: 3 })).toBe(
    'First to report: The Hill; the order of the others is not known in full.',
  );
});
