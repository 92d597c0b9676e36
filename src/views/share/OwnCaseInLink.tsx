import { useState } from 'react';
import type { OwnCase } from '../../engine/find-own.ts';
import { MOST_PACKED, packCase, packedBytes } from '../../engine/pack-case.ts';
import { theLibrary } from '../../engine/the-library.ts';
import { formatBytes } from '../../lib/format-bytes.ts';
import styles from './SharePanel.module.css';

type Props = {
  own: OwnCase;
  packed: string | null;
  isHidden: boolean;
  onPacked: (packed: string | null) => void;
};

/** What whoever opens the link will need, and the way to put a small case into the link itself. */
export function OwnCaseInLink({ own, packed, isHidden, onPacked }: Props) {
  const [said, setSaid] = useState('');
  const pack = async () => {
    try {
      const bytes = await (await theLibrary()).cases.file(own.digest);
      if (!bytes) return setSaid('The file of this case is not kept here any more.');
      const text = await packCase(bytes);
      const size = packedBytes(text);
      if (size > MOST_PACKED)
        return setSaid(
          `Packed, the case has ${formatBytes(size)}; a link carries up to ${formatBytes(MOST_PACKED)}. Save it under Cases and send the file.`,
        );
      onPacked(text);
      setSaid(`The case is in the link: ${formatBytes(size)} packed, never sent to a server.`);
    } catch {
      setSaid('This browser cannot pack the case. Save it under Cases and send the file.');
    }
  };
  return (
    <>
      <p className={styles.note}>
        {packed === null
          ? 'This case is your own and is not in the link: whoever opens it is asked for the file, and then sees this view. Save it under Cases and send it along.'
          : 'Whoever opens this link needs nothing else; the case is then kept in their browser.'}
        {isHidden && ' A case in the link carries the names that are hidden here.'}
      </p>
      <p>
        {packed === null ? (
          <button type="button" onClick={() => void pack()}>
            Put the case into the link
          </button>
        ) : (
          <button
            type="button"
            onClick={() => {
              onPacked(null);
              setSaid('');
            }}
          >
            Take the case out of the link
          </button>
        )}
      </p>
      <p role="status" className={styles.note}>
        {said}
      </p>
    </>
  );
}
