import { originOf } from '../engine/find-elsewhere.ts';
import { useFilter } from '../filter/use-filter.ts';
import styles from './OwnNote.module.css';

/** Beside the name of a case of another site: which. */
export function ElsewhereNote({ address }: { address: string }) {
  const { filter } = useFilter();
  const [asked, came] = [new URL(address).host, originOf(address)];
  return (
    <em className={styles.note}>
      {filter.blind !== null
        ? 'from another site'
        : `from ${came}, not from this site${came === asked ? '' : `; ${asked} sent us there`}`}
    </em>
  );
}
