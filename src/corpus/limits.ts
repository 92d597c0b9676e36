import { LIMITS } from '../lib/limits.ts';

/** Settings of ClickHouse by name, as they travel with a query. */
export type Settings = Readonly<Record<string, string | number>>;

/** What one press may cost the server. The numbers are seconds, rows and bytes. */
export const PRESS_LIMITS = {
  max_execution_time: 30,
  max_result_rows: 10_000,
  max_bytes_to_read: 100_000_000_000,
} as const;

/** What opening a slice may cost. */
export const SLICE_LIMITS = {
  max_execution_time: 600,
  max_result_rows: LIMITS.corpusQuotes,
  max_bytes_to_read: 100_000_000_000,
} as const;

/** With every query: what nobody waits for any more is ended by the server, lists of unequal length are no error. */
const ALWAYS: Settings = { cancel_http_readonly_queries_on_client_close: 1, enable_unaligned_array_join: 1 };

/**
 * Settings that let the engine's word index answer a search for a part of a word, short ones and frequent ones too. They
 * change no answer, only its time, so they go only to engines that know them.
 */
export const INDEX_SETTINGS: Settings = {
  text_index_like_min_pattern_length: 2,
  text_index_like_max_postings_to_read: 200,
};

/**
 * The settings of a query. `isReadonly`: the account is read-only by itself and may not be told so again (error 164);
 * otherwise `readonly=2` is sent: reading only, with limits of ours.
 */
export const settingsOf = (limits: Settings, isReadonly: boolean, more: Settings = {}): Settings => ({
  ...ALWAYS,
  ...limits,
  ...more,
  ...(isReadonly ? {} : { readonly: 2 }),
});
