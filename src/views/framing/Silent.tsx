import type { ReactNode } from 'react';
import { Sign } from '../../ui/Sign.tsx';
import styles from './Silent.module.css';

/** Why a cell has no words. */
export function Silent({ children }: { children: ReactNode }) {
  return (
    <p className={styles.silent}>
      <Sign name="not-mentioned" size={14} /> {children}
    </p>
  );
}
