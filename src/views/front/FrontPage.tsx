import { useModel } from '../../engine/use-model.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { ModelFailure } from '../ModelFailure.tsx';
import { PageTitle } from '../PageTitle.tsx';
import { CaseProblems } from './CaseProblems.tsx';
import { ContradictionStory } from './ContradictionStory.tsx';
import { EventList } from './EventList.tsx';
import styles from './FrontPage.module.css';
import { Masthead } from './Masthead.tsx';
import { NamingStory } from './NamingStory.tsx';
import { SourceColumns } from './SourceColumns.tsx';
import { TourList } from './TourList.tsx';
import { TravelStory } from './TravelStory.tsx';

/** The case's front page: what stands out in it, set like a newspaper's, and the ways on. */
export function FrontPage() {
  const { filter } = useFilter();
  const { model, isBusy, failure } = useModel('front', filter, null);
  if (failure) return <ModelFailure failure={failure} />;
  if (!model) return <div className={styles.coming} aria-busy="true" />;
  const { contradictions, naming, travelled } = model;
  const [lead, second] = contradictions;
  const hasFindings = lead !== undefined || naming !== null || travelled !== null;
  return (
    <div className={styles.page} aria-busy={isBusy}>
      <PageTitle />
      <Masthead front={model} />
      <CaseProblems />
      {hasFindings && (
        <div className={styles.stories}>
          {lead && <ContradictionStory story={lead} isLead />}
          {naming && <NamingStory story={naming} />}
          {second && <ContradictionStory story={second} more={model.contradictionCount - 2} />}
          {travelled && <TravelStory story={travelled} />}
        </div>
      )}
      <SourceColumns front={model} />
      <div className={styles.ways}>
        <EventList events={model.events} count={model.eventCount} />
        <TourList tours={model.tours} />
      </div>
      {hasFindings && (
        <p className={styles.rule}>
          Rules chose this page, not an editor: the contradiction with most sources, a thing with names far
          apart, the statement with most sources, the first of equals.
        </p>
      )}
    </div>
  );
}
