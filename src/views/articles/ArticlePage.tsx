import { useCase } from '../../engine/use-case.ts';
import { useModel } from '../../engine/use-model.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { isolate } from '../../lib/isolate.ts';
import { useParams } from '../../ui/use-params.ts';
import { EditLink } from '../EditLink.tsx';
import { MissingRecord } from '../MissingRecord.tsx';
import { ModelFailure } from '../ModelFailure.tsx';
import { PageTitle } from '../PageTitle.tsx';
import { ArticleHead } from './ArticleHead.tsx';
import styles from './ArticlePage.module.css';
import { OpenText } from './OpenText.tsx';
import { OwnPassages } from './OwnPassages.tsx';
import { useOpenedText } from './opened-texts.ts';
import { QuotesInOrder } from './QuotesInOrder.tsx';
import { ReadingText } from './ReadingText.tsx';
import { TextReport } from './TextReport.tsx';

/** One article to read: its quotes in order, and its text with everything marked once the reader has opened it. */
export function ArticlePage() {
  const { id = '' } = useParams();
  const { filter } = useFilter();
  const state = useCase();
  const caseId = state.status === 'open' ? state.opened.id : '';
  const isBlind = filter.blind !== null;
  const opened = useOpenedText(caseId, id);
  const given = isBlind ? null : opened;
  const { model, isBusy, failure } = useModel('reading', filter, { id, given });
  if (failure) return <ModelFailure failure={failure} />;
  if (!model) return <div className={styles.coming} aria-busy="true" />;
  const { page } = model;
  if (!page) return <MissingRecord list="articles" id={id} />;
  return (
    <article aria-busy={isBusy} className={styles.page}>
      <PageTitle>
        {page.article.headline || `An article by ${isolate(page.source?.name ?? 'a source')}`}
      </PageTitle>
      <ArticleHead page={page} />
      <EditLink list="articles" id={page.article.id} what="article" />
      {isBlind ? (
        <p className={styles.notice}>While names are hidden no text can be opened: it would show them.</p>
      ) : (
        <OpenText caseId={caseId} articleId={id} isOpen={page.opened !== null} />
      )}
      {page.opened ? (
        <>
          <TextReport opened={page.opened} />
          <ReadingText
            opened={page.opened}
            disputed={page.disputed}
            lang={page.article.lang}
            open={filter.open}
          />
        </>
      ) : (
        <QuotesInOrder page={page} open={filter.open} />
      )}
      <OwnPassages page={page} />
    </article>
  );
}
