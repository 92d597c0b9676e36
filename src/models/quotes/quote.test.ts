import { expect, test } from 'vitest';
import { buildCase } from '../../case/build-case.ts';
import type { CaseFile } from '../../case/case-file.ts';
import { NO_FILTER } from '../../filter/filter.ts';
import { select } from '../../filter/select.ts';
import { caseFromTable } from '../../mocks/case-table.ts';
import { deriveQuote, type QuotePageModel } from './quote.ts';

const JULY = `
  event    | name
  briefing | Pentagon briefing
  call     | The second call

  person   | name             | of
  singh    | Sabrina Singh    | pentagon
  austin   | Lloyd Austin     | pentagon
  belousov | Andrei Belousov  | mod

  article | source | published  | headline
  hill    | hill   | 2024-07-12 | Ministers speak again
  stripes | stripes |           |
  digest  | digest |            |

  quote                                   | id     | article | speaker  | actor    | cue     | type     | statement | via   | origin   | about | frames   | echoes | start | end
  emphasized the importance of lines      | quoted | hill    | singh    | austin   | told    | partial  | lines     |       | briefing | call  | security |        | 50    | 84
  emphasized the importance of lines      | retold | stripes | singh    | austin   | said    | indirect | lines     | afp   |          |       |          |        |       |
  emphasized the great importance of lines | wrong | digest  | pentagon | belousov | said    | partial  | lines     | hill? |          |       |          |        |       |
  importance of lines                     | head   | digest  | pentagon |          |         | partial  |           |       |          |       |          | quoted |       |
  I have no more to add                   | more   | hill    | singh    |          | said    | direct   | other     |       |          |       |          |        | 90    | 110
`;

function page(id: string, change: (file: CaseFile) => void = () => {}): QuotePageModel {
  const file = caseFromTable(JULY);
  change(file);
  const model = deriveQuote(select(buildCase(file), NO_FILTER), { id });
  if (!model.page) throw new Error(`No quote ${id}`);
  return model.page;
}

test('a quote that the case does not have is said to be missing', () => {
  const selection = select(buildCase(caseFromTable(JULY)), NO_FILTER);
  expect(deriveQuote(selection, { id: 'gone' }).page).toBeNull();
});

test('sets every rendering beside it and names the difference', () => {
  const { others } = page('quoted').renderings;
  expect(others.map(({ quote, difference }) => [quote.id, difference])).toEqual([
    ['retold', 'identical'],
    ['wrong', '1 word added'],
  ]);
  expect(others[1]?.changes).toEqual([{ kind: 'added', before: '', after: 'great' }]);
});

test('another piece of the statement in the same article is no other rendering of these words', () => {
  const { others, words } = page('quoted', (file) => {
    Object.assign(file.quotes![4]!, { statementId: 'lines' });
  }).renderings;
  expect(others.map(({ quote, isSameArticle }) => [quote.id, isSameArticle])).toEqual([
    ['more', true],
    ['retold', false],
    ['wrong', false],
  ]);
  expect(others[0]?.difference).toBe('');
  expect(words).toEqual([{ text: 'emphasized the importance of lines', mark: false }]);
});

test('a wrong attribution stands out', () => {
  const [retold, wrong] = page('quoted').renderings.others;
  expect(retold?.attribution).toEqual([{ field: 'cue', here: 'told', there: 'said' }]);
  expect(wrong?.attribution).toEqual([
    { field: 'speaker', here: 'Sabrina Singh', there: 'Pentagon' },
    { field: 'actor', here: 'Lloyd Austin', there: 'Andrei Belousov' },
    { field: 'cue', here: 'told', there: 'said' },
  ]);
  const [, fromNobody] = page('quoted', (file) => {
    delete file.quotes![2]!.actorId;
  }).renderings.others;
  expect(fromNobody?.attribution.map(({ field }) => field)).toEqual(['speaker', 'cue']);
});

test('counts outlets and origins, and who had it from another hand', () => {
  expect(page('quoted').renderings.spread).toEqual({
    outlets: 3,
    origins: 1,
    origin: { id: 'briefing', name: 'Pentagon briefing' },
    relayed: 2,
    inferred: 1,
  });
});

test('draws the way of the words as a tree, inferred steps marked', () => {
  const draw = (nodes: QuotePageModel['renderings']['chain']): unknown[] =>
    nodes.map(({ name, isInferred, isHere, children }) => [
      `${isHere ? '*' : ''}${name}${isInferred ? ' ?' : ''}`,
      ...draw(children),
    ]);
  expect(draw(page('wrong').renderings.chain)).toEqual([
    ['*Pentagon', ['*Hill', ['*Digest ?']]],
    ['Sabrina Singh', ['Hill'], ['Afp', ['Stripes']]],
  ]);
});

test('says where in its article it stands', () => {
  const withBody = page('quoted', (file) => {
    file.articles[0]!.body = [
      { start: 0, end: 20 },
      { start: 40, end: 120 },
    ];
  });
  expect(withBody.context).toMatchObject({
    index: 1,
    of: 2,
    share: 0.3,
    previous: null,
    next: { id: 'more' },
  });
  expect(withBody.context.marks.map(({ share }) => share)).toEqual([0.3, 0.7]);
  expect(page('quoted').context.share).toBeNull();
});

test('shows which quote a heading repeats, and back', () => {
  expect(page('head').echoes?.id).toBe('quoted');
  expect(page('quoted').echoedBy.map(({ id }) => id)).toEqual(['head']);
});

test('shows what the article put in or left out, and the marked words of each frame', () => {
  const edited = page('quoted', (file) => {
    Object.assign(file.quotes![0]!, { edits: [{ start: 0, end: 10, kind: 'insertion' }] });
    file.annotations = [
      {
        id: 'a',
        quoteId: 'quoted',
        frameId: 'security',
        markedWords: ['lines', 'absent'],
        note: 'why',
        creator: 'me',
      },
    ];
  });
  expect(edited.edits).toEqual([{ kind: 'insertion', text: 'emphasized' }]);
  expect(edited.frames[0]).toMatchObject({ label: 'Security', scheme: 'Policy', note: 'why', creator: 'me' });
  expect(edited.frames[0]?.words?.filter(({ mark }) => mark).map(({ text }) => text)).toEqual(['lines']);
});

test('the note leads where another rendering names another man, and follows elsewhere', () => {
  const noted = (at: number) => (file: CaseFile) => {
    Object.assign(file.quotes![at]!, { note: 'The release has Austin.', noteBasis: 'case' });
  };
  expect(page('wrong', noted(2)).note).toEqual({
    text: 'The release has Austin.',
    basis: 'case',
    leads: true,
  });
  expect(page('more', noted(4)).note).toMatchObject({ leads: false });
});

test('a translation says from what and by whom, a code how sure, an article where a copy is kept', () => {
  const shown = page('quoted', (file) => {
    Object.assign(file.quotes![0]!, {
      translated: { from: 'ru', by: 'the outlet', words: 'подчеркнул важность каналов' },
    });
    Object.assign(file.articles[0]!, {
      archiveUrl: 'https://web.archive.org/web/2024/https://hill.example/',
    });
    Object.assign(file.annotations![0]!, { confidence: 0.6, aboutId: 'call' });
  });
  expect(shown.quote.translated).toEqual({
    from: 'Russian',
    by: 'the outlet',
    words: 'подчеркнул важность каналов',
    lang: 'ru',
  });
  expect(shown.article.archive).toBe('https://web.archive.org/web/2024/https://hill.example/');
  expect(shown.frames[0]).toMatchObject({ confidence: 0.6, about: 'The second call' });
  const hostile = page('quoted', (file) => {
    Object.assign(file.articles[0]!, { archiveUrl: 'javascript:alert(1)' });
    Object.assign(file.quotes![0]!, { translated: { from: '<b>' } });
  });
  expect(hostile.article.archive).toBe('');
  expect(hostile.quote.translated).toEqual({ from: '<b>', by: '', words: '', lang: null });
});

test('a quote with nothing but its words still has a page', () => {
  const bare = buildCase({
    case: { name: 'Bare' },
    sources: [{ id: 's', name: 'S' }],
    articles: [{ id: 'a', sourceId: 's' }],
    quotes: [{ id: 'q', articleId: 'a', selector: { exact: 'words' } }],
  });
  const model = deriveQuote(select(bare, NO_FILTER), { id: 'q' }).page;
  expect(model).toMatchObject({
    speakerText: '',
    note: null,
    frames: [],
    passage: { kind: 'search' },
    quote: { speaker: null, type: null, standing: 'own', said: null },
    renderings: { count: 0, spread: { outlets: 1, origins: 0 } },
  });
  expect(structuredClone(model)).toEqual(model);
});
