import type { WallHand } from '../models/present/wall-screen.ts';
import { SourceTile } from '../ui/SourceTile.tsx';
import styles from './WallChain.module.css';

/** Who passed words on to whom, drawn from who spoke to the outlets. A broken line is one that was only inferred. */
export function WallChain({ hands, isFirst = true }: { hands: readonly WallHand[]; isFirst?: boolean }) {
  return (
    <ul className={styles.hands} data-first={isFirst}>
      {hands.map(({ name, source, isInferred, children }) => (
        <li key={name} className={styles.hand}>
          {!isFirst && (
            <span className={styles.way} data-inferred={isInferred}>
              <span className={styles.how}>{isInferred ? 'inferred' : 'stated'}</span>
            </span>
          )}
          <span className={styles.name}>
            {source && <SourceTile letter={source.letter} slot={source.slot} size={34} />}
            {name}
          </span>
          {children.length > 0 && <WallChain hands={children} isFirst={false} />}
        </li>
      ))}
    </ul>
  );
}
