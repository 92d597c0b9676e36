import fc from 'fast-check';
import { expect, it } from 'vitest';
import { affiliationsOf } from '../case/affiliation.ts';
import { buildCase } from '../case/build-case.ts';
import type { CaseFile, Quote } from '../case/case-file.ts';
import { formatDay, parseDay } from '../lib/day.ts';
import { type DayInterval, overlaps, parseEdtf } from '../lib/edtf.ts';
import { fold } from '../lib/fold.ts';
import { generateCaseFile } from '../mocks/generate-case.ts';
import { type Filter, NO_FILTER } from './filter.ts';
import { countByValue, Selector } from './select.ts';

/** What a filter means, read from the records one by one: slow and obvious. */
function isSelected(file: CaseFile, quote: Quote, filter: Filter): boolean {
  const people = file.people ?? [];
  const statement = file.statements?.find(({ id }) => id === quote.statementId);
  const article = file.articles.find(({ id }) => id === quote.articleId);
  const speaker = people.findIndex(({ id }) => id === (quote.speakerId ?? statement?.speakerId));
  const at = new Map(people.map(({ id }, i) => [id, i]));
  const voices = speaker < 0 ? [] : affiliationsOf(people, at, speaker).map((i) => people[i]?.id ?? '');
  const about = statement?.aboutEventIds ?? [];
  const hits = (asked: readonly string[], has: readonly string[]) =>
    asked.length === 0 || asked.some((id) => has.includes(id));
  const perspectives = (file.perspectives ?? [])
    .filter(
      (p) => p.voices?.some((id) => voices.includes(id)) || p.sources?.includes(article?.sourceId ?? ''),
    )
    .map(({ id }) => id);
  const frames = (file.annotations ?? []).filter((a) => a.quoteId === quote.id).map((a) => a.frameId);
  const spanOf = (text?: string | null): DayInterval | null => (text ? parseEdtf(text) : null);
  const dates = {
    happened: () => {
      const spans = about
        .map((id) => spanOf(file.events?.find((event) => event.id === id)?.date))
        .filter((span) => span !== null);
      if (spans.length === 0) return spanOf(statement?.dateSpoken);
      return { from: Math.min(...spans.map((s) => s.from)), to: Math.max(...spans.map((s) => s.to)) };
    },
    said: () => spanOf(statement?.dateSpoken),
    published: () => spanOf(article?.datePublished),
  };
  const asked =
    filter.from === null && filter.to === null
      ? null
      : { from: parseDay(filter.from ?? '') ?? -1e9, to: parseDay(filter.to ?? '') ?? 1e9 };
  const day = dates[filter.clock]();
  const published = dates.published();
  const asof = filter.asof === null ? null : parseDay(filter.asof);
  const text = fold(
    [quote.selector.exact, quote.summary, people[speaker]?.name, quote.cue, statement?.summary].join('\n'),
  );
  return (
    hits(filter.source, [article?.sourceId ?? '']) &&
    hits(filter.speaker, voices) &&
    hits(filter.perspective, perspectives) &&
    hits(filter.event, about) &&
    hits(filter.frame, frames) &&
    hits(filter.type, [quote.quoteType ?? '']) &&
    hits(
      filter.via,
      (quote.via ?? []).map(({ id }) => id),
    ) &&
    (asked === null || (day !== null && overlaps(day, asked))) &&
    fold(filter.q)
      .split(' ')
      .every((word) => text.includes(word)) &&
    (asof === null || published === null || published.from <= asof) &&
    !filter.without.includes(article?.sourceId ?? '')
  );
}

const file = generateCaseFile(240, 11);
const idsOf = (rows: readonly { id: string }[] | undefined) => (rows ?? []).map(({ id }) => id);
const some = (ids: readonly string[]) => fc.subarray([...ids], { maxLength: Math.min(4, ids.length) });
const rarely = <T>(arbitrary: fc.Arbitrary<T>, nil: T) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(nil) }, arbitrary);
const dayIn = rarely<string | null>(
  fc.integer({ min: parseDay('2018-01-01') ?? 0, max: parseDay('2026-01-01') ?? 0 }).map(formatDay),
  null,
);
const anAsk: fc.Arbitrary<Filter> = fc
  .record({
    source: rarely(some(idsOf(file.sources)), []),
    speaker: rarely(some(idsOf(file.people)), []),
    perspective: rarely(some(idsOf(file.perspectives)), []),
    event: rarely(some(idsOf(file.events)), []),
    frame: rarely(some(idsOf(file.frames)), []),
    type: rarely(fc.subarray(['direct', 'partial', 'indirect'] as const), []),
    from: dayIn,
    to: dayIn,
    asof: dayIn,
    clock: fc.constantFrom('happened' as const, 'said' as const, 'published' as const),
    q: rarely(fc.constantFrom('said', 'summary 1', (file.quotes?.[3]?.selector.exact ?? '').slice(0, 6)), ''),
    without: rarely(some(idsOf(file.sources)), []),
  })
  .map((asked) => ({ ...NO_FILTER, ...asked }))
  .filter(({ from, to }) => from === null || to === null || from <= to);

it('columns select what the records say, over any walk of filters', () => {
  const data = buildCase(file);
  const selector = new Selector(data);
  fc.assert(
    fc.property(anAsk, (filter) => {
      const { fails, count } = selector.select(filter);
      const found = data.quotes.id.filter((_, row) => fails[row] === 0);
      const wanted = (file.quotes ?? [])
        .filter((quote) => isSelected(file, quote, filter))
        .map(({ id }) => id);
      expect(found).toEqual(wanted);
      expect(count).toBe(wanted.length);
    }),
    { numRuns: 150 },
  );
});

it('a facet counted without itself says what choosing one more value would bring', () => {
  const data = buildCase(file);
  fc.assert(
    fc.property(anAsk, (filter) => {
      const counts = countByValue(
        new Selector(data).select(filter),
        data.quotes.facets.source,
        data.sources.rows.length,
        'source',
      );
      for (const [i, { id }] of data.sources.rows.entries())
        expect(counts[i], id).toBe(new Selector(data).select({ ...filter, source: [id] }).count);
    }),
    { numRuns: 25 },
  );
});
