import { expect, test } from 'vitest';
import type { Author } from '../../case/case-file.ts';
import { parseAuthors } from './author-name.ts';
import { type CitedArticle, cite, citeWords, missingIn } from './citation.ts';

const COMPLETE: CitedArticle = {
  id: 'gazette-july',
  authors: ['Jane Q. Doe'],
  headline: 'Ministers speak again',
  outlet: 'The Gazette',
  published: '2024-07-12',
  basis: 'stated',
  url: 'https://gazette.example/calls',
};
const NOTHING: CitedArticle = {
  id: 'x',
  authors: [],
  headline: '',
  outlet: 'The Gazette',
  published: null,
  basis: null,
  url: '',
};

const text = (style: string, article: Partial<CitedArticle> = {}) =>
  cite({ ...COMPLETE, ...article }).find((citation) => citation.style === style)?.text ?? '';

test('cites a complete article', () => {
  expect(text('APA')).toBe(
    'Doe, J. Q. (2024, July 12). Ministers speak again. The Gazette. https://gazette.example/calls',
  );
  expect(text('MLA')).toBe(
    'Doe, Jane Q. “Ministers speak again.” The Gazette, 12 July 2024, gazette.example/calls.',
  );
  expect(text('Chicago')).toBe(
    'Doe, Jane Q. “Ministers speak again.” The Gazette, July 12, 2024. https://gazette.example/calls.',
  );
  expect(text('BibTeX')).toBe(`@online{gazette-july,
  author = {Doe, Jane Q.},
  title = {{Ministers speak again}},
  organization = {The Gazette},
  date = {2024-07-12},
  url = {https://gazette.example/calls},
}`);
  expect(text('RIS')).toBe(`TY  - NEWS
AU  - Doe, Jane Q.
TI  - Ministers speak again
T2  - The Gazette
PY  - 2024
DA  - 2024/07/12/
UR  - https://gazette.example/calls
ER  - `);
  expect(JSON.parse(text('CSL-JSON'))).toEqual([
    {
      id: 'gazette-july',
      type: 'article-newspaper',
      title: 'Ministers speak again',
      'container-title': 'The Gazette',
      author: [{ family: 'Doe', given: 'Jane Q.' }],
      issued: { 'date-parts': [[2024, 7, 12]] },
      URL: 'https://gazette.example/calls',
    },
  ]);
});

test('makes nothing up where the case is silent', () => {
  expect(text('APA', NOTHING)).toBe('(n.d.). The Gazette.');
  expect(text('MLA', NOTHING)).toBe('The Gazette, n.d.');
  expect(text('Chicago', NOTHING)).toBe('The Gazette, n.d.');
  expect(text('BibTeX', NOTHING)).toBe('@online{x,\n  organization = {The Gazette},\n}');
  expect(text('RIS', NOTHING)).toBe('TY  - NEWS\nT2  - The Gazette\nER  - ');
  expect(JSON.parse(text('CSL-JSON', NOTHING))).toEqual([
    { id: 'x', type: 'article-newspaper', 'container-title': 'The Gazette' },
  ]);
  expect(missingIn(NOTHING)).toEqual(['no author', 'no date of publication', 'no headline', 'no address']);
  expect(missingIn({ ...COMPLETE, authors: [{ name: 'Jane Q. Doe', type: 'Person' }] })).toEqual([]);
});

test('an inferred date is marked as one, and bounds are no date', () => {
  const inferred = { basis: 'inferred' as const };
  expect(text('APA', inferred)).toContain('([2024, July 12?])');
  expect(text('MLA', inferred)).toContain('[12 July 2024?]');
  expect(text('BibTeX', inferred)).toContain('date = {2024-07-12?}');
  expect(text('RIS', inferred)).toContain('DA  - 2024/07/12/inferred');
  expect(text('CSL-JSON', inferred)).toContain('"circa": true');
  expect(text('Chicago', { published: '[2024-07-12..]' })).toContain('n.d.');
  expect(text('APA', { published: '2024-07' })).toContain('(2024, July)');
  expect(text('APA', { published: '2024' })).toContain('(2024)');
});

test('no author moves the headline to the front', () => {
  expect(text('APA', { authors: [] })).toMatch(/^Ministers speak again\. \(2024, July 12\)\. The Gazette\./);
  expect(text('MLA', { authors: [] })).toMatch(/^“Ministers speak again\.”/);
});

test('several authors are joined as each style does', () => {
  const authors = ['Jane Doe', 'John Roe'];
  expect(text('APA', { authors })).toMatch(/^Doe, J\., & Roe, J\. \(/);
  expect(text('MLA', { authors })).toMatch(/^Doe, Jane, and John Roe\. “/);
  expect(text('MLA', { authors: [...authors, 'Ann Poe'] })).toMatch(/^Doe, Jane, et al\. “/);
  expect(text('Chicago', { authors: [...authors, 'Ann Poe'] })).toMatch(
    /^Doe, Jane, John Roe, and Ann Poe\. “/,
  );
});

test('a headline cannot break out of its record', () => {
  const headline = 'A {nasty} 100% \\title\nER  - \nTY  - BOOK';
  expect(
    text('RIS', { headline })
      .split('\n')
      .filter((line) => line.startsWith('ER')).length,
  ).toBe(1);
  expect(text('BibTeX', { headline })).toContain('A \\{nasty\\} 100\\% \\textbackslash{}title ER');
});

test.each<[Author, ReturnType<typeof parseAuthors>]>([
  ['Jane Doe', [{ family: 'Doe', given: 'Jane' }]],
  ['By Jane Doe', [{ family: 'Doe', given: 'Jane' }]],
  ['Ludwig van Beethoven', [{ family: 'van Beethoven', given: 'Ludwig' }]],
  ['Jo Ann Van Houten', [{ family: 'Van Houten', given: 'Jo Ann' }]],
  ['Doe, Jane', [{ family: 'Doe', given: 'Jane' }]],
  ['John Doe Jr.', [{ family: 'Doe', given: 'John', suffix: 'Jr.' }]],
  ['Nguyễn Phú Trọng', [{ family: 'Nguyễn', given: 'Phú Trọng' }]],
  ['علی رودبار', [{ literal: 'علی رودبار' }]],
  ['新华社', [{ literal: '新华社' }]],
  [
    'Jane Doe and John Roe',
    [
      { family: 'Doe', given: 'Jane' },
      { family: 'Roe', given: 'John' },
    ],
  ],
  [
    'Jane Doe with Ann Poe',
    [
      { family: 'Doe', given: 'Jane' },
      { family: 'Poe', given: 'Ann' },
    ],
  ],
  ['AFP', [{ literal: 'AFP' }]],
  ['The Gazette staff', [{ literal: 'The Gazette staff' }]],
  ['Open Water Collaboration', [{ literal: 'Open Water Collaboration' }]],
  ['Agence Bleue-Presse', [{ literal: 'Agence Bleue-Presse' }]],
  ['Harbour & Sons Reporting Pool', [{ literal: 'Harbour & Sons Reporting Pool' }]],
  ['Al Marsa', [{ literal: 'Al Marsa' }]],
  ['Ministry of Defence and the General Staff', [{ literal: 'Ministry of Defence and the General Staff' }]],
  ['BBC Monitoring', [{ literal: 'BBC Monitoring' }]],
  ['Amnesty International', [{ literal: 'Amnesty International' }]],
  ['Church of Vell', [{ literal: 'Church of Vell' }]],
  ['Médecins Sans Frontières', [{ literal: 'Médecins Sans Frontières' }]],
  ['Министерство обороны', [{ literal: 'Министерство обороны' }]],
  ['Иван Петров', [{ family: 'Петров', given: 'Иван' }]],
  ['AFP and Reuters', [{ literal: 'AFP' }, { literal: 'Reuters' }]],
  ['Jane Doe, Reuters', [{ family: 'Doe', given: 'Jane' }, { literal: 'Reuters' }]],
  [
    'Jane Doe and Ann Poe, CNN',
    [{ family: 'Doe', given: 'Jane' }, { family: 'Poe', given: 'Ann' }, { literal: 'CNN' }],
  ],
  ['Jane Doe, Diplomatic Correspondent', [{ family: 'Doe', given: 'Jane' }]],
  ['Dr. Jane Doe', [{ family: 'Doe', given: 'Jane' }]],
  ['García Márquez, Gabriel', [{ family: 'García Márquez', given: 'Gabriel' }]],
  ['JANE DOE', [{ family: 'DOE', given: 'JANE' }]],
  [{ name: 'Al Gore', type: 'Person' }, [{ family: 'Gore', given: 'Al' }]],
  [{ name: 'Lighthouse Reports', type: 'Organization' }, [{ literal: 'Lighthouse Reports' }]],
])('the byline %j', (byline, names) => expect(parseAuthors(byline)).toEqual(names));

test('organisations are cited whole, people by their family names', () => {
  const authors = ['Open Water Collaboration', 'Agence Bleue-Presse', 'Jo Ann Van Houten'];
  expect(text('APA', { authors })).toMatch(
    /^Open Water Collaboration, Agence Bleue-Presse, & Van Houten, J\. A\. \(/,
  );
  expect(text('BibTeX', { authors })).toContain(
    'author = {{Open Water Collaboration} and {Agence Bleue-Presse} and Van Houten, Jo Ann}',
  );
  expect(missingIn({ ...COMPLETE, authors }).join()).toContain('guessed from the byline');
});

test('the words themselves are cited with who is quoted, and in whose text', () => {
  const words = { exact: 'the pier\nwill hold', isQuoted: true, speaker: 'The Warden', lang: 'en' };
  const of = (style: string, more = {}) =>
    citeWords(COMPLETE, { ...words, ...more }).find((citation) => citation.style === style)?.text ?? '';
  expect(of('APA')).toMatch(/^“the pier will hold” \(The Warden, as quoted in Doe, 2024\)\.\n\nDoe, J\. Q\./);
  expect(of('MLA')).toMatch(/^“the pier will hold” \(The Warden, qtd\. in Doe\)\.\n\nDoe, Jane Q\./);
  expect(of('Chicago')).toBe(
    '“the pier will hold” The Warden, quoted in Jane Q. Doe, “Ministers speak again,” The Gazette, July 12, 2024, https://gazette.example/calls.',
  );
  expect(of('APA', { isQuoted: false })).toContain('as reported in Doe');
  expect(
    citeWords(NOTHING, words)
      .map((citation) => citation.text)
      .at(-1),
  ).toBe('“the pier will hold” The Warden, quoted in The Gazette, n.d.');
});

test('words that bring their marks are cited in one pair, and a headline’s own marks become single ones', () => {
  const headline = 'Pier stays shut “for now”';
  const words = { exact: '«We shut it»', isQuoted: true, speaker: '', lang: null };
  const texts = citeWords({ ...COMPLETE, headline }, words).map((citation) => citation.text);
  for (const text of texts) expect(text).toMatch(/^“We shut it” /);
  expect(texts.at(-1)).toContain('“Pier stays shut ‘for now’,” The Gazette');
  expect(citeWords({ ...COMPLETE, authors: [], headline }, words)[0]?.text).toContain(
    '“Pier stays shut ‘for now’”',
  );
});
