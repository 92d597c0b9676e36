import type { Page, Route } from '@playwright/test';
import { dayOf, isAsked, type PlainQuote, tally } from '../src/cli/corpus/reference.ts';
import { ASK_ALL, CORPUS_FACETS, type CorpusFacet, type CorpusQuery } from '../src/corpus/corpus-table.ts';
import { readAddress } from '../src/engine/corpus-address.ts';

/** What the mocked server holds, and how it misbehaves. */
export type MockCorpus = {
  quotes: readonly PlainQuote[];
  next: 'answers' | 'readonly-1' | 'breaks-off' | 'waits';
};

const COLUMNS = ['words', 'published', 'outlet', 'speaker', 'language'] as const;
const cellsOf = (quote: PlainQuote) => COLUMNS.map((name) => quote[name]);
const rowOf = (quote: PlainQuote) => Object.fromEntries(COLUMNS.map((name) => [name, quote[name]]));
const json = (data: unknown[][]) => JSON.stringify({ meta: [], data, rows: data.length });

/**
 * Answers as the engine beside the page would: from a few quotes, by the same said slowly that the engine itself is
 * compared with. What is asked is read from the page's address. Gives the statements that came.
 */
export async function mockCorpus(page: Page, corpus: MockCorpus): Promise<string[]> {
  const asked: string[] = [];
  await page.route('**/clickhouse/**', async (route) => {
    const sql = route.request().postData() ?? '';
    asked.push(sql);
    if (corpus.next === 'readonly-1')
      return refuse(route, 164, "Cannot modify 'max_result_rows' setting in readonly mode.", 'READONLY');
    if (corpus.next === 'waits' && /FORMAT JSONEachRow$/.test(sql)) return;
    await route.fulfill({ contentType: 'application/json', body: answer(sql, askedBy(page.url()), corpus) });
  });
  return asked;
}

const refuse = (route: Route, code: number, message: string, name: string) =>
  route.fulfill({
    status: 500,
    headers: { 'X-ClickHouse-Exception-Code': String(code) },
    body: `Code: ${code}. DB::Exception: ${message} (${name}) (version 26.7.2.1)`,
  });

/** What the page at an address asks for. */
const askedBy = (address: string): CorpusQuery =>
  readAddress(new URL(address).searchParams.get('corpus'))?.query ?? ASK_ALL;

/** The answer to a statement that asks for this. */
export function answer(sql: string, asked: CorpusQuery, { quotes, next }: MockCorpus): string {
  const query = /\bWHERE\b/.test(sql) ? asked : ASK_ALL;
  const found = quotes.filter((quote) => isAsked(quote, query));
  if (/^SELECT version/.test(sql)) return json([['26.7.2.1', []]]);
  if (/^DESCRIBE/.test(sql)) return json(COLUMNS.map((name) => [name, 'String', '', '', '']));
  if (/sipHash64/.test(sql)) return json([[String(found.length), digestOf(found)]]);
  if (/ AS kind/.test(sql)) return json(pressed(quotes, asked, sql));
  if (/^SELECT count\(\)/.test(sql)) return json([[String(found.length)]]);
  if (!/FORMAT JSONEachRow$/.test(sql) && !sql.includes('AS `headline`')) return json(quotes.map(cellsOf));
  if (!/FORMAT JSONEachRow$/.test(sql))
    return json(found.map((q) => [q.words, q.published, q.outlet, q.speaker, '', '', q.language, '']));
  const rows = found.map((quote) => `${JSON.stringify(rowOf(quote))}\n`);
  return next === 'breaks-off'
    ? `${rows[0]}Code: 241. DB::Exception: Memory limit exceeded. (MEMORY_LIMIT_EXCEEDED)\n`
    : rows.join('');
}

/** Rows of a press: what is counted, its value, how many quotes, and how many values there are. */
function pressed(quotes: readonly PlainQuote[], query: CorpusQuery, sql: string): unknown[][] {
  const found = quotes.filter((quote) => isAsked(quote, query));
  const length = Number(/, 1, (\d+)\)/.exec(sql)?.[1] ?? 7);
  const times = tally(found.map(({ published }) => dayOf(published).slice(0, length)));
  const facets = (Object.keys(CORPUS_FACETS) as CorpusFacet[]).flatMap((facet) => {
    const own = quotes.filter((quote) => isAsked(quote, query, facet));
    const counts = tally(own.map((quote) => quote[CORPUS_FACETS[facet]]));
    return counts.map(([value, count]) => [facet, value, String(count), String(counts.length)]);
  });
  return [
    ['all', '', String(found.length), '1'],
    ...times.map(([time, count]) => ['time', time, String(count), '0']),
    ...facets,
  ];
}

/** Another one whenever the quotes are others. */
function digestOf(quotes: readonly PlainQuote[]): string {
  let sum = 0;
  for (const letter of JSON.stringify(quotes.map(cellsOf)))
    sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 2 ** 40;
  return sum.toString(16).padStart(16, '0');
}
