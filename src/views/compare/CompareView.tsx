import { useState } from 'react';
import { useModel } from '../../engine/use-model.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { COMPARE_ROWS } from '../../models/compare/compare.ts';
import { useMedia } from '../../ui/use-media.ts';
import { CountedLine } from '../export/CountedLine.tsx';
import { ModelFailure } from '../ModelFailure.tsx';
import { PageTitle } from '../PageTitle.tsx';
import { CompareTools } from './CompareTools.tsx';
import styles from './CompareView.module.css';
import { EvidenceGrid } from './EvidenceGrid.tsx';
import { KindSentence } from './KindSentence.tsx';
import { NothingToCompare } from './NothingToCompare.tsx';
import { PointCards } from './PointCards.tsx';
import { SignLegend } from './SignLegend.tsx';
import { TurnedGrid } from './TurnedGrid.tsx';
import { useCloseOnEscape } from './use-close-on-escape.ts';
import { useScrollToOpened } from './use-scroll-to-opened.ts';

/** The evidence grid: questions × sources, each cell with its accounts or its silence. */
export function CompareView() {
  const { filter } = useFilter();
  const [rows, setRows] = useState<number | null>(null);
  const { model, isBusy, failure } = useModel('compare', filter, rows === null ? null : { rows });
  const isNarrow = useMedia('(max-width: 899px)');
  useCloseOnEscape();
  useScrollToOpened(model ? (model.opened?.id ?? null) : undefined);
  if (failure) return <ModelFailure failure={failure} />;
  if (!model) return <div className={styles.coming} aria-busy="true" />;
  const { points } = model;
  const Evidence = isNarrow ? PointCards : filter.grid === 'sources' ? TurnedGrid : EvidenceGrid;
  return (
    <div aria-busy={isBusy}>
      <PageTitle>Compare</PageTitle>
      <header className={styles.head}>
        <KindSentence counts={model.counts} show={filter.show} />
        <div className={styles.line}>
          <CountedLine summary={model.summary} view="compare" />
          <SignLegend />
        </div>
        <CompareTools model={model} show={filter.show} sort={filter.sort} />
      </header>
      {points.drawn === 0 || model.columns.length === 0 ? (
        <NothingToCompare model={model} />
      ) : (
        <Evidence model={model} />
      )}
      {points.drawn < points.shown && (
        <p className={`${styles.more} no-print`}>
          {points.drawn} of {points.shown} questions are drawn.{' '}
          <button type="button" onClick={() => setRows((rows ?? COMPARE_ROWS) + COMPARE_ROWS)}>
            Show {Math.min(COMPARE_ROWS, points.shown - points.drawn)} more
          </button>{' '}
          <button type="button" onClick={() => setRows(points.shown)}>
            Show all
          </button>
        </p>
      )}
    </div>
  );
}
