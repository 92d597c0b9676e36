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

const nobody: readonly [string, string][] = [
  ['“The pier is safe,” Varga did not say.', 'she did not'],
  ['Varga never said that the pier was “safe”.', 'she never did'],
  ['Varga refused to say whether it was “safe”.', 'she would not'],
  ['Варга не сказала, что мост «безопасен».', 'не'],
  ['Varga sagte nicht, der Pier sei „sicher“.', 'nicht'],
  ['Varga n’a pas dit que le quai était « sûr ».', 'ne pas'],
  ['If Varga said “yes”, Oster would leave.', 'on a condition'],
  ['Oster wants Varga to say “yes”.', 'not yet'],
  ['Nobody said the pier was “safe”.', 'nobody did'],
  ['Neither Varga nor Oster said the pier was “safe”.', 'neither did'],
  ['Varga denied saying the pier was “safe”.', 'she denies it'],
  ['Varga dismissed Oster’s claim that the pier was “unsafe”.', 'words of another'],
  ['Varga rejected what Oster called “a wreck of a pier”.', 'words of another'],
  ['Varga accused Oster of saying “never”.', 'words of another'],
  ['Varga praised the “Blue Whale” restaurant.', 'a name'],
  ['Varga, author of “The Long Pier”, said the quay was old.', 'a title'],
  ['Varga рассказала газете «Известия», что мост закрыт.', 'a newspaper'],
  ['Фильм «Мост» вышел вчера, сообщила Варга.', 'a film'],
  ['Le journal « Le Monde » a annoncé la fermeture.', 'a newspaper'],
  ['Varga’s “friends” said nothing.', 'they said nothing'],
];
test.each(nobody)('nobody is proposed as the speaker in: %s (%s)', (text) => {
  const { quotes } = proposeReading(text, undefined, known);
  expect(quotes.map(({ attribution }) => attribution)).toEqual([null]);
});

const spoken: readonly [string, string | null, string][] = [
  ['Oster said Varga told him: “Go home.”', 'varga', 'Varga'],
  ['Varga was quoted by the Gazette as saying: “It is safe.”', 'varga', 'Varga'],
  ['As Oster told a friend, it is “safe”.', 'oster', 'Oster'],
  ['“It is safe,” said a friend of Varga.', null, 'a friend of Varga'],
  ['“It is safe,” Varga’s lawyer said.', null, 'Varga’s lawyer'],
  ['Varga and Oster said the pier was “safe”.', null, 'Varga and Oster'],
  ['Varga spoke of it. She met Oster, who said the pier was “safe”.', 'oster', 'who'],
  ['« Le quai est sûr », a-t-elle dit.', null, 'elle'],
  ['Varga a dit à Oster : « Partez. »', 'varga', 'Varga'],
  ['Laut Varga ist der Pier „sicher“.', 'varga', 'Varga'],
  ['Мост «безопасен» для всех, сообщила Varga.', 'varga', 'Varga'],
  ['ایلزه وارگا به استر گفت: «اسکله امن است.»', 'varga', 'ایلزه وارگا'],
  ['به گفته ایلزه وارگا، استر گفت: «امن است.»', null, 'استر'],
  ['Varga said so. “Is it safe?” Oster asked.', 'oster', 'Oster'],
  ['“Is it safe?” Oster asked Varga.', 'oster', 'Oster'],
];
test.each(spoken)(
  'the subject of the verb is who speaks, and nobody beside: %s',
  (text, speakerId, wording) => {
    const [quote] = proposeReading(text, undefined, known).quotes;
    const { speakerId: id, name, wording: words } = quote?.attribution ?? {};
    expect([id, name, words]).toEqual([speakerId, null, wording]);
  },
);

test.each([
  ['“It is safe,” said Town Council spokesman Pavel Holm.', null, 'Pavel Holm'],
  ['“It is safe,” said Mira Sand of the Town Council.', null, 'Mira Sand'],
  ['“It is safe,” said a spokesman for the Town Council.', 'council', null],
  ['Mayor of Lunne Mira Sand said “no”.', null, null],
  ['A spokesman for Mira Sand said “no”.', null, null],
  ['Oster told of Varga, who said “no”.', 'varga', null],
  ['Varga und Oster sagten, es sei „traurig“.', null, null],
  ['Varga et Oster ont dit que le quai était « sûr ».', null, null],
  ['Министерство обороны и Генштаб заявили, что мост «разрушен».', null, null],
  ['Varga went on to say: “It is safe.”', 'varga', null],
])(
  'of an organisation and a person, or of two, the one who speaks is proposed, or none: %s',
  (text, speakerId, name) => {
    const [quote] = proposeReading(text, undefined, known).quotes;
    expect([quote?.attribution?.speakerId, quote?.attribution?.name]).toEqual([speakerId, name]);
    expect(quote?.attribution?.reason).not.toContain('went on');
  },
);

test('a pronoun before which nobody spoke is said to be the subject, and not to be somebody', () => {
  const [quote] = proposeReading('“Safe,” he told Varga.', undefined, known).quotes;
  expect(quote?.attribution).toMatchObject({ speakerId: null, name: null });
  expect(quote?.attribution?.reason).toBe('“told” stands after the words, and “he” is its subject.');
});

test('a pronoun is taken for the person whose occasion the sentence begins with, whoever spoke before', () => {
  const text =
    '“It is old,” Oster said. During Ilse Varga’s visit on Friday, she said she saw “no good reason” to go.';
  const { quotes } = proposeReading(text, undefined, known);
  expect(quotes.map(({ attribution }) => attribution?.speakerId)).toEqual(['oster', 'varga']);
});

test('a speech over several paragraphs is of whoever is named at its end, not of who spoke before it', () => {
  const text =
    'Oster said the pier was old.\n\n“We shall mend it.\n\n“And then the quay.\n\n“And then we rest,” Varga said.';
  const { quotes } = proposeReading(text, undefined, known);
  expect(quotes.map(({ attribution }) => attribution?.speakerId)).toEqual(['varga', 'varga', 'varga']);
});

test.each([
  ['Мост закрыт, сообщила Varga.', 'varga'],
  ['The pier is shut, said Oster.', 'oster'],
  ['Der Pier ist zu, sagte Oster am Freitag.', 'oster'],
  ['Le quai est fermé, a annoncé Varga.', 'varga'],
])('what is reported in front of a verb turned round is not who reports it: %s', (text, speakerId) => {
  const { reports } = proposeReading(text, undefined, known);
  expect(reports.map(({ attribution }) => attribution.speakerId)).toEqual([speakerId]);
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

test.each([
  ['the day before yesterday'],
  ['avant-hier'],
  ['the day after tomorrow'],
  ['the Friday before last'],
  ['on Friday last week'],
  ['am Freitag vergangener Woche'],
  ['every Monday'],
  ['until Monday'],
  ['They will meet on Monday'],
  ['Sie werden am Montag beraten'],
  ['on Friday, July 5'],
  ['on Friday (5 July)'],
  ['Freitag, den 5. Juli'],
  ['vendredi 5 juillet'],
  ['в пятницу, 5 июля'],
  ['on Good Friday'],
  ['wrote the Sunday Times'],
])('no day is counted from %s, which means another one or none', (text) => {
  expect(proposeDates(text, { start: 0, end: text.length }, '2024-07-13')).toEqual([]);
});

test.each([
  ['this coming Friday', '2024-07-19', 'The first Friday after 2024-07-13'],
  ['am kommenden Freitag', '2024-07-19', 'The first Freitag after 2024-07-13'],
  ['samedi prochain', '2024-07-20', 'The first samedi after 2024-07-13'],
  ['в ближайшую пятницу', '2024-07-19', 'The first пятницу after 2024-07-13'],
  ['جمعه آینده', '2024-07-19', 'The first جمعه after 2024-07-13'],
  ['last Saturday', '2024-07-06', 'The last Saturday before 2024-07-13'],
  ['samedi dernier', '2024-07-06', 'The last samedi before 2024-07-13'],
  ['On Friday Varga spoke', '2024-07-12', 'The last Friday on or before 2024-07-13'],
  ['Am Freitag 300 Boote', '2024-07-12', 'The last Freitag on or before 2024-07-13'],
])('%s is counted to the day that its reason names', (text, date, reason) => {
  expect(
    proposeDates(text, { start: 0, end: text.length }, '2024-07-13').map((found) => [
      found.value.date,
      found.reason,
    ]),
  ).toEqual([[date, `${reason}, the day of publication.`]]);
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
