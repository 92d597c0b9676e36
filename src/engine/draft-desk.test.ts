import { afterEach, expect, test } from 'vitest';
import { checkCase } from '../case/check-case.ts';
import { breakDisk, ManyTabs } from '../mocks/many-tabs.ts';
import { DraftDesk } from './draft-desk.ts';

let tabs: ManyTabs;
afterEach(() => tabs.close());

const TEXT =
  'Mayor says the pier is safe\n\n“The pier is safe for every boat,” Ilse Varga told reporters on Friday. The harbour office asked for the works in May. Nobody in the town had asked for anything like it before, and the fishers wait.';
const at = (exact: string) => ({
  exact,
  start: TEXT.indexOf(exact),
  end: TEXT.indexOf(exact) + exact.length,
});

async function madeCase() {
  tabs = new ManyTabs();
  const library = await tabs.tab('A');
  await library.drafts.start({ id: 'draft', name: 'The pier', base: null, startedAt: 0 });
  const desk = await DraftDesk.open(library, 'draft');
  const articleId = await desk.addArticle('pier', TEXT);
  const set = (list: 'case' | 'articles', id: string, field: string, value: unknown) =>
    desk.change([{ op: 'set', list, id, field, value }]);
  set('case', '', 'name', 'The pier');
  set('articles', articleId, 'headline', 'Mayor says the pier is safe');
  desk.change([
    { op: 'add', list: 'people', id: 'ilse-varga', value: { id: 'ilse-varga', name: 'Ilse Varga' } },
    {
      op: 'add',
      list: 'quotes',
      id: 'safe',
      value: {
        articleId,
        quoteType: 'direct',
        speakerId: 'ilse-varga',
        selector: at('The pier is safe for every boat,'),
      },
    },
  ]);
  return { library, desk, articleId };
}

test('the file that is saved passes check-case, is stamped with the texts, and has none of them in it', async () => {
  const { desk, articleId } = await madeCase();
  const { text, file } = await desk.write();
  const { problems } = await checkCase(text, { texts: new Map([[articleId, TEXT]]), rights: true });
  expect(problems).toEqual([]);
  expect((await checkCase(text)).problems).toEqual([]);
  expect(Object.keys(file.verified?.quotes ?? {})).toEqual(['safe']);
  expect(file.articles[0]?.wordCount).toBeGreaterThan(30);
  expect(text).not.toContain('the fishers wait');
  desk.close();
});

test('a record, its stamp and its text are there in the next tab, and one step back is the step before', async () => {
  const { desk } = await madeCase();
  const made = (await desk.write()).text;
  desk.close();
  const again = await DraftDesk.open(await tabs.tab('B'), 'draft');
  expect((await again.write()).text).toBe(made);
  again.undo();
  expect(again.snapshot().file.quotes ?? []).toEqual([]);
  again.redo();
  expect((await again.write()).text).toBe(made);
  again.close();
});

test('a text that found no room is kept after the next step that finds some', async () => {
  const { library, desk } = await madeCase();
  const mend = breakDisk('QuotaExceededError');
  const id = await desk.addArticle('second', `${TEXT} A second one.`);
  expect(desk.snapshot().saving).toMatchObject({ code: 'full' });
  expect(desk.snapshot().texts.get(id)).toContain('A second one.');
  mend();
  desk.change([{ op: 'set', list: 'articles', id, field: 'headline', value: 'Second' }]);
  await expect.poll(() => library.texts.list('draft:draft')).toHaveLength(2);
  desk.close();
});

test('a draft without its texts keeps the stamps that its file had', async () => {
  const { library, desk } = await madeCase();
  const { file } = await desk.write();
  await library.drafts.start({ id: 'copy', name: 'Copy', base: null, startedAt: 0 });
  await library.drafts.append('copy', [{ base: file }]);
  const copy = await DraftDesk.open(library, 'copy');
  copy.change([{ op: 'set', list: 'quotes', id: 'safe', field: 'note', value: 'So she said.' }]);
  const written = await copy.write();
  expect(written.file.verified).toEqual(file.verified);
  expect(written.check.problems).toEqual([]);
  desk.close();
  copy.close();
});
