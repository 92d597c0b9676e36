import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CaseFile } from '../case/case-file.ts';
import { digestOf } from '../case/digest.ts';
import type { Problem } from '../case/problems.ts';
import { smallCase } from '../case/small-case.ts';
import { ownId } from '../library/case-entry.ts';
import type { Library } from '../library/open-library.ts';
import { ManyTabs, quiet } from '../mocks/many-tabs.ts';
import { datesIn, guessArticle, likeQuotes, readingOf } from './author-proposals.ts';
import { DraftDesk, textsKey } from './draft-desk.ts';

/** Locks that all tabs of a browser share: who holds which, until they let go. */
class FakeLocks {
  readonly held = new Set<string>();
  request(name: string, work: () => Promise<void>): Promise<void> {
    this.held.add(name);
    return work().finally(() => this.held.delete(name));
  }
  query = async () => ({ held: [...this.held].map((name) => ({ name })) });
}

let tabs: ManyTabs;
beforeEach(() => {
  tabs = new ManyTabs();
  vi.stubGlobal('navigator', { locks: new FakeLocks() });
});
afterEach(() => {
  tabs.close();
  vi.unstubAllGlobals();
});

const TEXT =
  'Pier shut\n\nMayor Ilse Varga said on Wednesday: “We act now.” Jan Oster said “We act now.” too.';
const WORDS = 'We act now.';

async function begin(
  name = 'A',
  base: CaseFile | null = null,
): Promise<{ library: Library; desk: DraftDesk }> {
  const library = await tabs.tab(name);
  await library.drafts.start({ id: 'd', name: 'The pier', base: null, startedAt: 1 });
  if (base && (await library.drafts.read('d')).length === 0) await library.drafts.append('d', [{ base }]);
  return { library, desk: await DraftDesk.open(library, 'd') };
}
const file = (desk: DraftDesk) => desk.snapshot().file;
const saved = (desk: DraftDesk) => vi.waitFor(() => expect(desk.snapshot().saving).toBe('saved'));
const rename = (desk: DraftDesk, name: string) =>
  desk.change([{ op: 'set', list: 'case', id: '', field: 'name', value: name }]);

test('a draft from nothing has an id of its own, the same in every tab, and tells its listeners of each step', async () => {
  const { desk } = await begin();
  expect(file(desk).case).toMatchObject({ id: 'made-d', name: 'Untitled case', version: '1' });
  let heard = 0;
  const stop = desk.subscribe(() => heard++);
  rename(desk, 'The pier');
  expect(heard).toBe(1);
  expect(desk.snapshot()).toMatchObject({ saving: 'saving', canUndo: true, canRedo: false });
  await saved(desk);
  desk.undo();
  expect(file(desk).case.name).toBe('Untitled case');
  expect(desk.snapshot()).toMatchObject({ canUndo: false, canRedo: true });
  desk.undo();
  desk.redo();
  expect(file(desk).case.name).toBe('The pier');
  desk.change([]);
  await saved(desk);
  const before = heard;
  stop();
  rename(desk, 'The quay');
  expect(heard).toBe(before);
  expect(desk.snapshot()).toBe(desk.snapshot());
});

test('a step of another tab arrives, and is not undone here while that tab is open', async () => {
  const { desk: left } = await begin('A');
  const { desk: right } = await begin('B');
  rename(left, 'From the left');
  await vi.waitFor(() => expect(file(right).case.name).toBe('From the left'));
  expect(right.snapshot().canUndo).toBe(false);
  left.close();
  const { desk: again } = await begin('C');
  expect(again.snapshot().canUndo).toBe(true);
  right.close();
  again.close();
});

test('what arrives while somebody types is not overwritten unseen: both are shown', async () => {
  const { desk: left } = await begin('A');
  const { desk: right } = await begin('B');
  right.hold();
  rename(left, 'From the left');
  await vi.waitFor(() => expect(file(right).case.name).toBe('From the left'));
  rename(right, 'From the right');
  await vi.waitFor(() => expect(left.snapshot().conflicts).toHaveLength(1));
  right.hold();
  right.release();
  rename(right, 'Settled');
  await vi.waitFor(() => expect(file(left).case.name).toBe('Settled'));
  expect(left.snapshot().conflicts).toEqual([]);
});

test('a text becomes an article of an outlet not named yet; the same text again is the same article', async () => {
  const { library, desk } = await begin();
  const id = await desk.addArticle('', TEXT);
  expect(file(desk).articles).toMatchObject([
    { id, textDigest: await digestOf(TEXT), body: [{ start: 0, end: TEXT.length }] },
  ]);
  expect(file(desk).sources).toMatchObject([{ name: 'Outlet not named' }]);
  expect(await desk.addArticle('Another name', TEXT)).toBe(id);
  await saved(desk);
  expect((await library.texts.get({ caseId: textsKey('d'), articleId: id }))?.text).toBe(TEXT);
  const { desk: other } = await begin('B');
  expect(other.snapshot().texts.get(id)).toBe(TEXT);
});

test('a text that another tab adds arrives there', async () => {
  const { desk: left } = await begin('A');
  const { desk: right } = await begin('B');
  const id = await left.addArticle('Pier shut', TEXT);
  await vi.waitFor(() => expect(right.snapshot().texts.get(id)).toBe(TEXT));
});

test('words are anchored in the text where it is here, and told apart by nothing that is not known', async () => {
  const { desk } = await begin();
  const id = await desk.addArticle('Pier shut', TEXT);
  expect(desk.anchor('Pier shut', id)).toEqual({ exact: 'Pier shut', start: 0, end: 9 });
  expect(desk.anchor(WORDS, id)).toEqual({ exact: WORDS });
  expect(desk.anchor(WORDS, undefined)).toEqual({ exact: WORDS });
});

test('new ids come from words and are taken once; entries and keys are named by tab', async () => {
  const { desk } = await begin('A', smallCase() as unknown as CaseFile);
  expect(desk.newId('people', 'Mayor')).toBe('mayor-2');
  expect(desk.newId('tours', 'First steps')).toBe('first-steps');
  expect(desk.freshId('yes', ['yes', 'yes-2'])).toBe('yes-3');
  expect(desk.newKey()).toMatch(/^new\.A\.\d+$/);
  expect(desk.newKey()).not.toBe(desk.newKey());
  const claim = file(desk).claims?.[0]?.id as string;
  expect(desk.entryKey('claims', claim, 'answers', 1)).toBe('1');
  expect(desk.entryKey('claims', claim, 'answers', 99)).toBe('99');
});

test('two people who are one are made one, and undo parts them', async () => {
  const { desk } = await begin('A', smallCase() as unknown as CaseFile);
  const names = () => file(desk).people?.map(({ id }) => id);
  expect(names()).toEqual(['town', 'mayor', 'fisher']);
  desk.merge('people', 'mayor', 'fisher');
  expect(names()).toEqual(['town', 'mayor']);
  desk.undo();
  expect(names()).toEqual(['town', 'mayor', 'fisher']);
});

test('a draft is written with a stamp of its texts; what is missing of them is no fault, and a problem has its one press', async () => {
  const { desk } = await begin();
  const plain = await desk.write();
  expect(plain.file.verified).toBeUndefined();
  const id = await desk.addArticle('Pier shut', TEXT);
  const selector = { exact: 'Pier shut', start: 3, end: 12 };
  const value = { id: 'q1', articleId: id, order: 1, quoteType: 'direct', selector };
  desk.change([{ op: 'add', list: 'quotes', id: 'q1', value }]);
  const { source, file: made, check } = await desk.write();
  expect(source).toEqual(file(desk));
  expect(made.verified?.articles?.[id]).toBe(await digestOf(TEXT));
  const problem = check.problems.find(({ code }) => code === 'position-differs') as Problem;
  const fix = desk.fixOf(problem);
  expect(fix?.says).toBe('Take the place where the words stand');
  desk.change(fix?.changes ?? []);
  expect(file(desk).quotes?.[0]?.selector).toEqual({ exact: 'Pier shut', start: 0, end: 9 });
  expect((await desk.write()).check.problems.map(({ code }) => code)).not.toContain('position-differs');
  expect(desk.fixOf({ ...problem, code: 'no-text' })).toBeNull();
});

test('a draft is kept as one of the reader’s cases; kept again it is the same case, found by its earlier link', async () => {
  const { library, desk } = await begin();
  const id = await desk.addArticle('Pier shut', TEXT);
  rename(desk, 'The pier');
  const first = await desk.keep();
  expect(await library.cases.list()).toMatchObject([
    { name: 'The pier', draft: 'd', origin: { kind: 'made', name: 'The pier' }, counts: { articles: 1 } },
  ]);
  expect((await library.texts.get({ caseId: 'made-d', articleId: id }))?.text).toBe(TEXT);
  const [kept] = await library.cases.list();
  await library.cases.note(kept?.digest ?? '', { savedAt: 77 });
  expect(await desk.keep()).toBe(first);
  expect(await library.cases.list()).toMatchObject([{ savedAt: 77 }]);
  rename(desk, 'The quay');
  const second = await desk.keep();
  expect(second).not.toBe(first);
  const all = await library.cases.list();
  expect(all).toMatchObject([{ name: 'The quay', savedAt: null }]);
  expect(ownId(all[0]?.digest ?? '')).toBe(second);
  expect(await library.cases.find(first)).toMatchObject({ isChanged: true });
  await quiet();
});

test('a text suggests quotes, speakers, dates, its article, and quotes with nearly its words', () => {
  const base = smallCase() as unknown as CaseFile;
  const article = base.articles[0]?.id as string;
  const varga = { id: 'varga', type: 'Person' as const, name: 'Ilse Varga' };
  const known = { ...base, people: [...(base.people ?? []), varga], articles: [] };
  const reading = readingOf(TEXT, known, article);
  const quotes = reading.quotes.map(({ start, end }) => TEXT.slice(start, end));
  expect(quotes).toEqual([WORDS, WORDS]);
  expect(reading.quotes[0]?.attribution?.speakerId).toBe('varga');
  expect(readingOf(TEXT, { ...base, people: [] }, article).quotes).toHaveLength(2);
  const whole = { start: 0, end: TEXT.length };
  expect(datesIn(TEXT, whole, '2024-06-13').map(({ value }) => value.date)).toEqual(['2024-06-12']);
  expect(datesIn(TEXT, whole, null)).toEqual([]);
  const guessed = guessArticle('Harbour Post\nThe pier of the town is shut for the winter\n', {
    ...base,
    sources: [...base.sources, { id: 'x', name: 'Outlet not named' }],
  });
  expect(guessed.outlet?.value).toBe('Harbour Post');
  const like = likeQuotes('“The harbour stays open,”', 'elsewhere', base);
  expect(like).toEqual([
    {
      value: { quoteId: 'stays-open', statementId: 'open' },
      reason: 'The same words stand in another article.',
    },
  ]);
  const { quotes: _, ...without } = base;
  expect(likeQuotes('the harbour stays open', 'elsewhere', without)).toEqual([]);
});
