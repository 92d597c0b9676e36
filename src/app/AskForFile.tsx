import { useLocation } from 'react-router';
import { nameInFragment, parseFragment } from '../filter/fragment.ts';
import { useFilter } from '../filter/use-filter.ts';
import { formatCount } from '../lib/format-count.ts';
import { OpenFiles } from '../views/cases/OpenFiles.tsx';
import { InnerLink } from '../views/InnerLink.tsx';
import styles from './OpeningCase.module.css';

/** A link to a case that is not kept in this browser: says which it is, and takes its file. */
export function AskForFile({ id }: { id: string }) {
  const { filter } = useFilter();
  const { hash } = useLocation();
  const named = filter.blind === null ? nameInFragment(parseFragment(hash).name) : null;
  const digest = id.replace(/^own:/, '').slice(0, 4);
  return (
    <main id="view" className={styles.page}>
      <title>Open the case of this link – Readout</title>
      <p className={styles.logo}>
        <span aria-hidden="true">“</span>Readout
      </p>
      <div role="alert">
        <h1 className={styles.title}>
          {named ? (
            <>
              This link shows <bdi>{named.name}</bdi> ({formatCount(named.quotes, 'quote')}, digest {digest}
              …). Open its file here.
            </>
          ) : (
            `This link shows a case that is not kept in this browser (digest ${digest}…). Open its file here.`
          )}
        </h1>
        <p className={styles.said}>
          {named ? '' : 'The link does not say what it is called: ask whoever sent it. '}A case of one’s own
          is never sent with its link. Once its file is open, the view of the link appears; the file is read
          on this computer and goes nowhere.
        </p>
      </div>
      <p className={styles.actions}>
        <OpenFiles className={styles.button} />
        <InnerLink className={styles.button} to="/cases">
          Cases
        </InnerLink>
        <InnerLink className={styles.button} to="/">
          Open the bundled case
        </InnerLink>
      </p>
    </main>
  );
}
