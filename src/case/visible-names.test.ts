import { expect, test } from 'vitest';
import { NO_FILTER } from '../filter/filter.ts';
import { select } from '../filter/select.ts';
import { fold } from '../lib/fold.ts';
import { deriveFacet } from '../models/facets.ts';
import { maskCase } from '../models/mask-case.ts';
import { deriveSearch } from '../models/search.ts';
import { buildCase } from './build-case.ts';
import type { CaseFile } from './case-file.ts';

const TURN = '\u202E';
const FILE: CaseFile = {
  case: { name: `The${TURN} bridge` },
  sources: [{ id: 'post', name: `Post${TURN}oidar`, owner: 'A\u0007Bell' }],
  people: [{ id: 'varga', name: `Var\u200Bga`, jobTitle: `May\u2066or` }],
  perspectives: [{ id: 'side', name: `Si${TURN}de`, voices: ['varga'] }],
  articles: [
    { id: 'a', sourceId: 'post', headline: `Up${TURN}`, author: [`Jo${TURN}`, { name: `Co${TURN}` }] },
  ],
  events: [{ id: 'call', name: `Ca${TURN}ll`, date: '2024-06-25' }],
  referents: [{ id: 'war', name: `W${TURN}ar`, labels: [] }],
  schemes: [{ id: 's', name: `Sch${TURN}` }],
  frames: [{ id: 'f', schemeId: 's', prefLabel: `Fr${TURN}` }],
  claims: [{ id: 'c', question: `Who${TURN}?`, answers: [{ id: 'x', text: `He${TURN}` }] }],
  quotes: [
    { id: 'q', articleId: 'a', speakerText: `the\u202E aide`, selector: { exact: `Words${TURN} of others` } },
    { id: 'r', articleId: 'a', speakerId: 'varga', selector: { exact: 'More words' } },
  ],
};

const texts = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => (key === 'alternateName' ? [] : texts(inner)))
      : [];

test('whoever reads a name in this case sees the signs that would turn it', () => {
  const data = buildCase(FILE);
  const { info, sources, people, perspectives, articles, events, referents, claims, schemes, frames } = data;
  const names = [info, sources, people, perspectives, articles, events, referents, claims, schemes, frames];
  expect(names.flatMap((list) => texts('rows' in list ? list.rows : list)).join('')).not.toMatch(
    /[\p{Cc}\p{Cf}]/u,
  );
  expect(sources.rows[0]).toMatchObject({ name: 'Post⟨U+202E⟩oidar', owner: 'A⟨U+0007⟩Bell' });
  expect(people.rows.map(({ name }) => name)).toEqual(['Var⟨U+200B⟩ga', 'the⟨U+202E⟩ aide']);
  expect(claims.rows[0]!.answers![0]!.text).toBe('He⟨U+202E⟩');
});

test('the words of others are left as they are, and so is the file', () => {
  const before = JSON.stringify(FILE);
  expect(buildCase(FILE).quotes.exact[0]).toBe(`Words${TURN} of others`);
  expect(JSON.stringify(FILE)).toBe(before);
});

test('search and facets still find such a name by what people type', () => {
  const selection = select(buildCase(FILE), NO_FILTER);
  expect(fold('Post⟨U+202E⟩oidar')).toBe('postoidar');
  expect(deriveSearch(selection, { q: 'postoidar' }).hits.map(({ label }) => label)).toEqual([
    'Post⟨U+202E⟩oidar',
  ]);
  const { values } = deriveFacet(selection, { name: 'speaker', search: 'varga', limit: 5 });
  expect(values.map(({ label }) => label)).toEqual(['Var⟨U+200B⟩ga']);
});

test('a name that is hidden is hidden as it was written, too', () => {
  const file: CaseFile = {
    ...FILE,
    quotes: [{ id: 'q', articleId: 'a', selector: { exact: `the Post${TURN}oidar said` } }],
  };
  expect(maskCase(buildCase(file), 7).quotes.exact[0]).not.toContain('oidar');
});
