import { expect, test } from 'vitest';
import type { CaseFile } from '../case/case-file.ts';
import { decodeCaseValue } from '../case/decode.ts';
import { smallCase } from '../case/small-case.ts';
import { buildDraft } from './build-draft.ts';
import { writeEdit } from './log.ts';
import { codebooksOf, takeCodebook } from './take-codebook.ts';

const small = smallCase() as unknown as CaseFile;
const taken = (draft: CaseFile, from: CaseFile): CaseFile =>
  codebooksOf(from).reduce(
    (file, book) => buildDraft(file, [writeEdit([], 'left', takeCodebook(file, book))]).file,
    draft,
  );

test('a codebook comes with its definitions and without examples of another case', () => {
  const empty = { ...small, quotes: [], schemes: [], frames: [], annotations: [] } as CaseFile;
  const file = taken(empty, small);
  expect(file.schemes).toEqual(small.schemes);
  expect(file.frames).toEqual([
    { id: 'openness', schemeId: 'book', prefLabel: 'Openness' },
    { id: 'thanks', schemeId: 'book', prefLabel: 'Thanks' },
  ]);
});

test('a codebook that is there already is not brought again; another of the same ids gets its own', () => {
  expect(taken(small, small)).toEqual(small);
  const other = {
    ...small,
    schemes: [{ id: 'book', name: 'Another book' }],
    frames: [
      { id: 'thanks', schemeId: 'book', prefLabel: 'Thanks' },
      { id: 'deep', schemeId: 'book', prefLabel: 'Deep thanks', broader: 'thanks' },
      { id: 'loose', prefLabel: 'Loose' },
    ],
  } as CaseFile;
  const file = taken(small, other);
  expect(file.frames?.slice(2)).toEqual([
    { id: 'thanks-2', schemeId: 'book-2', prefLabel: 'Thanks' },
    { id: 'deep', schemeId: 'book-2', prefLabel: 'Deep thanks', broader: 'thanks-2' },
    { id: 'loose', schemeId: 'codes', prefLabel: 'Loose' },
  ]);
  expect(decodeCaseValue(file).problems).toEqual(decodeCaseValue(small).problems);
});
