import { useCallback, useState } from 'react';
import { useModel } from '../../engine/use-model.ts';
import { useFilter } from '../../filter/use-filter.ts';
import type { CompareModel } from '../../models/compare/compare.ts';
import { useMedia } from '../../ui/use-media.ts';
import { usePrinting } from '../../ui/use-printing.ts';
import { CountedLine } from '../export/CountedLine.tsx';
import { ModelFailure } from '../ModelFailure.tsx';
import { PageTitle } from '../PageTitle.tsx';
import { CompareTools } from './CompareTools.tsx';
import styles from './CompareView.module.css';
import { EvidenceGrid, FITS } from './EvidenceGrid.tsx';
import { KindSentence } from './KindSentence.tsx';
import { NothingToCompare } from './NothingToCompare.tsx';
import { PointCards } from './PointCards.tsx';
import { SignLegend } from './SignLegend.tsx';
import { TurnedGrid } from './TurnedGrid.tsx';
import { useCloseOnEscape } from './use-close-on-escape.ts';
import { useGridToPrint } from './use-grid-to-print.ts';
import type { JumpTarget } from './use-grid-window.ts';
import { useRowWindow } from './use-row-window.ts';

/** The evidence grid: questions × sources, each cell with its accounts or its silence. */
export function CompareView() {
  const { filter } = useFilter();
  const { args, showFirst } = useRowWindow();
  const { model, isBusy, failure } = useModel('compare', filter, args);
  const [jump, setJump] = useState<JumpTarget | null>(null);
  const onJump = useCallback(
    (key: string) => setJump((last) => ({ key, asked: (last?.asked ?? 0) + 1 })),
    [],
  );
  useCloseOnEscape();
  if (failure) return <ModelFailure failure={failure} />;
  if (!model) return <div className={styles.coming} aria-busy="true" />;
  return (
    <div aria-busy={isBusy}>
      <PageTitle>Compare</PageTitle>
      <header className={styles.head}>
        <KindSentence counts={model.counts} show={filter.show} />
        <div className={styles.line}>
          <CountedLine summary={model.summary} view="compare" />
          {model.points.shown > 0 && model.columns.length > 0 && <SignLegend />}
        </div>
        <CompareTools model={model} show={filter.show} sort={filter.sort} onJump={onJump} />
      </header>
      {model.points.shown === 0 || model.columns.length === 0 ? (
        <NothingToCompare model={model} />
      ) : (
        <Evidence model={model} jump={jump} showFirst={showFirst} />
      )}
    </div>
  );
}

type EvidenceProps = {
  model: CompareModel;
  jump: JumpTarget | null;
  showFirst: (there: number, first: number) => void;
};

function Evidence({ model, jump, showFirst }: EvidenceProps) {
  const { filter } = useFilter();
  const isNarrow = useMedia('(max-width: 899px)');
  const isPrinting = usePrinting();
  const printed = useGridToPrint(model, filter, isPrinting);
  const onFirst = useCallback((first: number) => showFirst(model.from, first), [model.from, showFirst]);
  // Paper does not scroll sideways: what is wider than it is printed one question after the other.
  const isTooWide =
    isPrinting && (filter.grid === 'sources' ? model.points.shown : model.columns.length) > FITS;
  const Grid = isNarrow || isTooWide ? PointCards : filter.grid === 'sources' ? TurnedGrid : EvidenceGrid;
  return (
    <Grid model={printed?.model ?? model} isWhole={printed?.isWhole ?? false} jump={jump} onFirst={onFirst} />
  );
}
