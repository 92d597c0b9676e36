import { parseDay } from '../../lib/day.ts';
import { formatCount, formatNumber } from '../../lib/format-count.ts';
import { writeDay } from '../../lib/format-date.ts';
import type { AboutModel } from '../../models/front/about.ts';
import styles from './AboutPage.module.css';
import { AboutSection } from './AboutSection.tsx';

/** What this case cannot show, read from the case itself, and what no case can. */
export function AboutLimits({ about }: { about: AboutModel }) {
  const { articles, languages, undated, heardThroughOthers, notCollected, summary, verified, coded, coders } =
    about;
  const names = heardThroughOthers.map(({ name }) => name);
  return (
    <AboutSection id="limits" title="Limits">
      <ul className={styles.list}>
        <li>
          This case holds {formatCount(articles, 'article')} of {formatCount(summary.sources.all, 'source')}
          {languages.length > 0 && `, in ${join(languages)}`}. What others published is not here: these
          sources are not “the media”.
        </li>
        {names.length > 0 && (
          <li>
            {join(names)} {names.length === 1 ? 'speaks' : 'speak'} here only through these outlets: their own
            readouts, releases and transcripts were not collected. What they said and no outlet printed cannot
            be seen.
          </li>
        )}
        {notCollected > 0 && (
          <li>
            {formatCount(notCollected, 'account')} are marked as not collected, which is not the same as
            silent.
          </li>
        )}
        {undated > 0 && (
          <li>
            {undated === articles
              ? 'None of the articles states'
              : `${formatNumber(undated)} of ${formatCount(articles, 'article')} ${undated === 1 ? 'does' : 'do'} not state`}{' '}
            a day of publication; the dates shown for {undated === 1 ? 'it are' : 'them are'} inferred or
            missing, and say so.
          </li>
        )}
        <li>
          {verified === null
            ? 'No stamp was opened with this case: nothing here says whether its quotes were compared with the articles’ texts.'
            : `${verified.claimed > 0 ? 'According to this file, ' : ''}${formatNumber(verified.matched + verified.claimed)} of ${formatCount(summary.quotes.all, 'quote')} matched the articles’ texts on ${written(verified.day)}${
                verified.changed === 0 ? '' : `; ${formatNumber(verified.changed)} have changed since`
              }.`}
        </li>
        {coded > 0 && (
          <li>
            Coding is a judgement. {formatCount(coded, 'quote')} {coded === 1 ? 'was' : 'were'} coded
            {coders.length > 0 && ` by ${join(coders)}`}; another reader would decide some of them otherwise,
            and the reason for each code stands beside it so that it can be contested.
          </li>
        )}
        <li>
          Codebooks of policy frames were made for news on domestic policy, and for whole articles. Using them
          on one quote at a time, with one main frame per quote, is our adaptation. A second, small codebook
          for this kind of event stands beside it where a case has one, because in some cases almost
          everything falls under one frame.
        </li>
        <li>
          Counts here are small. They are given with their base, and a share of nine quotes is not a
          percentage. Two outlets with the same words are not two witnesses.
        </li>
        <li>There are no scores of outlets, and none can be derived from these counts.</li>
      </ul>
    </AboutSection>
  );
}

const written = (text: string): string => {
  const day = parseDay(text);
  return day === null ? text : writeDay(day);
};

const join = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
