import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { unpackCase } from '../engine/pack-case.ts';
import { cancelOpening, openFilesOfLink, useFileOpening } from '../engine/use-file-opening.ts';
import { formatFragment, parseFragment } from '../filter/fragment.ts';
import { formatFilter } from '../filter/url.ts';
import { useFilter } from '../filter/use-filter.ts';
import { OpenFiles } from '../views/cases/OpenFiles.tsx';
import { InnerLink } from '../views/InnerLink.tsx';
import styles from './OpeningCase.module.css';

/** A case that travels in the link itself: it is unpacked and kept here, and the address becomes that of the kept case. */
export function LinkedCase() {
  const { pathname, hash } = useLocation();
  const { filter } = useFilter();
  const navigate = useNavigate();
  const opening = useFileOpening();
  const [isBroken, setBroken] = useState(false);
  useEffect(() => {
    let isOver = false;
    void unpackCase(parseFragment(hash).case ?? '').then((bytes) => {
      if (isOver) return;
      setBroken(bytes === null);
      if (bytes) void openFilesOfLink([{ path: 'case.json', file: new Blob([bytes]) }]);
    });
    return () => {
      isOver = true;
    };
  }, [hash]);
  useEffect(() => {
    if (opening.step !== 'done') return;
    const { case: _, name: __, ...rest } = parseFragment(hash);
    const query = formatFilter({ ...filter, case: opening.id });
    cancelOpening();
    void navigate(`${pathname}?${query}${formatFragment(rest)}`, { replace: true });
  }, [opening, filter, hash, navigate, pathname]);
  const isRefused = isBroken || opening.step === 'failed' || opening.step === 'mapping';
  return (
    <main id="view" className={styles.page} aria-busy={!isRefused}>
      <title>Opening a case – Readout</title>
      {isRefused ? (
        <>
          <div role="alert">
            <h1 className={styles.title}>The case in this link cannot be read.</h1>
            <p className={styles.said}>
              Some chat and mail programs cut long links. Nothing was changed; ask whoever sent it for the
              file, and open it here.
            </p>
          </div>
          <p className={styles.actions}>
            <OpenFiles className={styles.button} />
            <InnerLink className={styles.button} to="/">
              Open the bundled case
            </InnerLink>
          </p>
        </>
      ) : (
        <h1 className={styles.title}>Opening the case of this link</h1>
      )}
    </main>
  );
}
