import { useEffect, useState } from 'react';
import { formatNumber } from '../lib/format-count.ts';
import { isPrivateHost } from '../lib/private-host.ts';
import type { Lesson } from '../models/present/tour.ts';
import { QrCode } from '../ui/QrCode.tsx';
import { saveFile } from '../ui/save-file.ts';
import { siteAddress } from '../ui/site-address.ts';
import { useFileDrop } from '../ui/use-file-drop.ts';
import styles from './LessonPage.module.css';
import { LONG_LINK, packLesson, readLesson } from './lesson-link.ts';

/** A QR code with more letters than this is too fine for a projector. */
const MOST_IN_CODE = 1_200;

/** The lesson as one link, as a QR code where it fits, and as a file. */
export function SendLesson({ lesson, onOpen }: { lesson: Lesson; onOpen: (lesson: Lesson) => void }) {
  const [packed, setPacked] = useState<{ lesson: Lesson; text: string } | null>(null);
  const [said, setSaid] = useState('');
  useEffect(() => {
    let isOver = false;
    void packLesson(lesson).then((text) => {
      if (!isOver) setPacked({ lesson, text });
    });
    return () => {
      isOver = true;
    };
  }, [lesson]);
  const link = packed?.lesson === lesson ? `${siteAddress()}lesson#lesson=${packed.text}` : '';
  const isLong = link.length > LONG_LINK;
  const hasSteps = lesson.steps.length > 0;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setSaid('Link copied.');
    } catch {
      setSaid('This browser does not let the page copy. Select the link and copy it by hand.');
    }
  };
  const open = async (file: File | undefined) => {
    const read = file ? readLesson(await file.text()) : null;
    if (read) {
      onOpen(read);
      setSaid(`Opened ${file?.name}. Undo brings back the lesson you had.`);
    } else if (file) setSaid(`${file.name} is no lesson saved from here. Your lesson is as it was.`);
  };
  // What is no lesson may be a case or a table: it goes to whoever opens those.
  useFileDrop(async ([file]) => {
    if (!file || !readLesson(await file.text())) return false;
    return open(file);
  });
  return (
    <section className={styles.send} aria-labelledby="send">
      <h2 id="send">Send it</h2>
      {hasSteps && (
        <>
          <label>
            The whole lesson in one link
            <textarea readOnly rows={3} value={link} onFocus={({ target }) => target.select()} />
          </label>
          <p>
            {formatNumber(link.length)} characters.{' '}
            {isLong && 'That is longer than some mail programs and chats carry: send the file instead. '}
            {isPrivateHost(location.hostname) &&
              'The link points to this computer, so only this computer can open it; the file can be opened anywhere.'}
          </p>
        </>
      )}
      <p className={styles.row}>
        <button type="button" onClick={() => void copy()} disabled={link === '' || !hasSteps}>
          Copy the lesson’s link
        </button>
        <button
          type="button"
          onClick={() =>
            saveFile(
              'readout-lesson.json',
              new Blob([`${JSON.stringify(lesson, null, 1)}\n`], { type: 'application/json' }),
            )
          }
        >
          Save as a file
        </button>
        <label className={styles.file}>
          Open a file
          <input
            type="file"
            accept=".json,application/json"
            onChange={({ target }) => void open(target.files?.[0])}
          />
        </label>
      </p>
      <p role="status">{said}</p>
      {hasSteps && link !== '' && link.length <= MOST_IN_CODE && (
        <QrCode text={link} size="260px" label="QR code of the lesson’s link" />
      )}
    </section>
  );
}
