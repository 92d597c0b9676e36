import { useLocation } from 'react-router';
import { innerPathOr } from '../lib/inner-path.ts';
import styles from './EmbedPage.module.css';
import { Pages } from './Pages.tsx';
import { NotFoundPage, VIEWS } from './routes.tsx';

/** A view in a frame of another page: no head, no filter bar, and a way to the whole. */
export function EmbedPage() {
  const { pathname, search } = useLocation();
  const inner = pathname.slice('/embed'.length) || '/';
  const whole = `${import.meta.env.BASE_URL}${innerPathOr(inner + search).slice(1)}`;
  return (
    <div className={styles.page}>
      <main id="view">
        <Pages of={VIEWS} pathname={inner} otherwise={NotFoundPage} />
      </main>
      <p className={styles.foot}>
        <a href={whole} className="hit-area" target="_blank" rel="noreferrer">
          Open in Readout
        </a>
      </p>
    </div>
  );
}
