import { Component, type ReactNode } from 'react';
import { Extra } from '../ui/Extra.tsx';
import { later } from '../ui/later.tsx';
import styles from './Message.module.css';

const KeptSoFar = later(() => import('./KeptSoFar.tsx'), 'KeptSoFar');

type Props = { children: ReactNode };
type State = { error: Error | null };

const isMissingChunk = (error: Error): boolean =>
  /dynamically imported module|module script failed|error loading|unable to preload/i.test(error.message);

/** Catches a view that fails, so that the head, the filter and the link stay usable. */
export class ViewBoundary extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <section className={styles.message} role="alert">
        <h1 className={styles.title}>This page could not be shown.</h1>
        {isMissingChunk(error) ? (
          <>
            <p>
              A part of Readout did not arrive. Either the connection is gone, or a newer version was
              published while this tab was open. Your filter is in the address and is safe.
            </p>
            <Extra>
              <KeptSoFar />
            </Extra>
          </>
        ) : (
          <p>
            Readout made a mistake here: <span className={styles.detail}>{error.message}</span>. The case and
            your filter are safe; the other views still work.
          </p>
        )}
        <p className={styles.actions}>
          <button type="button" onClick={() => location.reload()}>
            Load this page again
          </button>
          <button type="button" onClick={() => this.setState({ error: null })}>
            Try once more
          </button>
        </p>
      </section>
    );
  }
}
