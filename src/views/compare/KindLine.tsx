import type { RowKind } from '../../filter/filter.ts';
import type { KindCounts } from '../../models/compare/compare-sentence.ts';
import { KIND_MEANINGS, rowName } from '../../models/compare/compare-words.ts';
import { Sign } from '../../ui/Sign.tsx';
import styles from './KindLine.module.css';

type Props = { kind: RowKind | null; isLost?: boolean; columns?: KindCounts['columns'] };

/** A kind of difference: its sign and its word. */
export function KindLine({ kind, isLost = false, columns = 'sources' }: Props) {
  if (kind === null)
    return (
      <p className={styles.kind}>
        <Sign name="not-collected" /> {rowName(kind, isLost, columns)}
      </p>
    );
  return (
    <p className={styles.kind} title={columns === 'sources' ? KIND_MEANINGS[kind] : undefined}>
      <Sign name={kind} /> {rowName(kind, isLost, columns)}
    </p>
  );
}
