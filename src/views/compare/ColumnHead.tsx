import type { CompareColumn } from '../../models/compare/compare-columns.ts';
import { SourceTile } from '../../ui/SourceTile.tsx';
import styles from './ColumnHead.module.css';
import { ColumnMenu } from './ColumnMenu.tsx';

type Props = { column: CompareColumn; order: readonly string[]; scope?: 'col' | 'row' };

/** A column's name, a source's tile, and when its article was published or in whose a voice is heard. */
export function ColumnHead({ column, order, scope = 'col' }: Props) {
  const { name, letter, slot, published, isMaybe } = column;
  return (
    <th scope={scope} className={styles.head}>
      <span className={styles.name}>
        {letter !== '' && <SourceTile letter={letter} slot={slot} state={isMaybe ? 'outline' : 'filled'} />}
        <span className={styles.text}>{name}</span>
        <ColumnMenu column={column} order={order} />
      </span>
      <span className={styles.date}>
        {published}
        {isMaybe && '; may not have been out'}
      </span>
    </th>
  );
}
