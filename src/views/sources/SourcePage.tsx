import { useModel } from '../../engine/use-model.ts';
import { isNarrowed } from '../../filter/filter.ts';
import { useFilter } from '../../filter/use-filter.ts';
import type { SourcePageModel } from '../../models/quotes/source.ts';
import { useParams } from '../../ui/use-params.ts';
import { MissingRecord } from '../MissingRecord.tsx';
import { ModelFailure } from '../ModelFailure.tsx';
import { PageTitle } from '../PageTitle.tsx';
import { RelayedQuotes } from './RelayedQuotes.tsx';
import { SourceArticles } from './SourceArticles.tsx';
import { SourceFacts } from './SourceFacts.tsx';
import { SourceHead } from './SourceHead.tsx';
import styles from './SourcePage.module.css';
import { SourcePassages } from './SourcePassages.tsx';
import { SourceRelays } from './SourceRelays.tsx';
import { SourceVoices } from './SourceVoices.tsx';

/** What is known of one source, by the same rule as of every other, and what the case has from it. No score. */
export function SourcePage() {
  const { id = '' } = useParams();
  const { filter } = useFilter();
  const { model, isBusy, failure } = useModel('source', filter, { id });
  if (failure) return <ModelFailure failure={failure} />;
  if (!model) return <div className={styles.coming} aria-busy="true" />;
  if (!model.page) return <MissingRecord list="sources" id={id} />;
  return (
    <article className={styles.page} aria-busy={isBusy}>
      <Page page={model.page} isNarrow={isNarrowed(filter)} />
    </article>
  );
}

function Page({ page, isNarrow }: { page: SourcePageModel; isNarrow: boolean }) {
  return (
    <>
      <PageTitle>{page.source.name}</PageTitle>
      <SourceHead page={page} />
      {isNarrow && (
        <p className={styles.whole}>This page counts the whole case; the filter does not narrow it.</p>
      )}
      <SourceFacts page={page} />
      {page.articles.length > 0 && <SourceArticles page={page} />}
      {page.quotes > 0 && <SourceVoices page={page} />}
      {page.passageCount > 0 && <SourcePassages page={page} />}
      <SourceRelays page={page} />
      {page.relayedCount > 0 && <RelayedQuotes page={page} />}
    </>
  );
}
