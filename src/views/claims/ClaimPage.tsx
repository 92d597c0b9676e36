import { useModel } from '../../engine/use-model.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { useParams } from '../../ui/use-params.ts';
import { CountingSentence } from '../CountingSentence.tsx';
import { Origins } from '../compare/Origins.tsx';
import { PointNote } from '../compare/PointNote.tsx';
import { RenderingList } from '../compare/RenderingList.tsx';
import { EditLink } from '../EditLink.tsx';
import { MissingRecord } from '../MissingRecord.tsx';
import { ModelFailure } from '../ModelFailure.tsx';
import { PageTitle } from '../PageTitle.tsx';
import { AnswerList } from './AnswerList.tsx';
import { ClaimHead } from './ClaimHead.tsx';
import styles from './ClaimPage.module.css';
import { SourcesTable } from './SourcesTable.tsx';

/** One question with every account of it: a page that can be sent. */
export function ClaimPage() {
  const { id = '' } = useParams();
  const { filter } = useFilter();
  const { model, isBusy, failure } = useModel('claim', filter, { id });
  if (failure) return <ModelFailure failure={failure} />;
  if (!model) return <div className={styles.coming} aria-busy="true" />;
  const { claim, summary } = model;
  if (!claim) return <MissingRecord list="claims" id={id} />;
  const { opened } = claim;
  const hasSides = opened.groups.some(({ renderings }) => renderings.length > 1);
  return (
    <article aria-busy={isBusy}>
      <PageTitle>{claim.question}</PageTitle>
      <ClaimHead claim={claim} />
      <EditLink list="claims" id={claim.id} what="question" />
      <div className={styles.columns}>
        <div>
          <section aria-labelledby="answers">
            <h2 id="answers" className={styles.section}>
              {claim.answers.length === 1 ? 'The answer' : 'The answers'}
            </h2>
            <AnswerList answers={claim.answers} />
          </section>
          {hasSides && (
            <section aria-labelledby="words" className={styles.words}>
              <h2 id="words" className={styles.section}>
                The words side by side
              </h2>
              <RenderingList groups={opened.groups} more={opened.more} />
            </section>
          )}
        </div>
        <div className={styles.aside}>
          <section aria-labelledby="note">
            <h2 id="note" className={styles.section}>
              How the answers stand to each other
            </h2>
            <PointNote opened={opened} />
          </section>
          <section aria-labelledby="sources">
            <h2 id="sources" className={styles.section}>
              Source by source
            </h2>
            <SourcesTable claim={claim} />
          </section>
          {opened.origins.outlets > 0 && (
            <section aria-labelledby="origins">
              <h2 id="origins" className={styles.section}>
                Where the words come from
              </h2>
              <Origins origins={opened.origins} />
            </section>
          )}
        </div>
      </div>
      <footer className={styles.foot}>
        <CountingSentence summary={summary} />
      </footer>
    </article>
  );
}
