import { expect, test } from 'vitest';
import type { CaseFile } from '../case/case-file.ts';
import { smallCase } from '../case/small-case.ts';
import { caseFromTable } from '../mocks/case-table.ts';
import { addToCase } from './add-to-case.ts';

const small = () => smallCase() as unknown as CaseFile;
const total = (file: CaseFile) =>
  Object.values(file).reduce((sum: number, list) => sum + (Array.isArray(list) ? list.length : 0), 0);

test('a case added to itself changes nothing: every record is found again', () => {
  const file = small();
  const { added, changed, same, kept, file: joined } = addToCase(file, small());
  expect({ added, changed, kept }).toEqual({ added: 0, changed: 0, kept: [] });
  expect(same).toBe(total(file));
  expect(joined).toEqual(file);
});

test('neither input is changed, and whatever was there stays first and as it was', () => {
  const [file, draft] = [small(), caseFromTable('quote | article | speaker\nnew words | hill | austin')];
  const [before, asked] = [JSON.stringify(file), JSON.stringify(draft)];
  const { file: joined, added } = addToCase(file, draft);
  expect(added).toBe(total(draft));
  expect([JSON.stringify(file), JSON.stringify(draft)]).toEqual([before, asked]);
  expect(joined.quotes?.slice(0, file.quotes?.length)).toEqual(file.quotes);
});

test('one name is one record whatever ids the two files give it, and what names it follows', () => {
  const there = caseFromTable('quote | id | article | speaker\nold words | q1 | hill | austin');
  const draft = caseFromTable('quote | id | article | speaker\nnew words | q1 | hill | austin');
  const renamed = JSON.parse(
    JSON.stringify(draft).replaceAll('"austin"', '"p7"').replaceAll('"hill"', '"s7"'),
  ) as CaseFile;
  const { file, articles } = addToCase(there, renamed);
  expect(file.people).toEqual(there.people);
  expect(file.sources).toEqual(there.sources);
  const article = there.articles[0]?.id;
  expect([...articles.values()]).toEqual([article]);
  expect(file.quotes?.at(-1)).toMatchObject({ speakerId: 'austin', articleId: article });
});

test('a record gets what it lacked; where the two say otherwise the case’s stays, and is told', () => {
  const there = { ...small(), people: [{ id: 'mayor', type: 'Person' as const, name: 'The Mayor' }] };
  const draft = {
    ...small(),
    sources: [{ id: 'x', name: 'Harbour Post', country: 'YY', alternateName: ['HP'] }],
    people: [{ id: 'm', type: 'Organization' as const, name: 'The Mayor', jobTitle: 'Mayor' }],
    articles: [],
    quotes: [],
    statements: [],
    events: [],
    claims: [],
    referents: [],
    annotations: [],
    perspectives: [],
  } as unknown as CaseFile;
  const { file, kept, changed } = addToCase(there, draft);
  expect(file.people).toEqual([{ id: 'mayor', type: 'Person', name: 'The Mayor', jobTitle: 'Mayor' }]);
  expect(file.sources[0]).toMatchObject({ country: 'XX', alternateName: ['HP'] });
  expect(changed).toBe(2);
  expect(kept).toEqual([
    { list: 'sources', id: 'harbour-post', field: 'country', value: 'YY' },
    { list: 'people', id: 'mayor', field: 'type', value: 'Organization' },
  ]);
});

test('lists grow by what is new in them, each once', () => {
  const of = (...voices: string[]) =>
    ({ ...small(), perspectives: [{ id: 'town', name: 'Town', voices }] }) as CaseFile;
  const { file, changed } = addToCase(of('town', 'mayor'), of('mayor', 'fisher'));
  expect(file.perspectives?.[0]?.voices).toEqual(['town', 'mayor', 'fisher']);
  expect(changed).toBe(1);
});

test('a row that was mended corrects the words of its quote; a quote named by its words is another one', () => {
  const of = (id: string, exact: string) =>
    caseFromTable(`quote | id | article | speaker\n${exact} | ${id} | hill | austin`);
  const mended = addToCase(of('row-17', 'maintain lins'), of('row-17', 'maintain lines'));
  expect(mended.file.quotes?.map(({ selector }) => selector.exact)).toEqual(['maintain lines']);
  expect(mended.changed).toBe(1);
  const two = addToCase(of('maintain-lins', 'maintain lins'), of('maintain-lins', 'maintain lins now'));
  expect(two.file.quotes?.map(({ id, selector }) => [id, selector.exact])).toEqual([
    ['maintain-lins', 'maintain lins'],
    ['maintain-lins-2', 'maintain lins now'],
  ]);
});

test('an article is known by its address, whatever else is said of it', () => {
  const of = (id: string, headline: string) =>
    caseFromTable(`article | source | headline | url\n${id} | hill | ${headline} | https://hill.example/1`);
  const { file, kept } = addToCase(of('one', 'Pier shut'), of('two', 'The pier is shut'));
  expect(file.articles.map(({ id, headline }) => [id, headline])).toEqual([['one', 'Pier shut']]);
  expect(kept).toMatchObject([{ list: 'articles', id: 'one', field: 'headline', value: 'The pier is shut' }]);
});
