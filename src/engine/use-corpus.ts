import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { countStatement, facetStatement, SHOWN_FIELDS, sampleStatement } from '../corpus/ask.ts';
import { ASK_ALL, type CorpusFacet, type CorpusQuery } from '../corpus/corpus-table.ts';
import type { CorpusFault } from '../corpus/fault.ts';
import { type FacetAnswer, type PressAnswer, pressStatement, readPress } from '../corpus/press.ts';
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
export type { FacetAnswer } from '../corpus/press.ts';
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

/**
 * What was asked last: while the next answer is on its way, the one before it, and `isBusy`. `again` asks once more what
 * failed.
 */
export type Asking<T> = { data: T | null; isBusy: boolean; fault: CorpusFault | null; again: () => void };

/** Asks one statement; what is no longer wanted is ended. */
function useAnswer<T>(
  { corpus }: Asked,
  statement: Statement | null,
  read: (rows: readonly (readonly unknown[])[]) => T,
): Asking<T> {
  const queries = useQueryClient();
  const queryKey = ['corpus', corpus.id, statement];
  const { data, error, isPlaceholderData, isPending } = useQuery({
    queryKey,
    queryFn: async ({ signal }) => read((await corpus.client.ask(statement as Statement, signal)).rows),
    enabled: statement !== null,
    ...ASKED_ONCE,
    placeholderData: keepPreviousData,
  });
  return {
    data: statement === null ? null : (data ?? null),
    isBusy: statement !== null && (isPlaceholderData || isPending) && error === null,
    fault: error ? asCorpusFault(error) : null,
    again: () => void queries.resetQueries({ queryKey, exact: true }),
  };
}

/** How many quotes the table holds. */
export const useCorpusSize = (asked: Asked): Asking<number> =>
  useAnswer(asked, countStatement(asked.mapped.table, ASK_ALL), (rows) => Number(rows[0]?.[0] ?? 0));

/** Values of a facet that are shown at most. */
export const MOST_VALUES = 100;

/** What one press is answered, with what it was asked for, so that both stay together while the next is on its way. */
export type Pressed = {
  query: CorpusQuery;
  count: number;
  times: TimeAxis | null;
  facets: PressAnswer['facets'];
};

/** Everything that a query counts, in one answer. */
export function useCorpusPress(asked: Asked, query: CorpusQuery): Asking<Pressed> {
  const { table } = asked.mapped;
  const unit = unitFor(query.from, query.to);
  return useAnswer(asked, pressStatement(table, query, { unit, most: MOST_VALUES }), (rows) => {
    const { count, times, facets } = readPress(table, query, rows);
    return { query, count, times: times && timeAxis(times, unit), facets };
  });
}

/** The values of a facet that hold these words; null data while none are looked for. */
export const useCorpusFacet = (
  asked: Asked,
  query: CorpusQuery,
  facet: CorpusFacet,
  find: string,
): Asking<FacetAnswer> =>
  useAnswer(
    asked,
    find.trim() === '' ? null : facetStatement(asked.mapped.table, query, facet, { most: MOST_VALUES, find }),
    (rows) => ({
      values: rows.map(([value, count]) => ({ value: String(value), count: Number(count) })),
      total: Number(rows[0]?.[2] ?? 0),
    }),
  );

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
): Omit<Asking<{ rows: number; digest: string }>, 'again'> {
  const { data, error, isPending } = useQuery({
    queryKey: ['corpus digest', asked.corpus.id, query],
    queryFn: ({ signal }) => digestOf(asked, query, signal),
    enabled: isAsked,
    ...ASKED_ONCE,
  });
  return { data: data ?? null, isBusy: isAsked && isPending, fault: error ? asCorpusFault(error) : null };
}
