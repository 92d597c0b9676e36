import type { Case } from '../case/case.ts';
import { FACETS, type Filter, type Show } from '../filter/filter.ts';
import { asksForAll, type Selection } from '../filter/select.ts';
import { isolate } from '../lib/isolate.ts';
import { writeAskedDays } from './counting-sentence.ts';
import { FACET_NAMES, facetLabel } from './facet-labels.ts';

const joined = (names: readonly string[], last: string): string =>
  names.length < 2
    ? names.map(isolate).join('')
    : `${names.slice(0, -1).map(isolate).join(', ')} ${last} ${isolate(names.at(-1) ?? '')}`;

/** What a column of Compare is called: a source or, where it is by voices, somebody who speaks. */
export const columnName = (data: Case, { columns }: Filter, id: string): string =>
  facetLabel(data, columns === 'voices' ? 'speaker' : 'source', id);

/** Which rows of Compare are asked for. */
export const showWords = (show: Show, nameOf: (id: string) => string): string => {
  if (show.rule === 'kind') return `rows of the kind ${show.kind}`;
  if (show.rule === 'only') return `rows that only ${nameOf(show.source)} answers`;
  if (show.rule === 'all-but') return `rows that all but ${nameOf(show.source)} answer`;
  if (show.rule === 'lost') return 'rows that nobody in view answers';
  if (show.rule === 'unanswered') return 'rows that nobody in the case answers';
  return 'rows that disagree';
};

/**
 * What a filter asks for, in words and by name, for files and citations: "Filter: source The Hill or Press TV; words
 * “war”; left out: AFP." '' when nothing is narrowed. It says what was asked, not what was found.
 */
export function writeFilter({ case: data, filter }: Pick<Selection, 'case' | 'filter'>): string {
  const nameOf = (id: string) => facetLabel(data, 'source', id);
  const column = (id: string) => columnName(data, filter, id);
  const parts: string[] = FACETS.flatMap((facet) => {
    const chosen: readonly string[] = filter[facet];
    if (chosen.length === 0) return [];
    const isAll = asksForAll(filter, facet) && chosen.length > 1;
    const names = joined(
      chosen.map((id) => facetLabel(data, facet, id)),
      isAll ? 'and' : 'or',
    );
    return [`${FACET_NAMES[facet].toLowerCase()} ${isAll ? 'all of ' : ''}${names}`];
  });
  const days = writeAskedDays(filter.from, filter.to);
  if (days !== '') parts.push(`${days} by when it ${CLOCKS[filter.clock]}`);
  if (filter.asof !== null) parts.push(`as known on ${writeAskedDays(filter.asof, filter.asof)}`);
  if (filter.q !== '') parts.push(`words “${isolate(filter.q)}”`);
  if (filter.without.length > 0) parts.push(`left out: ${joined(filter.without.map(nameOf), 'and')}`);
  if (filter.show) parts.push(showWords(filter.show, column));
  if (filter.cols.length > 0) parts.push(`columns ${joined(filter.cols.map(column), 'and')}`);
  return parts.length === 0 ? '' : `Filter: ${parts.join('; ')}.`;
}

const CLOCKS: Readonly<Record<Filter['clock'], string>> = {
  happened: 'happened',
  said: 'was said',
  published: 'was published',
};
