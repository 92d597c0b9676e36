import { HttpResponse, http } from 'msw';
import { expect, test } from 'vitest';
import type { CaseFile } from '../case/case-file.ts';
import { caseFromTable } from '../mocks/case-table.ts';
import { server } from '../mocks/server.ts';
import {
  bringCodebook,
  draftCodebooks,
  type FoundCodebook,
  fileCodebooks,
  siteCodebooks,
} from './codebooks.ts';

const CODED = caseFromTable(`
  quote | article | frames
  stay  | hill    | talks
`);
const DRAFT = { ...CODED, schemes: [], frames: [], annotations: [] } as unknown as CaseFile;
const labels = (books: readonly FoundCodebook[]) =>
  books.map(({ frames }) => frames.map(({ prefLabel, id }) => prefLabel ?? id));

test('the codebook of a case of the site is brought into a draft, and not a second time', async () => {
  server.use(http.get('*/data/coded.case.json', () => HttpResponse.json(CODED)));
  const [book] = await siteCodebooks('coded');
  expect(labels([book!])).toEqual([['Talks']]);
  const changes = bringCodebook(DRAFT, book!);
  expect(changes.length).toBeGreaterThan(0);
  expect(draftCodebooks(DRAFT)).toEqual([]);
  expect(bringCodebook(CODED, draftCodebooks(CODED)[0]!)).toEqual([]);
});

test('a case of the site that cannot be read has no codebooks, one that is not there says so', async () => {
  server.use(http.get('*/data/broken.case.json', () => new HttpResponse('{')));
  expect(await siteCodebooks('broken')).toEqual([]);
  await expect(siteCodebooks('missing')).rejects.toMatchObject({ cause: { code: 'missing' } });
});

test('the codebook that another tool wrote is called as its file is, as the tool calls every one the same', async () => {
  const qdc =
    '<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes><Code guid="1" name="Blame" isCodable="true"/></Codes></CodeBook>';
  const [book] = await fileCodebooks(new File([qdc], 'pier.2024.qdc'));
  expect(book?.scheme.name).toBe('pier.2024');
  expect(labels([book!])).toEqual([['Blame']]);
  const [own] = await fileCodebooks(new File([JSON.stringify(CODED)], 'case.json'));
  expect(own?.scheme.name).not.toBe('case');
  expect(await fileCodebooks(new File(['nothing'], 'a.txt'))).toEqual([]);
});
