import { useState } from 'react';
import { useFileDrop } from '../../ui/use-file-drop.ts';
import styles from './ArticlePage.module.css';
import { forgetText, keepText, useTextKept } from './opened-texts.ts';
import { useOpenTexts } from './use-open-texts.ts';

type Props = { caseId: string; articleId: string; isOpen: boolean };

/** Opens the article's text from the reader's disk, keeps it if asked to, and lets go of it again. */
export function OpenText({ caseId, articleId, isOpen }: Props) {
  const { open, said } = useOpenTexts(caseId, articleId);
  const [keeping, setKeeping] = useState<'refused' | 'stays' | null>(null);
  const isKept = useTextKept(caseId, articleId);
  const keep = async () => setKeeping((await keepText(caseId, articleId)) ? null : 'refused');
  const forget = async () => setKeeping((await forgetText(caseId, articleId)) ? null : 'stays');
  const isOver = useFileDrop((files) => {
    const isText = ({ name }: File) => /\.(?:txt|text|md)$|^[^.]+$/i.test(name);
    return files.every(isText) ? open(files) : false;
  });
  return (
    <section className={`${styles.open} no-print`} aria-label="The article’s text" data-over={isOver}>
      <label>
        {isOpen ? 'Open another copy' : 'Open the article’s text from your disk, or drop it on this page'}
        <input
          type="file"
          multiple
          accept=".txt,text/plain"
          onChange={({ target }) => {
            void open([...(target.files ?? [])]);
            target.value = '';
          }}
        />
      </label>
      <p className={styles.note}>
        {isOpen
          ? isKept
            ? 'The text is kept in this browser.'
            : 'The text is in memory, until this page is closed. Nothing was sent.'
          : 'The case holds no article, only short anchors into it. With the text each is compared and shown where it stands. Nothing is sent; several files find their articles by themselves.'}
      </p>
      {isOpen && (
        <p className={styles.buttons}>
          {!isKept && (
            <button type="button" onClick={() => void keep()}>
              Keep it in this browser
            </button>
          )}
          <button type="button" onClick={() => void forget()}>
            Forget it
          </button>
        </p>
      )}
      <div role="status" className={styles.note}>
        {keeping === 'refused' && (
          <p>
            The browser’s storage is full or switched off, so the text was not kept. It stays open until this
            page is closed.
          </p>
        )}
        {keeping === 'stays' && (
          <p>
            The browser’s storage answered with an error, so the text is still kept. Try again, or clear this
            site’s data in the browser.
          </p>
        )}
        {said.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </section>
  );
}
