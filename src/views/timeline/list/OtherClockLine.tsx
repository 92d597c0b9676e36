import type { Clock } from '../../../filter/filter.ts';
import { formatCount } from '../../../lib/format-count.ts';
import type { OtherClock } from '../../../models/timeline/dates/other-clock.ts';
import { FilterLink } from '../../FilterLink.tsx';

/** What a clock goes by, as a sentence says it. */
export const CLOCK_WORDS: Readonly<Record<Clock, string>> = {
  happened: 'by when it happened',
  said: 'by when it was said',
  published: 'by when it was published',
};

/** What has no date on the clock shown and has one on another, with the link that goes to that clock. */
export function OtherClockLine({ other, clock }: { other: OtherClock; clock: Clock }) {
  const { articles, quotes } = other;
  const what = [
    articles > 0 && formatCount(articles, 'article'),
    quotes > 0 && formatCount(quotes, 'quote'),
  ].filter(Boolean);
  const have = articles + quotes === 1 ? 'has' : 'have';
  return (
    <>
      {what.join(' and ')} {have} no date {CLOCK_WORDS[clock]}:{' '}
      <FilterLink patch={{ clock: other.clock, from: null, to: null, span: null }}>
        show {articles + quotes === 1 ? 'it' : 'them'} {CLOCK_WORDS[other.clock]}
      </FilterLink>
    </>
  );
}
