import { parseDay } from '../lib/day.ts';
import { formatCount } from '../lib/format-count.ts';
import { writeDay, writeDays } from '../lib/format-date.ts';
import { isolate } from '../lib/isolate.ts';
import type { CorpusQuery } from './corpus-table.ts';

/** "of 8–12 July 2024", "since 8 July 2024"; '' for no days. */
function daysInWords({ from, to }: CorpusQuery): string {
  const [a, b] = [parseDay(from), parseDay(to)];
  if (a !== null && b !== null) return a === b ? `of ${writeDay(a)}` : `of ${writeDays(a, b)}`;
  if (a !== null) return `since ${writeDay(a)}`;
  return b === null ? '' : `until ${writeDay(b)}`;
}

const someOf = (values: readonly string[], one: string): string =>
  values.length > 2 ? formatCount(values.length, one) : values.map(isolate).join(' or ');

/** What is asked, in words: "with “war”, in The Hill, by Lloyd Austin, of 8–12 July 2024"; '' for everything. */
export function queryInWords(query: CorpusQuery): string {
  const words = query.words.trim().split(/\s+/).filter(Boolean);
  return [
    words.length > 0 ? `with ${words.map((word) => `“${isolate(word)}”`).join(' and ')}` : '',
    query.outlets.length > 0 ? `in ${someOf(query.outlets, 'outlet')}` : '',
    query.speakers.length > 0 ? `by ${someOf(query.speakers, 'speaker')}` : '',
    query.languages.length > 0 ? `in the language ${someOf(query.languages, 'language')}` : '',
    daysInWords(query),
  ]
    .filter(Boolean)
    .join(', ');
}

/** The name of a case of what is asked: "quotes: with “war”, of 8 July 2024", at most 120 letters. */
export function sliceName(table: string, query: CorpusQuery): string {
  const asked = queryInWords(query);
  const name = `${table.split('.').at(-1) ?? table}${asked === '' ? '' : `: ${asked}`}`;
  return name.length > 120 ? `${name.slice(0, 119)}…` : name;
}
