import { isolate } from '../../lib/isolate.ts';
import type { StressModel } from '../../models/framing/stress.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { FilterLink } from '../FilterLink.tsx';
import styles from './Codebook.module.css';

type Props = { stress: StressModel; isOpen: boolean; onClose: () => void };

/** The codebook in use: what each frame means, what it takes in and leaves out, and where it comes from. */
export function Codebook({ stress, isOpen, onClose }: Props) {
  const { scheme, frames } = stress;
  return (
    <Dialog title={`Codebook: ${isolate(scheme.name)}`} isOpen={isOpen} onClose={onClose}>
      {scheme.note !== '' && <p className={styles.note}>{scheme.note}</p>}
      <p className={styles.source}>
        {scheme.citation === '' ? 'The case names no source for it.' : scheme.citation}
      </p>
      <dl>
        {frames.map(({ id, label, definition, include, exclude, example }) => (
          <div key={id} className={styles.frame}>
            <dt className={styles.name}>{label}</dt>
            <dd>
              <p>{definition ?? 'The case gives no definition.'}</p>
              {include !== undefined && <p className={styles.rule}>Takes in: {include}</p>}
              {exclude !== undefined && <p className={styles.rule}>Leaves out: {exclude}</p>}
              {example !== undefined && (
                <p className={styles.rule}>
                  <FilterLink path={`/quotes/${example}`} patch={{ open: null }}>
                    An example
                  </FilterLink>
                </p>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
