import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import {
  countStatement,
  facetStatement,
  histogramStatement,
  SHOWN_FIELDS,
  sampleStatement,
} from '../corpus/ask.ts';
import type { CorpusFacet, CorpusQuery } from '../corpus/corpus-table.ts';
import type { CorpusFault } from '../corpus/fault.ts';
import type { Statement } from '../corpus/statement.ts';
import { type TimeAxis, timeAxis, unitFor } from '../corpus/time-axis.ts';
import { ASKED_ONCE } from './asked-once.ts';
import { asCorpusFault } from './corpus-client.ts';
import {
  type CorpusSession,
  corpusSession,
  digestOf,
  type MappedCorpus,
  type OpenCorpus,
  onCorpusSession,
} from './corpus-session.ts';

export { ASK_ALL, CORPUS_FACETS, type CorpusFacet, type CorpusQuery } from '../corpus/corpus-table.ts';
export { type CorpusFault, describeFault } from '../corpus/fault.ts';
export { queryInWords, sliceName } from '../corpus/query-words.ts';
export type { TimeAxis } from '../corpus/time-axis.ts';
export { type CorpusAddress, readAddress, writeAddress } from './corpus-address.ts';
export {
  addressOf,
  cancelSlice,
  changeMapping,
  closeCorpus,
  connectCorpus,
  type MappedCorpus,
  type OpenCorpus,
  openSlice,
  type Slice,
  takeMapping,
} from './corpus-session.ts';

/** Where the corpus of this tab stands. */
export const useCorpusSession = (): CorpusSession => useSyncExternalStore(onCorpusSession, corpusSession);

type Asked = { corpus: OpenCorpus; mapped: MappedCorpus };

/** What was asked last: while the next answer is on its way, the one before it, and `isBusy`. */
export type Asking<T> = { data: T | null; isBusy: boolean; fault: CorpusFault | null };

/** Asks one statement; what is no longer wanted is ended. */
function useAnswer<T>(
  { corpus }: Asked,
  statement: Statement | null,
  read: (rows: readonly (readonly unknown[])[]) => T,
): Asking<T> {
  const { data, error, isPlaceholderData, isPending } = useQuery({
    queryKey: ['corpus', corpus.id, statement],
    queryFn: async ({ signal }) => read((await corpus.client.ask(statement as Statement, signal)).rows),
    enabled: statement !== null,
    ...ASKED_ONCE,
    placeholderData: keepPreviousData,
  });
  return {
    data: statement === null ? null : (data ?? null),
    isBusy: statement !== null && (isPlaceholderData || isPending) && error === null,
    fault: error ? asCorpusFault(error) : null,
  };
}

/** A count with what it was asked for, so that both stay together while the next is on its way. */
export const useCorpusCount = (
  asked: Asked,
  query: CorpusQuery,
): Asking<{ count: number; query: CorpusQuery }> =>
  useAnswer(asked, countStatement(asked.mapped.table, query), (rows) => ({
    count: Number(rows[0]?.[0] ?? 0),
    query,
  }));

export type FacetValue = { value: string; count: number };
export type FacetAnswer = { values: readonly FacetValue[]; total: number };

/** The values of a facet with what adding each would leave; null data where no column holds it. */
export function useCorpusFacet(
  asked: Asked,
  query: CorpusQuery,
  facet: CorpusFacet,
  { most, find }: { most: number; find: string },
): Asking<FacetAnswer> {
  const { table } = asked.mapped;
  const isThere = table.fields.has(
    ({ outlets: 'outlet', speakers: 'speaker', languages: 'language' } as const)[facet],
  );
  return useAnswer(asked, isThere ? facetStatement(table, query, facet, { most, find }) : null, (rows) => ({
    values: rows.map(([value, count]) => ({ value: String(value), count: Number(count) })),
    total: Number(rows[0]?.[2] ?? 0),
  }));
}

/** Quotes by day, month or year; null data where no column holds a date. */
export function useCorpusHistogram(asked: Asked, query: CorpusQuery): Asking<TimeAxis> {
  const { table } = asked.mapped;
  const unit = unitFor(query.from, query.to);
  return useAnswer(
    asked,
    table.fields.has('published') ? histogramStatement(table, query, unit) : null,
    (rows) =>
      timeAxis(
        rows.map(([time, count]) => ({ time: String(time), count: Number(count) })),
        unit,
      ),
  );
}

export type SampleQuote = Readonly<Record<(typeof SHOWN_FIELDS)[number], string>>;

export const useCorpusSample = (
  asked: Asked,
  query: CorpusQuery,
  most: number,
): Asking<{ quotes: readonly SampleQuote[]; words: string }> =>
  useAnswer(asked, sampleStatement(asked.mapped.table, query, most), (rows) => ({
    words: query.words,
    quotes: rows.map(
      (cells) =>
        Object.fromEntries(SHOWN_FIELDS.map((field, i) => [field, String(cells[i] ?? '')])) as SampleQuote,
    ),
  }));

/** What a query finds now, to be compared with what it found when a link was made; asked only where a link says it. */
export function useCorpusDigest(
  asked: Asked,
  query: CorpusQuery,
  isAsked: boolean,
): Asking<{ rows: number; digest: string }> {
  const { data, error, isPending } = useQuery({
    queryKey: ['corpus digest', asked.corpus.id, query],
    queryFn: ({ signal }) => digestOf(asked, query, signal),
    enabled: isAsked,
    ...ASKED_ONCE,
  });
  return { data: data ?? null, isBusy: isAsked && isPending, fault: error ? asCorpusFault(error) : null };
}
