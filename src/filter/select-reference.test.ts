import fc from 'fast-check';
import { expect, it } from 'vitest';
import { affiliationsOf } from '../case/affiliation.ts';
import { buildCase } from '../case/build-case.ts';
import type { Annotation, CaseFile, Quote } from '../case/case-file.ts';
import { formatDay, parseDay } from '../lib/day.ts';
import { type DayInterval, overlaps, parseEdtf } from '../lib/edtf.ts';
import { fold } from '../lib/fold.ts';
import { generateCaseFile } from '../mocks/generate-case.ts';
import { ALL_FACETS, type FacetName, type Filter, NO_FILTER } from './filter.ts';
import { countByValue, Selector, select } from './select.ts';
import { selectPassages } from './select-passages.ts';

/** One of the values asked for, or each of them. */
function passes(filter: Filter, facet: FacetName, has: readonly string[]): boolean {
  const asked: readonly string[] = filter[facet];
  if (asked.length === 0) return true;
  const isEach = filter.all.some((name) => name === facet);
  return isEach ? asked.every((id) => has.includes(id)) : asked.some((id) => has.includes(id));
}

/** What a filter means, read from the records one by one: slow and obvious. */
function isSelected(file: CaseFile, quote: Quote, filter: Filter): boolean {
  const people = file.people ?? [];
  const statement = file.statements?.find(({ id }) => id === quote.statementId);
  const article = file.articles.find(({ id }) => id === quote.articleId);
  const speaker = people.findIndex(({ id }) => id === (quote.speakerId ?? statement?.speakerId));
  const at = new Map(people.map(({ id }, i) => [id, i]));
  const voices = speaker < 0 ? [] : affiliationsOf(people, at, speaker).map((i) => people[i]?.id ?? '');
  const about = statement?.aboutEventIds ?? [];
  const hits = (facet: FacetName, has: readonly string[]) => passes(filter, facet, has);
  const perspectives = (file.perspectives ?? [])
    .filter(
      (p) => p.voices?.some((id) => voices.includes(id)) || p.sources?.includes(article?.sourceId ?? ''),
    )
    .map(({ id }) => id);
  const codes = (file.annotations ?? []).filter((a) => a.quoteId === quote.id);
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
  const text = fold(quote.selector.exact);
  return (
    hits('source', [article?.sourceId ?? '']) &&
    hits('speaker', voices) &&
    hits('perspective', perspectives) &&
    hits('event', about) &&
    hits(
      'frame',
      codes.map(({ frameId }) => frameId),
    ) &&
    hits(
      'about',
      codes.flatMap(({ aboutId }) => aboutId ?? []),
    ) &&
    hits('type', [quote.quoteType ?? '']) &&
    hits(
      'via',
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

/** Codes a second frame on every third quote, a target on every second code, and some of the articles' own words. */
function withTargets(made: CaseFile): CaseFile {
  const { annotations = [], frames = [], people = [], events = [], articles } = made;
  const frameOf = (i: number) => frames[i % frames.length]?.id ?? '';
  const targetOf = (i: number) => [people[i % 3]?.id, events[i % 2]?.id][i % 2] ?? '';
  const coded = annotations.flatMap((one, i): Annotation[] => [
    i % 2 === 0 ? one : { ...one, aboutId: targetOf(i) },
    ...(i % 3 === 0
      ? [{ ...one, id: `${one.id}-b`, primary: false, frameId: frameOf(i), aboutId: targetOf(i + 1) }]
      : []),
  ]);
  const narrated = Array.from(
    { length: 60 },
    (_, i): Annotation => ({
      id: `narrated-${i}`,
      articleId: articles[i % articles.length]?.id ?? '',
      // Every fourth codes the words of the one before it once more.
      selector: { exact: `said of it ${i - (i % 4 === 3 ? 1 : 0)}`, start: i - (i % 4 === 3 ? 1 : 0) },
      frameId: frameOf(i * 7),
      ...(i % 2 === 0 && { aboutId: targetOf(i) }),
    }),
  );
  const same = narrated.map((one, i) =>
    i % 4 === 3 ? { ...one, articleId: narrated[i - 1]?.articleId ?? '' } : one,
  );
  return { ...made, annotations: [...coded, ...same] };
}

const file = withTargets(generateCaseFile(240, 11));
const targets = [...new Set((file.annotations ?? []).flatMap(({ aboutId }) => aboutId ?? []))];
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
    via: rarely<string[]>(fc.constant(['relay']), []),
    about: rarely(some(targets), []),
    all: fc.subarray([...ALL_FACETS]),
    type: rarely(fc.subarray(['direct', 'partial', 'indirect'] as const), []),
    from: dayIn,
    to: dayIn,
    asof: dayIn,
    clock: fc.constantFrom('happened' as const, 'said' as const, 'published' as const),
    q: rarely(fc.constantFrom('said', 'of it 1', (file.quotes?.[3]?.selector.exact ?? '').slice(0, 6)), ''),
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

/** The passages of a file that a filter leaves, read code by code: the words as "article words". */
function passagesOf(filter: Filter): string[] {
  const asked =
    filter.from === null && filter.to === null
      ? null
      : { from: parseDay(filter.from ?? '') ?? -1e9, to: parseDay(filter.to ?? '') ?? 1e9 };
  const asof = filter.asof === null ? null : parseDay(filter.asof);
  const groups = new Map<string, Annotation[]>();
  for (const one of file.annotations ?? []) {
    if (one.quoteId !== undefined) continue;
    const words = `${one.articleId} ${one.selector?.exact}`;
    groups.set(words, [...(groups.get(words) ?? []), one]);
  }
  return [...groups].flatMap(([words, codes]) => {
    const article = file.articles.find(({ id }) => id === codes[0]?.articleId);
    const source = article?.sourceId ?? '';
    const published = article?.datePublished ? parseEdtf(article.datePublished) : null;
    const text = fold(codes[0]?.selector?.exact ?? '');
    const isIn =
      (['speaker', 'perspective', 'event', 'type', 'via'] as const).every((name) =>
        passes(filter, name, []),
      ) &&
      passes(filter, 'source', [source]) &&
      passes(
        filter,
        'frame',
        codes.map(({ frameId }) => frameId),
      ) &&
      passes(
        filter,
        'about',
        codes.flatMap(({ aboutId }) => aboutId ?? []),
      ) &&
      (asked === null ||
        (filter.clock === 'published' && published !== null && overlaps(published, asked))) &&
      (asof === null || published === null || published.from <= asof) &&
      fold(filter.q)
        .split(' ')
        .every((word) => text.includes(word)) &&
      !filter.without.includes(source);
    return isIn ? [words] : [];
  });
}

it('passages are selected as the codes of the file say, and never among the quotes', () => {
  const data = buildCase(file);
  const { passages, articles } = data;
  let met = 0;
  fc.assert(
    fc.property(anAsk, (filter) => {
      const found = [...selectPassages(select(data, filter))].map(
        (row) => `${articles.rows[passages.article[row] ?? -1]?.id} ${passages.exact[row]}`,
      );
      expect(found).toEqual(passagesOf(filter));
      met += found.length;
    }),
    { numRuns: 300 },
  );
  expect(met).toBeGreaterThan(0);
  expect(passages.count).toBe(45);
  expect(data.quotes.count).toBe(240);
});

it('in a facet of which every value must hold, a count is what adding the value would leave', () => {
  const data = buildCase(file);
  fc.assert(
    fc.property(anAsk, fc.constantFrom(...ALL_FACETS), (asked, name) => {
      const filter = { ...asked, all: [name] };
      const { ids } = data.quotes.facets[name];
      const counts = countByValue(select(data, filter), data.quotes.facets[name], ids.length);
      const value = counts.findIndex((n) => n > 0);
      if (value < 0) return;
      const id = ids[value] as string;
      const added = { ...filter, [name]: [...new Set([...filter[name], id])] };
      expect(select(data, added).count).toBe(counts[value]);
    }),
  );
});
