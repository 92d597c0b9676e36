import { Route, Routes, useLocation } from 'react-router';
import { innerPathOr } from '../lib/inner-path.ts';
import styles from './EmbedPage.module.css';
import { NotFoundPage, VIEWS } from './routes.tsx';
import { ViewBoundary } from './ViewBoundary.tsx';

/** A view in a frame of another page: no head, no filter bar, and a way to the whole. */
export function EmbedPage() {
  const { pathname, search } = useLocation();
  const whole = `${import.meta.env.BASE_URL}${innerPathOr((pathname.slice('/embed'.length) || '/') + search).slice(1)}`;
  return (
    <div className={styles.page}>
      <main id="view">
        <Routes>
          {[...VIEWS, { path: '/*', Component: NotFoundPage }].map(({ path, Component }) => (
            <Route
              key={path}
              // Routes inside a route are relative to it.
              path={path.slice(1)}
              element={
                <ViewBoundary key={path}>
                  <Component />
                </ViewBoundary>
              }
            />
          ))}
        </Routes>
      </main>
      <p className={styles.foot}>
        <a href={whole} target="_blank" rel="noreferrer">
          Open in Readout
        </a>
      </p>
    </div>
  );
}
