import type { ReactNode } from 'react';
import { InnerLink } from '../views/InnerLink.tsx';
import styles from './BareFrame.module.css';

/** Around pages that need no case, while none is open. */
export function BareFrame({ children }: { children: ReactNode }) {
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <InnerLink to="/" className={styles.logo}>
          <span aria-hidden="true">“</span>Readout
        </InnerLink>
        <InnerLink to="/cases">Cases</InnerLink>
      </header>
      <main id="view">{children}</main>
    </div>
  );
}
