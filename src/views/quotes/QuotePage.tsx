import { useModel } from '../../engine/use-model.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { isolate } from '../../lib/isolate.ts';
import { stripOutermostMarks } from '../../lib/outermost-marks.ts';
import type { QuotePageModel } from '../../models/quotes/quote.ts';
import { useParams } from '../../ui/use-params.ts';
import { FilterLink } from '../FilterLink.tsx';
import { MissingRecord } from '../MissingRecord.tsx';
import { ModelFailure } from '../ModelFailure.tsx';
import { PageTitle } from '../PageTitle.tsx';
import { QuoteWords } from '../QuoteWords.tsx';
import { SourceName } from '../SourceName.tsx';
import { CodedFrames } from './CodedFrames.tsx';
import { Neighbours } from './Neighbours.tsx';
import { QuoteFacts } from './QuoteFacts.tsx';
import { QuoteHead } from './QuoteHead.tsx';
import styles from './QuotePage.module.css';
import { Renderings } from './Renderings.tsx';

/** One quote: who said it, how it got here, how others have it, how it was coded, and whether it was checked. */
export function QuotePage() {
  const { id = '' } = useParams();
  const { filter } = useFilter();
  const { model, isBusy, failure } = useModel('quote', filter, { id });
  if (failure) return <ModelFailure failure={failure} />;
  if (!model) return <div className={styles.coming} aria-busy="true" />;
  if (!model.page) return <MissingRecord list="quotes" id={id} />;
  return (
    <article className={styles.page} aria-busy={isBusy}>
      <Page page={model.page} />
    </article>
  );
}

/** The most characters of a quote in its title. */
const MOST_WORDS = 60;

function titleOf({ words, summary, speaker, source }: QuotePageModel['quote']): string {
  const all = stripOutermostMarks(words.map(({ text }) => text).join(''));
  const some = all.length > MOST_WORDS ? `${all.slice(0, MOST_WORDS).replace(/\s+\S*$/, '')} …` : all;
  const who = `${isolate(speaker?.name ?? 'A quote')} in ${isolate(source?.name ?? 'an article')}`;
  return some === '' ? `${who}: ${isolate(summary)}` : `${who}: “${isolate(some)}”`;
}

function Page({ page }: { page: QuotePageModel }) {
  const { quote, echoes, echoedBy } = page;
  return (
    <>
      <PageTitle>{titleOf(quote)}</PageTitle>
      <QuoteHead page={page} />
      <QuoteFacts page={page} />
      <Renderings renderings={page.renderings} quote={quote} />
      {(echoes || echoedBy.length > 0) && (
        <section className={styles.section}>
          <h2 className={styles.heading}>Echoes</h2>
          <ul className={styles.echoes}>
            {echoes && <Echo says="Takes up the words of" quote={echoes} />}
            {echoedBy.map((other) => (
              <Echo key={other.id} says="Taken up in" quote={other} />
            ))}
          </ul>
        </section>
      )}
      <CodedFrames frames={page.frames} lang={quote.lang} standing={quote.standing} />
      <Neighbours page={page} />
    </>
  );
}

function Echo({ says, quote }: { says: string; quote: QuotePageModel['quote'] }) {
  return (
    <li className={styles.echo}>
      <p className={styles.says}>
        {says} <SourceName source={quote.source} size={16} />,{' '}
        <bdi>{quote.speaker?.name ?? 'speaker not named'}</bdi>
      </p>
      <FilterLink path={`/quotes/${quote.id}`} className={styles.words}>
        <QuoteWords quote={quote} />
      </FilterLink>
    </li>
  );
}
