import { expect, test } from 'vitest';
import { markedStrings } from './marked-strings.ts';
import { knownVoices, nameIn } from './names-in.ts';
import { proposeArticle } from './propose-article.ts';
import { proposeDates } from './propose-date.ts';
import { proposeReading } from './propose-quotes.ts';
import { proposeStatements } from './propose-statement.ts';
import { sentencesOf } from './sentences.ts';

const wordsOf = (text: string, ranges: readonly { start: number; end: number }[]) =>
  ranges.map(({ start, end }) => text.slice(start, end));

test.each([
  ['She said “the pier is safe” twice.', ['the pier is safe']],
  ['She said "the pier is safe" and "dry".', ['the pier is safe', 'dry']],
  ['Sie sagte: „Die Mole ist sicher.“', ['Die Mole ist sicher.']],
  ['Elle a dit : « Le quai est sûr. »', ['Le quai est sûr.']],
  ['Er sagte: »Die Mole ist sicher.«', ['Die Mole ist sicher.']],
  ['The town’s mayor said ‘it isn’t safe’ today.', ['it isn’t safe']],
  ['“He told me ‘no’,” she said.', ['He told me ‘no’,', 'no']],
  ['«Он сказал: „нет“», — добавила она.', ['Он сказал: „нет“', 'нет']],
  ['The fishermen’s boats, and ’tis so.', []],
  ['A 6" pipe and a 12" pipe.', []],
  ['“”', []],
])('strings in quotation marks are found in %s', (text, expected) => {
  expect(wordsOf(text, markedStrings(text))).toEqual(expected);
});

test('a quotation that goes on opens each paragraph again and closes once', () => {
  const text = '“We shall mend the pier.\n\n“And then the quay,” Varga said.';
  expect(markedStrings(text).map(({ isUnclosed }) => isUnclosed)).toEqual([true, false]);
});

test('a line that was broken by its width breaks no quotation', () => {
  const text = 'The mayor of the small town told us that “the pier is\nsafe for everybody” on Friday.';
  expect(wordsOf(text, markedStrings(text))).toEqual(['the pier is\nsafe for everybody']);
});

test('sentences end at full stops, not at titles and initials', () => {
  const text = 'Mr. A. Varga left. The U.S. ship came at 5 p.m. on Friday! Did it?\nA heading\nThe end.';
  expect(wordsOf(text, sentencesOf(text))).toEqual([
    'Mr. A. Varga left.',
    'The U.S. ship came at 5 p.m. on Friday!',
    'Did it?',
    'A heading',
    'The end.',
  ]);
});

const known = knownVoices([
  { id: 'varga', type: 'Person', name: 'Ilse Varga', alternateName: ['ایلزه وارگا'] },
  { id: 'port', type: 'Organization', name: 'Port Authority', alternateName: ['the harbour office'] },
  { id: 'council', type: 'Organization', name: 'Town Council' },
  { id: 'oster', type: 'Person', name: 'Jan Oster' },
]);
test.each([
  ['“The pier is safe,” Mayor Ilse Varga told reporters.', 'varga', 'told'],
  ['“The pier is safe,” said Varga on Friday.', 'varga', 'said'],
  ['Varga said the pier was “safe”.', 'varga', 'said'],
  ['The Port Authority in a statement said the pier was “safe”.', 'port', 'said'],
  ['Oster “stressed the cost of the pier,” council clerk Ilse Varga told reporters.', 'varga', 'told'],
  ['According to the Town Council the pier is “safe” now.', 'council', 'According to'],
  ['به گفته ایلزه وارگا، اسکله «امن» است.', 'varga', 'به گفته'],
  ['ایلزه وارگا گفت: «اسکله امن است.»', 'varga', 'گفت'],
  ['The harbour office shut the pier. “It is not safe,” the office said.', 'port', 'said'],
  ['Varga, who has long opposed the plan for the pier, said it was “not safe”.', 'varga', 'said'],
  ['Мэр говорит об этом. «Мост безопасен», — сказал Jan Oster.', 'oster', 'сказал'],
  ['„Die Mole ist sicher“, sagte Ilse Varga am Freitag.', 'varga', 'sagte'],
  ['« Le quai est sûr », a déclaré Ilse Varga vendredi.', 'varga', 'déclaré'],
])('the speaker is read from the words around: %s', (text, speakerId, cue) => {
  const { quotes } = proposeReading(text, undefined, known);
  expect(quotes.map(({ attribution }) => [attribution?.speakerId, attribution?.cue])).toEqual([
    [speakerId, cue],
  ]);
  expect(quotes[0]?.attribution?.reason).toMatch(/^“.+” stands .+\.$/);
});

test('what follows at once upon somebody’s words is theirs, and a pronoun is taken for the speaker before', () => {
  const text = '“It is safe,” Varga said. “Come and see.” The sea was calm. “All is well,” she added.';
  const { quotes } = proposeReading(text, undefined, known);
  expect(quotes.map(({ attribution }) => attribution?.speakerId)).toEqual(['varga', 'varga', 'varga']);
});

test.each([
  ['„Sicher“, sagte Bürgermeisterin Mira Sand am Freitag.', 'Mira Sand'],
  ['« Sûr », a déclaré Mira Sand vendredi.', 'Mira Sand'],
  ['« Sûr », a dit Mira Sand à Oster.', 'Mira Sand'],
  ['«Безопасен», — сказала Мира Санд во вторник.', 'Мира Санд'],
  ['«Безпечний», — сказала Міра Санд у вівторок.', 'Міра Санд'],
])('who is named behind a verb is not when or where they spoke: %s', (text, name) => {
  const { quotes } = proposeReading(text, undefined, []);
  expect(quotes.map(({ attribution }) => attribution?.name)).toEqual([name]);
});

test.each([
  ['اسکله امن است\n\nایلزه وارگا به خبرنگاران گفت کار تمام شده است.', 'اسکله امن است'],
  ['Мост закрыт\n\nМост закрыли вчера вечером.', 'Мост закрыт'],
  ['Мост закрыли вчера вечером.\n\nОн стар.', undefined],
  ['Home\n\nThe pier is old and nobody uses it.', undefined],
])(
  'a short first line that stands alone is proposed as the headline, a sentence is not: %s',
  (text, headline) => {
    expect(proposeArticle(text, '', []).headline?.value).toBe(headline);
  },
);

test('a voice that nobody entered yet is proposed by name, and a plain noun by its wording', () => {
  const { quotes } = proposeReading(
    '“Stay away,” warned harbour master Mira Sand. The guard said “no”.',
    undefined,
    [],
  );
  expect(quotes.map(({ attribution }) => [attribution?.name, attribution?.wording])).toEqual([
    ['Mira Sand', 'harbour master Mira Sand'],
    [null, 'The guard'],
  ]);
});

test('a sentence that reports is found, and one that only tells is not', () => {
  const text = 'Varga said the pier was safe. The sea was calm. The council, it seems, slept.';
  const { reports } = proposeReading(text, undefined, known);
  expect(wordsOf(text, reports)).toEqual(['Varga said the pier was safe.']);
});

test.each([
  ['on Friday', '2024-07-13', '2024-07-12', '“Friday”, from 2024-07-13'],
  ['on Saturday', '2024-07-13', '2024-07-13', '“Saturday”, from 2024-07-13'],
  ['next Monday', '2024-07-13', '2024-07-15', '“Monday”, from 2024-07-13'],
  ['last Saturday', '2024-07-13', '2024-07-06', '“Saturday”, from 2024-07-13'],
  ['yesterday', '2024-03-01T08:00', '2024-02-29', '“yesterday”, from 2024-03-01'],
  ['в пятницу', '2024-07-13', '2024-07-12', '“пятницу”, from 2024-07-13'],
])('%s in an article of %s is %s', (text, published, date, dateFrom) => {
  const [first] = proposeDates(text, { start: 0, end: text.length }, published);
  expect(first?.value).toMatchObject({ date, dateBasis: 'computed', dateFrom });
});

test.each([null, undefined, '2024-07', '2024', '[2024-07-12..]', '2024-07-01/2024-07-03', 'soon'])(
  'from %s no weekday is counted',
  (published) => {
    expect(proposeDates('on Friday', { start: 0, end: 9 }, published)).toEqual([]);
  },
);

test('nearly the same words in another article are proposed as one statement, retold words never', () => {
  const quote = (
    id: string,
    articleId: string,
    exact: string,
    quoteType: 'direct' | 'indirect' = 'direct',
  ) => ({
    id,
    articleId,
    statementId: `s-${id}`,
    quoteType,
    selector: { exact },
  });
  const quotes = [
    quote('a', 'one', 'The pier is safe for every boat of the town.'),
    quote('b', 'two', 'the pier is safe for every boat'),
    quote('c', 'three', 'The pier is safe for every boat of the town.', 'indirect'),
    quote('d', 'three', 'The pier is old.'),
  ];
  const found = proposeStatements('“The pier is safe for every boat of the town.”', 'three', quotes);
  expect(found.map(({ value }) => value.quoteId)).toEqual(['a', 'b']);
  expect(proposeStatements('no', 'three', quotes)).toEqual([]);
});

test('the first lines of a text suggest its article, and a date of two readings is left to the reader', () => {
  const text =
    'Skip to content\n\nMayor calls the pier safe again\nby Mira Sand June 26, 2024 12:16 AM\n\nThe mayor said on 3 May 2020 that all was well with the pier, and so it was in those long years before the storm came to us.';
  const found = proposeArticle(text, 'harbour-post.txt', []);
  expect(found.headline?.value).toBe('Mayor calls the pier safe again');
  expect(found.author?.value).toBe('Mira Sand');
  expect(found.datePublished?.value).toBe('2024-06-26');
  expect(found.outlet?.value).toBe('Harbour Post');
  expect(proposeArticle('The pier is safe again today\n05/06/2024', '', []).datePublished).toBeUndefined();
});

test('an address among the first lines names the outlet, unless the case knows one of the lines', () => {
  const text = 'https://www.harbour.example/news/1\nVon Mira Sand\nMayor calls the pier safe again';
  const found = proposeArticle(text, 'a.txt', []);
  expect(found.url?.value).toBe('https://www.harbour.example/news/1');
  expect(found.outlet).toEqual({ value: 'harbour.example', reason: 'It is the host of the address.' });
  expect(found.author?.value).toBe('Mira Sand');
  expect(proposeArticle(`HARBOUR POST\n${text}`, 'a.txt', ['Harbour Post']).outlet?.value).toBe(
    'Harbour Post',
  );
  expect(proposeArticle('Too short', '1.txt', [])).toEqual({});
});

test('words under a picture are no headline, and a place is not who speaks for it', () => {
  const text =
    'Subscribe\n\nThe harbour master at the old pier on June 9, 2026. (Piet Holm/Oster Harbour)\n\nOSTER – The two spoke.';
  expect(proposeArticle(text, '', [])).toEqual({});
  expect(nameIn('The harbour office of Lunne')).toBeNull();
  expect(nameIn('deputy speaker Mira Sand')).toBe('Mira Sand');
});

const broken: readonly [string, string][] = [
  ['“The pier is safe,” said Mayor Ilse Varga, “and it will stay so.”', 'The verb in front of its subject'],
  ['“The pier is safe,” Varga told reporters on Friday, “and it will stay so.”', 'the verb behind it'],
  [
    '“The pier is safe,” said Ilse Varga, who met Jan Brekke on Monday, “and it will stay so.”',
    'somebody else named between',
  ],
  ['„Der Pier ist sicher“, sagte Varga am Freitag, „und er bleibt es.“', 'German marks'],
  ['« Le quai est sûr », a déclaré Varga vendredi, « et il le restera. »', 'French marks'],
  ['«Pier one, — said Varga, — and two».', 'one pair of marks around both, dashes around the verb'],
];

test.each(broken)('%s: both parts are of one speaker, and one utterance (%s)', (text) => {
  const { quotes } = proposeReading(text, undefined, [
    { id: 'varga', names: ['Ilse Varga'], isPerson: true },
    { id: 'brekke', names: ['Jan Brekke'], isPerson: true },
  ]);
  expect(quotes.map(({ attribution, isRest }) => [attribution?.speakerId, isRest])).toEqual([
    ['varga', false],
    ['varga', true],
  ]);
});

test('two speakers in one sentence stay two, and an utterance that ended is not gone on with', () => {
  const known = [
    { id: 'varga', names: ['Ilse Varga'], isPerson: true },
    { id: 'brekke', names: ['Jan Brekke'], isPerson: true },
  ];
  const of = (text: string) =>
    proposeReading(text, undefined, known).quotes.map(({ attribution, isRest }) => [
      attribution?.speakerId,
      isRest,
    ]);
  const both = [
    ['varga', false],
    ['brekke', false],
  ];
  expect(of('“The pier is safe,” Varga said, and Brekke answered, “It is not.”')).toEqual(both);
  expect(of('“Safe,” Varga said as Brekke said “not safe.”')).toEqual(both);
  expect(of('“The pier is safe,” said Varga. “It is old.”')).toEqual([
    ['varga', false],
    ['varga', false],
  ]);
  expect(of('“It is safe,” said Varga, adding that “nobody need fear.”')).toEqual([
    ['varga', false],
    ['varga', false],
  ]);
});

test('whoever was blamed or told something has said nothing', () => {
  const { reports } = proposeReading(
    'Varga cannot be blamed for it. Brekke was told so. Brekke said so.',
    undefined,
    [],
  );
  expect(reports).toHaveLength(1);
});

test('a last name is proposed with what stands before it elsewhere, where that is one name', () => {
  const of = (text: string) => proposeReading(text, undefined, []).quotes.at(-1)?.attribution?.name;
  expect(of('Deputy speaker Mira Sand came. “It is safe,” Sand said.')).toBe('Mira Sand');
  expect(of('Mira Sand and Tom Sand came. “It is safe,” Sand said.')).toBe('Sand');
  expect(of('Mayor Sand came. “It is safe,” Sand said.')).toBe('Sand');
});

test('no line below the beginning of the article is a headline', () => {
  const body =
    'OSTER – The harbour master of Oster on Tuesday talked with the harbour master of Lunne for the second time this month.';
  expect(proposeArticle(`Subscribe\n${body}\n\nOur letter comes every day`, '', []).headline).toBeUndefined();
  expect(proposeArticle(`The two harbours talk again\n${body}`, '', []).headline?.value).toBe(
    'The two harbours talk again',
  );
});

test('the address at the foot of a printed page is proposed', () => {
  const text =
    'The two harbours talk again\n\nThey talked.\n\nhttps://post.example/talk 1/2\nhttps://post.example/talk 2/2';
  expect(proposeArticle(text, '', []).url?.value).toBe('https://post.example/talk');
});
