import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildCase } from '../../../case/build-case.ts';
import type { CaseFile } from '../../../case/case-file.ts';
import { type Filter, NO_FILTER } from '../../../filter/filter.ts';
import { select } from '../../../filter/select.ts';
import { parseEdtf } from '../../../lib/edtf.ts';
import { coverageOf } from './event-coverage.ts';

const SOURCES = ['hill', 'press', 'kyiv'];
const EVENTS = ['june', 'july', 'plan'];
const DATES = [undefined, '2024-06-10', '2024-06', '2024-06-20', '[2024-06-15..2024-06-25]', '2024-07-01'];

const date = fc.constantFrom(...DATES);
const files: fc.Arbitrary<CaseFile> = fc
  .record({
    articles: fc.array(
      fc.record({ source: fc.constantFrom(...SOURCES), published: date, about: fc.subarray(EVENTS) }),
      { minLength: 1, maxLength: 5 },
    ),
    events: fc.tuple(date, date, date),
    mentions: fc.array(fc.tuple(fc.nat(2), fc.nat(4)), { maxLength: 5 }),
    quotes: fc.array(fc.tuple(fc.nat(4), fc.nat(2)), { maxLength: 4 }),
  })
  .map(({ articles, events, mentions, quotes }) => {
    const articleId = (at: number) => `a${at % articles.length}`;
    return {
      formatVersion: '1.1',
      case: { name: 'Made' },
      sources: SOURCES.map((id) => ({ id, name: id })),
      articles: articles.map(({ source, published, about }, i) => ({
        id: `a${i}`,
        sourceId: source,
        ...(published && { datePublished: published }),
        mainEventIds: about,
      })),
      events: EVENTS.map((id, i) => ({
        id,
        name: id,
        ...(events[i] && { date: events[i] }),
        mentions: mentions
          .filter(([event]) => event === i)
          .map(([, at]) => ({ articleId: articleId(at), selector: { exact: 'words' } })),
      })),
      statements: quotes.map(([, event], i) => ({ id: `s${i}`, aboutEventIds: [EVENTS[event] as string] })),
      quotes: quotes.map(([at], i) => ({
        id: `q${i}`,
        articleId: articleId(at),
        statementId: `s${i}`,
        selector: { exact: 'words' },
      })),
    } as CaseFile;
  });

/** What a source does with an event, as the words of `COVERAGES` say it, read from the records one by one. */
function slowly(file: CaseFile, { without, asof }: Filter, event: string, source: string): string {
  const days = (text: string | null | undefined) => (text ? parseEdtf(text) : null);
  const day = asof === null ? null : (days(asof)?.from ?? 0);
  const knownOf = (id: string): 'out' | 'maybe' | 'in' => {
    const span = days(file.articles.find((one) => one.id === id)?.datePublished);
    if (day === null) return 'in';
    if (!span) return 'maybe';
    return span.from > day ? 'out' : span.to <= day ? 'in' : 'maybe';
  };
  const own = file.articles.filter(
    ({ id, sourceId }) => sourceId === source && !without.includes(source) && knownOf(id) !== 'out',
  );
  if (own.length === 0) return 'absent';
  const record = file.events?.find(({ id }) => id === event);
  const telling = (record?.mentions ?? []).map(({ articleId }) => articleId);
  // Only a quote in an article that was out by then tells of it by then.
  const quoting = (file.quotes ?? [])
    .filter(({ statementId }) =>
      (file.statements?.find(({ id }) => id === statementId)?.aboutEventIds ?? []).includes(event),
    )
    .map(({ articleId }) => articleId);
  const mine = [...telling, ...quoting].filter((id) => own.some((one) => one.id === id));
  if (mine.some((id) => knownOf(id) === 'in')) return 'mentions';
  if (mine.length > 0) return 'maybe';
  const begins = days(record?.date)?.from ?? Number.NEGATIVE_INFINITY;
  const isLate = (article: { datePublished?: string | null | undefined }) =>
    (days(article.datePublished)?.to ?? Number.POSITIVE_INFINITY) >= begins;
  if (!own.some(isLate)) return 'before';
  const subjects = file.articles
    .filter(({ id }) => telling.includes(id))
    .flatMap(({ mainEventIds }) => mainEventIds ?? [])
    .concat(event);
  const isOn = ({ mainEventIds = [] }: { mainEventIds?: readonly string[] | undefined }) =>
    mainEventIds.length === 0 || mainEventIds.some((id) => subjects.includes(id));
  return own.some((article) => isLate(article) && isOn(article)) ? 'silent' : 'elsewhere';
}

test('who tells of an event, who could have, and whose subject it was not, is as reading every record says', () => {
  const asked = fc.record({
    asof: fc.constantFrom(null, '2024-06-12', '2024-06-20', '2024-07-02'),
    without: fc.subarray(SOURCES),
  });
  fc.assert(
    fc.property(files, asked, (file, chosen) => {
      const filter = { ...NO_FILTER, ...chosen };
      const coverage = coverageOf(select(buildCase(file), filter));
      const states = EVENTS.map((_, e) => SOURCES.map((_, s) => coverage.of(e, s)));
      expect(states).toEqual(
        EVENTS.map((event) => SOURCES.map((source) => slowly(file, filter, event, source))),
      );
      EVENTS.forEach((_, e) => {
        const tellers = states[e]?.filter((state) => state === 'mentions' || state === 'maybe').length;
        expect(coverage.tellers(e)).toBe(tellers);
      });
    }),
    { numRuns: 500 },
  );
});
