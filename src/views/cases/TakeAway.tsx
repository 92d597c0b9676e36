import { useState } from 'react';
import { toFailure } from '../../engine/describe-failure.ts';
import { makeOneFile, makeSite } from '../../engine/take-away.ts';
import type { SavedFile } from '../../engine/use-own-cases.ts';
import { formatBytes } from '../../lib/format-bytes.ts';
import { saveFile } from '../../ui/save-file.ts';
import styles from './CasesPage.module.css';

/** Ways to take the open case along with the app itself. */
export function TakeAway({ id, name }: { id: string | null; name: string }) {
  const [said, setSaid] = useState('');
  const make = async (begin: () => Promise<SavedFile>) => {
    setSaid('Making the file …');
    try {
      const file = await begin();
      saveFile(file.name, new Blob([file.bytes], { type: file.type }));
      setSaid(`${file.name} (${formatBytes(file.bytes.length)}) is handed to your browser to save.`);
    } catch (error) {
      const { happened } = toFailure(error);
      setSaid(`${happened} Both are made from the files of the built site, so they need its network.`);
    }
  };
  return (
    <section aria-labelledby="take">
      <h2 id="take" className={styles.heading}>
        Take the open case along
      </h2>
      <p className={styles.lead}>
        <bdi>{name}</bdi> with Readout itself: as one HTML file, which opens from a disk or a memory stick
        without a network, or as a whole site for any static host. Both carry the case as it is, all names
        included.
      </p>
      <p className={styles.buttons}>
        <button type="button" className={styles.make} onClick={() => void make(() => makeOneFile(id))}>
          One HTML file
        </button>
        <button
          type="button"
          className={styles.make}
          onClick={() =>
            void make(() => makeSite(id, (done, of) => setSaid(`${done} of ${of} files of the site …`)))
          }
        >
          Site with this case
        </button>
      </p>
      <p role="status" className={styles.said}>
        {said}
      </p>
    </section>
  );
}
