import type { RowKind } from '../../filter/filter.ts';
import { KIND_MEANINGS, KIND_NAMES } from '../../models/compare/compare-words.ts';
import { Sign } from '../../ui/Sign.tsx';
import styles from './KindLine.module.css';

/** A kind of difference: its sign and its word. */
export function KindLine({ kind, isLost = false }: { kind: RowKind | null; isLost?: boolean }) {
  if (kind === null)
    return (
      <p className={styles.kind}>
        <Sign name="not-collected" /> {isLost ? 'no remaining source' : 'no source answers'}
      </p>
    );
  return (
    <p className={styles.kind} title={KIND_MEANINGS[kind]}>
      <Sign name={kind} /> {KIND_NAMES[kind]}
    </p>
  );
}
