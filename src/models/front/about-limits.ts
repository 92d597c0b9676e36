import { parseDay } from '../../lib/day.ts';
import { formatCount, formatNumber } from '../../lib/format-count.ts';
import { writeDay } from '../../lib/format-date.ts';
import { joinWords } from '../../lib/join-words.ts';
import type { AboutModel } from './about.ts';

const written = (text: string): string => {
  const day = parseDay(text);
  return day === null ? text : writeDay(day);
};

const is = (n: number, one: string, many: string): string => (n === 1 ? one : many);

/** How much the case holds, and what its articles are written in, as far as it says so. */
function holds({ articles, summary, languages, noLanguage }: AboutModel): string {
  const spoken =
    languages.length === 0
      ? ''
      : `, in ${joinWords(languages)}${noLanguage > 0 ? ` and ${formatNumber(noLanguage)} in a language that it does not say` : ''}`;
  return `This case holds ${formatCount(articles, 'article')} of ${formatCount(summary.sources.all, 'source')}${spoken}. What others published is not here: this is not “the media”.`;
}

function heard({ heardThroughOthers }: AboutModel): string {
  const n = heardThroughOthers.length;
  if (n === 0) return '';
  const names = joinWords(heardThroughOthers.map(({ name }) => name));
  return `${names} ${is(n, 'speaks', 'speak')} here only through these outlets: no article here is ${is(n, 'its', 'their')} own. What was said and no outlet printed cannot be seen.`;
}

const uncollected = ({ notCollected: n }: AboutModel): string =>
  n === 0
    ? ''
    : `${formatCount(n, 'account')} ${is(n, 'is', 'are')} marked as not collected, which is not the same as silent.`;

/** Which dates of publication no article states, by what is known of them instead. */
function dates({ articles, undated, inferred, unsaid }: AboutModel): string {
  const parts = [
    undated > 0 && `${formatNumber(undated)} ${is(undated, 'has', 'have')} no date of publication`,
    inferred > 0 &&
      `${formatNumber(inferred)} ${is(inferred, 'has', 'have')} a date of publication that ${is(inferred, 'it does', 'they do')} not state, which is said beside it`,
    unsaid > 0 && `of ${formatNumber(unsaid)} the case does not say how the date is known`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? '' : `Of ${formatCount(articles, 'article')}, ${parts.join('; ')}.`;
}

function compared({ verified, summary }: AboutModel): string {
  if (verified === null)
    return 'No stamp was opened with this case: nothing here says whether its quotes were compared with the articles’ texts.';
  const { matched, claimed, changed, day } = verified;
  const by = claimed > 0 ? 'According to this file, ' : '';
  const since = changed === 0 ? '' : `; ${formatNumber(changed)} ${is(changed, 'has', 'have')} changed since`;
  return `${by}${formatNumber(matched + claimed)} of ${formatCount(summary.quotes.all, 'quote')} matched the articles’ texts, last compared on ${written(day)}${since}.`;
}

function coding({ coded, codedPassages, coders, moreCoders }: AboutModel): string {
  if (coded + codedPassages === 0) return '';
  const what = [
    coded > 0 && formatCount(coded, 'quote'),
    codedPassages > 0 && formatCount(codedPassages, 'passage'),
  ].filter((part) => part !== false);
  const by = coders.length === 0 ? '' : `, by ${joinWords(coders, moreCoders)} as far as the case says`;
  return `Coding is a judgement. ${what.join(' and ')} ${is(coded + codedPassages, 'is', 'are')} coded${by}; another reader may decide otherwise. Where a coder gave a reason, it stands beside the code, so that it can be contested.`;
}

/** What the case cannot show, each in a sentence counted from the case; what does not occur is not said. */
export const writeLimits = (about: AboutModel): string[] =>
  [holds, heard, uncollected, dates, compared, coding].map((write) => write(about)).filter(Boolean);
